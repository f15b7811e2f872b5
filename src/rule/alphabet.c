#include "alphabet.h"

#include <string.h>

#define BLOCKS_MOST (ALPHABET_SIZE + 1)

typedef struct Partition {
    uint16_t *block_of; // of each element
    uint32_t count;     // blocks
    uint32_t sizes[BLOCKS_MOST];
    // The block behind each, 0 behind the last: what was one block stays together, so that
    // a set takes few ranges.
    uint16_t behind[BLOCKS_MOST];
} Partition;

static LetterSet full_set(void)
{
    LetterSet set;
    memset(&set, 0xFF, sizeof set);
    return set;
}

static void set_letter(LetterSet *set, uint32_t letter)
{
    set->words[letter / 64] |= UINT64_C(1) << letter % 64;
}

bool letter_set_has(const LetterSet *set, uint32_t letter)
{
    return set->words[letter / 64] >> letter % 64 & 1;
}

uint32_t letter_set_next(const LetterSet *set, uint32_t letter, bool is_inside)
{
    uint64_t flip = is_inside ? 0 : ~UINT64_C(0);
    for (; letter <= ALPHABET_SIZE; letter = (letter / 64 + 1) * 64) {
        uint64_t left = (set->words[letter / 64] ^ flip) >> letter % 64;
        if (left != 0)
            return letter + (uint32_t)__builtin_ctzll(left);
    }
    return letter;
}

void letter_set_join(LetterSet *set, const LetterSet *other)
{
    for (uint32_t i = 0; i < array_length(set->words); i++)
        set->words[i] |= other->words[i];
}

bool letter_set_equal(const LetterSet *a, const LetterSet *b)
{
    return memcmp(a, b, sizeof *a) == 0;
}

static void add_atom(Alphabet *alphabet, const Expr *expr)
{
    for (uint32_t i = 0; i < alphabet->atoms.count; i++)
        if (alphabet->atoms.at[i].expr == expr)
            return;
    array_add(alphabet->arena, &alphabet->atoms)->expr = expr;
}

static void collect_expr(Alphabet *alphabet, const Expr *expr)
{
    if (expr->kind == EXPR_PARTIES)
        *array_add(alphabet->arena, &alphabet->parties) = expr->parties;
    else if (expr_is_party_free(expr))
        add_atom(alphabet, expr);
    else {
        collect_expr(alphabet, expr->left);
        if (expr->right != NULL)
            collect_expr(alphabet, expr->right);
    }
}

static void collect_part(Alphabet *alphabet, const Part *part)
{
    if (part->expr != NULL)
        collect_expr(alphabet, part->expr);
    for (uint32_t i = 0; i < part->children.count; i++)
        collect_part(alphabet, part->children.at[i]);
}

// Parts the members of every block from the rest of it (partition refinement). False:
// more than [most] blocks.
static bool split(Partition *partition, const uint32_t *members, uint32_t count, uint32_t most)
{
    uint32_t inside[BLOCKS_MOST] = {0};
    uint16_t moved_to[BLOCKS_MOST] = {0};
    for (uint32_t i = 0; i < count; i++)
        inside[partition->block_of[members[i]]]++;
    for (uint32_t block = 0, old = partition->count; block < old; block++) {
        if (inside[block] == 0 || inside[block] == partition->sizes[block])
            continue; // the set has none of the block, or all of it
        if (partition->count == most)
            return false;
        moved_to[block] = (uint16_t)partition->count++;
        partition->sizes[moved_to[block]] = inside[block];
        partition->sizes[block] -= inside[block];
        partition->behind[moved_to[block]] = partition->behind[block];
        partition->behind[block] = moved_to[block];
    }
    for (uint32_t i = 0; i < count; i++) {
        uint16_t *block = &partition->block_of[members[i]];
        if (moved_to[*block] != 0)
            *block = moved_to[*block];
    }
    return true;
}

static bool find_kind_blocks(Alphabet *alphabet)
{
    const Grammar *grammar = alphabet->grammar;
    uint16_t *block_of = arena_alloc(alphabet->arena, grammar->kind_count * sizeof *block_of);
    Partition kinds = {block_of, 1, {grammar->kind_count}, {0}};
    uint32_t *members = arena_alloc(alphabet->arena, grammar->kind_count * sizeof *members);
    for (uint32_t i = 0; i < alphabet->atoms.count; i++) {
        KindSet set = kind_set(grammar, alphabet->atoms.at[i].expr, false);
        uint32_t count = 0;
        for_each_kind(set, kind) members[count++] = (uint32_t)kind;
        if (!split(&kinds, members, count, BLOCKS_MOST))
            return false;
    }
    alphabet->kind_blocks = kinds.count;
    for (uint32_t i = 0; i < alphabet->atoms.count; i++) {
        Atom *atom = &alphabet->atoms.at[i];
        KindSet set = kind_set(grammar, atom->expr, false);
        for_each_kind(set, kind) set_letter(&atom->blocks, kinds.block_of[kind]);
    }
    return true;
}

