// A baseline: the differences from gold that are known, a line each.
#include "report.h"

#include "route.h"
#include "write.h"

#include <stdlib.h>
#include <string.h>

#define HEAD                                                                                       \
    "# Differences from gold that claimtag check --baseline lets pass, sorted; made with\n"        \
    "# --write-baseline. A line stands for one difference.\n"

typedef struct BaselineLine {
    Str text;
    uint32_t index; // of the difference it is of
} BaselineLine;

typedef Array(BaselineLine) LineArray;

// "x.txt: missed missile-purchase "bought ..."": of lines and columns, which change with the
// text around, and of rules, which change with the rules, nothing is said. [name] is that of the
// document as seen from the baseline.
static Str line_of(const Pack *pack, Str name, const Difference *d, Arena *arena)
{
    bool is_wrong = d->kind == DIFFERENCE_WRONG;
    Str line =
        str_format(arena, "%.*s: %s%s%s %.*s \"%.*s\"", STR_ARGS(name), difference_names[d->kind],
                   is_wrong ? "-" : "", is_wrong ? check_field_names[d->field] : "",
                   STR_ARGS(pack->types.at[d->type].name), STR_ARGS(d->text));
    char *copy = arena_copy(arena, line.at, line.length);
    for (uint32_t i = 0; i < line.length; i++)
        if ((uint8_t)copy[i] < ' ' || copy[i] == '\x7F')
            copy[i] = ' ';
    return (Str){copy, line.length};
}

static int compare_lines(const void *left, const void *right)
{
    const BaselineLine *a = left, *b = right;
    int order = str_compare(a->text, b->text);
    return order != 0 ? order : (a->index > b->index) - (a->index < b->index);
}

static void sort_lines(LineArray *lines)
{
    if (lines->count > 1)
        qsort(lines->at, lines->count, sizeof *lines->at, compare_lines);
}

// The names of the documents, as the baseline at [path] calls them.
static const Str *names_of(const CheckResult *result, const char *path, Arena *arena)
{
    Str *names = arena_alloc(arena, (result->documents.count + 1) * sizeof *names);
    Str start = route_start(arena, path);
    for (uint32_t i = 0; i < result->documents.count; i++)
        names[i] = route_to(arena, start, result->documents.at[i].path);
    return names;
}

static LineArray lines_of_run(const Pack *pack, const CheckResult *result, const Str *names,
                              Arena *arena)
{
    LineArray lines = {0};
    for (uint32_t i = 0; i < result->documents.count; i++) {
        const CheckedDocument *document = &result->documents.at[i];
        for (uint32_t k = document->difference_first; k < document->difference_end; k++)
            if (result->differences.at[k].state == TODO_NOT) // of others gold says what to think
                *array_add(arena, &lines) =
                    (BaselineLine){line_of(pack, names[i], &result->differences.at[k], arena), k};
    }
    sort_lines(&lines);
    return lines;
}

Str baseline_write(const Pack *pack, const CheckResult *result, const char *path, Arena *arena)
{
    LineArray lines = lines_of_run(pack, result, names_of(result, path, arena), arena);
    Bytes text = {0};
    bytes_put(arena, &text, STR(HEAD));
    for (uint32_t i = 0; i < lines.count; i++) {
        bytes_put(arena, &text, lines.at[i].text);
        bytes_put(arena, &text, STR("\n"));
    }
    return (Str){text.at, text.count};
}

// Whether a line has the form of those that are written.
static bool is_of_baseline(Str line)
{
    for (uint32_t kind = 0; kind < DIFFERENCE__COUNT; kind++) {
        char mark[16];
        size_t length = (size_t)snprintf(mark, sizeof mark, ": %s", difference_names[kind]);
        if (memmem(line.at, line.length, mark, length) != NULL && str_ends_with(line, STR("\"")))
            return true;
    }
    return false;
}

static bool read_lines(const Source *source, Arena *arena, LineArray *lines, Diag *diag)
{
    Str rest = source->text;
    bool is_right = true;
    while (rest.at != NULL && rest.length > 0) {
        Str line = str_cut(&rest, '\n');
        if (str_ends_with(line, STR("\r")))
            line.length--;
        if (line.length == 0 || line.at[0] == '#')
            continue;
        uint32_t offset = (uint32_t)(line.at - source->text.at);
        if (is_of_baseline(line)) {
            *array_add(arena, lines) = (BaselineLine){line, offset};
            continue;
        }
        diag_error(diag, (Place){source, offset, line.length},
                   "no line of a baseline; claimtag check --write-baseline=FILE makes one");
        is_right = false;
    }
    sort_lines(lines);
    return is_right;
}

// Of a document that was not looked at nothing is known.
static bool is_of_run(const CheckResult *result, const Str *names, Str line)
{
    for (uint32_t i = 0; i < result->documents.count; i++)
        if (str_starts_with(line, names[i]) && line.length > names[i].length &&
            line.at[names[i].length] == ':')
            return true;
    return false;
}

bool baseline_apply(const Pack *pack, const Source *source, CheckResult *result, Diag *diag)
{
    Arena *arena = &result->arena;
    const Str *names = names_of(result, str_to_c(arena, source->path), arena);
    LineArray known = {0}, found = lines_of_run(pack, result, names, arena);
    if (!read_lines(source, arena, &known, diag))
        return false;
    result->has_baseline = true;
    for (uint32_t k = 0, f = 0; k < known.count;) {
        int order = f == found.count ? -1 : str_compare(known.at[k].text, found.at[f].text);
        if (order == 0)
            result->differences.at[found.at[f].index].is_known = true;
        else if (order < 0 && is_of_run(result, names, known.at[k].text))
            *array_add(arena, &result->mended) = known.at[k].text;
        k += order <= 0;
        f += order >= 0;
    }
    return true;
}
