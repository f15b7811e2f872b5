#include "sieve.h"

#include "memory.h"

#include <stdlib.h>
#include <string.h>

// A pattern used this often in one run is worth a translation to machine code
// (measured: it pays after 30 to 60 sentences).
#define JIT_AFTER 48
#define JIT_NEVER UINT32_MAX

// Bounds on the work of one search. Gaps are bounded and sentences capped, so an
// honest pattern stays far below; see also PATTERN_ROUNDS_MOST.
#define MATCH_LIMIT 200000
#define DEPTH_LIMIT 20000
#define HEAP_LIMIT_KIB 8192
#define JIT_STACK_START ((size_t)32 * 1024)
#define JIT_STACK_MOST ((size_t)512 * 1024)

// More are not told apart: who has them has seen enough.
#define GIVEN_UP_MOST 16

// A pattern that was too much work, and how often.
typedef struct GivenUp {
    const Pattern *pattern;
    uint32_t count;
} GivenUp;

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
    uint32_t jit_after;
    GivenUp given_up[GIVEN_UP_MOST];
    uint32_t given_up_count;
};

// After how many searches of a pattern. $CLAIMTAG_JIT_AFTER, a number or "never", is for tests
// that see whether results depend on it.
static uint32_t read_jit_after(void)
{
    const char *value = getenv("CLAIMTAG_JIT_AFTER");
    uint32_t count;
    if (value != NULL && strcmp(value, "never") == 0)
        return JIT_NEVER;
    return value != NULL && str_to_number(str_from(value), &count) ? count : JIT_AFTER;
}

Matcher *matcher_new(void)
{
    Matcher *matcher = memory_zeroed(1, sizeof *matcher);
    pcre2_general_context *memory = pattern_memory();
    matcher->data = pcre2_match_data_create(PATTERN_GROUPS_MOST + 1, memory);
    matcher->context = pcre2_match_context_create(memory);
    matcher->jit_stack = pcre2_jit_stack_create(JIT_STACK_START, JIT_STACK_MOST, memory);
    pcre2_general_context_free(memory);
    matcher->jit_after = read_jit_after();
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

static const Compiled *made_fast(const Pattern *pattern)
{
    pattern_compile_jit(pattern);
    return pattern_compiled(pattern, NULL);
}

static const Compiled *counted(const Matcher *matcher, const Pattern *pattern)
{
    const Compiled *compiled = pattern_compiled(pattern, NULL);
    Compiled *counter = (Compiled *)(uintptr_t)compiled;
    if (compiled->code == NULL ||
        atomic_fetch_add_explicit(&counter->searches, 1, memory_order_relaxed) !=
            matcher->jit_after)
        return compiled;
    return made_fast(pattern);
}

// Tries every start from the first of a run of [starts] to its last, run by run.
static int search_starts(Matcher *matcher, const pcre2_code *code, uint64_t starts, uint32_t from,
                         uint32_t options)
{
    uint32_t grain = matcher->sieve.grain;
    while (starts != 0) {
        uint32_t first = (uint32_t)__builtin_ctzll(starts);
        uint64_t rest = starts + (UINT64_C(1) << first); // the carry clears the run
        uint32_t end = rest == 0 ? 64 : (uint32_t)__builtin_ctzll(rest);
        uint32_t start = first * grain > from ? first * grain : from;
        pcre2_set_offset_limit(matcher->context, (size_t)end * grain - 1);
        int result = pcre2_match(code, matcher->letters, matcher->count, start,
                                 PCRE2_NOTEMPTY | options, matcher->data, matcher->context);
        if (result != PCRE2_ERROR_NOMATCH)
            return result;
        starts &= rest;
    }
    return PCRE2_ERROR_NOMATCH;
}

static bool is_answer(int result)
{
    return result >= 0 || result == PCRE2_ERROR_NOMATCH;
}

// Interpreter and JIT have each their own limits, and which of them searches depends on the
// texts before: what is too much work for the one is tried by the other, so that the answer
// does not.
static int search_with_both(Matcher *matcher, const Pattern *pattern, const Compiled *compiled,
                            uint64_t starts, uint32_t from)
{
    int result = search_starts(matcher, compiled->code, starts, from, 0);
    if (is_answer(result))
        return result;
    if (compiled->is_fast)
        return search_starts(matcher, compiled->code, starts, from, PCRE2_NO_JIT);
    if (matcher->jit_after == JIT_NEVER)
        return result;
    return search_starts(matcher, made_fast(pattern)->code, starts, from, 0);
}

static bool give_up(Matcher *matcher, const Pattern *pattern)
{
    uint32_t i = 0;
    while (i < matcher->given_up_count && matcher->given_up[i].pattern != pattern)
        i++;
    if (i == GIVEN_UP_MOST)
        return false;
    if (i == matcher->given_up_count)
        matcher->given_up[matcher->given_up_count++] = (GivenUp){pattern, 0};
    matcher->given_up[i].count++;
    return false;
}

bool pattern_search(const Pattern *pattern, Matcher *matcher, uint32_t from, Hit *hit)
{
    if (from >= matcher->count)
        return false;
    uint64_t starts = sieve_starts(&matcher->sieve, pattern) & ~UINT64_C(0)
                                                                   << from / matcher->sieve.grain;
    if (starts == 0)
        return false;
    const Compiled *compiled = counted(matcher, pattern);
    if (compiled->code == NULL) // PCRE2 refuses it as too large
        return give_up(matcher, pattern);
    write_letters(matcher, pattern);
    int result = search_with_both(matcher, pattern, compiled, starts, from);
    if (result == PCRE2_ERROR_NOMATCH)
        return false;
    if (result < 0)
        return give_up(matcher, pattern);
    const size_t *pairs = pcre2_get_ovector_pointer(matcher->data);
    // With result groups set, those behind the last one hold no more than leftovers.
    for (uint32_t i = (uint32_t)result; i <= pattern->group_count; i++)
        pcre2_get_ovector_pointer(matcher->data)[2 * i] = PCRE2_UNSET;
    *hit = (Hit){(uint32_t)pairs[0], (uint32_t)pairs[1], pattern, pairs};
    if (matcher->observe != NULL)
        matcher->observe(matcher->observer, hit, matcher->units, matcher->count);
    return true;
}

bool matcher_next_warning(Matcher *matcher, Arena *arena, Str *warning)
{
    if (matcher->given_up_count == 0)
        return false;
    const GivenUp *given_up = &matcher->given_up[--matcher->given_up_count];
    Place place = given_up->pattern->place;
    uint32_t line, column;
    diag_line_column(place, &line, &column);
    *warning = str_format(arena, "%.*s:%u:%u: this pattern is too much work: given up %u time%s",
                          STR_ARGS(place.source->path), line, column, given_up->count,
                          given_up->count == 1 ? "" : "s");
    return true;
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
