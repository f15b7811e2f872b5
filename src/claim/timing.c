// When it happened: which of the times of a sentence is that of the event.
#include "timing.h"

uint32_t token_of_unit(const Annotation *a, uint32_t sentence, uint32_t unit)
{
    const Sentence *s = &a->sentences.at[sentence];
    return s->units.first + unit < s->units.end ? a->units.at[s->units.first + unit].first : s->end;
}

bool cue_covers(const Cue *cue, const Claim *claim)
{
    return cue->scope_start < claim->event_end && cue->scope_end > claim->event_start;
}

// True when what the cue spans tells of the event itself: "officials, who bought it, say".
static bool holds_event(const Cue *cue, const Claim *claim)
{
    return cue->start <= claim->event_start && claim->event_end <= cue->end;
}

// True when the time begins the sentence of a report, or stands right before it: "In 2004,
// it says, the militia signed a contract".
static bool opens_report(const Annotation *a, const Cue *cue, const Mention *time)
{
    uint32_t first = token_of_unit(a, cue->sentence, cue->start);
    if (time->first == a->sentences.at[cue->sentence].first)
        return true;
    for (uint32_t t = time->end; t < first; t++)
        if (a->tokens.at[t].kind != TOKEN_MARK)
            return false;
    return true;
}

// A time inside a report ("said on Tuesday that") is the time of the statement. So is one
// before a report that governs what follows ("In 2006 Iran admitted that"), and one behind
// a report that stands behind what it reports, but not in what the report itself goes on to
// tell ("is thought to have begun in 1980").
static bool is_of_statement(const Pack *pack, const Annotation *a, const Claim *claim,
                            const Mention *time)
{
    Range cues = a->sentences.at[claim->sentence].cues;
    for (uint32_t i = cues.first; i < cues.end; i++) {
        const Cue *cue = &a->cues.at[i];
        if (!cue->is_source || !cue_covers(cue, claim) || holds_event(cue, claim))
            continue;
        uint32_t first = token_of_unit(a, claim->sentence, cue->start);
        uint32_t end = token_of_unit(a, claim->sentence, cue->end);
        if (time->first >= first && time->first < end)
            return true;
        bool is_before = cue->end <= claim->event_start;
        const StanceRule *rule = &pack->stance_rules.at[cue->rule];
        bool governs = rule->scope == SCOPE_FORWARD && !rule->is_timeless;
        if (is_before && time->first < first && (governs || !opens_report(a, cue, time)))
            return true;
        bool is_aside =
            end < a->sentences.at[cue->sentence].end && a->tokens.at[end].kind == TOKEN_MARK;
        if (!is_before && !rule->is_timeless && time->first >= end && !is_aside)
            return true;
    }
    return false;
}

// True when another deed begins between the claim and the time behind it: "but admitted
// that it bought Scuds in 1987", "and in 1993 asked for more".
static bool is_of_another(const Pack *pack, const Annotation *a, const Claim *claim,
                          const Mention *time)
{
    const Sentence *s = &a->sentences.at[claim->sentence];
    const Discourse *discourse = &pack->discourse;
    for (uint32_t u = s->units.first + claim->end; u < s->units.end; u++) {
        const Unit *unit = &a->units.at[u];
        if (unit->first >= time->first)
            return false;
        if (discourse->elsewhen != NULL && expr_fits(pack->lexicon, discourse->elsewhen, unit))
            return true;
        bool stands_before_time = unit->first + unit->count == time->first;
        if (stands_before_time && expr_fits(pack->lexicon, discourse->joins, unit))
            return true;
    }
    return false;
}

// "Between 1987 and 1993" holds two times that are not meant alone; a dateline holds one
// that is not meant at all.
static bool is_part_of_phrase(const Pack *pack, const Annotation *a, Range phrases,
                              const Mention *time)
{
    for (uint32_t i = phrases.first; i < phrases.end; i++) {
        const Mention *other = &a->mentions.at[i];
        bool takes_times =
            other->time != NONE || pack->phrase_rules.at[other->rule].time == TIME_VOID;
        if (other > time && takes_times && other->first <= time->first && other->end >= time->end)
            return true;
    }
    return false;
}

