#include "mark.h"

// Zone rules speak of short lines; a longer one is prose.
#define RULE_LINE_MOST 40

// A heading has no more words than this.
#define HEADING_MOST 24

typedef struct Zoner {
    uint32_t part; // of the document: where the line in work stands
    const Pack *pack;
    Matcher *matcher;
    Annotation *a;
    UnitArray units; // of the line in work
    uint32_t *rules; // by line: the rule that fits it, NONE when none does
    ZoneKind rest;   // what lines are to the end, unless they say otherwise
    uint32_t rest_rule;
    ZoneKind block;
    uint32_t block_rule; // NONE: no rule speaks for the block
} Zoner;

static void find_units(Zoner *zoner, const Line *line)
{
    Annotation *a = zoner->a;
    Passage passage = {.text = a->document->text,
                       .tokens = a->tokens.at,
                       .first = line->first,
                       .end = line->end,
                       .today = a->document->today};
    zoner->units.count = 0;
    lexicon_find_units(zoner->pack->lexicon, &passage, a->arena, &zoner->units);
}

// The rule that fits line [index], NONE when none does.
static uint32_t rule_of_line(Zoner *zoner, uint32_t index)
{
    const Line *line = &zoner->a->lines.at[index];
    if (line->end - line->first > RULE_LINE_MOST)
        return NONE;
    find_units(zoner, line);
    matcher_look_at(zoner->matcher, zoner->pack->grammar, STAGE_LINES, zoner->units.at,
                    zoner->units.count);
    uint32_t count = zoner->pack->zone_rules.count;
    for (uint32_t i = 0; (i = matcher_next_row(zoner->matcher, i)) < count; i++) {
        const ZoneRule *rule = &zoner->pack->zone_rules.at[i];
        Hit hit;
        if ((rule->within == 0 || index < rule->within) &&
            pattern_search(rule->rule.pattern, zoner->matcher, 0, &hit))
            return i;
    }
    return NONE;
}

static char last_mark(const Annotation *a, const Line *line)
{
    const Token *last = &a->tokens.at[line->end - 1];
    bool is_mark = last->kind == TOKEN_MARK || last->flags & TOKEN_ABBREVIATED;
    return is_mark ? a->document->text.at[last->span.end - 1] : '\0';
}

// True for a line that reads like a heading: short, on its own or over the text it
// heads, and without the mark that ends a sentence.
static bool is_heading(const Zoner *zoner, uint32_t index)
{
    const Annotation *a = zoner->a;
    const Line *line = &a->lines.at[index];
    const Token *first = &a->tokens.at[line->first];
    bool is_last = index + 1 == a->lines.count;
    if (line->goes_on || line->end - line->first > HEADING_MOST || line->end - line->first < 2 ||
        (is_last && a->lines.count > 1))
        return false;
    if (first->kind == TOKEN_MARK && a->document->text.at[first->span.start] != '"' &&
        (uint8_t)a->document->text.at[first->span.start] < 0x80)
        return false;
    char mark = last_mark(a, line);
    if (mark == '.' || mark == ',' || mark == ';' || mark == ':' || mark == '!')
        return false;
    if (first->shape == SHAPE_LOWER && first->kind == TOKEN_WORD)
        return false;
    bool is_alone =
        is_last || a->lines.at[index + 1].starts_block || zoner->rules[index + 1] != NONE;
    bool heads_text = !is_last && last_mark(a, &a->lines.at[index + 1]) != '\0' &&
                      a->lines.at[index + 1].end - a->lines.at[index + 1].first > 8;
    return line->starts_block && (is_alone || heads_text);
}

static void start_zone(Annotation *a, Line *line, ZoneKind kind, uint32_t rule)
{
    Span span = {a->tokens.at[line->first].span.start, a->tokens.at[line->end - 1].span.end};
    *array_add(a->arena, &a->zones) = (Zone){span, kind, rule};
    line->zone = a->zones.count - 1;
}

// Puts the line into the zone before it, or a new one. Each heading is its own.
static void put_line(Annotation *a, uint32_t index, ZoneKind kind, uint32_t rule)
{
    Line *line = &a->lines.at[index];
    uint32_t last = a->zones.count - 1;
    if (a->zones.count > 0 && a->zones.at[last].kind == kind && kind != ZONE_TITLE) {
        a->zones.at[last].span.end = a->tokens.at[line->end - 1].span.end;
        line->zone = last;
    } else {
        start_zone(a, line, kind, rule);
    }
}

// What the reader of the page knows of line [index]; lines are asked for in order.
static ZoneKind zone_of_part(Zoner *zoner, uint32_t index)
{
    const Annotation *a = zoner->a;
    const Document *document = a->document;
    uint32_t start = a->tokens.at[a->lines.at[index].first].span.start;
    while (zoner->part + 1 < document->parts.count &&
           document->parts.at[zoner->part + 1].start <= start)
        zoner->part++;
    return document->parts.count == 0 ? ZONE_BODY : document->parts.at[zoner->part].zone;
}

static void zone_line(Zoner *zoner, uint32_t index)
{
    const Line *line = &zoner->a->lines.at[index];
    ZoneKind known = zone_of_part(zoner, index);
    if (known != ZONE_BODY) {
        put_line(zoner->a, index, known, NONE);
        return;
    }
    if (line->starts_block)
        zoner->block_rule = NONE;
    uint32_t found = zoner->rules[index];
    if (found != NONE) {
        const ZoneRule *rule = &zoner->pack->zone_rules.at[found];
        if (rule->extent == EXTENT_REST) {
            zoner->rest = rule->zone;
            zoner->rest_rule = found;
        } else if (rule->extent == EXTENT_BLOCK) {
            zoner->block = rule->zone;
            zoner->block_rule = found;
        }
        // The line that opens the comments is no comment itself.
        bool is_opener = rule->extent == EXTENT_REST;
        put_line(zoner->a, index, is_opener ? ZONE_BOILERPLATE : rule->zone, found);
    } else if (zoner->block_rule != NONE) {
        put_line(zoner->a, index, zoner->block, zoner->block_rule);
    } else if (zoner->rest == ZONE_BODY && !zoner->a->document->is_marked_up &&
               is_heading(zoner, index)) {
        put_line(zoner->a, index, ZONE_TITLE, NONE);
    } else {
        put_line(zoner->a, index, zoner->rest, zoner->rest_rule);
    }
}

void mark_zones(const Pack *pack, Matcher *matcher, Annotation *a)
{
    Zoner zoner = {.pack = pack, .matcher = matcher, .a = a, .rest_rule = NONE, .block_rule = NONE};
    zoner.rules = arena_alloc(a->arena, a->lines.count * sizeof *zoner.rules);
    for (uint32_t i = 0; i < a->lines.count; i++)
        zoner.rules[i] = rule_of_line(&zoner, i);
    for (uint32_t i = 0; i < a->lines.count; i++)
        zone_line(&zoner, i);
}
