// Who vouches for a claim, how surely, and when it happened.
#include "source.h"
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

// Who vouches for the claim. A cue that stands above its list, or behind it in a sentence
// of its own, says of it too how surely it is told.
static void settle_source(const Pack *pack, const Annotation *a, const Floor *floor, Claim *claim)
{
    claim->source_cue = source_of(pack, a, floor, claim);
    claim->source = SOURCE_AUTHOR;
    if (claim->source_cue == NONE)
        return;
    const Cue *cue = &a->cues.at[claim->source_cue];
    claim->source = cue->source;
    if (!cue->has_factuality || !source_stands_apart(pack, a, claim))
        return;
    claim->factuality = weaker(claim->factuality, cue->factuality);
    *array_add(a->arena, &claim->cues) = claim->source_cue;
}

void claim_stance(const Pack *pack, Annotation *a)
{
    if (a->claims.count == 0)
        return;
    Floor floor = floor_read(pack, a);
    for (uint32_t i = 0; i < a->claims.count; i++) {
        Claim *claim = &a->claims.at[i];
        settle_factuality(a, claim);
        settle_source(pack, a, &floor, claim);
        timing_settle(pack, a, claim);
    }
}
