// What a sentence must hold before a pattern can match: a cheap test that spares
// most searches.
#include "pattern_data.h"

#include <string.h>

// "The sentence has a unit of [expr]."
typedef struct Condition {
    const Expr *expr; // NULL: no condition
    uint32_t size;    // kinds that may fulfil it; the fewer, the better the test
} Condition;

typedef struct Conditions {
    Condition at[NEEDS_MOST];
    uint32_t count;
} Conditions;

static uint32_t set_size(KindSet set)
{
    uint32_t size = 0;
    for (uint32_t i = 0; i < set.word_count; i++)
        size += (uint32_t)__builtin_popcountll(set.words[i]);
    return size;
}

// The parties of which a unit that fits [expr] has at least one; ALL: nothing known.
#define PARTIES_ALL ((Parties)0xFF)

static Parties parties_asked(const Expr *expr)
{
    if (expr->kind == EXPR_PARTIES)
        return expr->parties;
    if (expr->kind != EXPR_AND && expr->kind != EXPR_OR)
        return PARTIES_ALL;
    Parties left = parties_asked(expr->left), right = parties_asked(expr->right);
    if (expr->kind == EXPR_AND)
        return left == PARTIES_ALL ? right : left;
    return left | right;
}

// Keeps the conditions with the fewest kinds, in that order.
static void add_condition(Conditions *conditions, Condition condition)
{
    uint32_t i = conditions->count < NEEDS_MOST ? conditions->count++ : NEEDS_MOST;
    for (; i > 0 && conditions->at[i - 1].size > condition.size; i--)
        if (i < NEEDS_MOST)
            conditions->at[i] = conditions->at[i - 1];
    if (i < NEEDS_MOST)
        conditions->at[i] = condition;
}

static Conditions conditions_of(Arena *arena, Grammar *grammar, const Part *part);

// A choice asks for one of what its branches ask for first.
static Condition condition_of_choice(Arena *arena, Grammar *grammar, const Part *part)
{
    Condition either = {0};
    for (uint32_t i = 0; i < part->children.count; i++) {
        Conditions branch = conditions_of(arena, grammar, part->children.at[i]);
        if (branch.count == 0)
            return (Condition){0};
        Expr both = {.kind = EXPR_OR, .left = either.expr, .right = branch.at[0].expr};
        either.expr = i == 0 ? both.right : expr_new(grammar, both);
        either.size += branch.at[0].size;
    }
    return either;
}

static Conditions conditions_of(Arena *arena, Grammar *grammar, const Part *part)
{
    Conditions conditions = {0};
    if (part->kind == PART_UNIT) {
        uint32_t size = set_size(kind_set(grammar, part->expr, false));
        add_condition(&conditions, (Condition){part->expr, size});
    } else if (part->kind == PART_CHOICE) {
        Condition either = condition_of_choice(arena, grammar, part);
        if (either.expr != NULL)
            add_condition(&conditions, either);
    } else if (!(part->kind == PART_REPEAT && part->least == 0) &&
               !(part->kind == PART_LOOK && part->is_negative)) {
        for (uint32_t i = 0; i < part->children.count; i++) {
            Conditions child = conditions_of(arena, grammar, part->children.at[i]);
            for (uint32_t k = 0; k < child.count; k++)
                add_condition(&conditions, child.at[k]);
        }
    }
    return conditions;
}

// The bit that stands for "has a kind of [set]"; NEED_BITS when all are taken.
#define NEED_BITS (NEED_WORDS * 64)

static uint32_t bit_of(Grammar *grammar, KindSet set)
{
    Str key = {(const char *)set.words, set.word_count * (uint32_t)sizeof(uint64_t)};
    uint32_t bit = table_find(&grammar->needs_by_kinds, key);
    if (bit != TABLE_NONE)
        return bit;
    if (grammar->need_count == NEED_BITS)
        return NEED_BITS;
    bit = grammar->need_count++;
    table_set(&grammar->needs_by_kinds, &grammar->kind_sets->arena, key, bit);
    for_each_kind(set, kind) grammar->needs_of_kind[kind].bits[bit / 64] |= UINT64_C(1) << bit % 64;
    return bit;
}

static void add_branch(Grammar *grammar, Pattern *pattern, const Part *part)
{
    Arena scratch = {0};
    Branch *branch = array_add(grammar->arena, &pattern->branches);
    Conditions conditions = conditions_of(&scratch, grammar, part);
    for (uint32_t i = 0; i < conditions.count; i++) {
        uint32_t bit = bit_of(grammar, kind_set(grammar, conditions.at[i].expr, false));
        if (bit < NEED_BITS)
            branch->needs[branch->need_count++] = (uint16_t)bit;
        Parties asked = parties_asked(conditions.at[i].expr);
        if (asked != PARTIES_ALL)
            branch->parties_asked[branch->parties_count++] = asked;
    }
    arena_free(&scratch);
}

// The branches of a choice at the top are weighed apart: what one of them asks for says
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

bool grammar_seal(Grammar *grammar, Diag *diag)
{
    KindSets sets = {0};
    grammar_find_kinds(grammar);
    grammar->needs_of_kind =
        arena_alloc(grammar->arena, grammar->kind_count * sizeof *grammar->needs_of_kind);
    grammar->kind_sets = &sets;
    for (uint32_t i = 0; i < grammar->patterns.count; i++)
        weigh(grammar, grammar->patterns.at[i], grammar->patterns.at[i]->root);
    bool is_right = grammar_translate(grammar, diag);
    grammar->kind_sets = NULL;
    grammar->needs_by_kinds = (Table){0};
    arena_free(&sets.arena);
    return is_right;
}

Needs grammar_needs(const Grammar *grammar, const Unit *units, uint32_t count)
{
    Needs needs = {0};
    for (uint32_t i = 0; i < count; i++) {
        const Needs *row = &grammar->needs_of_kind[grammar->kind_of_symbol[units[i].symbol]];
        for (uint32_t k = 0; k < NEED_WORDS; k++)
            needs.bits[k] |= row->bits[k];
        needs.parties |= units[i].parties;
    }
    return needs;
}

static bool branch_can_match(const Branch *branch, const Needs *needs)
{
    for (uint32_t i = 0; i < branch->need_count; i++)
        if (!(needs->bits[branch->needs[i] / 64] >> branch->needs[i] % 64 & 1))
            return false;
    for (uint32_t i = 0; i < branch->parties_count; i++)
        if (!(branch->parties_asked[i] & needs->parties))
            return false;
    return true;
}

bool pattern_can_match(const Pattern *pattern, const Needs *needs)
{
    for (uint32_t i = 0; i < pattern->branches.count; i++)
        if (branch_can_match(&pattern->branches.at[i], needs))
            return true;
    return false;
}
