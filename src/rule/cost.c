// What a search for a pattern may cost at most, from one start: the units that a backtracking
// matcher looks at when everything fits and the last thing asked for is not there.
//
// Two ways of going on multiply the work only where one text can take both. So of each part it
// is reckoned with which kinds of units it may begin, and which may follow: a gap that ends
// where the next element begins costs its length, one that may hold that element too, its
// length times what stands behind it.
#include "pattern_data.h"
#include "trace.h"

// In how many ways one text can be gone through, and the units looked at in all of them.
typedef struct Cost {
    double ways, work;
} Cost;

// The kinds of units that a part may begin with.
typedef struct First {
    KindSet kinds;
    bool may_be_empty;
} First;

typedef struct Reckoner {
    const Grammar *grammar;
    Arena arena; // of the pattern in work
    uint32_t words;
} Reckoner;

static KindSet union_of(Reckoner *reckoner, KindSet a, KindSet b)
{
    KindSet set = {arena_alloc(&reckoner->arena, reckoner->words * sizeof(uint64_t)),
                   reckoner->words};
    for (uint32_t i = 0; i < set.word_count; i++)
        set.words[i] = a.words[i] | b.words[i];
    return set;
}

static KindSet set_of(Reckoner *reckoner, bool is_full)
{
    KindSet set = {arena_alloc(&reckoner->arena, reckoner->words * sizeof(uint64_t)),
                   reckoner->words};
    for (uint32_t i = 0; is_full && i < set.word_count; i++)
        set.words[i] = UINT64_MAX;
    return set;
}

static bool has_common(KindSet a, KindSet b)
{
    for (uint32_t i = 0; i < a.word_count; i++)
        if ((a.words[i] & b.words[i]) != 0)
            return true;
    return false;
}

static First first_of(Reckoner *reckoner, const Part *part);

// What may begin the children [from] and those behind it, and, where all of them may be empty, what
// may follow them.
static KindSet first_behind(Reckoner *reckoner, const Part *sequence, uint32_t from, KindSet next)
{
    KindSet set = set_of(reckoner, false);
    for (uint32_t i = from; i < sequence->children.count; i++) {
        First first = first_of(reckoner, sequence->children.at[i]);
        set = union_of(reckoner, set, first.kinds);
        if (!first.may_be_empty)
            return set;
    }
    return union_of(reckoner, set, next);
}

static First first_of(Reckoner *reckoner, const Part *part)
{
    First first = {set_of(reckoner, false), true};
    switch (part->kind) {
    case PART_UNIT:
        return (First){kind_set(reckoner->grammar, part->expr, false), false};
    case PART_CHOICE:
        first.may_be_empty = false;
        for (uint32_t i = 0; i < part->children.count; i++) {
            First branch = first_of(reckoner, part->children.at[i]);
            first.kinds = union_of(reckoner, first.kinds, branch.kinds);
            first.may_be_empty |= branch.may_be_empty;
        }
        return first;
    case PART_SEQUENCE:
    case PART_GROUP:
    case PART_ATOMIC:
    case PART_REPEAT:
        for (uint32_t i = 0; i < part->children.count && first.may_be_empty; i++) {
            First child = first_of(reckoner, part->children.at[i]);
            first.kinds = union_of(reckoner, first.kinds, child.kinds);
            first.may_be_empty = child.may_be_empty;
        }
        first.may_be_empty |= part->kind == PART_REPEAT && part->least == 0;
        return first;
    case PART_LOOK:
    case PART_START:
    case PART_END:
        break;
    }
    return first;
}

static Cost cost_of(Reckoner *reckoner, const Part *part, KindSet next);

static Cost cost_of_sequence(Reckoner *reckoner, const Part *part, KindSet next)
{
    Cost cost = {1, 0};
    for (uint32_t i = 0; i < part->children.count; i++) {
        Cost child =
            cost_of(reckoner, part->children.at[i], first_behind(reckoner, part, i + 1, next));
        cost.work += cost.ways * child.work;
        cost.ways *= child.ways;
    }
    return cost;
}

// Of the branches only those count together that one unit can begin.
static Cost cost_of_choice(Reckoner *reckoner, const Part *part, KindSet next)
{
    uint32_t count = part->children.count;
    Cost most = {0, 0}, *costs = arena_alloc(&reckoner->arena, count * sizeof *costs);
    KindSet *firsts = arena_alloc(&reckoner->arena, count * sizeof *firsts);
    for (uint32_t i = 0; i < count; i++) {
        First first = first_of(reckoner, part->children.at[i]);
        costs[i] = cost_of(reckoner, part->children.at[i], next);
        firsts[i] = first.may_be_empty ? union_of(reckoner, first.kinds, next) : first.kinds;
    }
    for (uint32_t kind = 0; kind < reckoner->grammar->kind_count; kind++) {
        Cost sum = {0, 0};
        for (uint32_t i = 0; i < count; i++)
            if (firsts[i].words[kind / 64] >> kind % 64 & 1) {
                sum.ways += costs[i].ways;
                sum.work += costs[i].work;
            }
        most.ways = sum.ways > most.ways ? sum.ways : most.ways;
        most.work = sum.work > most.work ? sum.work : most.work;
    }
    return (Cost){most.ways < 1 ? 1 : most.ways, most.work + count};
}

static Cost cost_of_repeat(Reckoner *reckoner, const Part *part, KindSet next)
{
    const Part *inner = part->children.at[0];
    KindSet again = first_of(reckoner, inner).kinds;
    Cost child = cost_of(reckoner, inner, union_of(reckoner, again, next));
    bool is_determined = !has_common(again, next); // whether to go on, by the next unit
    double ways = part->least == 0, power = 1, work = 0;
    for (uint32_t i = 1; i <= part->most; i++) {
        work += power * child.work;
        power *= child.ways;
        ways = is_determined ? power : ways + (i >= part->least ? power : 0);
    }
    return (Cost){part->greed == '+' || ways < 1 ? 1 : ways, work};
}

static Cost cost_of(Reckoner *reckoner, const Part *part, KindSet next)
{
    switch (part->kind) {
    case PART_UNIT:
        return (Cost){1, 1};
    case PART_SEQUENCE:
    case PART_GROUP:
        return cost_of_sequence(reckoner, part, next);
    case PART_CHOICE:
        return cost_of_choice(reckoner, part, next);
    case PART_REPEAT:
        return cost_of_repeat(reckoner, part, next);
    case PART_LOOK:
    case PART_ATOMIC: // its first way is the only one
        return (Cost){1, cost_of_sequence(reckoner, part, set_of(reckoner, true)).work};
    case PART_START:
    case PART_END:
        break;
    }
    return (Cost){1, 0};
}

void grammar_reckon_costs(Grammar *grammar)
{
    Reckoner reckoner = {.grammar = grammar, .words = (grammar->kind_count + 63) / 64};
    for (uint32_t i = 0; i < grammar->patterns.count; i++) {
        Cost cost = cost_of(&reckoner, grammar->patterns.at[i]->root, set_of(&reckoner, true));
        *array_add(grammar->arena, &grammar->costs) = cost.work;
        arena_reset(&reckoner.arena);
    }
    arena_free(&reckoner.arena);
}

double pattern_cost(const Pattern *pattern)
{
    return pattern->grammar->costs.at[pattern->number];
}
