// claimtag rules test: the examples of all rules, and what rules do in a corpus.
#include "author.h"
#include "cases.h"
#include "file.h"
#include "mutants.h"
#include "read.h"
#include "todo.h"
#include "verbs.h"

typedef struct TestRun {
    const Pack *pack;
    const Options *options;
    Diag *diag;
    Day now; // for what may fail for a while
    Scratch scratch;
    Coverage *coverage;
    Arena arena; // of the run
    TestCases cases;
    bool has_faults; // a text of the corpus could not be read
} TestRun;

// What failed and may, what failed, or what holds although it was expected to fail.
static void judge(TestRun *run, const Example *example, bool holds, TestCase *row)
{
    Str todo = todo_text(&example->todo, &run->arena);
    TodoState state = todo_state(&example->todo, holds, run->now);
    Str what = str_format(&run->arena, "the %s rule %.*s must %smatch this",
                          rule_kind_names[example->kind], STR_ARGS(example->rule->id),
                          example->should_match ? "" : "not ");
    if (state == TODO_NOT && holds)
        return;
    row->outcome = state == TODO_OPEN ? CASE_OPEN : CASE_FAILED;
    row->message = state == TODO_NOT ? what
                   : state == TODO_OPEN
                       ? str_format(&run->arena, "expected to fail until %.*s", STR_ARGS(todo))
                   : state == TODO_PASSES
                       ? str_format(&run->arena, "this holds now: take its todo away (until %.*s)",
                                    STR_ARGS(todo))
                       : str_format(&run->arena, "%.*s; its todo has expired (until %.*s)",
                                    STR_ARGS(what), STR_ARGS(todo));
}

static TestCase try_example(TestRun *run, const Example *example)
{
    Document document = document_of_text(example->place.source->path, example->text);
    document.today = run->options->today != 0 ? run->options->today : EXAMPLE_DAY;
    const Annotation *a = annotate(run->pack, &run->scratch, &document);
    TestCase row = {.path = example->place.source->path};
    diag_line_column(example->place, &row.line, &row.column);
    row.name = str_format(&run->arena, "%.*s:%u %.*s: %.*s", STR_ARGS(row.path), row.line,
                          STR_ARGS(example->rule->id), STR_ARGS(example->text));
    if (run->options->corpora.count == 0)
        coverage_note(run->coverage, a);
    bool holds = example_holds(run->pack, a, example);
    judge(run, example, holds, &row);
    if (!holds)
        row.details = example_account(run->pack, a, example, &run->arena);
    return row;
}

// Of what may fail only that it does.
static void print_case(const TestCase *row, Place place)
{
    Str rest = row->details;
    bool is_open = row->outcome == CASE_OPEN;
    printf("%.*s:%u:%u: %s: %.*s\n", STR_ARGS(row->path), row->line, row->column,
           is_open ? "todo" : "failed", STR_ARGS(row->message));
    if (is_open)
        return;
    diag_print_excerpt(place, stdout);
    while (rest.length > 0) {
        Str line = str_cut(&rest, '\n');
        printf("    %.*s\n", STR_ARGS(line));
    }
}

static void try_examples(TestRun *run)
{
    ExampleArray examples = examples_of(run->pack, &run->arena);
    for (uint32_t i = 0; i < examples.count; i++) {
        TestCase row = try_example(run, &examples.at[i]);
        *array_add(&run->arena, &run->cases.rows) = row;
        if (row.outcome != CASE_PASSED && run->options->report == TEST_TEXT)
            print_case(&row, examples.at[i].place);
        arena_reset(&run->scratch.arena);
    }
}

static void read_text(TestRun *run, Str path)
{
    ReadOptions reading = {
        .pack = run->pack, .format = FORMAT_UNKNOWN, .today = run->options->today};
    Document document;
    if (read_file(&run->scratch.arena, &reading, path.at, &document, run->diag))
        coverage_note(run->coverage, annotate(run->pack, &run->scratch, &document));
    else
        run->has_faults = true;
    diag_print(run->diag, stderr);
    arena_reset(&run->scratch.arena);
}

