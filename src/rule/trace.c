// Matches as PCRE2 does (first branch first, as often as it may or as seldom, and back again),
// but over parts, so that it can be said which of them did what.
#include "trace.h"

#include "pattern_data.h"

// Bounds the work of one trace; what is longer is given up as no match.
#define STEPS_MOST 400000

// What is left to do behind the part in work: the children of [part] from [index] on, or its
// repetitions after [index].
typedef struct Rest {
    const Part *part;
    uint32_t index;
    uint32_t began; // the unit at which the repetition before began
    const struct Rest *next;
} Rest;

typedef struct Tracer {
    const Pattern *pattern;
    const Lexicon *lexicon;
    const Unit *units;
    uint32_t count;
    uint32_t goal; // where a match must end, or TRACE_ANY_END
    uint32_t end;  // where one did
    uint32_t steps;
    uint32_t quiet;  // inside what looks around: a failure there is none of the pattern
    uint32_t fitted; // on the way so far
    uint32_t telling;
    const Note *element; // of the pattern's own text, in work
    const Node *node;    // that text
    Arena *arena;
    Trace *trace;
} Tracer;

static bool match(Tracer *tracer, const Part *part, uint32_t at, const Rest *rest);

static bool match_children(Tracer *tracer, const Part *part, uint32_t index, uint32_t at,
                           const Rest *rest);
static bool match_again(Tracer *tracer, const Part *part, uint32_t count, uint32_t began,
                        uint32_t at, const Rest *rest);

static bool go_on(Tracer *tracer, uint32_t at, const Rest *rest)
{
    if (rest == NULL) {
        tracer->end = at;
        return tracer->goal == TRACE_ANY_END || tracer->goal == at;
    }
    if (rest->part->kind == PART_REPEAT)
        return match_again(tracer, rest->part, rest->index, rest->began, at, rest->next);
    return match_children(tracer, rest->part, rest->index, at, rest->next);
}

static bool match_children(Tracer *tracer, const Part *part, uint32_t index, uint32_t at,
                           const Rest *rest)
{
    if (index == part->children.count)
        return go_on(tracer, at, rest);
    Rest behind = {part, index + 1, at, rest};
    return match(tracer, part->children.at[index], at, &behind);
}

// Matches what is in [part] by itself, the first way that does, and up to [goal].
static bool match_alone(Tracer *tracer, const Part *part, uint32_t at, uint32_t goal)
{
    uint32_t goal_before = tracer->goal;
    tracer->goal = goal;
    bool is_match = match(tracer, part->children.at[0], at, NULL);
    tracer->goal = goal_before;
    return is_match;
}

static bool match_again(Tracer *tracer, const Part *part, uint32_t count, uint32_t began,
                        uint32_t at, const Rest *rest)
{
    Rest behind = {part, count + 1, at, rest};
    bool is_enough = count >= part->least;
    bool may_repeat = count < part->most && !(count > part->least && at == began);
    if (part->greed == '?' && is_enough && go_on(tracer, at, rest))
        return true;
    if (may_repeat && match(tracer, part->children.at[0], at, &behind))
        return true;
    return part->greed != '?' && is_enough && go_on(tracer, at, rest);
}

// As often as it goes, and never less.
static bool match_possessive(Tracer *tracer, const Part *part, uint32_t at, const Rest *rest)
{
    uint32_t count = 0;
    while (count < part->most && match_alone(tracer, part, at, TRACE_ANY_END)) {
        count++;
        if (tracer->end == at)
            break;
        at = tracer->end;
    }
    return count >= part->least && go_on(tracer, at, rest);
}

static bool look(Tracer *tracer, const Part *part, uint32_t at)
{
    bool is_found = false;
    uint32_t taken = tracer->trace->alternatives.count;
    tracer->quiet++;
    if (!part->is_behind)
        is_found = match_alone(tracer, part, at, TRACE_ANY_END);
    for (uint32_t start = at + 1; part->is_behind && start > 0 && !is_found; start--)
        is_found = match_alone(tracer, part, start - 1, at);
    tracer->quiet--;
    if (is_found && part->is_negative)
        tracer->trace->alternatives.count = taken;
    return is_found != part->is_negative;
}

static bool match_choice(Tracer *tracer, const Part *part, uint32_t at, const Rest *rest)
{
    for (uint32_t i = 0; i < part->children.count; i++)
        if (match(tracer, part->children.at[i], at, rest))
            return true;
    return false;
}

// Notes where the pattern stands if it never stood so well.
static void note_failure(Tracer *tracer, uint32_t at)
{
    Trace *trace = tracer->trace;
    bool is_farther =
        tracer->fitted > trace->fitted || (tracer->fitted == trace->fitted && at > trace->end);
    if (tracer->quiet > 0 || tracer->element == NULL ||
        (trace->element.source != NULL && !is_farther))
        return;
    const Note *element = tracer->element;
    trace->fitted = tracer->fitted;
    trace->telling = tracer->telling;
    trace->end = at;
    trace->element = node_place(element->node, element->start, element->end - element->start);
}

