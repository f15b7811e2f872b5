// Translates patterns to PCRE2 over their alphabets.
#include "alphabet.h"

#include <stdio.h>
#include <string.h>

typedef struct Compiler {
    Arena scratch;
    Alphabet alphabet;
    Array(char) source;
    uint32_t group_count; // of the branch itself; routines are numbered behind
    Array(const Part *) routines;
} Compiler;

static void emit(Compiler *compiler, const char *text)
{
    for (; *text != '\0'; text++)
        *array_add(&compiler->scratch, &compiler->source) = *text;
}

static void emit_letter(Compiler *compiler, uint32_t letter)
{
    char text[16];
    snprintf(text, sizeof text, "\\x{%x}", letter);
    emit(compiler, text);
}

// The next range of letters from [first] on that are in [set], or that are not. False: there is
// none.
static bool next_range(const LetterSet *set, bool is_inside, uint32_t *first, uint32_t *last)
{
    *first = letter_set_next(set, *first, is_inside);
    *last = letter_set_next(set, *first, !is_inside) - 1;
    return *first <= ALPHABET_SIZE;
}

// How many ranges it takes to write [set], or all letters but those of it.
static uint32_t count_ranges(const LetterSet *set, bool is_inside)
{
    uint32_t count = 0;
    for (uint32_t first = 1, last; next_range(set, is_inside, &first, &last); first = last + 1)
        count++;
    return count;
}

static void emit_ranges(Compiler *compiler, const LetterSet *set, bool is_inside)
{
    for (uint32_t first = 1, last; next_range(set, is_inside, &first, &last); first = last + 1) {
        emit_letter(compiler, first);
        if (last > first) {
            emit(compiler, "-");
            emit_letter(compiler, last);
        }
    }
}

// A class, or the opposite of the others where that is shorter: "anything but a stop"
// would take a hundred ranges, and PCRE2 refuses patterns that grow too large.
static void emit_letters(Compiler *compiler, const LetterSet *set)
{
    if (letter_set_equal(set, &compiler->alphabet.all)) {
        emit(compiler, ".");
        return;
    }
    if (letter_set_equal(set, &(LetterSet){0})) {
        emit(compiler, "(?!)");
        return;
    }
    bool is_inside = count_ranges(set, true) <= count_ranges(set, false);
    emit(compiler, is_inside ? "[" : "[^");
    emit_ranges(compiler, set, is_inside);
    emit(compiler, "]");
}

static void emit_part(Compiler *compiler, const Part *part);

static void emit_children(Compiler *compiler, const Part *part, const char *open, const char *close)
{
    emit(compiler, open);
    for (uint32_t i = 0; i < part->children.count; i++)
        emit_part(compiler, part->children.at[i]);
    emit(compiler, close);
}

static bool has_letters(const LetterSet *set)
{
    return letter_set_next(set, 1, true) <= ALPHABET_SIZE;
}

// The branches of a choice as they are written: those of choices within it among them, and one
// class for units that follow each other, of which each text has at most one at a place.
typedef struct Branches {
    LetterSet units; // of those that are not yet written
    bool has_before; // something is
} Branches;

static void begin_branch(Compiler *compiler, Branches *branches)
{
    if (branches->has_before)
        emit(compiler, "|");
    branches->has_before = true;
}

static void end_units(Compiler *compiler, Branches *branches)
{
    if (!has_letters(&branches->units))
        return;
    begin_branch(compiler, branches);
    emit_letters(compiler, &branches->units);
    branches->units = (LetterSet){0};
}

static void emit_branches(Compiler *compiler, const Part *choice, Branches *branches)
{
    for (uint32_t i = 0; i < choice->children.count; i++) {
        const Part *child = choice->children.at[i];
        if (child->kind == PART_UNIT) {
            LetterSet letters = alphabet_letters(&compiler->alphabet, child->expr);
            letter_set_join(&branches->units, &letters);
        } else if (child->kind == PART_CHOICE && !child->is_routine) {
            emit_branches(compiler, child, branches);
        } else {
            end_units(compiler, branches);
            begin_branch(compiler, branches);
            emit_part(compiler, child);
        }
    }
}

static void emit_choice(Compiler *compiler, const Part *choice, const char *open, const char *close)
{
    Branches branches = {0};
    emit(compiler, open);
    emit_branches(compiler, choice, &branches);
    end_units(compiler, &branches);
    if (!branches.has_before)
        emit(compiler, "(?!)");
    emit(compiler, close);
}

