#include "check.h"

#include <stdlib.h>

// A predicted claim that might be a gold claim.
typedef struct Candidate {
    uint32_t predicted, gold;
    int32_t fitness; // the greater, the likelier
} Candidate;

typedef struct Comparison {
    const Pack *pack;
    const Annotation *a;
    const Gold *gold;
    CheckResult *result;
    Tally tally; // of this document
    Locator locator;
    uint32_t *gold_of; // by claim: its gold, or NONE
    bool *is_found;    // by gold
} Comparison;

// The bytes of all sentences that the gold claim touches.
static Span sentence_of(const Annotation *a, Span span)
{
    Span around = span;
    for (uint32_t i = 0; i < a->sentences.count; i++) {
        Span s = a->sentences.at[i].span;
        if (s.start < span.end && s.end > span.start) {
            around.start = s.start < around.start ? s.start : around.start;
            around.end = s.end > around.end ? s.end : around.end;
        }
    }
    return around;
}

static bool has_role(const Claim *claim, GoldRole role)
{
    for (uint32_t i = 0; i < claim->participant_count; i++)
        if (claim->participants[i].role == role.role && claim->participants[i].party == role.party)
            return true;
    return false;
}

static bool participants_equal(const Claim *claim, const GoldClaim *gold)
{
    if (claim->participant_count != gold->role_count)
        return false;
    for (uint32_t i = 0; i < gold->role_count; i++)
        if (!has_role(claim, gold->roles[i]))
            return false;
    return true;
}

static Str time_of(const Annotation *a, const Claim *claim)
{
    return claim->time == NONE ? (Str){0} : a->times.at[claim->time].edtf;
}

static ZoneKind zone_of(const Annotation *a, const Claim *claim)
{
    return a->zones.at[a->sentences.at[claim->sentence].zone].kind;
}

static bool field_equal(const Annotation *a, CheckField field, const Claim *claim,
                        const GoldClaim *gold)
{
    switch (field) {
    case FIELD_PARTICIPANTS:
        return participants_equal(claim, gold);
    case FIELD_FACTUALITY:
        return claim->factuality == gold->factuality;
    case FIELD_ATTRIBUTION:
        return claim->source == gold->source;
    case FIELD_TIME:
        return str_equal(time_of(a, claim), gold->time);
    case FIELD_ZONE:
        return zone_of(a, claim) == gold->zone;
    case FIELD__COUNT:
        break;
    }
    return false;
}

// Sure gold goes before unsure, then what overlaps, then what agrees in more fields.
static int32_t fitness(const Annotation *a, const Claim *claim, const GoldClaim *gold)
{
    int32_t fit = gold->is_unsure ? 0 : 1000;
    if (claim->span.start < gold->span.end && claim->span.end > gold->span.start)
        fit += 100;
    for (uint32_t f = 0; f < FIELD_TIME; f++)
        fit += 10 * (!gold->has[f] || field_equal(a, (CheckField)f, claim, gold));
    return fit;
}

static int compare_candidates(const void *left, const void *right)
{
    const Candidate *a = left, *b = right;
    if (a->fitness != b->fitness)
        return a->fitness > b->fitness ? -1 : 1;
    if (a->gold != b->gold)
        return a->gold < b->gold ? -1 : 1;
    return a->predicted < b->predicted ? -1 : a->predicted > b->predicted;
}

