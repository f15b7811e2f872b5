// claimtag adopt: texts with gold that people corrected become part of a corpus, and what the
// rules did wrong in them becomes examples.
#include "author.h"
#include "check.h"
#include "file.h"
#include "insertions.h"
#include "node.h"
#include "read.h"
#include "standoff.h"
#include "verbs.h"

#include <string.h>
#include <unistd.h>

typedef struct AdoptRun {
    const Pack *pack;
    const Options *options;
    Diag *diag;
    Scratch scratch;
    Arena arena; // of the run
    CheckResult result;
    InsertionArray insertions;
    Table told; // examples that were spoken of
    uint32_t adopted;
    bool has_faults;
} AdoptRun;

// Puts a file into the corpus; one of the same name must hold the same.
static bool put_file(AdoptRun *run, Str path, Str text)
{
    const char *slash = memrchr(path.at, '/', path.length);
    Str name = slash == NULL ? path : str_slice(path, (uint32_t)(slash + 1 - path.at), path.length);
    Str target = str_format(&run->arena, "%s/%.*s", run->options->corpora.at[0], STR_ARGS(name));
    Str there;
    if (access(target.at, F_OK) != 0)
        return file_replace(target.at, text, run->diag);
    if (!file_read(&run->arena, target.at, &there, run->diag))
        return false;
    if (!str_equal(there, text))
        diag_error(run->diag, (Place){0}, "%.*s is there and holds something else; rename yours",
                   STR_ARGS(target));
    return str_equal(there, text);
}

static const ClaimRule *rule_called(const Pack *pack, Str id)
{
    for (uint32_t i = 0; i < pack->claim_rules.count; i++)
        if (str_equal(pack->claim_rules.at[i].rule.id, id))
            return &pack->claim_rules.at[i];
    return NULL;
}

// Whether the rule makes a claim of the sentence by itself: only then is it an example.
static bool makes_claim(AdoptRun *run, const ClaimRule *rule, Str sentence)
{
    Scratch scratch = {.matcher = run->scratch.matcher, .has_no_gate = true};
    Document document = document_of_text(STR("example"), sentence);
    document.today = EXAMPLE_DAY;
    Example example = {.kind = RULE_CLAIM,
                       .index = (uint32_t)(rule - run->pack->claim_rules.at),
                       .rule = &rule->rule,
                       .text = sentence,
                       .should_match = true};
    bool holds = example_holds(run->pack, annotate(run->pack, &scratch, &document), &example);
    arena_free(&scratch.arena);
    return holds;
}

// [text] on one line.
static Str flat(Arena *arena, Str text)
{
    char *out = arena_copy(arena, text.at, text.length);
    for (uint32_t i = 0; i < text.length; i++)
        if ((uint8_t)out[i] < ' ')
            out[i] = ' ';
    return (Str){out, text.length};
}

static bool has_item(const Node *list, Str text)
{
    for (uint32_t i = 0; i < node_count(list); i++)
        if (str_equal(example_at(list, i).node->text, text))
            return true;
    return false;
}

// Adds an example to the rule and says so, unless that was done before.
static void add_example(AdoptRun *run, const Rule *rule, bool should_match, Str text)
{
    const char *list = should_match ? "match" : "nomatch";
    const Node *items = should_match ? rule->match : rule->nomatch;
    Str key = str_format(&run->arena, "%.*s %s %.*s", STR_ARGS(rule->id), list, STR_ARGS(text));
    if (table_find(&run->told, key) != TABLE_NONE)
        return;
    table_set(&run->told, &run->arena, key, 0);
    const char *verdict = has_item(items, text) ? "has among its"
                          : insertion_add(&run->arena, &run->insertions, items, text)
                              ? "now has"
                              : "has no list of lines for";
    printf("%.*s: %s %s: \"%.*s\"\n", STR_ARGS(rule->id), verdict, list, STR_ARGS(text));
}

// The sentence of the document in which the difference stands.
static Str sentence_at(const Annotation *a, const Locator *locator, const Location *place)
{
    for (uint32_t i = 0; i < a->sentences.count; i++) {
        Span span = a->sentences.at[i].span;
        if (place->byte >= locator_start(locator, span.start).byte &&
            place->byte < locator_end(locator, span.end).byte)
            return str_slice(a->document->text, span.start, span.end);
    }
    return (Str){0};
}

// What the claim of the differences [first] up to [end] should have been, as an example says it.
// Of what it does not say ("none", a zone) the corpus is the test.
static Str wanted_of(AdoptRun *run, uint32_t first, uint32_t end)
{
    const Difference *rows = run->result.differences.at;
    Str wanted = run->pack->types.at[rows[first].type].name;
    uint32_t count = 0;
    for (uint32_t i = first; i < end; i++) {
        if (rows[i].field > FIELD_TIME || str_equal(rows[i].want, STR("none")))
            continue;
        wanted = str_format(&run->arena, "%.*s %.*s", STR_ARGS(wanted), STR_ARGS(rows[i].want));
        count++;
    }
    return count > 0 ? wanted : (Str){0};
}

