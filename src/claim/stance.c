// Who vouches for a claim, how surely, and when it happened.
#include "claim.h"
#include "timing.h"

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
        if (!cue->has_factuality || !cue_covers(cue, claim))
            continue;
        claim->factuality = weaker(claim->factuality, cue->factuality);
        *array_add(a->arena, &claim->cues) = i;
    }
}

// "A report that it was sold was rejected by the minister": who denies what is only heard
// speaks, though he stands behind it.
static bool denies_hearsay(const Annotation *a, const Claim *claim, uint32_t before,
                           uint32_t behind)
{
    const Cue *denial = &a->cues.at[behind];
    return claim->factuality == FACT_DENIED && a->cues.at[before].source == SOURCE_UNNAMED &&
           denial->has_factuality && denial->factuality == FACT_DENIED;
}

// The innermost source that covers the claim: of those before it the nearest, failing
// that of those behind it the nearest. Of hearsay only where [yields].
static uint32_t source_among(const Pack *pack, const Annotation *a, const Claim *claim, bool yields)
{
    Range cues = a->sentences.at[claim->sentence].cues;
    uint32_t before = NONE, behind = NONE;
    for (uint32_t i = cues.first; i < cues.end; i++) {
        const Cue *cue = &a->cues.at[i];
        if (!cue->is_source || !cue_covers(cue, claim) ||
            pack->stance_rules.at[cue->rule].yields != yields)
            continue;
        if (cue->start < claim->event_start)
            before = i;
        else if (behind == NONE)
            behind = i;
    }
    if (before != NONE && behind != NONE && denies_hearsay(a, claim, before, behind))
        return behind;
    return before != NONE ? before : behind;
}

static uint32_t source_in_sentence(const Pack *pack, const Annotation *a, const Claim *claim)
{
    uint32_t source = source_among(pack, a, claim, false);
    return source != NONE ? source : source_among(pack, a, claim, true);
}

// Whose turn it was at the claim before, so that a text of many claims is not searched from
// its end to its start for each of them.
typedef struct Turn {
    uint32_t sentence, cue;
    ZoneKind zone; // ZONE__COUNT: there was no claim
} Turn;

static ZoneKind zone_of_sentence(const Annotation *a, uint32_t sentence)
{
    return a->zones.at[a->sentences.at[sentence].zone].kind;
}

// The last carried cue before [sentence] in the same zone, or in a title.
static uint32_t carried_cue(const Pack *pack, const Annotation *a, const Turn *before,
                            uint32_t of_sentence)
{
    ZoneKind zone = zone_of_sentence(a, of_sentence);
    for (uint32_t s = of_sentence; s > 0; s--) {
        if (s == before->sentence && zone == before->zone)
            return before->cue;
        const Sentence *sentence = &a->sentences.at[s - 1];
        ZoneKind kind = zone_of_sentence(a, s - 1);
        if (kind != ZONE_TITLE && kind != zone)
            return NONE;
        for (uint32_t i = sentence->cues.end; i > sentence->cues.first; i--) {
            const Cue *cue = &a->cues.at[i - 1];
            if (cue->is_source && pack->stance_rules.at[cue->rule].is_carried)
                return i - 1;
        }
    }
    return NONE;
}

// The speaker whose turn it is.
static uint32_t carried_source(const Pack *pack, const Annotation *a, const Claim *claim,
                               Turn *turn)
{
    uint32_t cue = carried_cue(pack, a, turn, claim->sentence);
    *turn = (Turn){claim->sentence, cue, zone_of_sentence(a, claim->sentence)};
    return cue;
}

static bool is_quoted(const Annotation *a, uint32_t token)
{
    return token < a->tokens.count && a->tokens.at[token].flags & TOKEN_QUOTED;
}

// The mark that closes the quotation around [token]; it may go on in the next block.
static uint32_t closing_mark(const Annotation *a, uint32_t token)
{
    while (is_quoted(a, token) ||
           (is_quoted(a, token + 1) && a->tokens.at[token].flags & TOKEN_ON_NEW_BLOCK))
        token++;
    return token;
}

// Inside quotation marks of several sentences, without a source of its own: who is named
// right behind them ("A. B," the envoy said).
static uint32_t signed_source(const Annotation *a, const Claim *claim)
{
    uint32_t event = token_of_unit(a, claim->sentence, claim->event_start);
    if (!is_quoted(a, event))
        return NONE;
    uint32_t close = closing_mark(a, event);
    for (uint32_t i = a->sentences.at[claim->sentence].cues.end; i < a->cues.count; i++) {
        const Cue *cue = &a->cues.at[i];
        if (a->sentences.at[cue->sentence].first > close + 1)
            return NONE;
        uint32_t first = token_of_unit(a, cue->sentence, cue->start);
        bool is_behind =
            first <= close || (first == close + 1 && a->tokens.at[first].kind == TOKEN_MARK);
        if (cue->is_source && is_behind && token_of_unit(a, cue->sentence, cue->end) > close + 1)
            return i;
    }
    return NONE;
}

// Inside quotation marks, without a source of its own: who spoke last, in the same
// paragraph or the one before, speaks on.
static uint32_t quoted_source(const Annotation *a, const Claim *claim)
{
    const Sentence *here = &a->sentences.at[claim->sentence];
    if (!is_quoted(a, token_of_unit(a, claim->sentence, claim->event_start)))
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

static void settle_source(const Pack *pack, const Annotation *a, Turn *turn, Claim *claim)
{
    claim->source_cue = source_in_sentence(pack, a, claim);
    if (claim->source_cue == NONE)
        claim->source_cue = signed_source(a, claim);
    if (claim->source_cue == NONE)
        claim->source_cue = quoted_source(a, claim);
    if (claim->source_cue == NONE)
        claim->source_cue = carried_source(pack, a, claim, turn);
    claim->source =
        claim->source_cue == NONE ? SOURCE_AUTHOR : a->cues.at[claim->source_cue].source;
}

void claim_stance(const Pack *pack, Annotation *a)
{
    Turn turn = {.zone = ZONE__COUNT};
    for (uint32_t i = 0; i < a->claims.count; i++) {
        Claim *claim = &a->claims.at[i];
        settle_factuality(a, claim);
        settle_source(pack, a, &turn, claim);
        timing_settle(pack, a, claim);
    }
}
