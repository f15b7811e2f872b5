// tests/cases/*.tokens, .zones, .sentences, .mentions, .cues:
//
//     It bought them.\nThe deal was done.
//     1:1 0 body "It bought them."
//     2:1 1 body "The deal was done."
//
// The first line is the text, in which "\n" stands for the end of a line. The others are
// lines that --show prints of that stage, in this order; words may be left out. Zones and
// sentences must all be there, of other stages others may stand between them.
#include "suites.h"

#include "write.h"

typedef struct StageCase {
    uint32_t stage;
    bool is_all; // nothing else may be printed
    const Block *block;
} StageCase;

// The lines that the stage prints, with blanks for tabs.
static LineArray lines_of_stage(uint32_t stage, const char *text, Arena *arena)
{
    Bytes out = {0};
    LineArray lines = {0};
    stage_writer.files[0].write(test_pack(), test_annotate(text), &(WriteOptions){.stage = stage},
                                arena, &out);
    for (uint32_t i = 0; i < out.count; i++)
        if (out.at[i] == '\t')
            out.at[i] = ' ';
    Str rest = {out.at, out.count};
    while (rest.at != NULL && rest.length > 0)
        *array_add(arena, &lines) = str_cut(&rest, '\n');
    return lines;
}

static void run_stage(void **state)
{
    const StageCase *c = *state;
    Arena arena = {0};
    LineArray got = lines_of_stage(c->stage, text_of_line(&arena, c->block->lines.at[0]), &arena);
    LineArray want = {c->block->lines.at + 1, c->block->lines.count - 1, 0};
    uint32_t found = 0;
    for (uint32_t i = 0; i < got.count && found < want.count; i++)
        found += line_has(got.at[i], want.at[found]);
    bool is_right = found == want.count && (!c->is_all || got.count == want.count);
    if (!is_right) {
        print_lines("want:", &want);
        print_lines("got:", &got);
    }
    arena_free(&arena);
    if (!is_right)
        fail();
}

void add_stages(Arena *arena)
{
    for (uint32_t stage = 0; show_name(stage) != NULL; stage++) {
        Str name = str_from(show_name(stage));
        BlockArray blocks = blocks_read(arena, "tests/cases", str_format(arena, ".%s", name.at).at);
        for (uint32_t i = 0; i < blocks.count; i++) {
            StageCase *c = arena_alloc(arena, sizeof *c);
            bool is_all = str_equal(name, STR("zones")) || str_equal(name, STR("sentences"));
            *c = (StageCase){stage, is_all, &blocks.at[i]};
            test_add(blocks.at[i].name.at, run_stage, c);
        }
    }
}
