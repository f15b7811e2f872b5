// tests/packs/NAME.messages: what is said about the faults of the rules in tests/packs/NAME,
// loaded behind those of tests/packs/base.
#include "suites.h"

#include "fault.h"
#include "file.h"

#include <stdio.h>
#include <string.h>

// Each message has a code of its own; what is no YAML has that of last resort.
static void check_codes(const char *folder, const Diag *diag)
{
    bool is_yaml = strcmp(folder, "tests/packs/yaml") == 0;
    for (uint32_t i = 0; i < diag->messages.count && !is_yaml; i++)
        if (fault_of_message(diag->messages.at[i].text) == &faults_of_reading[0])
            fail_msg("no code for: %.*s", STR_ARGS(diag->messages.at[i].text));
}

static const char *messages_of(const char *folder, Arena *arena)
{
    const char *folders[] = {"tests/packs/base", folder};
    Pack *pack = pack_new((Arena){0});
    Diag diag = {0};
    FILE *out = tmpfile();
    assert_non_null(out);
    assert_false(pack_load(pack, folders, 2, &diag));
    check_codes(folder, &diag);
    diag_print(&diag, out);
    diag_free(&diag);
    pack_free(pack);
    size_t length = (size_t)ftell(out);
    char *text = arena_alloc(arena, length + 1);
    rewind(out);
    assert_int_equal(fread(text, 1, length, out), length);
    fclose(out);
    return text;
}

static void run_faults(void **state)
{
    Str path = *(Str *)*state, want;
    Arena arena = {0};
    Diag diag = {0};
    Str folder = str_slice(path, 0, path.length - (uint32_t)sizeof ".messages" + 1);
    assert_true(file_read(&arena, path.at, &want, &diag));
    assert_text(messages_of(str_to_c(&arena, folder), &arena), want.at);
    arena_free(&arena);
}

void add_faults(Arena *arena)
{
    test_add_files(arena, "tests/packs", ".messages", run_faults);
}
