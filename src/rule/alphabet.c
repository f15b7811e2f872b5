#include "alphabet.h"

#include <string.h>

static void set_byte(ByteSet *set, uint32_t byte)
{
    set->words[byte / 64] |= UINT64_C(1) << byte % 64;
}

bool byte_set_has(const ByteSet *set, uint32_t byte)
{
    return set->words[byte / 64] >> byte % 64 & 1;
}

bool byte_set_equal(const ByteSet *a, const ByteSet *b)
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

// Splits the blocks of kinds by one set (partition refinement). False: too many.
static bool split_blocks(Alphabet *alphabet, KindSet set, uint32_t sizes[ALPHABET_SIZE + 1])
{
    uint8_t *blocks = alphabet->translation->block_of_kind;
    uint32_t inside[ALPHABET_SIZE + 1] = {0};
    uint8_t moved_to[ALPHABET_SIZE + 1] = {0};
    for_each_kind(set, kind) inside[blocks[kind]]++;
    for (uint32_t block = 0, old = alphabet->kind_blocks; block < old; block++) {
        if (inside[block] == 0 || inside[block] == sizes[block])
            continue; // the set has none of the block, or all of it
        if (alphabet->kind_blocks > ALPHABET_SIZE)
            return false;
        moved_to[block] = (uint8_t)alphabet->kind_blocks++;
        sizes[moved_to[block]] = inside[block];
        sizes[block] -= inside[block];
    }
    for_each_kind(set, kind) if (moved_to[blocks[kind]] != 0) blocks[kind] = moved_to[blocks[kind]];
    return true;
}

static bool find_kind_blocks(Alphabet *alphabet)
{
    uint32_t sizes[ALPHABET_SIZE + 1] = {alphabet->grammar->kind_count};
    alphabet->kind_blocks = 1;
    for (uint32_t i = 0; i < alphabet->atoms.count; i++)
        if (!split_blocks(alphabet, kind_set(alphabet->grammar, alphabet->atoms.at[i].expr, false),
                          sizes))
            return false;
    return true;
}

static void find_parties_blocks(Alphabet *alphabet)
{
    Translation *translation = alphabet->translation;
    uint32_t count = 0;
    for (uint32_t set = 0; set < 256; set++) {
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
    translation->parties_blocks = (uint8_t)count;
}

static uint32_t byte_of(const Translation *translation, uint32_t kind_block, uint32_t parties_block)
{
    return 1 + kind_block * translation->parties_blocks + parties_block;
}

// Finds the bytes of each atom: all bytes of the blocks that fit it.
static void find_atom_bytes(Alphabet *alphabet)
{
    const Translation *translation = alphabet->translation;
    for (uint32_t i = 0; i < alphabet->atoms.count; i++) {
        Atom *atom = &alphabet->atoms.at[i];
        KindSet set = kind_set(alphabet->grammar, atom->expr, false);
        for_each_kind(set, kind) for (uint32_t p = 0; p < translation->parties_blocks; p++)
            set_byte(&atom->bytes, byte_of(translation, translation->block_of_kind[kind], p));
    }
    for (uint32_t b = 1; b <= alphabet->kind_blocks * translation->parties_blocks; b++)
        set_byte(&alphabet->all, b);
}

static ByteSet bytes_of_atom(const Alphabet *alphabet, const Expr *expr)
{
    for (uint32_t i = 0; i < alphabet->atoms.count; i++)
        if (alphabet->atoms.at[i].expr == expr)
            return alphabet->atoms.at[i].bytes;
    return (ByteSet){0};
}

static ByteSet bytes_of_parties(const Alphabet *alphabet, Parties asked)
{
    ByteSet bytes = {0};
    for (uint32_t p = 0; p < alphabet->translation->parties_blocks; p++)
        if (alphabet->parties_of_block[p] & asked)
            for (uint32_t block = 0; block < alphabet->kind_blocks; block++)
                set_byte(&bytes, byte_of(alphabet->translation, block, p));
    return bytes;
}

ByteSet alphabet_bytes(const Alphabet *alphabet, const Expr *expr)
{
    if (expr->kind == EXPR_PARTIES)
        return bytes_of_parties(alphabet, expr->parties);
    if (expr_is_party_free(expr))
        return bytes_of_atom(alphabet, expr);
    ByteSet bytes = alphabet_bytes(alphabet, expr->left);
    ByteSet right = expr->right == NULL ? bytes : alphabet_bytes(alphabet, expr->right);
    for (uint32_t i = 0; i < 4; i++)
        bytes.words[i] = expr->kind == EXPR_NOT   ? alphabet->all.words[i] & ~bytes.words[i]
                         : expr->kind == EXPR_AND ? bytes.words[i] & right.words[i]
                                                  : bytes.words[i] | right.words[i];
    return bytes;
}

bool alphabet_find(Alphabet *alphabet, const Pattern *pattern)
{
    collect_part(alphabet, pattern->root);
    if (!find_kind_blocks(alphabet))
        return false;
    find_parties_blocks(alphabet);
    if (alphabet->kind_blocks * alphabet->translation->parties_blocks > ALPHABET_SIZE)
        return false;
    find_atom_bytes(alphabet);
    return true;
}
