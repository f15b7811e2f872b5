// Kinds: what rules can tell apart. Thousands of names and words are alike to all
// of them; reckoning with kinds instead of symbols makes every table small.
#include "pattern_data.h"
#include "trace.h"

#include <string.h>

static void use_classes(const Expr *expr, bool *is_used)
{
    if (expr == NULL)
        return;
    if (expr->kind == EXPR_CLASS)
        is_used[expr->class] = true;
    use_classes(expr->left, is_used);
    use_classes(expr->right, is_used);
}

static void use_part(const Part *part, bool *is_used)
{
    use_classes(part->expr, is_used);
    for (uint32_t i = 0; i < part->children.count; i++)
        use_part(part->children.at[i], is_used);
}

bool *grammar_used_classes(const Grammar *grammar, Arena *arena)
{
    bool *is_used = arena_alloc(arena, lexicon_class_count(grammar->lexicon) * sizeof *is_used);
    for (uint32_t i = 0; i < grammar->patterns.count; i++)
        use_part(grammar->patterns.at[i]->root, is_used);
    for (uint32_t i = 0; i < grammar->kept.count; i++)
        use_classes(grammar->kept.at[i], is_used);
    return is_used;
}

void grammar_find_kinds(Grammar *grammar)
{
    const Lexicon *lexicon = grammar->lexicon;
    Arena scratch = {0};
    Table kinds = {0};
    const bool *is_used = grammar_used_classes(grammar, &scratch);
    grammar->kind_of_symbol =
        arena_alloc(grammar->arena, lexicon_symbol_count(lexicon) * sizeof(Kind));
    for (uint32_t s = 0; s < lexicon_symbol_count(lexicon); s++) {
        uint32_t count, used = 0;
        const ClassId *classes = lexicon_classes(lexicon, (Symbol)s, &count);
        ClassId *kept = arena_alloc(&scratch, count * sizeof *kept);
        for (uint32_t i = 0; i < count; i++)
            if (is_used[classes[i]])
                kept[used++] = classes[i];
        Str key = {(const char *)kept, used * (uint32_t)sizeof *kept};
        uint32_t kind = table_find(&kinds, key);
        if (kind == TABLE_NONE) {
            kind = grammar->kind_count++;
            table_set(&kinds, &scratch, key, kind);
        }
        grammar->kind_of_symbol[s] = (Kind)kind;
    }
    arena_free(&scratch);
}

uint32_t kind_set_size(KindSet set)
{
    uint32_t size = 0;
    for (uint32_t i = 0; i < set.word_count; i++)
        size += (uint32_t)__builtin_popcountll(set.words[i]);
    return size;
}

static KindSet new_set(const Grammar *grammar, bool is_full)
{
    uint32_t word_count = (grammar->kind_count + 63) / 64;
    KindSet set = {arena_alloc(&grammar->kind_sets->arena, word_count * sizeof(uint64_t)),
                   word_count};
    for (uint32_t k = 0; is_full && k < grammar->kind_count; k++)
        set.words[k / 64] |= UINT64_C(1) << k % 64;
    return set;
}

static KindSet kinds_with(const Grammar *grammar, ClassId class)
{
    KindSet set = new_set(grammar, false);
    uint32_t count;
    const Symbol *members = lexicon_members(grammar->lexicon, class, &count);
    for (uint32_t i = 0; i < count; i++) {
        Kind kind = grammar->kind_of_symbol[members[i]];
        set.words[kind / 64] |= UINT64_C(1) << kind % 64;
    }
    return set;
}

static KindSet combine(const Grammar *grammar, const Expr *expr, bool surely)
{
    KindSet left = kind_set(grammar, expr->left, expr->kind == EXPR_NOT ? !surely : surely);
    KindSet right = expr->right == NULL ? left : kind_set(grammar, expr->right, surely);
    KindSet set = new_set(grammar, expr->kind == EXPR_NOT);
    for (uint32_t i = 0; i < set.word_count; i++)
        set.words[i] = expr->kind == EXPR_NOT   ? set.words[i] & ~left.words[i]
                       : expr->kind == EXPR_AND ? left.words[i] & right.words[i]
                                                : left.words[i] | right.words[i];
    return set;
}

KindSet kind_set(const Grammar *grammar, const Expr *expr, bool surely)
{
    KindSets *sets = grammar->kind_sets;
    uint32_t index = expr->number * 2 + surely;
    while (sets->of_expr.count <= index)
        array_add(&sets->arena, &sets->of_expr);
    if (sets->of_expr.at[index].words != NULL)
        return sets->of_expr.at[index];
    KindSet set = expr->kind == EXPR_ANY       ? new_set(grammar, true)
                  : expr->kind == EXPR_PARTIES ? new_set(grammar, !surely)
                  : expr->kind == EXPR_CLASS   ? kinds_with(grammar, expr->class)
                                               : combine(grammar, expr, surely);
    sets->of_expr.at[index] = set;
    return set;
}

bool expr_is_party_free(const Expr *expr)
{
    return expr->kind != EXPR_PARTIES && (expr->left == NULL || expr_is_party_free(expr->left)) &&
           (expr->right == NULL || expr_is_party_free(expr->right));
}
