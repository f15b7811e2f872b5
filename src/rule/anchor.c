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
    Width tail; // from the start of the last one, or of the part when there is none, to the end
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

static void append(Chain *chain, const Chain *next)
{
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

// A set that many kinds are in spares no search.
static bool is_telling(const Grammar *grammar, uint32_t size)
{
    return size < grammar->kind_count / 8;
}

static Chain chain_of(Grammar *grammar, const Part *part);

static Chain chain_of_unit(Grammar *grammar, const Expr *expr)
{
    Chain chain = {.tail = {1, 1}};
    KindSet set = kind_set(grammar, expr, false);
    uint32_t size = 0;
    for (uint32_t i = 0; i < set.word_count; i++)
        size += (uint32_t)__builtin_popcountll(set.words[i]);
    if (is_telling(grammar, size) || parties_asked(expr) != PARTIES_ALL)
        chain.at[chain.count++] = (Candidate){expr, size, {0, 0}};
    return chain;
}

// A choice has one anchor: the best of the first branch, or of the second...
static Chain chain_of_choice(Grammar *grammar, const Part *part)
{
    Chain choice = {0};
    for (uint32_t i = 0; i < part->children.count; i++) {
        Chain branch = chain_of(grammar, part->children.at[i]);
        Width width = width_of(&branch);
        thin(&branch, 1);
        if (i == 0) {
            choice = branch;
        } else if (choice.count == 0 || branch.count == 0) {
            choice = (Chain){.tail = either(width_of(&choice), width)};
        } else {
            Candidate *one = &choice.at[0];
            const Candidate *other = &branch.at[0];
            if (one->expr != other->expr)
                one->expr = expr_new(
                    grammar, (Expr){.kind = EXPR_OR, .left = one->expr, .right = other->expr});
            one->size += other->size;
            one->gap = either(one->gap, other->gap);
            choice.tail = either(choice.tail, branch.tail);
        }
    }
    return choice;
}

static Chain chain_of_repeat(Grammar *grammar, const Part *part)
{
    Chain chain = chain_of(grammar, part->children.at[0]);
    Width once = width_of(&chain);
    if (part->least == 0)
        return (Chain){.tail = {0, part->most * once.most}};
    Width more = {(part->least - 1) * once.least, (part->most - 1) * once.most};
    chain.tail = sum(chain.tail, more);
    return chain;
}

static Chain chain_of(Grammar *grammar, const Part *part)
{
    Chain chain = {0};
    switch (part->kind) {
    case PART_UNIT:
        return chain_of_unit(grammar, part->expr);
    case PART_CHOICE:
        return chain_of_choice(grammar, part);
    case PART_REPEAT:
        return chain_of_repeat(grammar, part);
    case PART_LOOK:
    case PART_START:
    case PART_END:
        return chain;
    case PART_SEQUENCE:
    case PART_GROUP:
    case PART_ATOMIC:
        for (uint32_t i = 0; i < part->children.count; i++) {
            Chain child = chain_of(grammar, part->children.at[i]);
            append(&chain, &child);
        }
    }
    return chain;
}

static uint8_t capped(uint32_t gap)
{
    return (uint8_t)(gap < GAP_MOST ? gap : GAP_MOST);
}

static void add_branch(Grammar *grammar, Pattern *pattern, const Part *part)
{
    Branch *branch = array_add(grammar->arena, &pattern->branches);
    Chain chain = chain_of(grammar, part);
    thin(&chain, ANCHORS_MOST);
    for (uint32_t i = 0; i < chain.count; i++) {
        const Candidate *candidate = &chain.at[i];
        KindSet set = kind_set(grammar, candidate->expr, false);
        bool has_set = is_telling(grammar, candidate->size);
        branch->anchors[branch->count++] =
            (Anchor){.set = has_set ? sieve_set(grammar, pattern->stage, set) : SIEVE_ANYTHING,
                     .asked = parties_asked(candidate->expr),
                     .least = capped(candidate->gap.least),
                     .most = capped(candidate->gap.most)};
    }
}

// The branches of a choice at the top are sieved apart: what one of them asks for says
// nothing of the others.
static void weigh(Grammar *grammar, Pattern *pattern, const Part *part)
{
    if (part->children.count == 1 && (part->kind == PART_SEQUENCE || part->kind == PART_GROUP))
        weigh(grammar, pattern, part->children.at[0]);
    else if (part->kind == PART_CHOICE)
        for (uint32_t i = 0; i < part->children.count; i++)
            weigh(grammar, pattern, part->children.at[i]);
    else
        add_branch(grammar, pattern, part);
}

void grammar_find_anchors(Grammar *grammar)
{
    for (uint32_t i = 0; i < grammar->patterns.count; i++)
        weigh(grammar, grammar->patterns.at[i], grammar->patterns.at[i]->root);
}
