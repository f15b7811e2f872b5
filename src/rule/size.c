// How far a pattern may reach, and what its formulas ask for.
#include "trace.h"

#include "pattern_data.h"

bool expr_is_certain(const Expr *expr)
{
    switch (expr->kind) {
    case EXPR_ANY:
    case EXPR_NOT:
        return false;
    case EXPR_CLASS:
    case EXPR_PARTIES:
        return true;
    case EXPR_AND:
        return expr_is_certain(expr->left) || expr_is_certain(expr->right);
    case EXPR_OR:
        return expr_is_certain(expr->left) && expr_is_certain(expr->right);
    }
    return false;
}

static uint32_t reach_of(const Part *part)
{
    uint32_t sum = 0, most = 0;
    for (uint32_t i = 0; i < part->children.count && part->kind != PART_LOOK; i++) {
        uint32_t reach = reach_of(part->children.at[i]);
        sum += reach;
        most = reach > most ? reach : most;
    }
    return part->kind == PART_UNIT     ? 1
           : part->kind == PART_CHOICE ? most
           : part->kind == PART_REPEAT ? sum * part->most
                                       : sum;
}

// The units that ask for something, on the way that has the fewest.
static uint32_t need_of(const Part *part)
{
    uint32_t sum = 0, least = UINT32_MAX;
    for (uint32_t i = 0; i < part->children.count && part->kind != PART_LOOK; i++) {
        uint32_t need = need_of(part->children.at[i]);
        sum += need;
        least = need < least ? need : least;
    }
    return part->kind == PART_UNIT     ? expr_is_certain(part->expr)
           : part->kind == PART_CHOICE ? least
           : part->kind == PART_REPEAT ? sum * part->least
                                       : sum;
}

uint32_t pattern_need(const Pattern *pattern)
{
    return need_of(pattern->root);
}

uint32_t pattern_reach(const Pattern *pattern)
{
    return reach_of(pattern->root);
}
