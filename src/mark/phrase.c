#include "phrase.h"

#include "when.h"

// The parties of all units that [group] caught.
static Parties parties_of_group(const Hit *hit, GroupId group, const Unit *units)
{
    uint32_t start, end;
    Parties parties = 0;
    if (hit_group(hit, group, &start, &end))
        for (uint32_t i = start; i < end; i++)
            parties |= units[i].parties;
    return parties;
}

static void propose(PhraseWork *work, uint32_t rule_index, const UnitArray *units, const Hit *hit)
{
    const Pack *pack = work->pack;
    const PhraseRule *rule = &pack->phrase_rules.at[rule_index];
    Proposal proposal = {.symbol = rule->symbol};
    uint32_t head, head_end;
    bool has_head = hit_group(hit, pack->groups.head, &head, &head_end);
    if (!rule->has_symbol)
        proposal.symbol = units->at[has_head ? head : hit->start].symbol;
    proposal.parties = parties_of_group(hit, pack->groups.owner, units->at);
    if (proposal.parties == 0 && has_head)
        proposal.parties = units->at[head].parties;
    if (rule->time != TIME_NONE) {
        TimeReading reading = {pack, work->a, units->at, hit, rule->time, false};
        proposal.edtf = when_compute(&reading);
        proposal.ahead = when_to_come(&reading);
    }
    *array_add(work->a->arena, &work->choices) =
        (Choice){hit->start, hit->end, rule_index, work->proposals.count};
    *array_add(work->a->arena, &work->proposals) = proposal;
}

static void propose_all(PhraseWork *work, uint32_t rule_index, const UnitArray *units)
{
    const Pattern *pattern = work->pack->phrase_rules.at[rule_index].rule.pattern;
    Hit hit;
    for (uint32_t from = 0; from < units->count; from = hit.end) {
        if (!pattern_search(pattern, work->matcher, from, &hit))
            return;
        propose(work, rule_index, units, &hit);
    }
}

static uint32_t add_time(Annotation *a, uint32_t mention, const Proposal *proposal)
{
    uint32_t time = a->times.count, ahead = NONE;
    if (proposal->ahead.length > 0)
        ahead = time + 1;
    *array_add(a->arena, &a->times) = (Time){mention, proposal->edtf, ahead};
    if (ahead != NONE)
        *array_add(a->arena, &a->times) = (Time){mention, proposal->ahead, NONE};
    return time;
}

// The unit that stands for the units of [choice], with its mention.
static Unit make_phrase(const PhraseWork *work, const Choice *choice, const Proposal *proposal,
                        const Unit *units)
{
    Annotation *a = work->a;
    const Unit *last = &units[choice->end - 1];
    Unit unit = {.first = units[choice->start].first,
                 .count = (uint16_t)(last->first + last->count - units[choice->start].first),
                 .symbol = proposal->symbol,
                 .parties = proposal->parties,
                 .entry = ENTRY_NONE,
                 .mention = a->mentions.count};
    Span span = {a->tokens.at[unit.first].span.start,
                 a->tokens.at[unit.first + unit.count - 1].span.end};
    uint32_t time = proposal->edtf.length > 0 ? add_time(a, unit.mention, proposal) : NONE;
    *array_add(a->arena, &a->mentions) = (Mention){.kind = MENTION_PHRASE,
                                                   .span = span,
                                                   .first = unit.first,
                                                   .end = unit.first + unit.count,
                                                   .sentence = work->sentence,
                                                   .symbol = unit.symbol,
                                                   .parties = unit.parties,
                                                   .entry = ENTRY_NONE,
                                                   .rule = choice->rule,
                                                   .via = VIA_OWNER,
                                                   .time = time};
    return unit;
}

// Puts the phrases in the place of their units.
static void collapse(const PhraseWork *work, UnitArray *units)
{
    uint32_t kept = 0, next = 0;
    for (uint32_t i = 0; i < units->count;) {
        const Choice *choice = &work->choices.at[next];
        if (next < work->choices.count && choice->start == i) {
            units->at[kept++] =
                make_phrase(work, choice, &work->proposals.at[choice->row], units->at);
            i = choice->end;
            next++;
        } else {
            units->at[kept++] = units->at[i++];
        }
    }
    units->count = kept;
}

void phrase_find(PhraseWork *work, uint32_t phase_end, UnitArray *units)
{
    const Pack *pack = work->pack;
    uint32_t stages = grammar_stages_for(pack->grammar, units->at, units->count);
    for (uint32_t phase = 0; phase < phase_end; phase++) {
        if (!(stages >> (STAGE_PHRASES + phase) & 1))
            continue;
        work->choices.count = work->proposals.count = 0;
        matcher_look_at(work->matcher, pack->grammar, STAGE_PHRASES + phase, units->at,
                        units->count);
        for (uint32_t i = 0; (i = matcher_next_row(work->matcher, i)) != ROW_NONE; i++)
            propose_all(work, i, units);
        choices_settle(&work->choices);
        if (work->choices.count == 0)
            continue;
        collapse(work, units);
        stages = grammar_stages_for(pack->grammar, units->at, units->count);
    }
}

// Copies the words of a sentence, references in the place of theirs.
static void overlay_references(Annotation *a, const Sentence *sentence, UnitArray *units)
{
    uint32_t next = sentence->mentions[MENTION_REFERENCE].first;
    for (uint32_t i = sentence->words.first; i < sentence->words.end;) {
        const Unit *word = &a->words.at[i];
        if (next == sentence->mentions[MENTION_REFERENCE].end ||
            a->mentions.at[next].first != word->first) {
            *array_add(a->arena, units) = *word;
            i++;
            continue;
        }
        const Mention *mention = &a->mentions.at[next];
        *array_add(a->arena, units) = (Unit){.first = mention->first,
                                             .count = (uint16_t)(mention->end - mention->first),
                                             .symbol = mention->symbol,
                                             .parties = mention->parties,
                                             .entry = ENTRY_NONE,
                                             .mention = next++};
        while (i < sentence->words.end && a->words.at[i].first < mention->end)
            i++;
    }
}

void mark_phrases(const Pack *pack, Matcher *matcher, Annotation *a)
{
    UnitArray units = {0};
    PhraseWork work = {.pack = pack, .matcher = matcher, .a = a};
    for (uint32_t s = 0; s < a->sentences.count; s++) {
        Sentence *sentence = &a->sentences.at[s];
        work.sentence = s;
        units.count = 0;
        overlay_references(a, sentence, &units);
        sentence->mentions[MENTION_PHRASE].first = a->mentions.count;
        phrase_find(&work, pack->phase_count, &units);
        sentence->mentions[MENTION_PHRASE].end = a->mentions.count;
        sentence->units = (Range){a->units.count, a->units.count + units.count};
        for (uint32_t i = 0; i < units.count; i++)
            *array_add(a->arena, &a->units) = units.at[i];
    }
}
