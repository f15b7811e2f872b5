#include "letters.h"
#include "sieve.h"

#include "image.h"
#include "memory.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// What is spent on a branch without machine code, in nanoseconds for each byte of its source,
// before it is translated to it. That takes 60 to 110, and code takes memory: measured with up to
// so much, runs are as fast as with less, and smaller.
#define JIT_COST 320
#define JIT_NEVER ULONG_MAX

// Bounds on the work of one search. Gaps are bounded and sentences capped, so an
// honest pattern stays far below; see also PATTERN_ROUNDS_MOST.
#define MATCH_LIMIT 200000
#define DEPTH_LIMIT 20000
#define HEAP_LIMIT_KIB 8192
#define JIT_STACK_START ((size_t)32 * 1024)
#define JIT_STACK_MOST ((size_t)512 * 1024)

// So many sentences are looked at, once for each stage, before pages of the image may be given
// back: those of a few short texts.
#define LOOKS_BETWEEN_TRIMS 1024

// More are not told apart: who has them has seen enough.
#define GIVEN_UP_MOST 16

// A pattern that was too much work, and how often.
typedef struct GivenUp {
    const Pattern *pattern;
    uint32_t count;
} GivenUp;

struct Matcher {
    pcre2_match_data *data, *spare; // of the match found last, and for the next search
    pcre2_match_context *context;
    pcre2_jit_stack *jit_stack;
    const Unit *units;
    uint32_t count;
    Sieve sieve;            // of the units
    Letters letters;        // the units in an alphabet,
    const Pattern *written; // that of this pattern
    HitObserver *observe;
    void *observer;
    unsigned long jit_cost; // nanoseconds a byte of a branch's source, or JIT_NEVER
    GivenUp given_up[GIVEN_UP_MOST];
    uint32_t given_up_count;
    uint32_t looks;
};

// $CLAIMTAG_JIT_COST, a number or "never", is for tests that see whether results depend on when
// the JIT comes in.
static unsigned long read_jit_cost(void)
{
    const char *value = getenv("CLAIMTAG_JIT_COST");
    uint32_t cost;
    if (value != NULL && strcmp(value, "never") == 0)
        return JIT_NEVER;
    return value != NULL && str_to_number(str_from(value), &cost) ? cost : JIT_COST;
}

void matcher_free(Matcher *matcher)
{
    if (matcher == NULL)
        return;
    pcre2_match_data_free(matcher->data);
    pcre2_match_data_free(matcher->spare);
    pcre2_match_context_free(matcher->context);
    pcre2_jit_stack_free(matcher->jit_stack);
    letters_free(&matcher->letters);
    sieve_free(&matcher->sieve);
    free(matcher);
}

Matcher *matcher_new(void)
{
    Matcher *matcher = memory_zeroed(1, sizeof *matcher);
    matcher->jit_cost = read_jit_cost();
    matcher->data = pcre2_match_data_create(PATTERN_GROUPS_MOST + 1, NULL);
    matcher->spare = pcre2_match_data_create(PATTERN_GROUPS_MOST + 1, NULL);
    matcher->context = pcre2_match_context_create(NULL);
    matcher->jit_stack = pcre2_jit_stack_create(JIT_STACK_START, JIT_STACK_MOST, NULL);
    if (matcher->data == NULL || matcher->spare == NULL || matcher->context == NULL) {
        matcher_free(matcher);
        memory_exhausted();
    }
    pcre2_set_match_limit(matcher->context, MATCH_LIMIT);
    pcre2_set_depth_limit(matcher->context, DEPTH_LIMIT);
    pcre2_set_heap_limit(matcher->context, HEAP_LIMIT_KIB);
    if (matcher->jit_stack != NULL)
        pcre2_jit_stack_assign(matcher->context, NULL, matcher->jit_stack);
    return matcher;
}

void matcher_look_at(Matcher *matcher, const Grammar *grammar, PatternStage stage,
                     const Unit *units, uint32_t count)
{
    if (++matcher->looks % LOOKS_BETWEEN_TRIMS == 0)
        image_trim();
    matcher->units = units;
    matcher->count = count;
    matcher->written = NULL;
    sieve_fill(&matcher->sieve, grammar, stage, units, count);
}

// Asks the machine code itself, where there is any: pcre2_match() would first check what is known
// to be right.
static int search_run(const Matcher *matcher, const pcre2_code *code, uint32_t start, bool is_fast)
{
    return is_fast ? pcre2_jit_match(code, matcher->letters.at, matcher->count, start,
                                     PCRE2_NOTEMPTY, matcher->spare, matcher->context)
                   : pcre2_match(code, matcher->letters.at, matcher->count, start,
                                 PCRE2_NOTEMPTY | PCRE2_NO_JIT, matcher->spare, matcher->context);
}

// Tries every start from the first of a run of [starts] to its last, run by run.
static int search_starts(Matcher *matcher, const pcre2_code *code, uint64_t starts, uint32_t from,
                         bool is_fast)
{
    uint32_t grain = matcher->sieve.grain;
    while (starts != 0) {
        uint32_t first = (uint32_t)__builtin_ctzll(starts);
        uint64_t rest = starts + (UINT64_C(1) << first); // the carry clears the run
        uint32_t end = rest == 0 ? 64 : (uint32_t)__builtin_ctzll(rest);
        uint32_t start = first * grain > from ? first * grain : from;
        pcre2_set_offset_limit(matcher->context, (size_t)end * grain - 1);
        int result = search_run(matcher, code, start, is_fast);
        if (result == PCRE2_ERROR_NOMEMORY)
            memory_exhausted();
        if (result != PCRE2_ERROR_NOMATCH)
            return result;
        starts &= rest;
    }
    return PCRE2_ERROR_NOMATCH;
}