// True when what comes behind is what comes behind a group that catches: the unit is in it.
static bool is_caught(const Rest *rest)
{
    for (; rest != NULL; rest = rest->next)
        if (rest->part->kind == PART_GROUP && rest->part->group != GROUP_NONE)
            return true;
    return false;
}

// Who is named tells one, for so are the same few in text after text; what a group catches beside
// them, the event or an object, tells two; words between tell nothing.
static uint32_t telling_of(const Unit *unit, const Rest *rest)
{
    if (unit->parties != 0)
        return 1;
    return is_caught(rest) ? 2 : 0;
}

static bool match_unit(Tracer *tracer, const Part *part, uint32_t at, const Rest *rest)
{
    if (at >= tracer->count || !expr_fits(tracer->lexicon, part->expr, &tracer->units[at])) {
        note_failure(tracer, at);
        return false;
    }
    bool is_fit = tracer->quiet == 0 && expr_is_certain(part->expr);
    uint32_t telling = is_fit ? telling_of(&tracer->units[at], rest) : 0;
    tracer->fitted += is_fit;
    tracer->telling += telling;
    if (go_on(tracer, at + 1, rest))
        return true;
    tracer->fitted -= is_fit;
    tracer->telling -= telling;
    return false;
}

static bool match_part(Tracer *tracer, const Part *part, uint32_t at, const Rest *rest)
{
    switch (part->kind) {
    case PART_UNIT:
        return match_unit(tracer, part, at, rest);
    case PART_SEQUENCE:
    case PART_GROUP:
        return match_children(tracer, part, 0, at, rest);
    case PART_CHOICE:
        return match_choice(tracer, part, at, rest);
    case PART_ATOMIC:
        return match_alone(tracer, part, at, TRACE_ANY_END) && go_on(tracer, tracer->end, rest);
    case PART_LOOK:
        if (look(tracer, part, at))
            return go_on(tracer, at, rest);
        note_failure(tracer, at);
        return false;
    case PART_REPEAT:
        return part->greed == '+' ? match_possessive(tracer, part, at, rest)
                                  : match_again(tracer, part, 0, UINT32_MAX, at, rest);
    case PART_START:
        return at == 0 && go_on(tracer, at, rest);
    case PART_END:
        return at == tracer->count && go_on(tracer, at, rest);
    }
    return false;
}

// The note with branches that [part] bears, itself or for the sub-pattern that it stands for.
static const Note *choice_of(const Grammar *grammar, const Note *note)
{
    while (note != NULL && note->branches.count == 0)
        note = note->of == 0 ? NULL : &grammar->notes.at[note->of - 1];
    return note;
}

// Tries the branches of a noted choice by themselves, so that it is known which is taken.
static bool match_branches(Tracer *tracer, const Note *note, uint32_t at, const Rest *rest)
{
    Trace *trace = tracer->trace;
    for (uint32_t i = 0; i < note->branches.count; i++) {
        uint32_t taken = trace->alternatives.count;
        *array_add(tracer->arena, &trace->alternatives) = note->alternative_first + i;
        if (match(tracer, note->branches.at[i], at, rest))
            return true;
        trace->alternatives.count = taken;
    }
    return false;
}

static bool match(Tracer *tracer, const Part *part, uint32_t at, const Rest *rest)
{
    const Grammar *grammar = tracer->pattern->grammar;
    const Note *note = note_of(grammar, part), *choice = choice_of(grammar, note);
    const Note *element_before = tracer->element;
    if (++tracer->steps > STEPS_MOST)
        return false;
    if (note != NULL && note->node == tracer->node)
        tracer->element = note;
    bool is_match = choice != NULL ? match_branches(tracer, choice, at, rest)
                                   : match_part(tracer, part, at, rest);
    tracer->element = element_before;
    return is_match;
}

void pattern_trace(const Pattern *pattern, const Lexicon *lexicon, const Unit *units,
                   uint32_t count, uint32_t start, uint32_t end, Arena *arena, Trace *trace)
{
    const Note *root = note_of(pattern->grammar, pattern->root);
    trace->fitted = trace->telling = 0;
    trace->end = start;
    trace->element = (Place){0};
    trace->alternatives.count = 0;
    Tracer tracer = {.pattern = pattern,
                     .lexicon = lexicon,
                     .units = units,
                     .count = count,
                     .goal = end,
                     .node = pattern->node,
                     .element = root,
                     .arena = arena,
                     .trace = trace};
    trace->is_match = match(&tracer, pattern->root, start, NULL);
    if (trace->is_match)
        trace->end = tracer.end;
}

uint32_t pattern_branch_count(const Pattern *pattern)
{
    return pattern->codes.count;
}

Str pattern_branch_source(const Pattern *pattern, uint32_t branch)
{
    return pattern->codes.at[branch].source;
}
