// claimtag adopt: texts with gold that people corrected become part of a corpus, and what the
// rules did wrong in them becomes examples.
#include "author.h"
#include "check.h"
#include "file.h"
#include "node.h"
#include "read.h"
#include "standoff.h"
#include "verbs.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// A line that is put into a file of rules.
typedef struct Insertion {
    const Source *source;
    uint32_t offset; // bytes; at the end of a line
    Str line;
} Insertion;

typedef struct AdoptRun {
    const Pack *pack;
    const Options *options;
    Diag *diag;
    Scratch scratch;
    Arena arena; // of the run
    CheckResult result;
    Array(Insertion) insertions;
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

// [text] in quotation marks.
static Str quoted(Arena *arena, Str text)
{
    Str out = STR("\"");
    for (uint32_t i = 0; i < text.length; i++)
        out = str_format(arena, "%.*s%s%c", STR_ARGS(out),
                         text.at[i] == '"' || text.at[i] == '\\' ? "\\" : "", text.at[i]);
    return str_format(arena, "%.*s\"", STR_ARGS(out));
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

static const Node *last_in(const Node *node)
{
    return node->children.count == 0 ? node : node->children.at[node->children.count - 1];
}

// Behind the last item of a list in lines of its own; false when there is no such list.
static bool add_item(AdoptRun *run, const Node *list, Str text)
{
    if (node_count(list) == 0 || list->kind != NODE_LIST)
        return false;
    for (uint32_t i = 0; i < list->children.count; i++)
        if (str_equal(example_at(list, i).node->text, text))
            return true;
    Place item = last_in(list)->place, last = last_in(last_in(list))->place;
    Str source = item.source->text;
    uint32_t start = item.offset, end = last.offset + last.length;
    while (start > 0 && source.at[start - 1] != '\n')
        start--;
    while (end < source.length && source.at[end] != '\n')
        end++;
    Str line = str_trim(str_slice(source, start, end));
    if (!str_starts_with(line, STR("- ")))
        return false;
    *array_add(&run->arena, &run->insertions) =
        (Insertion){item.source, end,
                    str_format(&run->arena, "\n%.*s- %.*s", (int)(line.at - (source.at + start)),
                               source.at + start, STR_ARGS(quoted(&run->arena, text)))};
    return true;
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

static void adopt_difference(AdoptRun *run, const Annotation *a, const Locator *locator,
                             const Difference *difference)
{
    if (difference->state != TODO_NOT)
        return; // the gold knows of it
    Str sentence = flat(&run->arena, sentence_at(a, locator, &difference->place));
    const ClaimRule *rule = rule_called(run->pack, difference->rule);
    Str type = run->pack->types.at[difference->type].name;
    if (difference->kind == DIFFERENCE_MISSED) {
        printf("%.*s:%u:%u: no rule makes this %.*s: \"%.*s\"\n", STR_ARGS(difference->path),
               difference->place.line, difference->place.column, STR_ARGS(type),
               STR_ARGS(sentence));
        return;
    }
    if (rule == NULL || !makes_claim(run, rule, sentence))
        return; // it takes more than the sentence: the corpus is its test
    bool is_false = difference->kind == DIFFERENCE_FALSE;
    Str text = is_false || difference->field > FIELD_TIME
                   ? sentence
                   : str_format(&run->arena, "%.*s => %.*s %.*s", STR_ARGS(sentence),
                                STR_ARGS(type), STR_ARGS(difference->want));
    bool is_added = add_item(run, is_false ? rule->rule.nomatch : rule->rule.match, text);
    printf("%.*s: %s %s: \"%.*s\"\n", STR_ARGS(rule->rule.id),
           is_added ? "now has" : "has no list of lines for", is_false ? "nomatch" : "match",
           STR_ARGS(text));
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
    Locator locator = locator_new(&run->scratch.arena, &document);
    uint32_t first = run->result.differences.count;
    check_compare(run->pack, a, &gold, &run->result);
    for (uint32_t i = first; i < run->result.differences.count; i++)
        adopt_difference(run, a, &locator, &run->result.differences.at[i]);
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

static int compare_insertions(const void *left, const void *right)
{
    const Insertion *a = left, *b = right;
    int order = str_compare(a->source->path, b->source->path);
    return order != 0 ? order : a->offset < b->offset ? -1 : a->offset > b->offset;
}

// Writes each file that gets lines anew, once.
static void insert_lines(AdoptRun *run)
{
    if (run->insertions.count > 1)
        qsort(run->insertions.at, run->insertions.count, sizeof *run->insertions.at,
              compare_insertions);
    for (uint32_t i = 0; i < run->insertions.count;) {
        const Source *source = run->insertions.at[i].source;
        Str text = STR("");
        uint32_t from = 0;
        for (; i < run->insertions.count && run->insertions.at[i].source == source; i++) {
            const Insertion *insertion = &run->insertions.at[i];
            text = str_format(&run->arena, "%.*s%.*s%.*s", STR_ARGS(text),
                              STR_ARGS(str_slice(source->text, from, insertion->offset)),
                              STR_ARGS(insertion->line));
            from = insertion->offset;
        }
        text = str_format(&run->arena, "%.*s%.*s", STR_ARGS(text),
                          STR_ARGS(str_slice(source->text, from, source->text.length)));
        Str path = str_format(&run->arena, "%.*s", STR_ARGS(source->path));
        run->has_faults |= !file_replace(path.at, text, run->diag);
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
    insert_lines(&run);
    printf("%u text%s adopted, %u example%s added\n", run.adopted, run.adopted == 1 ? "" : "s",
           run.insertions.count, run.insertions.count == 1 ? "" : "s");
    diag_print(diag, stderr);
    matcher_free(run.scratch.matcher);
    arena_free(&run.scratch.arena);
    arena_free(&run.result.arena);
    arena_free(&run.arena);
    return run.has_faults ? EXIT_INPUT : EXIT_DONE;
}
