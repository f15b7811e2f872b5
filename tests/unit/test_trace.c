// A trace says what PCRE2 does: whatever the one matches, the other does.
#include "test.h"

#include "author.h"
#include "trace.h"

typedef struct Comparison {
    Arena arena;
    Trace trace;
    uint32_t hits, differing;
} Comparison;

static void compare(void *observer, const Hit *hit, const Unit *units, uint32_t count)
{
    Comparison *comparison = observer;
    pattern_trace(hit->pattern, test_pack()->lexicon, units, count, hit->start, TRACE_ANY_END,
                  &comparison->arena, &comparison->trace);
    comparison->hits++;
    comparison->differing += !comparison->trace.is_match || comparison->trace.end != hit->end;
}

TEST(trace, agrees_with_pcre2)
{
    const Pack *pack = test_pack();
    Comparison comparison = {0};
    Scratch scratch = {.matcher = matcher_new(), .has_no_gate = true};
    ExampleArray examples = examples_of(pack, &comparison.arena);
    matcher_observe(scratch.matcher, compare, &comparison);
    for (uint32_t i = 0; i < examples.count; i += 5) {
        Document document = document_of_text(STR("test"), examples.at[i].text);
        annotate(pack, &scratch, &document);
        arena_reset(&scratch.arena);
    }
    assert_true(comparison.hits > 1000);
    assert_int_equal(comparison.differing, 0);
    matcher_free(scratch.matcher);
    arena_free(&scratch.arena);
    arena_free(&comparison.arena);
}
