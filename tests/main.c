// Gathers unit tests, cases and the examples of rules, and runs them with cmocka.
//
//     build/tests [FILTER]     only tests whose names match, as in 'utf8.*'
#include "test.h"

#include "file.h"
#include "node.h"
#include "suites.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static Arena arena;
static Array(struct CMUnitTest) tests;
static Pack *pack;
static Coverage *coverage;
static Scratch scratch = {.has_no_gate = true}; // tests look at every stage

const Pack *test_pack(void)
{
    static const char *const folders[] = {"rules"};
    Diag diag = {0};
    if (pack != NULL)
        return pack;
    pack = pack_new((Arena){0});
    if (!pack_load(pack, folders, 1, &diag)) {
        diag_print(&diag, stderr);
        exit(3);
    }
    return pack;
}

const Annotation *test_annotate(const char *text)
{
    static Document document;
    if (scratch.matcher == NULL)
        scratch.matcher = matcher_new();
    arena_reset(&scratch.arena);
    document = document_of_text(STR("test"), str_from(text));
    document.today = EXAMPLE_DAY;
    const Annotation *a = annotate(test_pack(), &scratch, &document);
    if (coverage == NULL)
        coverage = coverage_new(test_pack());
    coverage_note(coverage, a);
    return a;
}

void assert_text(const char *got, const char *want)
{
    if (strcmp(got, want) == 0)
        return;
    fprintf(stderr, "want: %s\n got: %s\n", want, got); // print_error() cuts at 1 KB
    fail();
}

void test_add(const char *name, void (*run)(void **), void *state)
{
    *array_add(&arena, &tests) =
        (struct CMUnitTest){.name = name, .test_func = run, .initial_state = state};
}

PathArray files_under(Arena *own, const char *folder, const char *ending)
{
    PathArray paths = {0};
    Diag diag = {0};
    file_list(own, folder, &ending, 1, &paths, &diag);
    diag_print(&diag, stderr);
    diag_free(&diag);
    return paths;
}

void test_add_files(Arena *own, const char *folder, const char *ending, void (*run)(void **))
{
    PathArray paths = files_under(own, folder, ending);
    for (uint32_t i = 0; i < paths.count; i++)
        test_add(paths.at[i].at, run, &paths.at[i]);
}

static void run_plain(void **state)
{
    void (*run)(void);
    memcpy(&run, *state, sizeof run);
    run();
}

void test_register(const char *name, void (*run)(void))
{
    test_add(name, run_plain, arena_copy(&arena, &run, sizeof run));
}

static int compare_tests(const void *a, const void *b)
{
    return strcmp(((const struct CMUnitTest *)a)->name, ((const struct CMUnitTest *)b)->name);
}

int main(int argc, char **argv)
{
    if (argc > 1)
        cmocka_set_test_filter(argv[1]);
    add_cases(&arena);
    add_stages(&arena);
    add_events(&arena);
    add_faults(&arena);
    add_scripts(&arena);
    add_golden(&arena);
    add_replays(&arena);
    add_rule_examples(&arena);
    qsort(tests.at, tests.count, sizeof *tests.at, compare_tests);
    cmocka_set_message_output(getenv("CMOCKA_MESSAGE_OUTPUT") ? CM_OUTPUT_TAP : CM_OUTPUT_STDOUT);
    int failed = _cmocka_run_group_tests("claimtag", tests.at, tests.count, NULL, NULL);
    if (argc == 1) {
        coverage_print(coverage, false, stdout);
        failed += coverage_of_rules(coverage) < 1;
    }
    coverage_free(coverage);
    matcher_free(scratch.matcher);
    arena_free(&scratch.arena);
    pack_free(pack);
    arena_free(&arena);
    return failed != 0;
}
