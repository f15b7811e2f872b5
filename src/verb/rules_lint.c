// claimtag rules lint: all that is wrong with rules, whether they load or not.
#include "author.h"
#include "cases.h"
#include "fault.h"
#include "file.h"
#include "gazetteer.h"
#include "json.h"
#include "route.h"
#include "trace.h"
#include "verbs.h"

#include <stdlib.h>
#include <string.h>

static const char *const format_names[LINT_FORMAT__COUNT] = {
    [LINT_TEXT] = "text", [LINT_JSON] = "json", [LINT_GITHUB] = "github"};

const char *lint_format_name(uint32_t format)
{
    return format < LINT_FORMAT__COUNT ? format_names[format] : NULL;
}

// A message with what is asked of it: its code and its place.
typedef struct Finding {
    const DiagMessage *message;
    const FaultCode *code;
    Str path;
    uint32_t line, column; // 0: of a whole file, or of none
} Finding;

typedef Array(Finding) FindingArray;

static Finding finding_of(const DiagMessage *message)
{
    Finding finding = {.message = message, .code = fault_of_message(message->text)};
    if (message->place.source == NULL)
        return finding;
    finding.path = message->place.source->path;
    if (message->place.length > 0)
        diag_line_column(message->place, &finding.line, &finding.column);
    return finding;
}

static int compare_findings(const void *left, const void *right)
{
    const Finding *a = left, *b = right;
    int order = str_compare(a->path, b->path);
    if (order != 0)
        return order;
    if (a->line != b->line)
        return a->line < b->line ? -1 : 1;
    if (a->column != b->column)
        return a->column < b->column ? -1 : 1;
    return strcmp(a->code->code, b->code->code);
}

static bool is_wanted(const Options *options, const Finding *finding)
{
    bool is_named = options->paths.count == 0 || finding->path.length == 0;
    for (uint32_t i = 0; i < options->paths.count; i++)
        is_named |= route_is_inside(finding->path, str_from(options->paths.at[i]));
    for (uint32_t i = 0; i < options->ignored.count; i++)
        if (strcmp(options->ignored.at[i], finding->code->code) == 0)
            return false;
    return is_named;
}

static FindingArray gather(const Options *options, const Diag *diag, Arena *arena)
{
    FindingArray findings = {0};
    for (uint32_t i = 0; i < diag->messages.count; i++) {
        Finding finding = finding_of(&diag->messages.at[i]);
        if (is_wanted(options, &finding))
            *array_add(arena, &findings) = finding;
    }
    if (findings.count > 1)
        qsort(findings.at, findings.count, sizeof *findings.at, compare_findings);
    return findings;
}

static const char *level_of(const Finding *finding)
{
    return finding->message->level == DIAG_ERROR ? "error" : "warning";
}

static void print_text(const FindingArray *findings)
{
    for (uint32_t i = 0; i < findings->count; i++) {
        const Finding *finding = &findings->at[i];
        if (finding->path.length > 0)
            printf("%.*s:", STR_ARGS(finding->path));
        if (finding->line > 0)
            printf("%u:%u:", finding->line, finding->column);
        printf("%s%s %s: %.*s\n", finding->path.length > 0 ? " " : "", level_of(finding),
               finding->code->code, STR_ARGS(finding->message->text));
        if (finding->line > 0)
            diag_print_excerpt(finding->message->place, stdout);
    }
    if (findings->count > 0)
        printf("%u finding%s; claimtag rules explain-code %s says more\n", findings->count,
               findings->count == 1 ? "" : "s", findings->at[0].code->code);
}

static void print_json(const FindingArray *findings)
{
    Arena arena = {0};
    Bytes bytes = {0};
    Json json = {.arena = &arena, .out = &bytes};
    json_open(&json, NULL, '[');
    for (uint32_t i = 0; i < findings->count; i++) {
        const Finding *finding = &findings->at[i];
        json_open(&json, NULL, '{');
        json_text(&json, "code", str_from(finding->code->code));
        json_text(&json, "level", str_from(level_of(finding)));
        json_text(&json, "path", finding->path);
        json_number(&json, "line", finding->line);
        json_number(&json, "column", finding->column);
        json_text(&json, "message", finding->message->text);
        json_close(&json, '}');
    }
    json_close(&json, ']');
    fwrite(bytes.at, 1, bytes.count, stdout);
    fputc('\n', stdout);
    arena_free(&arena);
}

