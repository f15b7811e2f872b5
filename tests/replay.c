// tests/fuzz/corpus/TARGET/*: what fuzzing found worth keeping must keep every promise.
#include "suites.h"

#include "file.h"
#include "fuzz/fuzz.h"

#include <string.h>

typedef struct Replay {
    const FuzzTarget *target;
    Str path;
} Replay;

static void run_replay(void **state)
{
    const Replay *replay = *state;
    Arena arena = {0};
    Diag diag = {0};
    Scratch own = {.matcher = matcher_new()};
    Str data;
    assert_true(file_read(&arena, replay->path.at, &data, &diag));
    replay->target->run(test_pack(), &own, data); // aborts when a promise is broken
    matcher_free(own.matcher);
    arena_free(&own.arena);
    arena_free(&arena);
}

void add_replays(Arena *arena)
{
    for (const FuzzTarget *target = fuzz_targets; target->name != NULL; target++) {
        PathArray paths =
            files_under(arena, str_format(arena, "tests/fuzz/corpus/%s", target->name).at, "");
        for (uint32_t i = 0; i < paths.count; i++) {
            Replay *replay = arena_alloc(arena, sizeof *replay);
            *replay = (Replay){target, paths.at[i]};
            test_add(paths.at[i].at, run_replay, replay);
        }
    }
}
