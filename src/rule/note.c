// Notes of where the parts of patterns were written. They are taken for the tools of rule
// authors only: the rules that are built in do without.
#include "pattern_data.h"
#include "trace.h"

void grammar_take_notes(Grammar *grammar)
{
    grammar->takes_notes = true;
}

const Note *note_of(const Grammar *grammar, const Part *part)
{
    return part->note == 0 ? NULL : &grammar->notes.at[part->note - 1];
}

static void set_note(Grammar *grammar, Part *part, Note note)
{
    *array_add(grammar->arena, &grammar->notes) = note;
    part->note = grammar->notes.count;
}

const Part *part_noted(Grammar *grammar, const Part *part, const Node *node, uint32_t start,
                       uint32_t end)
{
    bool is_known = part->note != 0 && grammar->notes.at[part->note - 1].node == node;
    if (!grammar->takes_notes || is_known)
        return part;
    Part *noted;
    if (part->is_routine) { // which is known by its address
        noted = part_new(grammar, PART_SEQUENCE);
        part_add(grammar, noted, part);
    } else {
        noted = arena_copy(grammar->arena, part, sizeof *part);
    }
    set_note(grammar, noted, (Note){.node = node, .start = start, .end = end, .of = noted->note});
    return noted;
}

const Part *choice_noted(Grammar *grammar, const Part *part, const Node *node,
                         const BranchArray *branches)
{
    if (!grammar->takes_notes)
        return part;
    Part *noted = arena_copy(grammar->arena, part, sizeof *part);
    Note note = {.node = node,
                 .start = branches->at[0].start,
                 .end = branches->at[branches->count - 1].end,
                 .alternative_first = grammar->alternatives.count};
    for (uint32_t i = 0; i < branches->count; i++) {
        const BranchText *branch = &branches->at[i];
        uint32_t start = branch->start, end = branch->end;
        while (start < end && (node->text.at[start] == ' ' || node->text.at[start] == '\n'))
            start++;
        while (end > start && (node->text.at[end - 1] == ' ' || node->text.at[end - 1] == '\n'))
            end--;
        *array_add(grammar->arena, &note.branches) = branch->part;
        *array_add(grammar->arena, &grammar->alternatives) = node_place(node, start, end - start);
    }
    set_note(grammar, noted, note);
    return noted;
}

uint32_t grammar_alternative_count(const Grammar *grammar)
{
    return grammar->alternatives.count;
}

Place grammar_alternative(const Grammar *grammar, uint32_t alternative)
{
    return grammar->alternatives.at[alternative];
}

const Node *grammar_next_unused(const Grammar *grammar, uint32_t *at)
{
    while (*at < grammar->sub_patterns.count) {
        const SubPattern *sub = &grammar->sub_patterns.at[(*at)++];
        if (!sub->is_used && sub->node != NULL)
            return sub->node;
    }
    return NULL;
}
