// Which units fit a formula. Of those that are no part of a pattern it is listed, symbol by symbol,
// as far as they do not ask for parties: they are asked of unit after unit.
#include "pattern_data.h"

bool expr_holds(const Lexicon *lexicon, const Expr *expr, Symbol symbol, Parties parties)
{
    if (expr->symbols != NULL)
        return expr->symbols[symbol / 64] >> symbol % 64 & 1;
    switch (expr->kind) {
    case EXPR_ANY:
        return true;
    case EXPR_CLASS:
        return lexicon_symbol_has(lexicon, symbol, expr->class);
    case EXPR_PARTIES:
        return (parties & expr->parties) != 0;
    case EXPR_NOT:
        return !expr_holds(lexicon, expr->left, symbol, parties);
    case EXPR_AND:
        return expr_holds(lexicon, expr->left, symbol, parties) &&
               expr_holds(lexicon, expr->right, symbol, parties);
    case EXPR_OR:
        return expr_holds(lexicon, expr->left, symbol, parties) ||
               expr_holds(lexicon, expr->right, symbol, parties);
    }
    return false;
}

bool expr_fits(const Lexicon *lexicon, const Expr *expr, const Unit *unit)
{
    return expr_holds(lexicon, expr, unit->symbol, unit->parties);
}

ClassId expr_class(const Lexicon *lexicon, const Expr *expr, const Unit *unit)
{
    if (expr->kind == EXPR_CLASS)
        return lexicon_symbol_has(lexicon, unit->symbol, expr->class) ? expr->class : CLASS_NONE;
    if (expr->kind != EXPR_AND && expr->kind != EXPR_OR)
        return CLASS_NONE;
    ClassId class = expr_class(lexicon, expr->left, unit);
    return class != CLASS_NONE ? class : expr_class(lexicon, expr->right, unit);
}

// Makes the set of [expr] of those of its parts, which come before it.
static void list_symbols(const Grammar *grammar, const Expr *expr, uint64_t *symbols,
                         uint32_t words)
{
    uint32_t count = 0;
    const Symbol *members = NULL;
    if (expr->kind == EXPR_CLASS)
        members = lexicon_members(grammar->lexicon, expr->class, &count);
    for (uint32_t i = 0; i < count; i++)
        symbols[members[i] / 64] |= UINT64_C(1) << members[i] % 64;
    for (uint32_t i = 0; i < words && expr->kind != EXPR_CLASS; i++)
        symbols[i] = expr->kind == EXPR_ANY   ? ~UINT64_C(0)
                     : expr->kind == EXPR_NOT ? ~expr->left->symbols[i]
                     : expr->kind == EXPR_AND ? expr->left->symbols[i] & expr->right->symbols[i]
                                              : expr->left->symbols[i] | expr->right->symbols[i];
}

void grammar_list_fits(Grammar *grammar)
{
    uint32_t words = lexicon_symbol_count(grammar->lexicon) / 64 + 1;
    Arena scratch = {0};
    Table known = {0};
    const uint64_t **lists = arena_alloc(&scratch, grammar->kept.count * sizeof *lists);
    uint32_t count = 0;
    for (uint32_t i = 0; i < grammar->kept.count; i++) {
        Expr *expr = grammar->kept.at[i];
        if (!expr_is_party_free(expr))
            continue;
        uint64_t *symbols = arena_alloc(&scratch, words * sizeof *symbols);
        list_symbols(grammar, expr, symbols, words);
        Str key = {(const char *)symbols, words * (uint32_t)sizeof *symbols};
        uint32_t number = table_find(&known, key);
        if (number == TABLE_NONE) {
            number = count++;
            table_set(&known, &scratch, key, number);
            lists[number] = arena_copy(grammar->arena, symbols, key.length);
        }
        expr->symbols = lists[number];
    }
    arena_free(&scratch);
}
