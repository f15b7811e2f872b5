// Who vouches for a claim, how surely, and when it happened.
#include "claim.h"

// The token with which unit [unit] of the sentence begins.
static uint32_t token_of_unit(const Annotation *a, uint32_t sentence, uint32_t unit)
{
    const Sentence *s = &a->sentences.at[sentence];
    return s->units.first + unit < s->units.end ? a->units.at[s->units.first + unit].first : s->end;
}

// True when the cue speaks of the claim's event: the event's first word lies in its scope.
static bool covers(const Cue *cue, const Claim *claim)
{
    return cue->scope_start < claim->event_end && cue->scope_end > claim->event_start;
}

// The weaker of two wins; a denial or a hypothesis wins over all grades of belief, and
// of the two the denial.
static Factuality weaker(Factuality a, Factuality b)
{
    return a > b ? a : b;
}

static void settle_factuality(const Annotation *a, Claim *claim)
{
    Range cues = a->sentences.at[claim->sentence].cues;
    claim->factuality = FACT_ASSERTED;
    for (uint32_t i = cues.first; i < cues.end; i++) {
        const Cue *cue = &a->cues.at[i];
        if (!cue->has_factuality || !covers(cue, claim))
            continue;
        claim->factuality = weaker(claim->factuality, cue->factuality);
        *array_add(a->arena, &claim->cues) = i;
    }
}

// The innermost source that covers the claim: of those before it the nearest, failing
// that of those behind it the nearest. Of hearsay only where [yields].
static uint32_t source_among(const Pack *pack, const Annotation *a, const Claim *claim, bool yields)
{
    Range cues = a->sentences.at[claim->sentence].cues;
    uint32_t before = NONE, behind = NONE;
    for (uint32_t i = cues.first; i < cues.end; i++) {
        const Cue *cue = &a->cues.at[i];
        if (!cue->is_source || !covers(cue, claim) ||
            pack->stance_rules.at[cue->rule].yields != yields)
            continue;
        if (cue->start < claim->event_start)
            before = i;
        else if (behind == NONE)
            behind = i;
    }
    return before != NONE ? before : behind;
}

static uint32_t source_in_sentence(const Pack *pack, const Annotation *a, const Claim *claim)
{
    uint32_t source = source_among(pack, a, claim, false);
    return source != NONE ? source : source_among(pack, a, claim, true);
}

// The speaker whose turn it is: the last carried cue in the same zone, or in a title.
static uint32_t carried_source(const Pack *pack, const Annotation *a, const Claim *claim)
{
    for (uint32_t s = claim->sentence; s > 0; s--) {
        const Sentence *sentence = &a->sentences.at[s - 1];
        ZoneKind kind = a->zones.at[sentence->zone].kind;
        if (kind != ZONE_TITLE && kind != a->zones.at[a->sentences.at[claim->sentence].zone].kind)
            return NONE;
        for (uint32_t i = sentence->cues.end; i > sentence->cues.first; i--) {
            const Cue *cue = &a->cues.at[i - 1];
            if (cue->is_source && pack->stance_rules.at[cue->rule].is_carried)
                return i - 1;
        }
    }
    return NONE;
}

// Inside quotation marks, without a source of its own: who spoke last, in the same
// paragraph or the one before, speaks on.
static uint32_t quoted_source(const Annotation *a, const Claim *claim)
{
    const Sentence *here = &a->sentences.at[claim->sentence];
    const Token *token = &a->tokens.at[token_of_unit(a, claim->sentence, claim->event_start)];
    if (!(token->flags & TOKEN_QUOTED))
        return NONE;
    for (uint32_t i = here->cues.end; i > 0; i--) {
        const Cue *cue = &a->cues.at[i - 1];
        if (a->sentences.at[cue->sentence].paragraph + 1 < here->paragraph)
            return NONE;
        if (cue->is_source)
            return i - 1;
    }
    return NONE;
}

static void settle_source(const Pack *pack, const Annotation *a, Claim *claim)
{
    claim->source_cue = source_in_sentence(pack, a, claim);
    if (claim->source_cue == NONE)
        claim->source_cue = quoted_source(a, claim);
    if (claim->source_cue == NONE)
        claim->source_cue = carried_source(pack, a, claim);
    claim->source =
        claim->source_cue == NONE ? SOURCE_AUTHOR : a->cues.at[claim->source_cue].source;
}

// A time inside a report ("said on Tuesday that") is the time of the statement; so is
// one before a report that covers the claim ("In 2006 Iran admitted that").
static bool is_of_statement(const Annotation *a, const Claim *claim, const Mention *time)
{
    Range cues = a->sentences.at[claim->sentence].cues;
    for (uint32_t i = cues.first; i < cues.end; i++) {
        const Cue *cue = &a->cues.at[i];
        if (!cue->is_source || !covers(cue, claim))
            continue;
        uint32_t first = token_of_unit(a, claim->sentence, cue->start);
        uint32_t end = token_of_unit(a, claim->sentence, cue->end);
        if (time->first >= first && time->first < end)
            return true;
        if (cue->end <= claim->event_start ? time->first < first : time->first >= end)
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
            (!is_told && is_of_statement(a, claim, time)))
            continue;
        if (time->first < first)
            before = before == NULL || time->first > before->first ? time : before;
        else if (time->first < end)
            inside = inside == NULL || time->first < inside->first ? time : inside;
        else
            behind = behind == NULL || time->first < behind->first ? time : behind;
    }
    const Mention *chosen = inside != NULL ? inside : behind != NULL ? behind : before;
    claim->time = chosen == NULL ? NONE : chosen->time;
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

void claim_stance(const Pack *pack, Annotation *a)
{
    for (uint32_t i = 0; i < a->claims.count; i++) {
        Claim *claim = &a->claims.at[i];
        settle_factuality(a, claim);
        settle_source(pack, a, claim);
        settle_time(pack, a, claim);
        settle_source_time(pack, a, claim);
    }
}