static unsigned long nanoseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (unsigned long)now.tv_sec * 1000000000ul + (unsigned long)now.tv_nsec;
}

static bool is_answer(int result)
{
    return result >= 0 || result == PCRE2_ERROR_NOMATCH;
}

// Without the JIT, as long as it would not pay. Interpreter and JIT have each their own limits,
// and which of them searches depends on the texts before: what is too much work for the one is
// tried by the other, so that the answer does not.
static int search_plain(Matcher *matcher, const BranchCode *branch, const Compiled *compiled,
                        uint64_t starts, uint32_t from)
{
    Compiled *account = (Compiled *)(uintptr_t)compiled;
    unsigned long begun = nanoseconds();
    int result = search_starts(matcher, compiled->code, starts, from, false);
    unsigned long spent = nanoseconds() - begun;
    atomic_fetch_add_explicit(&account->searches, 1, memory_order_relaxed);
    if (matcher->jit_cost == JIT_NEVER)
        return result;
    spent += atomic_fetch_add_explicit(&account->spent, spent, memory_order_relaxed);
    if (!is_answer(result) || spent > matcher->jit_cost * branch->source.length)
        compiled = branch_compile_jit(branch);
    return is_answer(result)
               ? result
               : search_starts(matcher, compiled->code, starts, from, compiled->is_fast);
}

static int search_fast(Matcher *matcher, const Compiled *compiled, uint64_t starts, uint32_t from)
{
    int result = search_starts(matcher, compiled->code, starts, from, true);
    return is_answer(result) ? result : search_starts(matcher, compiled->code, starts, from, false);
}

static int search_branch(Matcher *matcher, const BranchCode *branch, uint64_t starts, uint32_t from)
{
    const Compiled *compiled = branch_compiled(branch, NULL);
    const Pattern *pattern = branch->pattern;
    if (compiled->code == NULL) // PCRE2 refuses it as too large
        return PCRE2_ERROR_MATCHLIMIT;
    if (matcher->written != pattern)
        letters_write(&matcher->letters, &matcher->sieve, matcher->units, pattern);
    matcher->written = pattern;
    return compiled->is_fast ? search_fast(matcher, compiled, starts, from)
                             : search_plain(matcher, branch, compiled, starts, from);
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

uint32_t matcher_next_row(const Matcher *matcher, uint32_t row)
{
    const StageTables *stage = matcher->sieve.stage;
    if (row >= stage->row_count)
        return ROW_NONE;
    uint32_t end = stage->row_slot_count;
    uint32_t slot = sieve_next(&matcher->sieve, stage->first_slot[row], end);
    return slot < end ? stage->row_of_slot[slot] : ROW_NONE;
}

// Makes [hit] of the match in the spare data, which changes places with that of the last.
static void take_match(Matcher *matcher, const BranchCode *branch, int result, Hit *hit)
{
    pcre2_match_data *found = matcher->spare;
    size_t *pairs = pcre2_get_ovector_pointer(found);
    // With result groups set, those behind the last one hold no more than leftovers.
    for (uint32_t i = (uint32_t)result; i <= branch->group_count; i++)
        pairs[2 * i] = PCRE2_UNSET;
    *hit = (Hit){.start = (uint32_t)pairs[0],
                 .end = (uint32_t)pairs[1],
                 .pattern = branch->pattern,
                 .pairs = pairs,
                 .names = &branch->pattern->groups[branch->first_group],
                 .group_count = branch->group_count};
    matcher->spare = matcher->data;
    matcher->data = found;
}

// Of the branches that match the one that starts first is found, of those that start at one
// unit the first: as if the pattern were searched whole.
bool pattern_search(const Pattern *pattern, Matcher *matcher, uint32_t from, Hit *hit)
{
    uint32_t grain = matcher->sieve.grain;
    uint64_t open = from < matcher->count ? ~UINT64_C(0) << from / grain : 0;
    bool is_found = false;
    uint32_t slot = pattern->first_slot, end = slot + pattern->codes.count;
    for (; open != 0 && (slot = sieve_next(&matcher->sieve, slot, end)) < end; slot++) {
        uint64_t starts = sieve_starts(&matcher->sieve, slot) & open;
        if (starts == 0)
            continue;
        const BranchCode *branch = &pattern->codes.at[slot - pattern->first_slot];
        int result = search_branch(matcher, branch, starts, from);
        if (result == PCRE2_ERROR_NOMATCH)
            continue;
        if (result < 0)
            return give_up(matcher, pattern);
        if (is_found && pcre2_get_ovector_pointer(matcher->spare)[0] >= hit->start)
            continue;
        take_match(matcher, branch, result, hit);
        is_found = true;
        open &= hit->start / grain == 63 ? ~UINT64_C(0) : (UINT64_C(2) << hit->start / grain) - 1;
    }
    if (is_found && matcher->observe != NULL)
        matcher->observe(matcher->observer, hit, matcher->units, matcher->count);
    return is_found;
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
    for (uint32_t i = 0; i < hit->group_count; i++) {
        const size_t *pair = &hit->pairs[2 * (i + 1)];
        if (hit->names[i] == group && pair[0] != PCRE2_UNSET && pair[1] > pair[0]) {
            *start = (uint32_t)pair[0];
            *end = (uint32_t)pair[1];
            return true;
        }
    }
    return false;
}
