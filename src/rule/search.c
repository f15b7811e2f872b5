#include "pattern_data.h"

#include <stdlib.h>

// A pattern used this often in one run is worth a translation to machine code
// (measured: it pays after 30 to 60 sentences).
#define JIT_AFTER 48

// Bounds on the work of one search. Gaps are bounded and sentences capped, so an
// honest pattern stays far below; see also REPEAT_MOST.
#define MATCH_LIMIT 200000
#define DEPTH_LIMIT 20000
#define HEAP_LIMIT_KIB 8192
#define JIT_STACK_START ((size_t)32 * 1024)
#define JIT_STACK_MOST ((size_t)512 * 1024)

struct Matcher {
    pcre2_match_data *data;
    pcre2_match_context *context;
    pcre2_jit_stack *jit_stack;
    uint16_t *letters; // the sentence in the alphabet of the pattern
    uint32_t capacity;
};

Matcher *matcher_new(void)
{
    Matcher *matcher = calloc(1, sizeof *matcher);
    if (matcher == NULL)
        arena_exhausted();
    matcher->data = pcre2_match_data_create(PATTERN_GROUPS_MOST + 1, NULL);
    matcher->context = pcre2_match_context_create(NULL);
    matcher->jit_stack = pcre2_jit_stack_create(JIT_STACK_START, JIT_STACK_MOST, NULL);
    if (matcher->data == NULL || matcher->context == NULL)
        arena_exhausted();
    pcre2_set_match_limit(matcher->context, MATCH_LIMIT);
    pcre2_set_depth_limit(matcher->context, DEPTH_LIMIT);
    pcre2_set_heap_limit(matcher->context, HEAP_LIMIT_KIB);
    if (matcher->jit_stack != NULL)
        pcre2_jit_stack_assign(matcher->context, NULL, matcher->jit_stack);
    return matcher;
}

void matcher_free(Matcher *matcher)
{
    if (matcher == NULL)
        return;
    pcre2_match_data_free(matcher->data);
    pcre2_match_context_free(matcher->context);
    pcre2_jit_stack_free(matcher->jit_stack);
    free(matcher->letters);
    free(matcher);
}

// Writes the units in the pattern's alphabet.
static void encode(Matcher *matcher, const Pattern *pattern, const Unit *units, uint32_t count)
{
    if (count > matcher->capacity) {
        matcher->capacity = count * 2;
        free(matcher->letters);
        matcher->letters = malloc(matcher->capacity * sizeof *matcher->letters);
        if (matcher->letters == NULL)
            arena_exhausted();
    }
    const Translation *t = &pattern->translation;
    const Kind *kinds = pattern->grammar->kind_of_symbol;
    for (uint32_t i = 0; i < count; i++)
        matcher->letters[i] =
            t->letter_of_cell[t->block_of_parties[units[i].parties] * t->kind_blocks +
                              kind_map_block(&t->block_of_kind, kinds[units[i].symbol])];
}

SearchResult pattern_search(const Pattern *pattern, Matcher *matcher, const Unit *units,
                            uint32_t count, uint32_t from, Hit *hit)
{
    const Compiled *compiled = pattern_compiled(pattern, NULL);
    if (compiled->code == NULL || count == 0)
        return SEARCH_NONE;
    Compiled *counter = (Compiled *)(uintptr_t)compiled;
    if (atomic_fetch_add_explicit(&counter->searches, 1, memory_order_relaxed) == JIT_AFTER) {
        pattern_compile_jit(pattern);
        compiled = pattern_compiled(pattern, NULL);
    }
    encode(matcher, pattern, units, count);
    int result = pcre2_match(compiled->code, matcher->letters, count, from, PCRE2_NOTEMPTY,
                             matcher->data, matcher->context);
    if (result == PCRE2_ERROR_NOMATCH)
        return SEARCH_NONE;
    if (result < 0)
        return SEARCH_LIMIT;
    const size_t *pairs = pcre2_get_ovector_pointer(matcher->data);
    // With result groups set, those behind the last one hold no more than leftovers.
    for (uint32_t i = (uint32_t)result; i <= pattern->group_count; i++)
        pcre2_get_ovector_pointer(matcher->data)[2 * i] = PCRE2_UNSET;
    *hit = (Hit){(uint32_t)pairs[0], (uint32_t)pairs[1], pattern, pairs};
    return SEARCH_FOUND;
}

bool hit_group(const Hit *hit, GroupId group, uint32_t *start, uint32_t *end)
{
    for (uint32_t i = 0; i < hit->pattern->group_count; i++) {
        const size_t *pair = &hit->groups[2 * (i + 1)];
        if (hit->pattern->groups[i] == group && pair[0] != PCRE2_UNSET && pair[1] > pair[0]) {
            *start = (uint32_t)pair[0];
            *end = (uint32_t)pair[1];
            return true;
        }
    }
    return false;
}
