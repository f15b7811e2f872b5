// Which units fit a formula. Of those that are no part of a pattern it is listed, symbol by symbol,
// as far as they do not ask for parties: they are asked of unit after unit.
#include "pattern_data.h"

#include <string.h>

bool expr_holds(const Lexicon *lexicon, const Expr *expr, Symbol symbol, Parties parties)
{
    const Fits *fits = expr->fits;
    if (fits != NULL)
        return has_bit(&fits->rows[fits->row_of_symbol[symbol] * fits->words], expr->fit);
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

// The columns of the table, one for formulas that fit the same kinds.
typedef struct Columns {
    Array(KindSet) sets;
    Table numbers;
} Columns;

static uint32_t column_of(Columns *columns, Arena *scratch, KindSet set)
{
    Str key = {(const char *)set.words, set.word_count * (uint32_t)sizeof(uint64_t)};
    uint32_t number = table_find(&columns->numbers, key);
    if (number != TABLE_NONE)
        return number;
    table_set(&columns->numbers, scratch, key, columns->sets.count);
    *array_add(scratch, &columns->sets) = set;
    return columns->sets.count - 1;
}

// Most kinds fit what others fit, too: makes of the rows by kind those by symbol.
static void share_rows(Grammar *grammar, const uint64_t *rows, Arena *scratch)
{
    Fits *fits = &grammar->fits;
    Table numbers = {0};
    uint32_t symbols = lexicon_symbol_count(grammar->lexicon), count = 0;
    uint64_t *kept = arena_copy(scratch, rows, grammar->kind_count * fits->words * sizeof *rows);
    fits->row_of_symbol = arena_alloc(grammar->arena, symbols * sizeof *fits->row_of_symbol);
    for (uint32_t s = 0; s < symbols; s++) {
        const uint64_t *row = &rows[grammar->kind_of_symbol[s] * fits->words];
        Str key = {(const char *)row, fits->words * (uint32_t)sizeof *row};
        uint32_t number = table_find(&numbers, key);
        if (number == TABLE_NONE) {
            number = count++;
            table_set(&numbers, scratch, key, number);
            memcpy(&kept[number * fits->words], row, key.length);
        }
        fits->row_of_symbol[s] = (uint16_t)number;
    }
    fits->rows = arena_copy(grammar->arena, kept, (size_t)count * fits->words * sizeof *kept);
}

void grammar_list_fits(Grammar *grammar)
{
    Arena scratch = {0};
    Columns columns = {0};
    Fits *fits = &grammar->fits;
    for (uint32_t i = 0; i < grammar->kept.count; i++) {
        Expr *expr = grammar->kept.at[i];
        if (!expr_is_party_free(expr))
            continue;
        expr->fits = fits;
        expr->fit = column_of(&columns, &scratch, kind_set(grammar, expr, true));
    }
    fits->words = words_for(columns.sets.count);
    uint64_t *rows =
        arena_alloc(&scratch, (size_t)grammar->kind_count * fits->words * sizeof *rows);
    for (uint32_t c = 0; c < columns.sets.count; c++)
        for_each_kind(columns.sets.at[c], kind) set_bit(&rows[kind * fits->words], c);
    share_rows(grammar, rows, &scratch);
    arena_free(&scratch);
}
