// tests/cases/*.case. An empty line ends a case; "#" starts a comment line:
//
//     Iran denies that it bought Scud missiles from North Korea in 1987.
//     missile-purchase supplier=PRK recipient=IRN denied party 1987
//
// The first line is the text ("\n" in it is a line end). Each line behind it is one claim, of which
// words may be left out; "none" stands for no claim. A first line "xfail: REASON" marks a case that
// is known to fail; when it passes, that is a failure too.
#include "suites.h"

typedef struct Case {
    Str text;
    LineArray wanted;
    bool is_expected_to_fail;
} Case;

// Takes the line of [got] that has all words of [want].
static bool take_line(LineArray *got, Str want)
{
    for (uint32_t i = 0; i < got->count; i++)
        if (line_has(got->at[i], want)) {
            got->at[i] = got->at[--got->count];
            return true;
        }
    return false;
}

static void run_case(void **state)
{
    const Case *c = *state;
    Arena arena = {0};
    LineArray got = claim_lines(test_pack(), test_annotate(text_of_line(&arena, c->text)), &arena);
    LineArray all = {0};
    for (uint32_t i = 0; i < got.count; i++)
        *array_add(&arena, &all) = got.at[i];
    bool is_right = true;
    for (uint32_t i = 0; i < c->wanted.count; i++)
        is_right &= take_line(&got, c->wanted.at[i]);
    is_right &= got.count == 0;
    if (is_right == c->is_expected_to_fail) {
        print_error("%.*s\n", STR_ARGS(c->text));
        if (is_right)
            print_error("passes: take its xfail line away\n");
        print_lines("want:", &c->wanted);
        print_lines("got:", &all);
    }
    bool is_expected = is_right != c->is_expected_to_fail;
    arena_free(&arena);
    if (!is_expected)
        fail();
}

void add_cases(Arena *arena)
{
    BlockArray blocks = blocks_read(arena, "tests/cases", ".case");
    for (uint32_t i = 0; i < blocks.count; i++) {
        const LineArray *lines = &blocks.at[i].lines;
        Case *c = arena_alloc(arena, sizeof *c);
        c->is_expected_to_fail = str_starts_with(lines->at[0], STR("xfail:"));
        uint32_t text = c->is_expected_to_fail;
        c->text = text < lines->count ? lines->at[text] : (Str){0};
        for (uint32_t k = text + 1; k < lines->count; k++)
            if (!str_equal(lines->at[k], STR("none")))
                *array_add(arena, &c->wanted) = lines->at[k];
        test_add(blocks.at[i].name.at, run_case, c);
    }
}