// The differences [first] up to [end] are of one claim.
static void adopt_claim(AdoptRun *run, const Annotation *a, const Locator *locator, uint32_t first,
                        uint32_t end)
{
    const Difference *difference = &run->result.differences.at[first];
    if (difference->state != TODO_NOT)
        return; // the gold knows of it
    Str sentence = flat(&run->arena, sentence_at(a, locator, &difference->place));
    const ClaimRule *rule = rule_called(run->pack, difference->rule);
    if (difference->kind == DIFFERENCE_MISSED) {
        printf("%.*s:%u:%u: no rule makes this %.*s: \"%.*s\"\n", STR_ARGS(difference->path),
               difference->place.line, difference->place.column,
               STR_ARGS(run->pack->types.at[difference->type].name), STR_ARGS(sentence));
        return;
    }
    if (rule == NULL || !makes_claim(run, rule, sentence))
        return; // it takes more than the sentence: the corpus is its test
    if (difference->kind == DIFFERENCE_FALSE) {
        add_example(run, &rule->rule, false, sentence);
        return;
    }
    Str wanted = wanted_of(run, first, end);
    if (wanted.length > 0)
        add_example(run, &rule->rule, true,
                    str_format(&run->arena, "%.*s => %.*s", STR_ARGS(sentence), STR_ARGS(wanted)));
}

// Whether both are fields of one claim that are wrong.
static bool is_same_claim(const Difference *one, const Difference *other)
{
    return one->kind == DIFFERENCE_WRONG && other->kind == DIFFERENCE_WRONG &&
           one->place.byte == other->place.byte && one->type == other->type &&
           one->text.length == other->text.length && str_equal(one->rule, other->rule);
}

static void adopt_differences(AdoptRun *run, const Annotation *a, uint32_t first)
{
    Locator locator = locator_new(&run->scratch.arena, a->document);
    while (first < run->result.differences.count) {
        const Difference *rows = run->result.differences.at;
        uint32_t end = first + 1;
        while (end < run->result.differences.count && is_same_claim(&rows[first], &rows[end]))
            end++;
        adopt_claim(run, a, &locator, first, end);
        first = end;
    }
}

// Reads the gold beside a text, of one form or the other.
static bool read_gold(AdoptRun *run, Str stem, Source *source)
{
    source->path = str_format(&run->arena, "%.*s.ann", STR_ARGS(stem));
    bool is_standoff = access(source->path.at, F_OK) == 0;
    Source standoff = *source;
    source->path = str_format(&run->arena, "%.*s.json", STR_ARGS(stem));
    if (!is_standoff)
        return file_read(&run->arena, source->path.at, &source->text, run->diag);
    Source *kept = arena_copy(&run->arena, &standoff, sizeof standoff); // messages point to it
    return file_read(&run->arena, kept->path.at, &kept->text, run->diag) &&
           standoff_to_gold(kept, &run->arena, &source->text, run->diag);
}

static bool adopt_text(AdoptRun *run, Str path)
{
    const char *dot = memrchr(path.at, '.', path.length);
    Str stem = dot == NULL ? path : str_slice(path, 0, (uint32_t)(dot - path.at));
    Source *source = arena_alloc(&run->arena, sizeof *source);
    Str text;
    Document document;
    Gold gold = {0};
    ReadOptions reading = {.pack = run->pack, .format = FORMAT_UNKNOWN};
    if (!file_read(&run->arena, path.at, &text, run->diag) || !read_gold(run, stem, source) ||
        !read_file(&run->scratch.arena, &reading, path.at, &document, run->diag) ||
        !gold_read(run->pack, &document, source, &run->arena, &gold, run->diag) ||
        !put_file(run, path, text) || !put_file(run, source->path, source->text))
        return false;
    const Annotation *a = annotate(run->pack, &run->scratch, &document);
    uint32_t first = run->result.differences.count;
    check_compare(run->pack, a, &gold, &run->result);
    adopt_differences(run, a, first);
    run->adopted++;
    return true;
}

static void adopt_path(AdoptRun *run, const char *path)
{
    static const char *const endings[] = {".txt", ".html", ".htm", ".md"};
    PathArray paths = {0};
    if (!file_is_folder(path))
        *array_add(&run->arena, &paths) = str_from(path);
    else if (!file_list(&run->arena, path, endings, array_length(endings), &paths, run->diag))
        run->has_faults = true;
    for (uint32_t i = 0; i < paths.count; i++) {
        run->has_faults |= !adopt_text(run, paths.at[i]);
        diag_print(run->diag, stderr);
        arena_reset(&run->scratch.arena);
    }
}

ExitStatus adopt_run(const Pack *pack, const Options *options, Diag *diag)
{
    AdoptRun run = {.pack = pack,
                    .options = options,
                    .diag = diag,
                    .scratch = {.matcher = matcher_new(), .has_no_gate = true}};
    run.result.today = day_today();
    run.result.by_type =
        arena_alloc(&run.result.arena, pack->types.count * sizeof *run.result.by_type);
    for (uint32_t i = 0; i < options->paths.count; i++)
        adopt_path(&run, options->paths.at[i]);
    run.has_faults |= !insertions_write(&run.arena, &run.insertions, diag);
    printf("%u text%s adopted, %u example%s added\n", run.adopted, run.adopted == 1 ? "" : "s",
           run.insertions.count, run.insertions.count == 1 ? "" : "s");
    diag_print(diag, stderr);
    matcher_free(run.scratch.matcher);
    arena_free(&run.scratch.arena);
    arena_free(&run.result.arena);
    arena_free(&run.arena);
    return run.has_faults ? EXIT_INPUT : EXIT_DONE;
}