static void print_github(const FindingArray *findings)
{
    Arena arena = {0};
    TestCases cases = {.suite = STR("claimtag rules lint")};
    for (uint32_t i = 0; i < findings->count; i++) {
        const Finding *finding = &findings->at[i];
        *array_add(&arena, &cases.rows) =
            (TestCase){.outcome = finding->message->level == DIAG_ERROR ? CASE_FAILED : CASE_OPEN,
                       .path = finding->path,
                       .line = finding->line,
                       .column = finding->column,
                       .message = str_format(&arena, "%s %.*s", finding->code->code,
                                             STR_ARGS(finding->message->text))};
    }
    cases_as_github(&cases, stdout);
    arena_free(&arena);
}

// True when the file begins as a table does.
static bool is_table(const Source *named, Arena *arena, Diag *faults)
{
    Source source = *named;
    return file_read_regular(arena, source.path.at, FILE_OF_RULES_MOST, &source.text, faults) &&
           gazetteer_kind(&source) != TABLE_UNKNOWN;
}

// Looks through the texts of a folder. Their sources live in [arena].
static void lint_folder(const char *folder, Arena *arena, Diag *diag)
{
    static const char *const endings[] = {".yaml", ".tsv"};
    static const char *const unread[] = {".yml", ".YML", ".YAML", ".csv",
                                         ".CSV", ".TSV", ".tab",  ".txt"};
    PathArray paths = {0};
    Diag faults = {0}; // told by who loads the rules
    file_list_inside(arena, folder, endings, array_length(endings), &paths, &faults);
    for (uint32_t i = 0; i < paths.count; i++) {
        Source *source = arena_alloc(arena, sizeof *source);
        source->path = paths.at[i];
        if (file_read_regular(arena, paths.at[i].at, FILE_OF_RULES_MOST, &source->text, &faults))
            lint_text(source, diag);
    }
    PathArray others = {0};
    file_list_inside(arena, folder, unread, array_length(unread), &others, &faults);
    for (uint32_t i = 0; i < others.count; i++) {
        Source *source = arena_alloc(arena, sizeof *source);
        source->path = others.at[i];
        // Notes for people are welcome.
        if (str_ends_with(source->path, STR(".txt")) && !is_table(source, arena, &faults))
            continue;
        diag_warning(diag, (Place){source, 0, 0},
                     "this file is not read: names of rules end in .yaml, those of tables in .tsv");
    }
    diag_free(&faults);
}

ExitStatus rules_lint_run(const Pack *none, const Options *options, Diag *diag)
{
    static void (*const printers[LINT_FORMAT__COUNT])(const FindingArray *) = {
        [LINT_TEXT] = print_text, [LINT_JSON] = print_json, [LINT_GITHUB] = print_github};
    (void)none; // rules that do not load are what this is for
    Arena arena = {0};
    Diag found = {0};
    for (uint32_t i = 0; i < options->ignored.count; i++)
        if (fault_called(str_from(options->ignored.at[i])) == NULL)
            diag_error(diag, (Place){0}, "--ignore: no code is called %s", options->ignored.at[i]);
    if (diag->error_count > 0)
        return EXIT_USAGE;
    Pack *pack = pack_new((Arena){0});
    grammar_take_notes(pack->grammar);
    bool is_loaded = pack_load(pack, options->rules.at, options->rules.count, &found);
    lint_rules(pack, is_loaded, &found);
    lint_entries(pack, &found);
    if (is_loaded) // else what takes a place may not have been read
        lint_taken(pack, &found);
    if (is_loaded) {
        pack_compile(pack, &found);
        lint_classes(pack, &found);
        lint_winners(pack, &found);
    }
    for (uint32_t i = 0; i < options->rules.count; i++)
        lint_folder(options->rules.at[i], &arena, &found);
    FindingArray findings = gather(options, &found, &arena);
    printers[options->report](&findings);
    ExitStatus status = findings.count > 0 ? EXIT_SHORT : EXIT_DONE;
    diag_free(&found);
    pack_free(pack);
    arena_free(&arena);
    return status;
}
