#include "explain.h"

#include "trace.h"

typedef struct Explainer {
    const Pack *pack;
    const Annotation *a;
    Arena *arena;
    Locator locator;
    ExplainSentence *sentence;
    uint32_t index; // of the sentence
} Explainer;

void explain_add(ExplainItem *item, Arena *arena, const char *key, Str value)
{
    if (value.length > 0)
        *array_add(arena, &item->fields) = (ExplainField){.key = key, .value = value};
}

void explain_quote(ExplainItem *item, Arena *arena, const char *key, Str value)
{
    *array_add(arena, &item->fields) = (ExplainField){key, value, true};
}

Str explain_place(Place place, Arena *arena)
{
    uint32_t line, column;
    if (place.source == NULL || place.length == 0 || place.source->text.at == NULL)
        return (Str){0};
    diag_line_column(place, &line, &column);
    return str_format(arena, "%.*s:%u:%u", STR_ARGS(place.source->path), line, column);
}

static ExplainItem *add_item(Explainer *e, ExplainKind kind, uint32_t byte)
{
    Location at = locator_start(&e->locator, byte);
    ExplainItem *item = array_add(e->arena, &e->sentence->items);
    item->kind = kind;
    explain_add(item, e->arena, "at", str_format(e->arena, "%u:%u", at.line, at.column));
    return item;
}

static Str text_of(const Explainer *e, Span span)
{
    return str_slice(e->a->document->text, span.start, span.end);
}

static Str text_of_units(const Explainer *e, uint32_t start, uint32_t end)
{
    return start < end ? text_of(e, annotation_span(e->a, e->index, start, end)) : (Str){0};
}

static Str parties_text(const Explainer *e, Parties parties)
{
    const Lexicon *lexicon = e->pack->lexicon;
    Str text = {0};
    for (uint32_t p = 0; p < lexicon_party_count(lexicon); p++)
        if (parties >> p & 1)
            text = str_format(e->arena, "%s%s%.*s", text.length > 0 ? text.at : "",
                              text.length > 0 ? " " : "", STR_ARGS(lexicon_party_code(lexicon, p)));
    if (parties & PARTY_THIRD)
        text = str_format(e->arena, "%s%sthird", text.length > 0 ? text.at : "",
                          text.length > 0 ? " " : "");
    return text;
}

// The classes of a symbol, without what any word is.
static Str classes_text(const Explainer *e, Symbol symbol)
{
    uint32_t count;
    const ClassId *classes = lexicon_classes(e->pack->lexicon, symbol, &count);
    Str text = {0};
    for (uint32_t i = 0; i < count; i++) {
        Str name = lexicon_class_name(e->pack->lexicon, classes[i]);
        if (name.at[0] != '=' && classes[i] >= CLASS_FORMER)
            text = str_format(e->arena, "%s%s{%.*s}", text.length > 0 ? text.at : "",
                              text.length > 0 ? " " : "", STR_ARGS(name));
    }
    return text;
}

static void explain_mention(Explainer *e, const Mention *mention)
{
    const Pack *pack = e->pack;
    ExplainItem *item = add_item(e, EXPLAIN_MENTION, mention->span.start);
    explain_quote(item, e->arena, "text", text_of(e, mention->span));
    if (mention->parties != 0) {
        explain_add(item, e->arena, "parties", parties_text(e, mention->parties));
        explain_add(item, e->arena, "via", str_from(via_names[mention->via]));
    }
    for (uint32_t p = 0; p < PARTY_MAX && mention->kind == MENTION_REFERENCE; p++)
        if (mention->antecedents[p] != NONE)
            explain_quote(item, e->arena, "refers to",
                          text_of(e, e->a->mentions.at[mention->antecedents[p]].span));
    if (mention->kind == MENTION_NAMED && mention->entry != ENTRY_NONE)
        explain_add(item, e->arena, "entry",
                    explain_place(lexicon_entry(pack->lexicon, mention->entry)->place, e->arena));
    if (mention->kind == MENTION_NAMED || mention->rule == NONE)
        return;
    const Rule *rule = mention->kind == MENTION_PHRASE ? &pack->phrase_rules.at[mention->rule].rule
                                                       : &pack->refer_rules.at[mention->rule].rule;
    explain_add(item, e->arena, "rule", rule->id);
    explain_add(item, e->arena, "place", explain_place(rule->place, e->arena));
}

