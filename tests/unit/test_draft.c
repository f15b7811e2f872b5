#include "test.h"

#include "draft.h"

#include <string.h>

TEST(alignment, of_nothing_is_the_text_itself)
{
    assert_int_equal(alignment_start(NULL, 7), 7);
    assert_int_equal(alignment_end(NULL, 7), 7);
    assert_int_equal(alignment_text(NULL, 7, 9), 7);
}

TEST(alignment, of_an_empty_draft_begins_and_ends_at_0)
{
    Arena arena = {0};
    Draft draft = {.arena = &arena};
    draft_copy(&draft, STR(""), 5);
    draft_put(&draft, STR(""), 5, 6);
    assert_int_equal(draft_text(&draft).length, 0);
    assert_int_equal(alignment_start(&draft.alignment, 0), 0);
    assert_int_equal(alignment_end(&draft.alignment, 0), 0);
    assert_int_equal(alignment_text(&draft.alignment, 3, 0), 0);
    arena_free(&arena);
}

// "<b>caf&eacute;</b> x" is drawn as "café x".
static void draw_coffee(Draft *draft)
{
    draft_copy(draft, STR("caf"), 3);
    draft_put(draft, STR("\u00E9"), 6, 14);
    draft_copy(draft, STR(" x"), 18);
}

TEST(alignment, leads_from_text_to_source)
{
    static const uint32_t starts[] = {3, 4, 5, 6, 6, 18, 19};
    static const uint32_t ends[] = {3, 4, 5, 6, 14, 14, 19, 20};
    Arena arena = {0};
    Draft draft = {.arena = &arena};
    draw_coffee(&draft);
    assert_int_equal(draft_text(&draft).length, 7);
    for (uint32_t i = 0; i < array_length(starts); i++)
        assert_int_equal(alignment_start(&draft.alignment, i), starts[i]);
    for (uint32_t i = 0; i < array_length(ends); i++)
        assert_int_equal(alignment_end(&draft.alignment, i), ends[i]);
    arena_free(&arena);
}

TEST(alignment, leads_from_source_to_text)
{
    static const uint32_t texts[] = {0, 0, 0, 0, 1, 2, 3, 3, 3, 3, 3,
                                     3, 3, 3, 5, 5, 5, 5, 5, 6, 7, 7};
    Arena arena = {0};
    Draft draft = {.arena = &arena};
    draw_coffee(&draft);
    for (uint32_t i = 0; i < array_length(texts); i++)
        assert_int_equal(alignment_text(&draft.alignment, i, 7), texts[i]);
    arena_free(&arena);
}

TEST(draft, joins_copies_of_what_lies_together)
{
    Arena arena = {0};
    Draft draft = {.arena = &arena};
    draft_copy(&draft, STR("ab"), 10);
    draft_copy(&draft, STR("cd"), 12);
    draft_copy(&draft, STR("ef"), 20);
    draft_put(&draft, STR("g"), 22, 23);
    draft_copy(&draft, STR("h"), 23);
    assert_int_equal(draft.alignment.runs.count, 4);
    assert_int_equal(draft.alignment.runs.at[0].length, 4);
    assert_int_equal(alignment_end(&draft.alignment, 4), 14);
    assert_int_equal(alignment_start(&draft.alignment, 4), 20);
    arena_free(&arena);
}

// An export holds HTML, in which "&amp;eacute;" stands for "&eacute;" and that for "é".
TEST(draft, looks_through_the_alignment_of_its_source)
{
    Arena arena = {0};
    Draft outer = {.arena = &arena};
    draft_copy(&outer, STR("caf"), 100);
    draft_put(&outer, STR("&"), 103, 108);
    draft_copy(&outer, STR("eacute; x"), 108);
    Draft inner = {.arena = &arena, .through = &outer.alignment};
    draft_copy(&inner, STR("caf"), 0);
    draft_put(&inner, STR("\u00E9"), 3, 11);
    draft_copy(&inner, STR(" x"), 11);
    assert_int_equal(alignment_start(&inner.alignment, 0), 100);
    assert_int_equal(alignment_start(&inner.alignment, 3), 103);
    assert_int_equal(alignment_end(&inner.alignment, 5), 115);
    assert_int_equal(alignment_start(&inner.alignment, 6), 116);
    // A copy that runs over the end of a run is cut there.
    Draft copy = {.arena = &arena, .through = &outer.alignment};
    draft_copy(&copy, STR("f&ea"), 2);
    assert_int_equal(alignment_start(&copy.alignment, 1), 103);
    assert_int_equal(alignment_end(&copy.alignment, 2), 108);
    assert_int_equal(alignment_end(&copy.alignment, 4), 110);
    arena_free(&arena);
}
