// Why no claim of a type came: of the rules that could have made one, those that came nearest.
#include "explain.h"
#include "trace.h"

#include <stdlib.h>

// So many are told of.
#define NEAREST_MOST 5

// A rule that stopped at an element, or that fits and yet made no claim.
typedef struct Attempt {
    uint32_t rule;
    bool is_match;
    uint32_t start, at;       // units: where it began, and the one that does not fit
    uint32_t fitted, telling; // see Trace
    uint32_t need;            // units that ought to fit
    Place element;
} Attempt;

typedef struct Absence {
    const Pack *pack;
    const Annotation *a;
    uint32_t type;
    uint32_t sentence;
    Arena *arena;
    Array(Attempt) attempts;
} Absence;

static const FrameUse *use_of_frame(const Absence *absence, uint32_t frame)
{
    for (uint32_t i = 0; i < absence->pack->uses.count; i++) {
        const FrameUse *use = &absence->pack->uses.at[i];
        if (use->type == absence->type && use->frame == frame)
            return use;
    }
    return NULL;
}

// Of alternatives the shortest may be another than the one that came so far.
static uint32_t missing(const Attempt *attempt)
{
    return attempt->need > attempt->fitted ? attempt->need - attempt->fitted : 1;
}

static bool is_nearer(const Trace *trace, const Attempt *best)
{
    if (trace->telling != best->telling)
        return trace->telling > best->telling;
    return trace->fitted > best->fitted;
}

// The farthest that the rule comes from any start. Words such as "with" are in every text: where
// nothing else fits, it does not come near.
static void attempt(Absence *absence, uint32_t rule)
{
    const Unit *units = annotation_units(absence->a, absence->sentence);
    const Range *range = &absence->a->sentences.at[absence->sentence].units;
    const Pattern *pattern = absence->pack->claim_rules.at[rule].rule.pattern;
    Attempt best = {.rule = rule};
    Trace trace = {0};
    for (uint32_t start = 0; start < range->end - range->first; start++) {
        pattern_trace(pattern, absence->pack->lexicon, units, range->end - range->first, start,
                      TRACE_ANY_END, absence->arena, &trace);
        if (trace.is_match || is_nearer(&trace, &best))
            best = (Attempt){.rule = rule,
                             .is_match = trace.is_match,
                             .start = start,
                             .at = trace.end,
                             .fitted = trace.fitted,
                             .telling = trace.telling,
                             .element = trace.element};
        if (trace.is_match)
            break;
    }
    best.need = pattern_need(pattern);
    if (best.is_match || best.telling > 0)
        *array_add(absence->arena, &absence->attempts) = best;
}

static int compare_attempts(const void *left, const void *right)
{
    const Attempt *a = left, *b = right;
    if (a->is_match != b->is_match)
        return a->is_match ? -1 : 1;
    if (a->telling != b->telling)
        return a->telling > b->telling ? -1 : 1;
    if (missing(a) != missing(b))
        return missing(a) < missing(b) ? -1 : 1;
    if (a->need != b->need)
        return a->need < b->need ? -1 : 1;
    return a->rule < b->rule ? -1 : a->rule > b->rule;
}

static const Match *match_of(const Absence *absence, uint32_t rule)
{
    const Annotation *a = absence->a;
    Range range = a->sentences.at[absence->sentence].matches;
    for (uint32_t i = range.first; i < range.end; i++)
        if (a->matches.at[i].rule == rule)
            return &a->matches.at[i];
    return NULL;
}

// The units that the group "object" of a match caught; false when it caught none.
static bool find_object(const Absence *absence, const Match *match, uint32_t *start, uint32_t *end)
{
    for (uint32_t i = 0; i < match->capture_count; i++) {
        const Capture *capture = &absence->a->captures.at[match->capture_first + i];
        if (capture->group != absence->pack->groups.object)
            continue;
        *start = capture->start;
        *end = capture->end;
        return true;
    }
    return false;
}

static bool has_fitting_object(const Absence *absence, const FrameUse *use, uint32_t start,
                               uint32_t end)
{
    const Unit *units = annotation_units(absence->a, absence->sentence);
    for (uint32_t i = start; i < end; i++)
        if (use->object == NULL || expr_fits(absence->pack->lexicon, use->object, &units[i]))
            return true;
    return false;
}

// To which rule the claim lost, unless it is for want of others, and why.
static Str reason_of_loss(const Absence *absence, const Claim *claim)
{
    const Annotation *a = absence->a;
    const Claim *winner = &a->claims.at[claim->lost_to];
    const Rule *rule = &absence->pack->claim_rules.at[a->matches.at[winner->match].rule].rule;
    if (winner == claim)
        return str_format(absence->arena, "fits, and its claim lost: %s", claim->lost_why);
    return str_format(absence->arena, "fits, and its claim lost to %.*s: %s", STR_ARGS(rule->id),
                      claim->lost_why);
}