static void find_parties_blocks(Alphabet *alphabet)
{
    Translation *translation = alphabet->translation;
    uint32_t count = 0;
    translation->block_of_parties =
        arena_alloc(&alphabet->grammar->kind_sets->arena, PARTIES_ALL + 1);
    for (uint32_t set = 0; set <= PARTIES_ALL; set++) {
        uint32_t block = 0;
        for (; block < count; block++) {
            bool is_alike = true;
            for (uint32_t i = 0; i < alphabet->parties.count; i++) {
                Parties asked = alphabet->parties.at[i];
                is_alike &= !(set & asked) == !(alphabet->parties_of_block[block] & asked);
            }
            if (is_alike)
                break;
        }
        if (block == count)
            alphabet->parties_of_block[count++] = (Parties)set;
        translation->block_of_parties[set] = (uint8_t)block;
    }
    translation->parties_blocks = (uint16_t)count;
}

static LetterSet blocks_of_atom(const Alphabet *alphabet, const Expr *expr)
{
    for (uint32_t i = 0; i < alphabet->atoms.count; i++)
        if (alphabet->atoms.at[i].expr == expr)
            return alphabet->atoms.at[i].blocks;
    return (LetterSet){0};
}

// The blocks of kinds that fit [expr] when the parties are those of one block.
static LetterSet blocks_of(const Alphabet *alphabet, const Expr *expr, uint32_t parties_block)
{
    if (expr->kind == EXPR_PARTIES)
        return alphabet->parties_of_block[parties_block] & expr->parties ? full_set()
                                                                         : (LetterSet){0};
    if (expr_is_party_free(expr))
        return blocks_of_atom(alphabet, expr);
    LetterSet left = blocks_of(alphabet, expr->left, parties_block);
    LetterSet right = expr->right == NULL ? left : blocks_of(alphabet, expr->right, parties_block);
    for (uint32_t i = 0; i < array_length(left.words); i++)
        left.words[i] = expr->kind == EXPR_NOT   ? ~left.words[i]
                        : expr->kind == EXPR_AND ? left.words[i] & right.words[i]
                                                 : left.words[i] | right.words[i];
    return left;
}

// Writes the cells (blocks of parties by blocks of kinds) that fit [expr].
static uint32_t list_cells(const Alphabet *alphabet, const Expr *expr, uint32_t *cells)
{
    uint32_t count = 0;
    for (uint32_t p = 0; p < alphabet->translation->parties_blocks; p++) {
        LetterSet blocks = blocks_of(alphabet, expr, p);
        uint32_t k = 0;
        for (; (k = letter_set_next(&blocks, k, true)) < alphabet->kind_blocks; k++)
            cells[count++] = p * alphabet->kind_blocks + k;
    }
    return count;
}

static bool split_cells(Alphabet *alphabet, Partition *cells, const Part *part)
{
    if (part->expr != NULL) {
        uint32_t count = list_cells(alphabet, part->expr, alphabet->cells);
        if (!split(cells, alphabet->cells, count, ALPHABET_SIZE))
            return false;
    }
    for (uint32_t i = 0; i < part->children.count; i++)
        if (!split_cells(alphabet, cells, part->children.at[i]))
            return false;
    return true;
}

// Gives a letter to each block of cells that no element of the pattern tells apart.
static bool find_letters(Alphabet *alphabet, const Part *root)
{
    Translation *translation = alphabet->translation;
    uint32_t cell_count = translation->parties_blocks * alphabet->kind_blocks;
    translation->kind_blocks = (uint16_t)alphabet->kind_blocks;
    translation->letter_of_cell = arena_alloc(&alphabet->grammar->kind_sets->arena,
                                              cell_count * sizeof *translation->letter_of_cell);
    alphabet->cells = arena_alloc(alphabet->arena, cell_count * sizeof *alphabet->cells);
    Partition cells = {translation->letter_of_cell, 1, {cell_count}, {0}};
    if (!split_cells(alphabet, &cells, root))
        return false;
    uint16_t letters[BLOCKS_MOST] = {0};
    uint32_t block = 0;
    for (uint32_t letter = 1; letter <= cells.count; letter++) {
        letters[block] = (uint16_t)letter;
        block = cells.behind[block];
    }
    for (uint32_t i = 0; i < cell_count; i++) {
        translation->letter_of_cell[i] = letters[translation->letter_of_cell[i]];
        set_letter(&alphabet->all, translation->letter_of_cell[i]);
    }
    return true;
}

LetterSet alphabet_letters(const Alphabet *alphabet, const Expr *expr)
{
    LetterSet letters = {0};
    uint32_t count = list_cells(alphabet, expr, alphabet->cells);
    for (uint32_t i = 0; i < count; i++)
        set_letter(&letters, alphabet->translation->letter_of_cell[alphabet->cells[i]]);
    return letters;
}

bool alphabet_find(Alphabet *alphabet, const Pattern *pattern)
{
    collect_part(alphabet, pattern->root);
    if (!find_kind_blocks(alphabet) || !alphabet_find_signatures(alphabet, pattern->stage))
        return false;
    find_parties_blocks(alphabet);
    return find_letters(alphabet, pattern->root);
}
