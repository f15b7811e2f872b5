// The report as test cases: for what shows those of other tests.
#include "report.h"

#include "cases.h"
#include "memory.h"

#include <stdlib.h>

// The differences [first] up to [end], a line each.
static Str difference_lines(const Report *report, Arena *arena, uint32_t first, uint32_t end)
{
    char *text = NULL;
    size_t length = 0;
    FILE *lines = open_memstream(&text, &length);
    if (lines == NULL)
        memory_exhausted();
    for (uint32_t i = first; i < end; i++)
        report_difference(report, &report->result->differences.at[i], lines);
    bool is_whole = ferror(lines) == 0;
    if (fclose(lines) != 0 || !is_whole || text == NULL)
        memory_exhausted();
    Str copy = {arena_copy(arena, text, length), (uint32_t)length};
    free(text);
    return copy;
}

static uint32_t count_failures(const Report *report, const CheckedDocument *document)
{
    uint32_t count = 0;
    for (uint32_t i = document->difference_first; i < document->difference_end; i++)
        count += check_fails_at(report->result, &report->result->differences.at[i]);
    return count;
}

static uint32_t count_open(const Report *report, const CheckedDocument *document)
{
    uint32_t count = 0;
    for (uint32_t i = document->difference_first; i < document->difference_end; i++)
        count += report->result->differences.at[i].state == TODO_OPEN;
    return count;
}

// A document is a case. Its differences may all be allowed, by minima or a baseline.
static TestCase case_of_document(const Report *report, Arena *arena,
                                 const CheckedDocument *document)
{
    uint32_t count = count_failures(report, document);
    TestCase row = {.name = document->path};
    if (document->difference_first == document->difference_end)
        return row;
    row.details =
        difference_lines(report, arena, document->difference_first, document->difference_end);
    uint32_t open = count_open(report, document);
    if (count > 0) {
        row.outcome = CASE_FAILED;
        row.message = str_format(arena, "differences: %u", count);
    } else if (open > 0) {
        row.outcome = CASE_OPEN;
        row.message = str_format(arena, "expected to differ: %u", open);
    }
    return row;
}

static TestCase case_of_difference(const Report *report, Arena *arena, uint32_t index)
{
    const Difference *difference = &report->result->differences.at[index];
    Str line = difference_lines(report, arena, index, index + 1);
    return (TestCase){.outcome =
                          check_fails_at(report->result, difference) ? CASE_FAILED : CASE_OPEN,
                      .path = difference->path,
                      .line = difference->place.line,
                      .column = difference->place.column,
                      .message = str_slice(line, 0, line.length - 1)};
}

static TestCase case_of_minimum(Arena *arena, const CheckMinimum *minimum)
{
    TestCase row = {.name = minimum->name};
    if (check_reaches(minimum))
        return row;
    row.outcome = CASE_FAILED;
    row.message = str_format(arena, "%.*s is %.4f, below the minimum of %.4f",
                             STR_ARGS(minimum->name), minimum->reached, minimum->least);
    return row;
}

// Appends what is no document: those that could not be compared, and the minima.
static void add_others(const Report *report, Arena *arena, TestCases *cases)
{
    const CheckResult *result = report->result;
    for (uint32_t i = 0; i < result->faulty.count; i++)
        *array_add(arena, &cases->rows) =
            (TestCase){.outcome = CASE_FAULTY,
                       .name = result->faulty.at[i],
                       .path = result->faulty.at[i],
                       .message = STR("it or its gold could not be read")};
    for (uint32_t i = 0; i < result->minima.count; i++)
        *array_add(arena, &cases->rows) = case_of_minimum(arena, &result->minima.at[i]);
}

void report_as_junit(const Report *report)
{
    Arena arena = {0};
    TestCases cases = {.suite = STR("claimtag check")};
    for (uint32_t i = 0; i < report->result->documents.count; i++)
        *array_add(&arena, &cases.rows) =
            case_of_document(report, &arena, &report->result->documents.at[i]);
    add_others(report, &arena, &cases);
    cases_as_junit(&cases, report->out);
    arena_free(&arena);
}

void report_as_github(const Report *report)
{
    Arena arena = {0};
    TestCases cases = {.suite = STR("claimtag check")};
    for (uint32_t i = 0; i < report->result->differences.count; i++)
        *array_add(&arena, &cases.rows) = case_of_difference(report, &arena, i);
    add_others(report, &arena, &cases);
    cases_as_github(&cases, report->out);
    arena_free(&arena);
}
