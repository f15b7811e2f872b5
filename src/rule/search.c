#include "sieve.h"

#include "memory.h"

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
    const Unit *units;
    uint32_t count;
    Sieve sieve;            // of the units
    uint16_t *letters;      // the units in an alphabet,
    const Pattern *written; // that of this pattern
    uint32_t capacity;
    HitObserver *observe;
    void *observer;
};

Matcher *matcher_new(void)
{
    Matcher *matcher = memory_zeroed(1, sizeof *matcher);
    pcre2_general_context *memory = pattern_memory();
    matcher->data = pcre2_match_data_create(PATTERN_GROUPS_MOST + 1, memory);
    matcher->context = pcre2_match_context_create(memory);
    matcher->jit_stack = pcre2_jit_stack_create(JIT_STACK_START, JIT_STACK_MOST, memory);
    pcre2_general_context_free(memory);
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

void matcher_look_at(Matcher *matcher, const Grammar *grammar, PatternStage stage,
                     const Unit *units, uint32_t count)
{
    matcher->units = units;
    matcher->count = count;
    matcher->written = NULL;
    sieve_fill(&matcher->sieve, grammar, stage, units, count);
    if (count > matcher->capacity) {
        matcher->capacity = count * 2;
        free(matcher->letters);
        matcher->letters = memory_alloc(matcher->capacity * sizeof *matcher->letters);
    }
}

// Writes the units in the pattern's alphabet.
static void write_letters(Matcher *matcher, const Pattern *pattern)
{
    if (matcher->written == pattern)
        return;
    matcher->written = pattern;
    const Unit *units = matcher->units;
    const Translation *t = &pattern->translation;
    const Kind *kinds = pattern->grammar->kind_of_symbol;
    for (uint32_t i = 0; i < matcher->count; i++)
        matcher->letters[i] =
            t->letter_of_cell[t->block_of_parties[units[i].parties] * t->kind_blocks +
                              kind_map_block(&t->block_of_kind, kinds[units[i].symbol])];
}

static const Compiled *counted(const Pattern *pattern)
{
    const Compiled *compiled = pattern_compiled(pattern, NULL);
    Compiled *counter = (Compiled *)(uintptr_t)compiled;
    if (compiled->code == NULL ||
        atomic_fetch_add_explicit(&counter->searches, 1, memory_order_relaxed) != JIT_AFTER)
        return compiled;
    pattern_compile_jit(pattern);
    return pattern_compiled(pattern, NULL);
}

// Tries every start from the first of a run of [starts] to its last, run by run.
static int search_starts(Matcher *matcher, const pcre2_code *code, uint64_t starts, uint32_t from)
{
    uint32_t grain = matcher->sieve.grain;
    while (starts != 0) {
        uint32_t first = (uint32_t)__builtin_ctzll(starts);
        uint64_t rest = starts + (UINT64_C(1) << first); // the carry clears the run
        uint32_t end = rest == 0 ? 64 : (uint32_t)__builtin_ctzll(rest);
        uint32_t start = first * grain > from ? first * grain : from;
        pcre2_set_offset_limit(matcher->context, (size_t)end * grain - 1);
        int result = pcre2_match(code, matcher->letters, matcher->count, start, PCRE2_NOTEMPTY,
                                 matcher->data, matcher->context);
        if (result != PCRE2_ERROR_NOMATCH)
            return result;
        starts &= rest;
    }
    return PCRE2_ERROR_NOMATCH;
}

SearchResult pattern_search(const Pattern *pattern, Matcher *matcher, uint32_t from, Hit *hit)
{
    if (from >= matcher->count)
        return SEARCH_NONE;
    uint64_t starts = sieve_starts(&matcher->sieve, pattern) & ~UINT64_C(0)
                                                                   << from / matcher->sieve.grain;
    if (starts == 0)
        return SEARCH_NONE;
    const Compiled *compiled = counted(pattern);
    if (compiled->code == NULL)
        return SEARCH_NONE;
    write_letters(matcher, pattern);
    int result = search_starts(matcher, compiled->code, starts, from);
    if (result == PCRE2_ERROR_NOMATCH)
        return SEARCH_NONE;
    if (result < 0)
        return SEARCH_LIMIT;
    const size_t *pairs = pcre2_get_ovector_pointer(matcher->data);
    // With result groups set, those behind the last one hold no more than leftovers.
    for (uint32_t i = (uint32_t)result; i <= pattern->group_count; i++)
        pcre2_get_ovector_pointer(matcher->data)[2 * i] = PCRE2_UNSET;
    *hit = (Hit){(uint32_t)pairs[0], (uint32_t)pairs[1], pattern, pairs};
    if (matcher->observe != NULL)
        matcher->observe(matcher->observer, hit, matcher->units, matcher->count);
    return SEARCH_FOUND;
}

void matcher_observe(Matcher *matcher, HitObserver *observe, void *observer)
{
    matcher->observe = observe;
    matcher->observer = observer;
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