// PCRE2 copies a group for each time that it may be there, but not a class.
static void emit_repeat(Compiler *compiler, const Part *part)
{
    char bounds[32];
    if (part->children.at[0]->kind == PART_UNIT)
        emit_part(compiler, part->children.at[0]);
    else
        emit_children(compiler, part, "(?:", ")");
    snprintf(bounds, sizeof bounds, "{%u,%u}", part->least, part->most);
    emit(compiler, bounds);
    if (part->greed != '\0')
        emit(compiler, (char[]){part->greed, '\0'});
}

// Calls the routine of [part]; its text is emitted behind the pattern.
static void emit_call(Compiler *compiler, const Part *part)
{
    uint32_t index = 0;
    char call[16];
    while (index < compiler->routines.count && compiler->routines.at[index] != part)
        index++;
    if (index == compiler->routines.count)
        *array_add(&compiler->scratch, &compiler->routines) = part;
    snprintf(call, sizeof call, "(?%u)", compiler->group_count + index + 1);
    emit(compiler, call);
}

// PCRE2 wants the branches that are looked back at outermost.
static void emit_look(Compiler *compiler, const Part *part)
{
    const Part *inner = part->children.at[0];
    emit(compiler, part->is_behind ? "(?<" : "(?");
    emit(compiler, part->is_negative ? "!" : "=");
    if (inner->kind == PART_CHOICE && !inner->is_routine)
        emit_choice(compiler, inner, "", "");
    else
        emit_part(compiler, inner);
    emit(compiler, ")");
}

static void emit_body(Compiler *compiler, const Part *part)
{
    LetterSet letters;
    switch (part->kind) {
    case PART_UNIT:
        letters = alphabet_letters(&compiler->alphabet, part->expr);
        emit_letters(compiler, &letters);
        break;
    case PART_SEQUENCE:
        emit_children(compiler, part, "(?:", ")");
        break;
    case PART_CHOICE:
        emit_choice(compiler, part, "(?:", ")");
        break;
    case PART_GROUP:
        emit_children(compiler, part, "(", ")");
        break;
    case PART_LOOK:
        emit_look(compiler, part);
        break;
    case PART_ATOMIC:
        emit_children(compiler, part, "(?>", ")");
        break;
    case PART_REPEAT:
        emit_repeat(compiler, part);
        break;
    case PART_START:
        emit(compiler, "\\A");
        break;
    case PART_END:
        emit(compiler, "\\z");
        break;
    }
}

static void emit_part(Compiler *compiler, const Part *part)
{
    if (part->is_routine)
        emit_call(compiler, part);
    else
        emit_body(compiler, part);
}

// The routines that the pattern called, and those that they call.
static void emit_routines(Compiler *compiler)
{
    for (uint32_t i = 0; i < compiler->routines.count; i++) {
        emit(compiler, i == 0 ? "(?(DEFINE)(" : "(");
        emit_body(compiler, compiler->routines.at[i]);
        emit(compiler, ")");
    }
    if (compiler->routines.count > 0)
        emit(compiler, ")");
}

static void translate_branch(Compiler *compiler, BranchCode *branch)
{
    compiler->source.count = 0;
    compiler->routines.count = 0;
    compiler->group_count = branch->group_count;
    emit_part(compiler, branch->part);
    emit_routines(compiler);
    uint32_t length = compiler->source.count;
    Arena *arena = branch->pattern->grammar->arena;
    branch->source = (Str){arena_copy(arena, compiler->source.at, length), length};
}

static bool translate(Pattern *pattern)
{
    Compiler compiler = {0};
    compiler.alphabet = (Alphabet){.arena = &compiler.scratch,
                                   .grammar = pattern->grammar,
                                   .translation = &pattern->translation};
    bool is_found = alphabet_find(&compiler.alphabet, pattern);
    for (uint32_t i = 0; is_found && i < pattern->codes.count; i++)
        translate_branch(&compiler, &pattern->codes.at[i]);
    arena_free(&compiler.scratch);
    return is_found;
}

bool grammar_translate(Grammar *grammar, Diag *diag)
{
    bool is_right = true;
    for (uint32_t i = 0; i < grammar->patterns.count; i++) {
        Pattern *pattern = grammar->patterns.at[i];
        if (translate(pattern))
            continue;
        diag_error(diag, pattern->place,
                   "this pattern tells more kinds of words apart than fit one alphabet; make it "
                   "two patterns");
        is_right = false;
    }
    return is_right;
}