// Gives each claim its gold, the fittest first.
static void match(Comparison *c)
{
    Arena *arena = &c->result->arena;
    Array(Candidate) candidates = {0};
    for (uint32_t g = 0; g < c->gold->claims.count; g++) {
        const GoldClaim *gold = &c->gold->claims.at[g];
        Span around = sentence_of(c->a, gold->span);
        for (uint32_t i = 0; i < c->a->claims.count; i++) {
            const Claim *claim = &c->a->claims.at[i];
            bool touches = (claim->span.start >= around.start && claim->span.start < around.end) ||
                           (claim->span.end > around.start && claim->span.end <= around.end);
            if (claim->lost_to == NONE && claim->type == gold->type && touches)
                *array_add(arena, &candidates) = (Candidate){i, g, fitness(c->a, claim, gold)};
        }
    }
    if (candidates.count > 1)
        qsort(candidates.at, candidates.count, sizeof *candidates.at, compare_candidates);
    for (uint32_t i = 0; i < candidates.count; i++) {
        const Candidate *candidate = &candidates.at[i];
        if (c->gold_of[candidate->predicted] == NONE && !c->is_found[candidate->gold]) {
            c->gold_of[candidate->predicted] = candidate->gold;
            c->is_found[candidate->gold] = true;
        }
    }
}

static Str field_text(const Comparison *c, CheckField field, const Claim *claim,
                      const GoldClaim *gold)
{
    Arena *arena = &c->result->arena;
    const Lexicon *lexicon = c->pack->lexicon;
    Str text = {0};
    switch (field) {
    case FIELD_PARTICIPANTS:
        for (uint32_t i = 0; i < (gold ? gold->role_count : claim->participant_count); i++) {
            uint32_t role = gold ? gold->roles[i].role : claim->participants[i].role;
            uint32_t party = gold ? gold->roles[i].party : claim->participants[i].party;
            const Str *roles = c->pack->types.at[gold ? gold->type : claim->type].roles.at;
            text = str_format(arena, "%.*s%s%.*s=%.*s", STR_ARGS(text), i > 0 ? " " : "",
                              STR_ARGS(roles[role]), STR_ARGS(lexicon_party_code(lexicon, party)));
        }
        return text;
    case FIELD_FACTUALITY:
        return str_from(factuality_names[gold ? gold->factuality : claim->factuality]);
    case FIELD_ATTRIBUTION:
        return str_from(source_names[gold ? gold->source : claim->source]);
    case FIELD_TIME:
        text = gold ? gold->time : time_of(c->a, claim);
        return text.length > 0 ? str_format(arena, "%.*s", STR_ARGS(text)) : STR("none");
    case FIELD_ZONE:
        return str_from(zone_names[gold ? gold->zone : zone_of(c->a, claim)]);
    case FIELD__COUNT:
        break;
    }
    return text;
}

// Copies what the difference says out of the document, which will be gone.
static Difference *add_difference(Comparison *c, DifferenceKind kind, uint16_t type, Span span,
                                  const Claim *claim)
{
    Arena *arena = &c->result->arena;
    Difference *difference = array_add(arena, &c->result->differences);
    Str text = str_slice(c->a->document->text, span.start, span.end);
    *difference = (Difference){.kind = kind,
                               .type = type,
                               .path = str_format(arena, "%.*s", STR_ARGS(c->a->document->path)),
                               .place = locator_start(&c->locator, span.start),
                               .text = str_format(arena, "%.*s", STR_ARGS(text))};
    if (claim != NULL)
        difference->rule = c->pack->claim_rules.at[c->a->matches.at[claim->match].rule].rule.id;
    return difference;
}

// What is to be said of a difference that one of the two expects: the gold claim, or else the
// document.
static void excuse(const Comparison *c, const GoldClaim *gold, Difference *difference)
{
    const Todo *todo = gold != NULL && gold->todo.reason.length > 0 ? &gold->todo : &c->gold->todo;
    difference->state = todo_state(todo, false, c->result->today);
    difference->todo = todo_copy(todo, &c->result->arena);
}

// Says of what was expected to differ, and does not, that it passes.
static void add_passing(Comparison *c, const Todo *todo, uint16_t type, Span span)
{
    if (todo->reason.length == 0)
        return;
    Difference *difference = add_difference(c, DIFFERENCE_PASSES, type, span, NULL);
    difference->state = TODO_PASSES;
    difference->todo = todo_copy(todo, &c->result->arena);
}

