// claimtag rules list and rules show: which rules there are, and one of them in full.
#include "author.h"
#include "guess.h"
#include "node.h"
#include "trace.h"
#include "verbs.h"

static void print_place(Place place)
{
    uint32_t line, column;
    diag_line_column(place, &line, &column);
    printf("%.*s:%u:%u", STR_ARGS(place.source->path), line, column);
}

ExitStatus rules_list_run(const Pack *pack, const Options *options, Diag *diag)
{
    (void)options, (void)diag;
    for (uint32_t kind = 0; kind < RULE_KIND__COUNT; kind++)
        for (uint32_t i = 0; i < rule_count(pack, (RuleKind)kind); i++) {
            const Rule *rule = rule_at(pack, (RuleKind)kind, i);
            print_place(rule->place);
            printf(": %s %.*s: %u match, %u nomatch\n", rule_kind_names[kind], STR_ARGS(rule->id),
                   node_count(rule->match), node_count(rule->nomatch));
        }
    return EXIT_DONE;
}

// Each line of [text], two steps in.
static void print_lines(Str text)
{
    while (text.length > 0) {
        Str line = str_cut(&text, '\n');
        printf("    %.*s\n", STR_ARGS(line));
        if (text.at == NULL)
            break;
    }
}

static void print_example(ExampleText example)
{
    Arena arena = {0};
    print_lines(example.node->text);
    if (example.todo.reason.length > 0)
        print_lines(
            str_format(&arena, "  todo until %.*s", STR_ARGS(todo_text(&example.todo, &arena))));
    arena_free(&arena);
}

static void print_examples(const char *title, const Node *examples)
{
    if (node_count(examples) > 0)
        printf("%s\n", title);
    for (uint32_t i = 0; i < node_count(examples); i++)
        print_example(example_at(examples, i));
}

static void show(const Rule *rule, RuleKind kind)
{
    print_place(rule->place);
    printf(": %s %.*s\npattern, of %u to %u units; a search takes up to %.0f steps\n",
           rule_kind_names[kind], STR_ARGS(rule->id), pattern_need(rule->pattern),
           pattern_reach(rule->pattern), pattern_cost(rule->pattern));
    print_lines(rule->text);
    print_examples("match", rule->match);
    print_examples("nomatch", rule->nomatch);
    for (uint32_t i = 0; i < pattern_branch_count(rule->pattern); i++) {
        puts(i == 0 ? "compiled, over the letters of its alphabet" : "or");
        print_lines(pattern_branch_source(rule->pattern, i));
    }
}

// Shows the rules of that name, of whatever kind; else says which name is near.
static bool show_called(const Pack *pack, Str id, Diag *diag)
{
    uint32_t shown = 0;
    Guess guess = guess_of(id);
    for (uint32_t kind = 0; kind < RULE_KIND__COUNT; kind++)
        for (uint32_t i = 0; i < rule_count(pack, (RuleKind)kind); i++) {
            const Rule *rule = rule_at(pack, (RuleKind)kind, i);
            guess_try(&guess, rule->id);
            if (!str_equal(rule->id, id))
                continue;
            show(rule, (RuleKind)kind);
            shown++;
        }
    if (shown > 0)
        return true;
    if (guess.name.length > 0)
        diag_error(diag, (Place){0}, "no rule is called %.*s; did you mean %.*s?", STR_ARGS(id),
                   STR_ARGS(guess.name));
    else
        diag_error(diag, (Place){0}, "no rule is called %.*s; claimtag rules list names them all",
                   STR_ARGS(id));
    return false;
}

ExitStatus rules_show_run(const Pack *pack, const Options *options, Diag *diag)
{
    bool is_right = true;
    for (uint32_t i = 0; i < options->paths.count; i++)
        is_right &= show_called(pack, str_from(options->paths.at[i]), diag);
    return is_right ? EXIT_DONE : EXIT_USAGE;
}