static void explain_units(Explainer *e)
{
    const Sentence *sentence = &e->a->sentences.at[e->index];
    const Unit *units = annotation_units(e->a, e->index);
    for (uint32_t u = 0; u < sentence->units.end - sentence->units.first; u++) {
        Span span = annotation_span(e->a, e->index, u, u + 1);
        ExplainItem *item = add_item(e, EXPLAIN_UNIT, span.start);
        explain_add(item, e->arena, "number", str_format(e->arena, "%u", u));
        explain_quote(item, e->arena, "text", text_of(e, span));
        explain_add(item, e->arena, "parties", parties_text(e, units[u].parties));
        explain_add(item, e->arena, "classes", classes_text(e, units[u].symbol));
    }
}

// What [rule] found in the units [start] up to [end].
static ExplainItem *add_found(Explainer *e, ExplainKind kind, const Rule *rule, uint32_t start,
                              uint32_t end)
{
    Span span = annotation_span(e->a, e->index, start, end);
    ExplainItem *item = add_item(e, kind, span.start);
    explain_add(item, e->arena, "rule", rule->id);
    explain_add(item, e->arena, "place", explain_place(rule->place, e->arena));
    explain_quote(item, e->arena, "text", text_of(e, span));
    return item;
}

static void explain_match(Explainer *e, const Match *match)
{
    const Rule *rule = &e->pack->claim_rules.at[match->rule].rule;
    ExplainItem *item = add_found(e, EXPLAIN_MATCH, rule, match->start, match->end);
    for (uint32_t i = 0; i < match->capture_count; i++) {
        const Capture *capture = &e->a->captures.at[match->capture_first + i];
        Str name = grammar_group_name(e->pack->grammar, capture->group);
        explain_quote(item, e->arena, str_to_c(e->arena, name),
                      text_of_units(e, capture->start, capture->end));
    }
}

static void explain_cue(Explainer *e, const Cue *cue)
{
    const Rule *rule = &e->pack->stance_rules.at[cue->rule].rule;
    ExplainItem *item = add_found(e, EXPLAIN_CUE, rule, cue->start, cue->end);
    if (cue->has_factuality)
        explain_add(item, e->arena, "factuality", str_from(factuality_names[cue->factuality]));
    if (cue->is_source)
        explain_add(item, e->arena, "source", str_from(source_names[cue->source]));
    explain_quote(item, e->arena, "over", text_of_units(e, cue->scope_start, cue->scope_end));
}

static const Rule *rule_of_claim(const Explainer *e, const Claim *claim)
{
    return &e->pack->claim_rules.at[e->a->matches.at[claim->match].rule].rule;
}

static void explain_claim(Explainer *e, const Claim *claim)
{
    ExplainItem *item = add_item(e, EXPLAIN_CLAIM, claim->span.start);
    item->is_lost = claim->lost_to != NONE;
    explain_add(item, e->arena, "claim", claim_line(e->pack, e->a, claim, e->arena));
    explain_add(item, e->arena, "rule", rule_of_claim(e, claim)->id);
    if (!item->is_lost)
        return;
    const Claim *winner = &e->a->claims.at[claim->lost_to];
    explain_add(item, e->arena, "lost", str_from(claim->lost_why));
    if (winner != claim) // it may lose for want of others
        explain_add(item, e->arena, "to", rule_of_claim(e, winner)->id);
}

static void explain_sentence(Explainer *e)
{
    const Annotation *a = e->a;
    const Sentence *sentence = &a->sentences.at[e->index];
    e->sentence->place = locator_start(&e->locator, sentence->span.start);
    e->sentence->text = text_of(e, sentence->span);
    for (uint32_t kind = 0; kind < MENTION_KIND__COUNT; kind++)
        for (uint32_t i = sentence->mentions[kind].first; i < sentence->mentions[kind].end; i++)
            explain_mention(e, &a->mentions.at[i]);
    explain_units(e);
    for (uint32_t i = sentence->matches.first; i < sentence->matches.end; i++)
        explain_match(e, &a->matches.at[i]);
    for (uint32_t i = sentence->cues.first; i < sentence->cues.end; i++)
        explain_cue(e, &a->cues.at[i]);
    for (uint32_t i = 0; i < a->claims.count; i++)
        if (a->claims.at[i].sentence == e->index)
            explain_claim(e, &a->claims.at[i]);
}

ExplainArray explain_all(const Pack *pack, const Annotation *a, Arena *arena)
{
    ExplainArray sentences = {0};
    Explainer e = {
        .pack = pack, .a = a, .arena = arena, .locator = locator_new(arena, a->document)};
    for (e.index = 0; e.index < a->sentences.count; e.index++) {
        e.sentence = array_add(arena, &sentences);
        explain_sentence(&e);
    }
    return sentences;
}
