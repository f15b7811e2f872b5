// Who vouches for a claim.
#include "source.h"
#include "timing.h"

static ZoneKind zone_of(const Annotation *a, uint32_t sentence)
{
    return a->zones.at[a->sentences.at[sentence].zone].kind;
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

// True when [sentence] ends with the mark [mark], quotation marks and brackets behind it
// aside.
static bool ends_with(const Annotation *a, uint32_t sentence, char mark)
{
    const Sentence *s = &a->sentences.at[sentence];
    for (uint32_t t = s->end; t > s->first; t--) {
        const Token *token = &a->tokens.at[t - 1];
        char byte = a->document->text.at[token->span.start];
        if (byte == mark)
            return true;
        if (token->kind != TOKEN_MARK || token->flags & TOKEN_SPACED)
            return false;
    }
    return false;
}

static uint32_t paragraph_start(const Annotation *a, uint32_t sentence)
{
    uint32_t paragraph = a->sentences.at[sentence].paragraph;
    while (sentence > 0 && a->sentences.at[sentence - 1].paragraph == paragraph)
        sentence--;
    return sentence;
}

// True when the paragraph that begins at [sentence] is an item of a list, or goes on with
// the quotation of the one before.
static bool is_further_item(const Annotation *a, uint32_t sentence)
{
    uint32_t first = a->sentences.at[sentence].first;
    return token_starts_item(a->document->text, &a->tokens, first) ||
           (is_quoted(a, first + 1) && zone_of(a, sentence) == zone_of(a, sentence - 1));
}

// The sentence with a colon at its end below which [sentence] stands: in an item of the
// list it opens, or in the one paragraph; NONE when there is none.
static uint32_t head_above(const Annotation *a, uint32_t sentence)
{
    uint32_t start = paragraph_start(a, sentence);
    while (start > 0 && !ends_with(a, start - 1, ':')) {
        if (!is_further_item(a, start))
            return NONE;
        start = paragraph_start(a, start - 1);
    }
    return start > 0 ? start - 1 : NONE;
}

// Who speaks in the words before the colon above.
static uint32_t listing_source(const Annotation *a, const Claim *claim)
{
    uint32_t head = head_above(a, claim->sentence);
    if (head == NONE || zone_of(a, head) == ZONE_COMMENT) // there it is the name of the reader
        return NONE;
    const Sentence *sentence = &a->sentences.at[head];
    uint32_t count = sentence->units.end - sentence->units.first;
    for (uint32_t i = sentence->cues.end; i > sentence->cues.first; i--)
        if (a->cues.at[i - 1].is_source && a->cues.at[i - 1].scope_end >= count)
            return i - 1;
    return NONE;
}

// Who is named behind it as the one who says so; in the same paragraph, or at the start of
// the next.
static uint32_t source_behind(const Pack *pack, const Annotation *a, const Claim *claim)
{
    const Sentence *here = &a->sentences.at[claim->sentence];
    for (uint32_t s = claim->sentence + 1; s < a->sentences.count; s++) {
        const Sentence *sentence = &a->sentences.at[s];
        bool is_near = sentence->paragraph == here->paragraph ||
                       (s == claim->sentence + 1 && zone_of(a, s) == zone_of(a, s - 1));
        if (!is_near)
            return NONE;
        for (uint32_t i = sentence->cues.first; i < sentence->cues.end; i++) {
            const StanceRule *rule = &pack->stance_rules.at[a->cues.at[i].rule];
            if (rule->carried == CARRIED_BACK && s - claim->sentence <= rule->within)
                return i;
            if (a->cues.at[i].is_source)
                return NONE;
        }
    }
    return NONE;
}

// The last cue of [sentence] that introduces a guest or, otherwise, gives somebody
// the floor; NONE when there is none.
static uint32_t last_carried(const Pack *pack, const Annotation *a, uint32_t sentence,
                             bool is_guest)
{
    Range cues = a->sentences.at[sentence].cues;
    for (uint32_t i = cues.end; i > cues.first; i--) {
        Carried carried = pack->stance_rules.at[a->cues.at[i - 1].rule].carried;
        bool takes_turn = carried == CARRIED_TURN || carried == CARRIED_ANSWER;
        if (carried == CARRIED_INTERVIEW || (is_guest ? carried == CARRIED_GUEST : takes_turn))
            return i - 1;
    }
    return NONE;
}

// Notes that who speaks in [cue], in a sentence of zone [kind], has the floor from now on:
// a title gives it to all that follows, anything else to its own zone only.
static void pass_floor(uint32_t turns[ZONE__COUNT], ZoneKind kind, uint32_t cue)
{
    for (uint32_t zone = 0; zone < ZONE__COUNT; zone++)
        if (kind == ZONE_TITLE || zone == kind)
            turns[zone] = cue != NONE ? cue : turns[zone];
        else
            turns[zone] = NONE;
}

// True when the last sentence of the paragraph that begins at [sentence] asks.
static bool is_question(const Annotation *a, uint32_t sentence)
{
    uint32_t end = sentence + 1;
    while (end < a->sentences.count &&
           a->sentences.at[end].paragraph == a->sentences.at[sentence].paragraph)
        end++;
    return ends_with(a, end - 1, '?');
}

Floor floor_read(const Pack *pack, const Annotation *a)
{
    Floor floor = {arena_alloc(a->arena, a->sentences.count * sizeof(uint32_t)),
                   arena_alloc(a->arena, a->sentences.count * sizeof(uint32_t))};
    uint32_t turns[ZONE__COUNT], guest = NONE;
    bool asks = false, was_asked = false;
    for (uint32_t zone = 0; zone < ZONE__COUNT; zone++)
        turns[zone] = NONE;
    for (uint32_t s = 0; s < a->sentences.count; s++) {
        ZoneKind kind = zone_of(a, s);
        if (s == 0 || a->sentences.at[s].paragraph != a->sentences.at[s - 1].paragraph) {
            was_asked |= asks;
            asks = (kind == ZONE_BODY || kind == ZONE_TITLE) && is_question(a, s);
        }
        bool is_answer = was_asked && !asks && kind == ZONE_BODY;
        floor.guest[s] = guest;
        floor.turn[s] = turns[kind] == NONE && is_answer ? guest : turns[kind];
        pass_floor(turns, kind, last_carried(pack, a, s, false));
        uint32_t introduced = last_carried(pack, a, s, true);
        guest = introduced != NONE ? introduced : guest;
    }
    return floor;
}

bool source_stands_apart(const Pack *pack, const Annotation *a, const Claim *claim)
{
    const Cue *cue = &a->cues.at[claim->source_cue];
    return cue->sentence != claim->sentence &&
           (pack->stance_rules.at[cue->rule].carried == CARRIED_BACK ||
            cue->sentence == head_above(a, claim->sentence));
}

uint32_t source_of(const Pack *pack, const Annotation *a, const Floor *floor, const Claim *claim)
{
    uint32_t source = source_in_sentence(pack, a, claim);
    if (source == NONE)
        source = signed_source(a, claim);
    if (source == NONE)
        source = quoted_source(a, claim);
    if (source == NONE)
        source = listing_source(a, claim);
    if (source == NONE)
        source = source_behind(pack, a, claim);
    if (source == NONE)
        source = floor->turn[claim->sentence];
    bool answers =
        source != NONE && pack->stance_rules.at[a->cues.at[source].rule].carried == CARRIED_ANSWER;
    return answers && floor->guest[claim->sentence] != NONE ? floor->guest[claim->sentence]
                                                            : source;
}
