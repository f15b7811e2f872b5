#include "rewrite.h"

#include <string.h>

#define SENTENCE STR("{sentence}")

const Claim *example_claim(const Annotation *a, const Example *example)
{
    for (uint32_t i = 0; i < a->claims.count; i++) {
        const Claim *claim = &a->claims.at[i];
        if (claim->lost_to == NONE && a->matches.at[claim->match].rule == example->index)
            return claim;
    }
    return NULL;
}

Str rewrite_replaced(Str text, Span span, Str put, Arena *arena)
{
    return str_format(arena, "%.*s%.*s%.*s", (int)span.start, text.at, STR_ARGS(put),
                      STR_ARGS(str_slice(text, span.end, text.length)));
}

// The text with [put] before byte [at]: behind the word before, when it begins with a mark,
// and not at all where a mark stands already.
static Str inserted(Str text, uint32_t at, Str put, Arena *arena)
{
    uint32_t end = at;
    bool begins_with_mark = put.length > 0 && (put.at[0] == ',' || put.at[0] == '(');
    while (begins_with_mark && end > 0 && text.at[end - 1] == ' ')
        end--;
    if (end == 0 || (begins_with_mark && strchr(",;:.\"(-", text.at[end - 1]) != NULL))
        return (Str){0};
    return rewrite_replaced(text, (Span){end, at}, str_format(arena, "%.*s ", STR_ARGS(put)),
                            arena);
}

static Str with_first(Str text, char first, Arena *arena)
{
    char *copy = arena_copy(arena, text.at, text.length);
    if (text.length > 0)
        copy[0] = first;
    return (Str){copy, text.length};
}

Str rewrite_small(Str text, Arena *arena)
{
    char first = text.length == 0 ? '\0' : text.at[0];
    return with_first(text, first >= 'A' && first <= 'Z' ? (char)(first - 'A' + 'a') : first,
                      arena);
}

Str rewrite_large(Str text, Arena *arena)
{
    char first = text.length == 0 ? '\0' : text.at[0];
    return with_first(text, first >= 'a' && first <= 'z' ? (char)(first - 'a' + 'A') : first,
                      arena);
}

bool rewrite_begins_with_name(const Annotation *a, const Sentence *sentence)
{
    if (a->tokens.at[sentence->first].flags & TOKEN_ABBREVIATED)
        return true;
    Range named = sentence->mentions[MENTION_NAMED];
    for (uint32_t i = named.first; i < named.end; i++)
        if (a->mentions.at[i].span.start == sentence->span.start && a->mentions.at[i].parties != 0)
            return true;
    return false;
}

static Str wrapped(const Annotation *a, const Claim *claim, Str frame, Arena *arena)
{
    const Sentence *sentence = &a->sentences.at[claim->sentence];
    Str text = a->document->text;
    const char *hole = memmem(frame.at, frame.length, SENTENCE.at, SENTENCE.length);
    if (hole == NULL)
        return (Str){0};
    uint32_t before = (uint32_t)(hole - frame.at), behind = before + SENTENCE.length;
    Str words = str_slice(text, sentence->span.start, sentence->span.end);
    if (before > 0 && !rewrite_begins_with_name(a, sentence))
        words = rewrite_small(words, arena);
    Str put = str_format(arena, "%.*s%.*s%.*s", (int)before, frame.at, STR_ARGS(words),
                         STR_ARGS(str_slice(frame, behind, frame.length)));
    return rewrite_replaced(text, sentence->span, put, arena);
}

// The words that name a participant in the claim's sentence; false when a name does not.
static bool find_name(const Annotation *a, const Claim *claim, uint32_t index, Span *span)
{
    if (index >= claim->participant_count)
        return false;
    const Participant *participant = &claim->participants[index];
    bool is_named = participant->mention != NONE && participant->via == VIA_NAME;
    if (is_named)
        *span = a->mentions.at[participant->mention].span;
    return is_named && a->mentions.at[participant->mention].kind == MENTION_NAMED;
}

// Whether the type knows of the pair the other way round.
static bool may_be_swapped(const Pack *pack, const Claim *claim)
{
    const ClaimType *type = &pack->types.at[claim->type];
    if (claim->participant_count != 2)
        return false;
    for (uint32_t i = 0; i < type->pairs.count; i++) {
        const Pair *pair = &type->pairs.at[i];
        bool is_reverse = pair->first == claim->participants[1].party &&
                          pair->second == claim->participants[0].party;
        bool is_same = pair->first == claim->participants[0].party &&
                       pair->second == claim->participants[1].party;
        if (is_reverse || (is_same && !pair->is_directed))
            return true;
    }
    return false;
}

