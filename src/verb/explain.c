// claimtag explain: why claims came, and with --type why one did not.
#include "explain.h"

#include "json.h"
#include "read.h"
#include "verbs.h"

#include <string.h>

typedef struct ExplainRun {
    const Pack *pack;
    const Options *options;
    Diag *diag;
    Scratch scratch;
    Arena arena; // of the document in work
    uint32_t type;
    bool has_color;
} ExplainRun;

static const char *const kind_names[EXPLAIN_KIND__COUNT] = {"mentions", "units",  "matches",
                                                            "cues",     "claims", "nearest"};

static const char *const format_names[EXPLAIN_FORMAT__COUNT] = {
    [EXPLAIN_TEXT] = "text", [EXPLAIN_JSON] = "json"};

const char *explain_format_name(uint32_t format)
{
    return format < EXPLAIN_FORMAT__COUNT ? format_names[format] : NULL;
}

// What terminals understand; nothing when there is no colour.
static const char *pen(const ExplainRun *run, const char *code)
{
    return run->has_color ? code : "";
}

#define BOLD "\033[1m"
#define DIM "\033[2m"
#define GREEN "\033[32m"
#define PLAIN "\033[0m"

// On one line, whatever it holds.
static void print_value(const ExplainField *field)
{
    if (field->is_quote)
        putchar('"');
    for (uint32_t i = 0; i < field->value.length; i++) {
        uint8_t c = (uint8_t)field->value.at[i];
        putchar(c < ' ' || c == 0x7F ? ' ' : c);
    }
    if (field->is_quote)
        putchar('"');
}

// What stands first needs no name: where, which rule, the words. The rest is "key value".
static bool is_named(const char *key)
{
    static const char *const plain[] = {"at",      "number", "text", "parties", "via",
                                        "classes", "entry",  "rule", "place",   "claim"};
    for (uint32_t i = 0; i < array_length(plain); i++)
        if (strcmp(key, plain[i]) == 0)
            return false;
    return true;
}

static void print_item(const ExplainRun *run, const ExplainItem *item)
{
    bool is_claim = item->kind == EXPLAIN_CLAIM;
    printf("    %s", pen(run, item->is_lost ? DIM : is_claim ? GREEN : ""));
    for (uint32_t i = 0; i < item->fields.count; i++) {
        const ExplainField *field = &item->fields.at[i];
        printf("%s", i > 0 ? "  " : "");
        if (is_named(field->key))
            printf("%s ", field->key);
        print_value(field);
    }
    printf("%s\n", pen(run, PLAIN));
}

static void print_sentences(const ExplainRun *run, const ExplainArray *sentences)
{
    for (uint32_t s = 0; s < sentences->count; s++) {
        const ExplainSentence *sentence = &sentences->at[s];
        uint32_t kind = EXPLAIN_KIND__COUNT;
        printf("%s%u:%u ", pen(run, BOLD), sentence->place.line, sentence->place.column);
        print_value(&(ExplainField){.value = sentence->text, .is_quote = true});
        printf("%s\n", pen(run, PLAIN));
        for (uint32_t i = 0; i < sentence->items.count; i++) {
            const ExplainItem *item = &sentence->items.at[i];
            if (item->kind != kind)
                printf("  %s\n", kind_names[item->kind]);
            kind = item->kind;
            print_item(run, item);
        }
    }
}

static void json_items(Json *json, const ExplainSentence *sentence)
{
    for (uint32_t kind = 0; kind < EXPLAIN_KIND__COUNT; kind++) {
        json_open(json, kind_names[kind], '[');
        for (uint32_t i = 0; i < sentence->items.count; i++) {
            const ExplainItem *item = &sentence->items.at[i];
            if (item->kind != kind)
                continue;
            json_open_line(json, NULL, '{');
            for (uint32_t f = 0; f < item->fields.count; f++)
                json_text(json, item->fields.at[f].key, item->fields.at[f].value);
            json_close(json, '}');
        }
        json_close(json, ']');
    }
}

static void print_json(ExplainRun *run, Str path, const ExplainArray *sentences)
{
    Bytes bytes = {0};
    Json json = {.arena = &run->arena, .out = &bytes, .is_pretty = run->options->is_pretty};
    json_open(&json, NULL, '{');
    json_text(&json, "schema", STR("claimtag-explain/1"));
    json_text(&json, "path", path);
    json_open(&json, "sentences", '[');
    for (uint32_t s = 0; s < sentences->count; s++) {
        json_open(&json, NULL, '{');
        json_number(&json, "line", sentences->at[s].place.line);
        json_number(&json, "column", sentences->at[s].place.column);
        json_text(&json, "text", sentences->at[s].text);
        json_items(&json, &sentences->at[s]);
        json_close(&json, '}');
    }
    json_close(&json, ']');
    json_close(&json, '}');
    fwrite(bytes.at, 1, bytes.count, stdout);
    putchar('\n');
}

static bool explain_file(ExplainRun *run, const char *path)
{
    ReadOptions reading = {.pack = run->pack,
                           .format = (Format)run->options->format,
                           .encoding = run->options->encoding,
                           .fields = run->options->fields,
                           .today = run->options->today};
    Document document;
    bool is_read = read_file(&run->scratch.arena, &reading, path, &document, run->diag);
    if (is_read) {
        const Annotation *a = annotate(run->pack, &run->scratch, &document);
        ExplainArray sentences = explain_all(run->pack, a, &run->arena);
        if (run->type != NONE)
            explain_absence(run->pack, a, run->type, &run->arena, &sentences);
        if (run->options->report == EXPLAIN_JSON)
            print_json(run, document.path, &sentences);
        else
            print_sentences(run, &sentences);
    }
    diag_print(run->diag, stderr);
    arena_reset(&run->scratch.arena);
    arena_reset(&run->arena);
    return is_read;
}

// Finds the type that --type names. False with a message when there is none.
static bool find_type(ExplainRun *run)
{
    const Pack *pack = run->pack;
    Str names = {0};
    if (run->options->type == NULL)
        return true;
    for (uint32_t i = 0; i < pack->types.count; i++) {
        names = str_format(&run->arena, "%s%s%.*s", i > 0 ? names.at : "", i > 0 ? ", " : "",
                           STR_ARGS(pack->types.at[i].name));
        if (str_equal(pack->types.at[i].name, str_from(run->options->type)))
            run->type = i;
    }
    if (run->type == NONE)
        diag_error(run->diag, (Place){0}, "--type: \"%s\" is none of %.*s", run->options->type,
                   STR_ARGS(names));
    return run->type != NONE;
}

ExitStatus explain_run(const Pack *pack, const Options *options, Diag *diag)
{
    ExplainRun run = {.pack = pack,
                      .options = options,
                      .diag = diag,
                      .scratch = {.matcher = matcher_new(), .has_no_gate = true},
                      .type = NONE,
                      .has_color = cli_has_color(options)};
    ExitStatus status = find_type(&run) ? EXIT_DONE : EXIT_USAGE;
    for (uint32_t i = 0; i < options->paths.count && status != EXIT_USAGE; i++)
        if (!explain_file(&run, options->paths.at[i]))
            status = EXIT_INPUT;
    if (options->paths.count == 0 && status != EXIT_USAGE && !explain_file(&run, "-"))
        status = EXIT_INPUT;
    matcher_free(run.scratch.matcher);
    arena_free(&run.scratch.arena);
    arena_free(&run.arena);
    return status;
}
