#include "phrase.h"
#include "when.h"

// A dateline begins a line: no more than this many tokens are read of it.
#define DATELINE_MOST 24

// The date that the rule finds in these units, 0 when it finds none.
static Day date_in(const PhraseWork *work, const ZoneRule *rule, const UnitArray *units)
{
    Hit hit;
    uint32_t start, end;
    if (!pattern_search(rule->rule.pattern, work->matcher, 0, &hit) ||
        !hit_group(&hit, work->pack->groups.date, &start, &end))
        return 0;
    uint32_t mention = units->at[start].mention;
    uint32_t time = mention == MENTION_NONE ? NONE : work->a->mentions.at[mention].time;
    return time == NONE ? 0 : when_to_day(work->a->times.at[time].edtf);
}

static Day dateline_of(const PhraseWork *work, uint32_t line, const UnitArray *units)
{
    const Pack *pack = work->pack;
    Day day = 0;
    matcher_look_at(work->matcher, pack->grammar, STAGE_LINES, units->at, units->count);
    for (uint32_t i = 0;
         (i = matcher_next_row(work->matcher, i)) < pack->datelines.count && day == 0; i++)
        if (line < pack->datelines.at[i].within)
            day = date_in(work, &pack->datelines.at[i], units);
    return day;
}

static Day date_of_line(PhraseWork *work, uint32_t index)
{
    Annotation *a = work->a;
    const Line *line = &a->lines.at[index];
    UnitArray units = {0};
    Passage passage = {
        .text = a->document->text, .tokens = a->tokens.at, .first = line->first, .end = line->end};
    if (passage.end - passage.first > DATELINE_MOST)
        passage.end = passage.first + DATELINE_MOST;
    lexicon_find_units(work->pack->lexicon, &passage, a->arena, &units);
    phrase_find(work, PHASE_TIMES_END, &units);
    Day day = a->times.count > 0 ? dateline_of(work, index, &units) : 0;
    // These phrases are found again, and for good, when the sentences are known.
    a->mentions.count = 0;
    a->times.count = 0;
    return day;
}

void mark_date(const Pack *pack, Matcher *matcher, Annotation *a)
{
    PhraseWork work = {.pack = pack, .matcher = matcher, .a = a, .sentence = NONE};
    uint32_t within = 0;
    for (uint32_t i = 0; i < pack->datelines.count; i++)
        if (pack->datelines.at[i].within > within)
            within = pack->datelines.at[i].within;
    a->today = a->document->today;
    for (uint32_t i = 0; i < a->lines.count && i < within && a->today == 0; i++)
        a->today = date_of_line(&work, i);
}
