// tests/cli/NAME.sh: what the program does on the command line. The script finds it in
// $CLAIMTAG and an empty folder in $SCRATCH. What it prints must be as in NAME.out and
// NAME.err, and its status the one in NAME.status; a file that is not there stands for
// nothing printed and for status 0. Status 77 says that the test cannot be made here, and
// what was printed says why.
#include "suites.h"

#include "file.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define CANNOT_BE_MADE 77

// Seconds; a script that waits for what does not come would wait for ever.
#define TIME_MOST 120

// The contents of the file, or "" when there is none.
static const char *contents(Arena *arena, Str path)
{
    Str text = STR("");
    Diag diag = {0};
    if (access(path.at, F_OK) == 0)
        assert_true(file_read(arena, path.at, &text, &diag));
    return text.at;
}

static int run_in(const char *folder, Str script, Arena *arena)
{
    Str command = str_format(arena, "SCRATCH=%s/files LC_ALL=C timeout %d sh %.*s >%s/out 2>%s/err",
                             folder, TIME_MOST, STR_ARGS(script), folder, folder);
    setenv("CLAIMTAG", "build/claimtag", 0);
    int status = system(command.at);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void remove_folder(const char *folder, Arena *arena)
{
    assert_int_equal(system(str_format(arena, "rm -rf %s", folder).at), 0);
}

static void run_script(void **state)
{
    Str script = *(Str *)*state;
    Arena arena = {0};
    Str stem = str_slice(script, 0, script.length - 3);
    char folder[] = "/tmp/claimtag-test-XXXXXX";
    assert_non_null(mkdtemp(folder));
    assert_int_equal(system(str_format(&arena, "mkdir %s/files", folder).at), 0);
    int status = run_in(folder, script, &arena);
    const char *want_status = contents(&arena, str_format(&arena, "%.*s.status", STR_ARGS(stem)));
    const char *out = contents(&arena, str_format(&arena, "%s/out", folder));
    const char *err = contents(&arena, str_format(&arena, "%s/err", folder));
    remove_folder(folder, &arena);
    if (status == CANNOT_BE_MADE) {
        print_message("%.*s: %s", STR_ARGS(script), out);
        arena_free(&arena);
        skip();
    }
    assert_text(err, contents(&arena, str_format(&arena, "%.*s.err", STR_ARGS(stem))));
    assert_text(out, contents(&arena, str_format(&arena, "%.*s.out", STR_ARGS(stem))));
    assert_int_equal(status, atoi(want_status));
    arena_free(&arena);
}

void add_scripts(Arena *arena)
{
    test_add_files(arena, "tests/cli", ".sh", run_script);
}
