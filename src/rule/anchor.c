// Anchors: units that every match of a branch has, in their order, and how far apart they
// may lie. A sentence is sieved by them before PCRE2 sees it (sieve.c).
#include "pattern_data.h"

// How many units a part can take.
typedef struct Width {
    uint32_t least, most;
} Width;

// One unit of [expr]; [gap] units lie between the start of the anchor before (or of the
// branch) and its own.
typedef struct Candidate {
    const Expr *expr;
    uint32_t size; // kinds that fit; the fewer, the better it sieves
    Width gap;
} Candidate;

// More are thinned out as they come.
#define CANDIDATES_MOST 24

typedef struct Chain {
    Candidate at[CANDIDATES_MOST];
    uint32_t count;
    Width tail;    // from the start of the last one, or of the part when there is none, to the end
    bool at_start; // it begins where the units begin
    bool has_behind;  // a unit goes before it:
    Candidate behind; // its gap is from there to the start of the part
} Chain;

static Width sum(Width a, Width b)
{
    return (Width){a.least + b.least, a.most + b.most};
}

static Width either(Width a, Width b)
{
    return (Width){a.least < b.least ? a.least : b.least, a.most > b.most ? a.most : b.most};
}

static Width width_of(const Chain *chain)
{
    Width width = chain->tail;
    for (uint32_t i = 0; i < chain->count; i++)
        width = sum(width, chain->at[i].gap);
    return width;
}

static void drop(Chain *chain, uint32_t index)
{
    Width gap = chain->at[index].gap;
    chain->count--;
    for (uint32_t i = index; i < chain->count; i++)
        chain->at[i] = chain->at[i + 1];
    Width *next = index < chain->count ? &chain->at[index].gap : &chain->tail;
    *next = sum(*next, gap);
}

// Leaves the [most] that sieve best.
static void thin(Chain *chain, uint32_t most)
{
    while (chain->count > most) {
        uint32_t worst = 0;
        for (uint32_t i = 1; i < chain->count; i++)
            if (chain->at[i].size > chain->at[worst].size)
                worst = i;
        drop(chain, worst);
    }
}

static bool has_no_width(const Chain *chain)
{
    return chain->count == 0 && chain->tail.most == 0;
}

static void append(Chain *chain, const Chain *next)
{
    if (has_no_width(chain)) {
        chain->at_start |= next->at_start;
        if (next->has_behind) {
            chain->has_behind = true;
            chain->behind = next->behind;
        }
    }
    for (uint32_t i = 0; i < next->count; i++) {
        thin(chain, CANDIDATES_MOST - 1);
        Candidate candidate = next->at[i];
        if (i == 0)
            candidate.gap = sum(candidate.gap, chain->tail);
        chain->at[chain->count++] = candidate;
        chain->tail = (Width){0};
    }
    chain->tail = sum(chain->tail, next->tail);
}

static Chain chain_of(Grammar *grammar, const Part *part, bool is_last);

static Chain chain_of_unit(Grammar *grammar, const Expr *expr)
{
    Chain chain = {.tail = {1, 1}};
    KindSet set = kind_set(grammar, expr, false);
    uint32_t size = kind_set_size(set);
    if (!stage_set_is_broad(grammar, size) || parties_asked(expr) != PARTIES_ALL)
        chain.at[chain.count++] = (Candidate){expr, size, {0, 0}};
    return chain;
}

// A unit that fits one of the two, where they may stand.
static Candidate one_of(Grammar *grammar, Candidate one, Candidate other)
{
    if (one.expr != other.expr)
        one.expr =
            expr_new(grammar, (Expr){.kind = EXPR_OR, .left = one.expr, .right = other.expr});
    one.size += other.size;
    one.gap = either(one.gap, other.gap);
    return one;
}

// Leaves of [choice] what holds for [branch] as well.
static void join(Grammar *grammar, Chain *choice, const Chain *branch)
{
    choice->at_start &= branch->at_start;
    choice->has_behind &= branch->has_behind;
    if (choice->has_behind)
        choice->behind = one_of(grammar, choice->behind, branch->behind);
    if (choice->count == 0 || branch->count == 0) {
        choice->tail = either(width_of(choice), width_of(branch));
        choice->count = 0;
    } else {
        choice->at[0] = one_of(grammar, choice->at[0], branch->at[0]);
        choice->tail = either(choice->tail, branch->tail);
    }
}

// A choice has one anchor: the best of the first branch, or of the second...
static Chain chain_of_choice(Grammar *grammar, const Part *part, bool is_last)
{
    Chain choice = {0};
    for (uint32_t i = 0; i < part->children.count; i++) {
        Chain branch = chain_of(grammar, part->children.at[i], is_last);
        thin(&branch, 1);
        if (i == 0)
            choice = branch;
        else
            join(grammar, &choice, &branch);
    }
    return choice;
}