// In a list of dates the entry begins with one: "5 July 2006. Seven missiles are fired."
// Where somebody says it, it is the day he said it.
static uint32_t time_of_entry(const Pack *pack, const Annotation *a, const Claim *claim)
{
    const Sentence *here = &a->sentences.at[claim->sentence];
    bool is_told = pack->types.at[claim->type].is_told;
    bool is_said =
        claim->source_cue != NONE && a->cues.at[claim->source_cue].sentence == claim->sentence;
    if (claim->sentence == 0 || (is_said && !is_told) || here[-1].paragraph != here->paragraph)
        return NONE;
    const Sentence *date = &here[-1];
    Range phrases = date->mentions[MENTION_PHRASE];
    const Mention *time = NULL;
    for (uint32_t i = phrases.first; i < phrases.end; i++)
        if (!is_part_of_phrase(pack, a, phrases, &a->mentions.at[i]))
            time = &a->mentions.at[i];
    if (time == NULL)
        return NONE;
    for (uint32_t t = date->first; t < date->end; t++)
        if ((t < time->first || t >= time->end) && a->tokens.at[t].kind != TOKEN_MARK)
            return NONE;
    return time->time;
}

// True when the sentence tells of another event between the claim and the time behind it.
// Claims stand in the order of their sentences.
static bool is_told_between(const Pack *pack, const Annotation *a, const Claim *claim,
                            const Mention *time)
{
    const Claim *other = claim, *end = a->claims.at + a->claims.count;
    while (other > a->claims.at && other[-1].sentence == claim->sentence)
        other--;
    for (; other < end && other->sentence == claim->sentence; other++) {
        bool is_weak = pack->claim_rules.at[a->matches.at[other->match].rule].is_weak;
        if (other->type != claim->type && !is_weak && other->event_start >= claim->end &&
            token_of_unit(a, other->sentence, other->event_start) < time->first)
            return true;
    }
    return false;
}

static bool is_to_come(const Pack *pack, const Annotation *a, const Claim *claim)
{
    for (uint32_t i = 0; i < claim->cues.count; i++)
        if (pack->stance_rules.at[a->cues.at[claim->cues.at[i]].rule].is_to_come)
            return true;
    return false;
}

// The time of the event: within the evidence, else behind it, else before it.
static void settle_time(const Pack *pack, const Annotation *a, Claim *claim)
{
    Range phrases = a->sentences.at[claim->sentence].mentions[MENTION_PHRASE];
    uint32_t first = token_of_unit(a, claim->sentence, claim->start);
    uint32_t end = token_of_unit(a, claim->sentence, claim->end);
    const Mention *inside = NULL, *behind = NULL, *before = NULL;
    for (uint32_t i = phrases.first; i < phrases.end; i++) {
        const Mention *time = &a->mentions.at[i];
        bool is_told = pack->types.at[claim->type].is_told;
        if (time->time == NONE || is_part_of_phrase(pack, a, phrases, time) ||
            (!is_told && is_of_statement(pack, a, claim, time)))
            continue;
        if (time->first < first)
            before = before == NULL || time->first > before->first ? time : before;
        else if (time->first < end)
            inside = inside == NULL || time->first < inside->first ? time : inside;
        else if (behind == NULL && !is_of_another(pack, a, claim, time))
            behind = time;
    }
    // "In the 1990s it sold Scuds, and officers attended a launch in 1993."
    if (behind != NULL && before != NULL && is_told_between(pack, a, claim, behind))
        behind = NULL;
    const Mention *chosen = inside != NULL ? inside : behind != NULL ? behind : before;
    claim->time = chosen != NULL ? chosen->time : time_of_entry(pack, a, claim);
    if (claim->time != NONE && a->times.at[claim->time].ahead != NONE && is_to_come(pack, a, claim))
        claim->time = a->times.at[claim->time].ahead;
}

// The time of the statement: inside the report or right before it.
static void settle_source_time(const Pack *pack, const Annotation *a, Claim *claim)
{
    if (claim->source_cue == NONE)
        return;
    const Cue *cue = &a->cues.at[claim->source_cue];
    Range phrases = a->sentences.at[cue->sentence].mentions[MENTION_PHRASE];
    uint32_t first = token_of_unit(a, cue->sentence, cue->start > 2 ? cue->start - 2 : 0);
    uint32_t end = token_of_unit(a, cue->sentence, cue->end);
    for (uint32_t i = phrases.first; i < phrases.end; i++) {
        const Mention *time = &a->mentions.at[i];
        if (time->time != NONE && time->time != claim->time && time->first >= first &&
            time->first < end && !is_part_of_phrase(pack, a, phrases, time))
            claim->source_time = time->time;
    }
}

void timing_settle(const Pack *pack, const Annotation *a, Claim *claim)
{
    settle_time(pack, a, claim);
    settle_source_time(pack, a, claim);
}
