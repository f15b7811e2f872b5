// The report of a run whose rules do not load: whoever reads reports finds in it why nothing was
// tried.
#include "author.h"
#include "cases.h"
#include "check.h"
#include "verbs.h"

typedef void CaseWriter(const TestCases *cases, FILE *out);

static CaseWriter *const of_tests[TEST_FORMAT__COUNT] = {
    [TEST_TAP] = cases_as_tap, [TEST_JUNIT] = cases_as_junit, [TEST_GITHUB] = cases_as_github};
static CaseWriter *const of_check[CHECK__COUNT] = {
    [CHECK_JUNIT] = cases_as_junit, [CHECK_GITHUB] = cases_as_github};

static TestCase case_of_message(Arena *arena, const DiagMessage *message)
{
    const Source *source = message->place.source;
    TestCase row = {
        .outcome = CASE_FAULTY, .name = STR("the rules load"), .message = message->text};
    if (source == NULL)
        return row;
    row.path = source->path;
    row.line = row.column = 1;
    if (source->text.at != NULL)
        diag_line_column(message->place, &row.line, &row.column);
    row.name = str_format(arena, "%.*s:%u: the rules load", STR_ARGS(row.path), row.line);
    return row;
}

void unloaded_report(const Options *options, const Diag *diag)
{
    bool is_test = options->verb == VERB_RULES_TEST;
    CaseWriter *write = is_test                       ? of_tests[options->report]
                        : options->verb == VERB_CHECK ? of_check[options->report]
                                                      : NULL;
    if (write == NULL)
        return;
    Arena arena = {0};
    TestCases cases = {.suite = is_test ? STR("claimtag rules test") : STR("claimtag check")};
    for (uint32_t i = 0; i < diag->messages.count; i++)
        if (diag->messages.at[i].level == DIAG_ERROR)
            *array_add(&arena, &cases.rows) = case_of_message(&arena, &diag->messages.at[i]);
    write(&cases, stdout);
    arena_free(&arena);
}