// Why a rule that fits made no claim of the type.
static Str reason_of_match(const Absence *absence, uint32_t index)
{
    const ClaimRule *rule = &absence->pack->claim_rules.at[index];
    const Annotation *a = absence->a;
    const Match *match = match_of(absence, index);
    uint32_t start, end;
    for (uint32_t i = 0; i < a->claims.count; i++) {
        const Claim *claim = &a->claims.at[i];
        if (claim->type == absence->type && claim->sentence == absence->sentence &&
            a->matches.at[claim->match].rule == index)
            return reason_of_loss(absence, claim);
    }
    if (match == NULL && rule->unless != NULL)
        return STR("fits, but its \"unless\" does too");
    if (match == NULL)
        return STR("fits, but no pair of parties is within reach");
    bool has_object = find_object(absence, match, &start, &end);
    if (has_object &&
        !has_fitting_object(absence, use_of_frame(absence, rule->frame), start, end)) {
        Span span = annotation_span(a, absence->sentence, start, end);
        return str_format(absence->arena, "fits, but \"%.*s\" is no object of this type",
                          STR_ARGS(str_slice(a->document->text, span.start, span.end)));
    }
    return STR("fits, but the roles cannot be filled from the pairs of this type");
}

static void add_reason(const Absence *absence, ExplainItem *item, const Attempt *attempt)
{
    const Annotation *a = absence->a;
    Arena *arena = absence->arena;
    Range range = a->sentences.at[absence->sentence].units;
    if (attempt->is_match) {
        explain_add(item, arena, "why", reason_of_match(absence, attempt->rule));
        return;
    }
    Place element = attempt->element;
    if (attempt->at > attempt->start) {
        Span fits = annotation_span(a, absence->sentence, attempt->start, attempt->at);
        explain_quote(item, arena, "fits", str_slice(a->document->text, fits.start, fits.end));
    }
    explain_quote(item, arena, "wants",
                  str_slice(element.source->text, element.offset, element.offset + element.length));
    explain_add(item, arena, "of", explain_place(element, arena));
    if (attempt->at < range.end - range.first) {
        Span span = annotation_span(a, absence->sentence, attempt->at, attempt->at + 1);
        explain_quote(item, arena, "not", str_slice(a->document->text, span.start, span.end));
        const Unit *unit = &annotation_units(a, absence->sentence)[attempt->at];
        if (element.source->text.at[element.offset] == '{' &&
            lexicon_symbol_has(absence->pack->lexicon, unit->symbol, CLASS_UNKNOWN))
            explain_add(item, arena, "which", STR("no gazetteer knows"));
    } else {
        explain_add(item, arena, "not", STR("the end of the sentence"));
    }
}

static bool has_claim(const Absence *absence)
{
    for (uint32_t i = 0; i < absence->a->claims.count; i++) {
        const Claim *claim = &absence->a->claims.at[i];
        if (claim->sentence == absence->sentence && claim->type == absence->type &&
            claim->lost_to == NONE)
            return true;
    }
    return false;
}

void explain_absence(const Pack *pack, const Annotation *a, uint32_t type, Arena *arena,
                     ExplainArray *sentences)
{
    Absence absence = {.pack = pack, .a = a, .type = type, .arena = arena};
    for (; absence.sentence < a->sentences.count; absence.sentence++) {
        uint32_t most = 0; // that one which stopped tells
        absence.attempts.count = 0;
        if (has_claim(&absence))
            continue;
        for (uint32_t i = 0; i < pack->claim_rules.count; i++)
            if (!pack->claim_rules.at[i].is_role &&
                use_of_frame(&absence, pack->claim_rules.at[i].frame) != NULL)
                attempt(&absence, i);
        if (absence.attempts.count > 1)
            qsort(absence.attempts.at, absence.attempts.count, sizeof *absence.attempts.at,
                  compare_attempts);
        for (uint32_t i = 0; i < absence.attempts.count && i < NEAREST_MOST; i++) {
            const Attempt *attempt = &absence.attempts.at[i];
            if (!attempt->is_match && most == 0)
                most = attempt->telling;
            if (!attempt->is_match && attempt->telling * 2 < most)
                break; // it is far from the nearest
            const Rule *rule = &pack->claim_rules.at[attempt->rule].rule;
            ExplainItem *item = array_add(arena, &sentences->at[absence.sentence].items);
            item->kind = EXPLAIN_NEAREST;
            explain_add(item, arena, "rule", rule->id);
            explain_add(item, arena, "place", explain_place(rule->place, arena));
            add_reason(&absence, item, attempt);
        }
    }
}
