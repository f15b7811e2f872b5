// What matches nothing: formulas that no unit of any text fits, borders within a pattern. For
// authors alone: without notes of where things stand it cannot be said.
#include "pattern_data.h"
#include "trace.h"

// How far the walk has come.
typedef struct NeverWalk {
    Grammar *grammar;
    const Note *note; // the innermost one around the part in work
    bool *is_told;    // by note
} NeverWalk;

static void tell(NeverWalk *walk, const char *why)
{
    if (walk->note == NULL)
        return;
    uint32_t index = (uint32_t)(walk->note - walk->grammar->notes.at);
    if (walk->is_told[index])
        return;
    walk->is_told[index] = true;
    Place place =
        node_place(walk->note->node, walk->note->start, walk->note->end - walk->note->start);
    *array_add(walk->grammar->arena, &walk->grammar->nevers) = (Never){place, why};
}

static void walk_part(NeverWalk *walk, const Part *part);

// [^] may stand first only, and [$] last, among parts that take up units.
static void walk_sequence(NeverWalk *walk, const Part *part)
{
    const Note *outer = walk->note;
    bool has_before = false, has_end = false;
    for (uint32_t i = 0; i < part->children.count; i++) {
        const Part *child = part->children.at[i];
        bool takes = part_least_width(child) > 0;
        const Note *note = note_of(walk->grammar, child);
        if (note != NULL)
            walk->note = note;
        if (child->kind == PART_START && has_before)
            tell(walk, "nothing can stand before ^, which is where the sentence begins");
        if (takes && has_end)
            tell(walk, "nothing can stand behind $, which is where the sentence ends");
        has_end &= !takes; // told once
        walk->note = outer;
        walk_part(walk, child);
        has_before |= takes;
        has_end |= child->kind == PART_END;
    }
}

static void walk_part(NeverWalk *walk, const Part *part)
{
    const Note *outer = walk->note, *note = note_of(walk->grammar, part);
    if (note != NULL)
        walk->note = note;
    if (part->kind == PART_UNIT && kind_set_size(kind_set(walk->grammar, part->expr, false)) == 0)
        tell(walk, "no text has a unit that is this: no word, name or phrase has all that it asks "
                   "for");
    // A choice among units was made into one formula.
    for (uint32_t i = 0; note != NULL && part->kind == PART_UNIT && i < note->branches.count; i++)
        walk_part(walk, note->branches.at[i]);
    if (part->kind == PART_SEQUENCE)
        walk_sequence(walk, part);
    for (uint32_t i = 0; i < part->children.count && part->kind != PART_SEQUENCE; i++)
        walk_part(walk, part->children.at[i]);
    walk->note = outer;
}

void grammar_find_nevers(Grammar *grammar)
{
    Arena scratch = {0};
    NeverWalk walk = {.grammar = grammar};
    walk.is_told = arena_alloc(&scratch, (grammar->notes.count + 1) * sizeof *walk.is_told);
    for (uint32_t i = 0; i < grammar->patterns.count; i++)
        walk_part(&walk, grammar->patterns.at[i]->root);
    arena_free(&scratch);
}

const Never *grammar_never(const Grammar *grammar, uint32_t index)
{
    return index < grammar->nevers.count ? &grammar->nevers.at[index] : NULL;
}