static bool is_inferred(const Claim *claim)
{
    for (uint32_t i = 0; i < claim->participant_count; i++)
        if (claim->participants[i].via == VIA_SALIENCE)
            return true;
    return false;
}

static void count_found(Comparison *c, const Claim *claim, const GoldClaim *gold)
{
    Tally *by_type = &c->result->by_type[claim->type];
    bool is_whole = true, is_right = true;
    c->tally.found++;
    by_type->found++;
    c->tally.inferred_found += is_inferred(claim);
    for (uint32_t f = 0; f < FIELD__COUNT; f++) {
        if (!gold->has[f])
            continue;
        bool is_equal = field_equal(c->a, (CheckField)f, claim, gold);
        c->tally.compared[f]++;
        c->tally.right[f] += is_equal;
        is_whole &= is_equal || f >= FIELD_TIME;
        if (is_equal)
            continue;
        is_right = false;
        Difference *difference =
            add_difference(c, DIFFERENCE_WRONG, claim->type, claim->span, claim);
        excuse(c, gold, difference);
        difference->field = (CheckField)f;
        difference->want = field_text(c, (CheckField)f, claim, gold);
        difference->got = field_text(c, (CheckField)f, claim, NULL);
    }
    if (is_right)
        add_passing(c, &gold->todo, gold->type, gold->span);
    c->tally.whole += is_whole;
    by_type->whole += is_whole;
}

static void count(Comparison *c)
{
    for (uint32_t i = 0; i < c->a->claims.count; i++) {
        const Claim *claim = &c->a->claims.at[i];
        const GoldClaim *gold = c->gold_of[i] == NONE ? NULL : &c->gold->claims.at[c->gold_of[i]];
        if (claim->lost_to != NONE || (gold != NULL && gold->is_unsure))
            continue;
        if (gold != NULL) {
            count_found(c, claim, gold);
            continue;
        }
        c->tally.is_false++;
        c->result->by_type[claim->type].is_false++;
        c->tally.inferred_false += is_inferred(claim);
        excuse(c, NULL, add_difference(c, DIFFERENCE_FALSE, claim->type, claim->span, claim));
    }
    for (uint32_t g = 0; g < c->gold->claims.count; g++) {
        const GoldClaim *gold = &c->gold->claims.at[g];
        if (c->is_found[g] || gold->is_unsure)
            continue;
        c->tally.missed++;
        c->result->by_type[gold->type].missed++;
        excuse(c, gold, add_difference(c, DIFFERENCE_MISSED, gold->type, gold->span, NULL));
    }
}

static void add_tally(Tally *total, const Tally *tally)
{
    total->found += tally->found;
    total->missed += tally->missed;
    total->is_false += tally->is_false;
    total->whole += tally->whole;
    total->inferred_found += tally->inferred_found;
    total->inferred_false += tally->inferred_false;
    for (uint32_t f = 0; f < FIELD__COUNT; f++) {
        total->right[f] += tally->right[f];
        total->compared[f] += tally->compared[f];
    }
}

void check_compare(const Pack *pack, const Annotation *a, const Gold *gold, CheckResult *result)
{
    Arena *arena = &result->arena;
    Comparison c = {.pack = pack,
                    .a = a,
                    .gold = gold,
                    .result = result,
                    .locator = locator_new(a->arena, a->document),
                    .gold_of = arena_alloc(a->arena, a->claims.count * sizeof(uint32_t)),
                    .is_found = arena_alloc(a->arena, gold->claims.count * sizeof(bool))};
    for (uint32_t i = 0; i < a->claims.count; i++)
        c.gold_of[i] = NONE;
    uint32_t first = result->differences.count;
    match(&c);
    count(&c);
    if (result->differences.count == first)
        add_passing(&c, &gold->todo, TYPE_NONE, (Span){0});
    add_tally(&result->total, &c.tally);
    *array_add(arena, &result->documents) =
        (CheckedDocument){str_format(arena, "%.*s", STR_ARGS(a->document->path)), c.tally, first,
                          result->differences.count};
}
