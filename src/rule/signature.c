// Signatures: by which sets of the stage the kinds of a pattern's blocks are known again.
#include "alphabet.h"

#include <stdlib.h>

static int compare_sets(const void *a, const void *b)
{
    return *(const SetId *)a - *(const SetId *)b;
}

// Numbers what the atoms ask for in the stage, in ascending order, and leaves one of those
// that ask the same. False: the stage has no numbers left.
static bool number_atoms(Alphabet *alphabet, PatternStage stage)
{
    Translation *translation = alphabet->translation;
    uint32_t count = alphabet->atoms.count;
    SetId *sets = arena_alloc(&alphabet->grammar->kind_sets->arena, count * sizeof *sets);
    for (uint32_t i = 0; i < count; i++) {
        Atom *atom = &alphabet->atoms.at[i];
        atom->set =
            stage_set(alphabet->grammar, stage, kind_set(alphabet->grammar, atom->expr, false));
        if (atom->set == SET_ANYTHING)
            return false;
        sets[i] = atom->set;
    }
    qsort(sets, count, sizeof *sets, compare_sets);
    for (uint32_t i = 0; i < count; i++)
        if (i == 0 || sets[i] != sets[i - 1])
            sets[translation->atom_count++] = sets[i];
    translation->atoms = sets;
    return true;
}

static const Atom *atom_of_set(const Alphabet *alphabet, SetId set)
{
    const Atom *atom = alphabet->atoms.at;
    while (atom->set != set)
        atom++;
    return atom;
}

static uint32_t signature_of_block(const Alphabet *alphabet, uint32_t block)
{
    const Translation *translation = alphabet->translation;
    uint32_t signature = 0;
    for (uint32_t i = 0; i < translation->atom_count; i++)
        if (letter_set_has(&atom_of_set(alphabet, translation->atoms[i])->blocks, block))
            signature ^= signature_mark(translation->seed, i);
    return signature;
}

// Enters the signatures of all blocks; false when two are the same.
static bool enter_signatures(const Alphabet *alphabet)
{
    Translation *translation = alphabet->translation;
    for (uint32_t i = 0; i <= translation->block_mask; i++)
        translation->blocks[i].block = BLOCK_NONE;
    for (uint32_t block = 0; block < alphabet->kind_blocks; block++) {
        uint32_t signature = signature_of_block(alphabet, block);
        uint32_t i = signature & translation->block_mask;
        for (; translation->blocks[i].block != BLOCK_NONE; i = (i + 1) & translation->block_mask)
            if (translation->blocks[i].signature == signature)
                return false;
        translation->blocks[i] = (Signature){signature, (uint16_t)block};
    }
    return true;
}

bool alphabet_find_signatures(Alphabet *alphabet, PatternStage stage)
{
    Translation *translation = alphabet->translation;
    uint32_t size = 4;
    if (!number_atoms(alphabet, stage))
        return false;
    while (size < alphabet->kind_blocks * 2)
        size *= 2;
    translation->block_mask = size - 1;
    translation->blocks =
        arena_alloc(&alphabet->grammar->kind_sets->arena, size * sizeof(Signature));
    while (!enter_signatures(alphabet))
        translation->seed += 0x10000;
    return true;
}
