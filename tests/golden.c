// tests/golden/NAME.ENDING: what the program prints of it, --pretty, must be NAME.json.
// "make golden" writes it anew: read the difference.
#include "suites.h"

#include "file.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static Str run_program(Arena *arena, Str path)
{
    Str text;
    Diag diag = {0};
    char out[] = "/tmp/claimtag-test-XXXXXX";
    int file = mkstemp(out);
    assert_true(file >= 0);
    setenv("CLAIMTAG", "build/claimtag", 0);
    Str command = str_format(arena, "$CLAIMTAG --pretty %.*s >%s", STR_ARGS(path), out);
    assert_int_equal(system(command.at), 0);
    assert_true(file_read(arena, out, &text, &diag));
    unlink(out);
    close(file);
    return text;
}

static void run_golden(void **state)
{
    Str path = *(Str *)*state, want;
    Arena arena = {0};
    Diag diag = {0};
    const char *ending = strrchr(path.at, '.');
    Str gold = str_format(&arena, "%.*s.json", (int)(ending - path.at), path.at);
    assert_true(file_read(&arena, gold.at, &want, &diag));
    assert_text(run_program(&arena, path).at, want.at);
    arena_free(&arena);
}

void add_golden(Arena *arena)
{
    PathArray paths = files_under(arena, "tests/golden", "");
    for (uint32_t i = 0; i < paths.count; i++)
        if (!str_ends_with(paths.at[i], STR(".json")))
            test_add(paths.at[i].at, run_golden, &paths.at[i]);
}
