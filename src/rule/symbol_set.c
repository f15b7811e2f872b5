#include "pattern_data.h"

#include <string.h>

static SymbolSet new_set(const Grammar *grammar, bool is_full)
{
    uint32_t word_count = (lexicon_symbol_count(grammar->lexicon) + 63) / 64;
    SymbolSet set = {arena_alloc(grammar->arena, word_count * sizeof(uint64_t)), word_count};
    if (is_full)
        memset(set.words, 0xFF, word_count * sizeof(uint64_t));
    return set;
}

static SymbolSet members_of(const Grammar *grammar, ClassId class)
{
    SymbolSet set = new_set(grammar, false);
    uint32_t count;
    const Symbol *members = lexicon_members(grammar->lexicon, class, &count);
    for (uint32_t i = 0; i < count; i++)
        set.words[members[i] / 64] |= UINT64_C(1) << members[i] % 64;
    return set;
}

static SymbolSet combine(const Grammar *grammar, const Expr *expr, bool surely)
{
    SymbolSet left = symbol_set(grammar, expr->left, expr->kind == EXPR_NOT ? !surely : surely);
    SymbolSet right = expr->right == NULL ? left : symbol_set(grammar, expr->right, surely);
    SymbolSet set = new_set(grammar, false);
    for (uint32_t i = 0; i < set.word_count; i++)
        set.words[i] = expr->kind == EXPR_NOT   ? ~left.words[i]
                       : expr->kind == EXPR_AND ? left.words[i] & right.words[i]
                                                : left.words[i] | right.words[i];
    return set;
}

SymbolSet symbol_set(const Grammar *grammar, const Expr *expr, bool surely)
{
    if (expr->cached[surely].words != NULL)
        return expr->cached[surely];
    SymbolSet set = expr->kind == EXPR_ANY       ? new_set(grammar, true)
                    : expr->kind == EXPR_PARTIES ? new_set(grammar, !surely)
                    : expr->kind == EXPR_CLASS   ? members_of(grammar, expr->class)
                                                 : combine(grammar, expr, surely);
    Expr *open = (Expr *)(uintptr_t)expr; // the cache is the only thing that changes
    open->cached[surely] = set;
    return set;
}

bool expr_is_party_free(const Expr *expr)
{
    return expr->kind != EXPR_PARTIES &&
           (expr->left == NULL || expr_is_party_free(expr->left)) &&
           (expr->right == NULL || expr_is_party_free(expr->right));
}