static void read_corpus(TestRun *run, const char *folder)
{
    static const char *const endings[] = {".txt", ".html", ".htm", ".md"};
    PathArray paths = {0};
    if (!file_list(&run->arena, folder, endings, array_length(endings), &paths, run->diag))
        run->has_faults = true;
    for (uint32_t i = 0; i < paths.count; i++)
        read_text(run, paths.at[i]);
}

static const char *const format_names[TEST_FORMAT__COUNT] = {
    [TEST_TEXT] = "text", [TEST_TAP] = "tap", [TEST_JUNIT] = "junit", [TEST_GITHUB] = "github"};

const char *test_format_name(uint32_t format)
{
    return format < TEST_FORMAT__COUNT ? format_names[format] : NULL;
}

static void report(const TestRun *run)
{
    uint32_t failed = cases_count(&run->cases, CASE_FAILED), count = run->cases.rows.count;
    uint32_t open = cases_count(&run->cases, CASE_OPEN);
    switch ((TestFormat)run->options->report) {
    case TEST_TEXT:
        if (run->options->corpora.count > 0 || run->options->lists_dead)
            coverage_print(run->coverage, run->options->lists_dead, stdout);
        printf("%u example%s, %u failed", count, count == 1 ? "" : "s", failed);
        if (open > 0)
            printf(", %u to do", open);
        putchar('\n');
        break;
    case TEST_TAP:
        cases_as_tap(&run->cases, stdout);
        break;
    case TEST_JUNIT:
        cases_as_junit(&run->cases, stdout);
        break;
    case TEST_GITHUB:
        cases_as_github(&run->cases, stdout);
        break;
    case TEST_FORMAT__COUNT:
        break;
    }
}

static bool is_good_enough(const TestRun *run)
{
    double share = coverage_of_rules(run->coverage), least = run->options->least_coverage;
    bool is_covered = share >= least;
    if (!is_covered)
        diag_error(run->diag, (Place){0},
                   "%.4f of the rules did something, below the minimum of %.4f; --dead lists the "
                   "others",
                   share, least);
    return is_covered && cases_count(&run->cases, CASE_FAILED) == 0;
}

// What is told of mutants is text: beside a report for programs it goes to standard error.
static bool is_noticed_enough(TestRun *run)
{
    Day today = run->options->today != 0 ? run->options->today : EXAMPLE_DAY;
    matcher_observe(run->scratch.matcher, NULL, NULL);
    double least = run->options->least_noticed;
    bool has_none = run->pack->mutations.count == 0;
    if (has_none)
        (least < 0 ? diag_warning : diag_error)(
            run->diag, (Place){0},
            "these rules say of no mutation: name some under \"mutations\", or give a folder "
            "that does before this one");
    FILE *out = run->options->report == TEST_TEXT ? stdout : stderr;
    double share = mutants_try(run->pack, &run->options->paths, run->scratch.matcher, today, out);
    if (share < least)
        diag_error(run->diag, (Place){0}, "%.4f of the mutants were noticed, below %.4f", share,
                   least);
    return share >= least && (least < 0 || !has_none);
}

ExitStatus rules_test_run(const Pack *pack, const Options *options, Diag *diag)
{
    TestRun run = {.pack = pack,
                   .options = options,
                   .diag = diag,
                   .now = day_today(),
                   .scratch = {.matcher = matcher_new(), .has_no_gate = true},
                   .coverage = coverage_new(pack),
                   .cases = {.suite = STR("claimtag rules test")}};
    bool has_corpus = options->corpora.count > 0;
    if (!has_corpus)
        coverage_watch(run.coverage, run.scratch.matcher);
    try_examples(&run);
    if (has_corpus)
        coverage_watch(run.coverage, run.scratch.matcher);
    for (uint32_t i = 0; i < options->corpora.count; i++)
        read_corpus(&run, options->corpora.at[i]);
    report(&run);
    bool is_good = is_good_enough(&run);
    if (options->mutates)
        is_good &= is_noticed_enough(&run);
    coverage_free(run.coverage);
    matcher_free(run.scratch.matcher);
    arena_free(&run.scratch.arena);
    arena_free(&run.arena);
    return run.has_faults ? EXIT_INPUT : is_good ? EXIT_DONE : EXIT_SHORT;
}