static Str swapped(const Pack *pack, const Annotation *a, const Claim *claim, Arena *arena)
{
    Str text = a->document->text;
    Span one, other;
    if (!may_be_swapped(pack, claim) || !find_name(a, claim, 0, &one) ||
        !find_name(a, claim, 1, &other))
        return (Str){0};
    if (one.start > other.start) {
        Span first = other;
        other = one;
        one = first;
    }
    Str left = str_slice(text, one.start, one.end), right = str_slice(text, other.start, other.end);
    return rewrite_replaced(rewrite_replaced(text, other, left, arena), one, right, arena);
}

Str mutation_apply(const Pack *pack, const Annotation *a, const Claim *claim,
                   const Mutation *mutation, Arena *arena)
{
    Str text = a->document->text;
    Span span;
    switch (mutation->kind) {
    case MUTATE_WRAP:
        return wrapped(a, claim, mutation->text, arena);
    case MUTATE_INSERT:
        span = annotation_span(a, claim->sentence, claim->event_start, claim->event_start + 1);
        return inserted(text, span.start, mutation->text, arena);
    case MUTATE_INSTEAD:
        return find_name(a, claim, 1, &span) ? rewrite_replaced(text, span, mutation->text, arena)
                                             : (Str){0};
    case MUTATE_SWAP:
        return swapped(pack, a, claim, arena);
    case MUTATE_VOICE:
        return voice_turned(pack, a, claim, arena);
    }
    return (Str){0};
}

static bool has_participant(const Claim *claim, uint16_t role, uint8_t party)
{
    for (uint32_t i = 0; i < claim->participant_count; i++)
        if (claim->participants[i].role == role && claim->participants[i].party == party)
            return true;
    return false;
}

// Whether the two claims have the same actors in the same roles or, with [is_swapped], each
// other's. In a role that both have, as partners, that is the same.
static bool has_actors(const Claim *one, const Claim *other, bool is_swapped)
{
    if (one->participant_count != other->participant_count)
        return false;
    for (uint32_t i = 0; i < one->participant_count; i++) {
        uint32_t at = is_swapped ? one->participant_count - 1 - i : i;
        if (!has_participant(other, one->participants[i].role, one->participants[at].party))
            return false;
    }
    return true;
}

static bool is_expected(const Claim *claim, const Mutation *mutation, const Claim *got)
{
    switch (mutation->expect) {
    case EXPECT_FACTUALITY:
        return has_actors(claim, got, false) && got->factuality == mutation->factuality;
    case EXPECT_SOURCE:
        return has_actors(claim, got, false) && got->source == mutation->source;
    case EXPECT_SWAPPED:
        return has_actors(claim, got, true);
    case EXPECT_SAME:
    case EXPECT_NONE:
        break;
    }
    return has_actors(claim, got, false) && got->factuality == claim->factuality;
}

bool mutation_is_noticed(const Claim *claim, const Mutation *mutation, const Annotation *mutant)
{
    bool is_there = false;
    for (uint32_t i = 0; i < mutant->claims.count; i++) {
        const Claim *got = &mutant->claims.at[i];
        is_there |=
            got->lost_to == NONE && got->type == claim->type && is_expected(claim, mutation, got);
    }
    return is_there == (mutation->expect != EXPECT_NONE);
}

Str mutation_expected(const Pack *pack, const Claim *claim, const Mutation *mutation, Arena *arena)
{
    const ClaimType *type = &pack->types.at[claim->type];
    bool is_swapped = mutation->expect == EXPECT_SWAPPED;
    Str line = str_format(arena, "%s%.*s", mutation->expect == EXPECT_NONE ? "no " : "",
                          STR_ARGS(type->name));
    for (uint32_t i = 0; i < claim->participant_count; i++) {
        uint32_t at = is_swapped ? claim->participant_count - 1 - i : i;
        Str party = lexicon_party_code(pack->lexicon, claim->participants[at].party);
        line = str_format(arena, "%.*s %.*s=%.*s", STR_ARGS(line),
                          STR_ARGS(type->roles.at[claim->participants[i].role]), STR_ARGS(party));
    }
    if (is_swapped)
        return line;
    const char *word = mutation->expect == EXPECT_FACTUALITY
                           ? factuality_names[mutation->factuality]
                       : mutation->expect == EXPECT_SOURCE ? source_names[mutation->source]
                                                           : factuality_names[claim->factuality];
    return str_format(arena, "%.*s %s", STR_ARGS(line), word);
}