static Chain chain_of_repeat(Grammar *grammar, const Part *part)
{
    Chain chain = chain_of(grammar, part->children.at[0], false);
    Width once = width_of(&chain);
    if (part->least == 0)
        return (Chain){.tail = {0, part->most * once.most}};
    Width more = {(part->least - 1) * once.least, (part->most - 1) * once.most};
    chain.tail = sum(chain.tail, more);
    return chain;
}

// What is looked at ahead stands there as if it were matched: no matter when nothing else
// does. What is looked back at goes before.
static Chain chain_of_look(Grammar *grammar, const Part *part, bool is_last)
{
    if (part->is_negative || (!part->is_behind && !is_last))
        return (Chain){0};
    Chain inner = chain_of(grammar, part->children.at[0], true);
    if (!part->is_behind)
        return inner;
    thin(&inner, 1);
    Chain chain = {.has_behind = inner.count > 0};
    if (chain.has_behind) {
        chain.behind = inner.at[0];
        chain.behind.gap = inner.tail;
    }
    return chain;
}

// [is_last]: nothing of the pattern is matched behind the part.
static Chain chain_of(Grammar *grammar, const Part *part, bool is_last)
{
    Chain chain = {0};
    switch (part->kind) {
    case PART_UNIT:
        return chain_of_unit(grammar, part->expr);
    case PART_CHOICE:
        return chain_of_choice(grammar, part, is_last);
    case PART_REPEAT:
        return chain_of_repeat(grammar, part);
    case PART_LOOK:
        return chain_of_look(grammar, part, is_last);
    case PART_START:
        chain.at_start = true;
        return chain;
    case PART_END:
        return chain;
    case PART_SEQUENCE:
    case PART_GROUP:
    case PART_ATOMIC:
        for (uint32_t i = 0; i < part->children.count; i++) {
            bool is_end = is_last && i + 1 == part->children.count;
            Chain child = chain_of(grammar, part->children.at[i], is_end);
            append(&chain, &child);
        }
    }
    return chain;
}

static uint8_t capped(uint32_t gap)
{
    return (uint8_t)(gap < GAP_MOST ? gap : GAP_MOST);
}

static Anchor anchor_of(Grammar *grammar, PatternStage stage, const Candidate *candidate)
{
    KindSet set = kind_set(grammar, candidate->expr, false);
    bool is_broad = stage_set_is_broad(grammar, kind_set_size(set));
    return (Anchor){.set = is_broad ? SET_ANYTHING : stage_set(grammar, stage, set),
                    .asked = stage_asked(grammar, stage, parties_asked(candidate->expr)),
                    .least = capped(candidate->gap.least),
                    .most = capped(candidate->gap.most)};
}

static void add_branch(Grammar *grammar, Pattern *pattern, const Part *part)
{
    Branch *branch = array_add(&grammar->kind_sets->arena, &pattern->branches);
    BranchCode *code = array_add(&grammar->kind_sets->arena, &pattern->codes);
    const BranchCode *before = pattern->codes.count > 1 ? code - 1 : NULL;
    code->pattern = pattern;
    code->part = part;
    code->first_group = before == NULL ? 0 : before->first_group + before->group_count;
    code->group_count = part_group_count(part);
    Chain chain = chain_of(grammar, part, true);
    thin(&chain, ANCHORS_MOST);
    branch->at_start = chain.at_start;
    branch->has_behind = chain.has_behind;
    if (chain.has_behind)
        branch->behind = anchor_of(grammar, pattern->stage, &chain.behind);
    for (uint32_t i = 0; i < chain.count; i++)
        branch->anchors[branch->count++] = anchor_of(grammar, pattern->stage, &chain.at[i]);
}

// Parts the pattern where it is a choice and nothing else.
static void part_branches(Grammar *grammar, Pattern *pattern, const Part *part)
{
    if (part->children.count == 1 && part->kind == PART_SEQUENCE)
        part_branches(grammar, pattern, part->children.at[0]);
    else if (part->kind == PART_CHOICE)
        for (uint32_t i = 0; i < part->children.count; i++)
            part_branches(grammar, pattern, part->children.at[i]);
    else
        add_branch(grammar, pattern, part);
}

void grammar_find_branches(Grammar *grammar)
{
    for (uint32_t i = 0; i < grammar->patterns.count; i++)
        part_branches(grammar, grammar->patterns.at[i], grammar->patterns.at[i]->root);
}
