// tests/golden/NAME.txt: what the program prints of it, --pretty, must be NAME.json.
// "make golden" writes it anew: read the difference.
#include "suites.h"

#include "file.h"
#include "read.h"
#include "write.h"

static void run_golden(void **state)
{
    Str path = *(Str *)*state, want;
    Arena arena = {0};
    Diag diag = {0};
    Bytes out = {0};
    ReadOptions reading = {.pack = test_pack(), .format = FORMAT_UNKNOWN};
    Document document;
    Scratch own = {.matcher = matcher_new()};
    Str gold = str_format(&arena, "%.*s.json", (int)path.length - 4, path.at);
    assert_true(read_file(&arena, &reading, path.at, &document, &diag));
    assert_true(file_read(&arena, gold.at, &want, &diag));
    const Annotation *a = annotate(test_pack(), &own, &document);
    write_json(test_pack(), a, &(JsonOptions){.is_pretty = true}, &arena, &out);
    *array_add(&arena, &out) = '\0';
    assert_text(out.at, want.at);
    matcher_free(own.matcher);
    arena_free(&own.arena);
    arena_free(&arena);
}

void add_golden(Arena *arena)
{
    test_add_files(arena, "tests/golden", ".txt", run_golden);
}
