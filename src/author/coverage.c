#include "author.h"

#include "trace.h"

#include <stdlib.h>
#include <string.h>

// An alias of a gazetteer, with all its forms.
typedef struct AliasRow {
    Place place;
    bool is_used;
} AliasRow;

struct Coverage {
    const Pack *pack;
    Arena arena;
    bool *rules[RULE_KIND__COUNT];
    bool *alternatives;
    Array(AliasRow) aliases;
    uint32_t *alias_of_entry; // rows of [aliases]
    Trace trace;
};

// Forms of one lemma stand side by side in the lexicon, and have one place.
static void gather_aliases(Coverage *coverage)
{
    const Lexicon *lexicon = coverage->pack->lexicon;
    uint32_t count = lexicon_entry_count(lexicon);
    coverage->alias_of_entry = arena_alloc(&coverage->arena, (count + 1) * sizeof(uint32_t));
    for (uint32_t i = 0; i < count; i++) {
        Place place = lexicon_entry(lexicon, i)->place;
        bool is_new = coverage->aliases.count == 0;
        if (!is_new) {
            Place last = coverage->aliases.at[coverage->aliases.count - 1].place;
            is_new = last.source != place.source || last.offset != place.offset;
        }
        if (is_new)
            *array_add(&coverage->arena, &coverage->aliases) = (AliasRow){.place = place};
        coverage->alias_of_entry[i] = coverage->aliases.count - 1;
    }
}

Coverage *coverage_new(const Pack *pack)
{
    Arena arena = {0};
    Coverage *coverage = arena_alloc(&arena, sizeof *coverage);
    *coverage = (Coverage){.pack = pack, .arena = arena};
    for (uint32_t kind = 0; kind < RULE_KIND__COUNT; kind++)
        coverage->rules[kind] = arena_alloc(&coverage->arena, rule_count(pack, (RuleKind)kind) + 1);
    coverage->alternatives =
        arena_alloc(&coverage->arena, grammar_alternative_count(pack->grammar) + 1);
    gather_aliases(coverage);
    return coverage;
}

void coverage_free(Coverage *coverage)
{
    if (coverage == NULL)
        return;
    Arena arena = coverage->arena; // it lives in it
    arena_free(&arena);
}

static void note_rule(Coverage *coverage, RuleKind kind, uint32_t rule)
{
    if (rule != NONE)
        coverage->rules[kind][rule] = true;
}

// The aliases that the units are, in all gazetteers that have them.
static void note_aliases(Coverage *coverage, const UnitArray *units)
{
    const Lexicon *lexicon = coverage->pack->lexicon;
    for (uint32_t i = 0; i < units->count; i++)
        for (uint32_t e = lexicon_first_entry(lexicon, units->at[i].entry); e != ENTRY_NONE;
             e = lexicon_next_entry(lexicon, e))
            coverage->aliases.at[coverage->alias_of_entry[e]].is_used = true;
}

void coverage_note(Coverage *coverage, const Annotation *a)
{
    for (uint32_t i = 0; i < a->zones.count; i++)
        note_rule(coverage, RULE_ZONE, a->zones.at[i].rule);
    for (uint32_t i = 0; i < a->mentions.count; i++)
        if (a->mentions.at[i].kind != MENTION_NAMED)
            note_rule(coverage,
                      a->mentions.at[i].kind == MENTION_PHRASE ? RULE_PHRASE : RULE_REFERENCE,
                      a->mentions.at[i].rule);
    for (uint32_t i = 0; i < a->cues.count; i++)
        note_rule(coverage, RULE_STANCE, a->cues.at[i].rule);
    for (uint32_t i = 0; i < a->matches.count; i++)
        note_rule(coverage, RULE_CLAIM, a->matches.at[i].rule);
    note_aliases(coverage, &a->words);
}

static void note_hit(void *observer, const Hit *hit, const Unit *units, uint32_t count)
{
    Coverage *coverage = observer;
    Trace *trace = &coverage->trace;
    pattern_trace(hit->pattern, coverage->pack->lexicon, units, count, hit->start, hit->end,
                  &coverage->arena, trace);
    for (uint32_t i = 0; i < trace->alternatives.count; i++)
        coverage->alternatives[trace->alternatives.at[i]] = true;
}

void coverage_watch(Coverage *coverage, Matcher *matcher)
{
    matcher_observe(matcher, note_hit, coverage);
}

static uint32_t count_used(const bool *used, uint32_t count)
{
    uint32_t sum = 0;
    for (uint32_t i = 0; i < count; i++)
        sum += used[i];
    return sum;
}

double coverage_of_rules(const Coverage *coverage)
{
    uint32_t used = 0, count = 0;
    for (uint32_t kind = 0; kind < RULE_KIND__COUNT; kind++) {
        count += rule_count(coverage->pack, (RuleKind)kind);
        used += count_used(coverage->rules[kind], rule_count(coverage->pack, (RuleKind)kind));
    }
    return count == 0 ? 1 : (double)used / count;
}

static void print_dead(Place place, const char *what, Str name, FILE *out)
{
    uint32_t line, column;
    diag_line_column(place, &line, &column);
    // An alternative over several lines is told by its first.
    const char *end = memchr(name.at, '\n', name.length);
    if (end != NULL)
        name.length = (uint32_t)(end - name.at);
    fprintf(out, "%.*s:%u:%u: dead: %s %.*s\n", STR_ARGS(place.source->path), line, column, what,
            STR_ARGS(name));
}

static Str text_at(Place place)
{
    return str_slice(place.source->text, place.offset, place.offset + place.length);
}

static void print_dead_rules(const Coverage *coverage, FILE *out)
{
    for (uint32_t kind = 0; kind < RULE_KIND__COUNT; kind++)
        for (uint32_t i = 0; i < rule_count(coverage->pack, (RuleKind)kind); i++) {
            const Rule *rule = rule_at(coverage->pack, (RuleKind)kind, i);
            char what[32];
            snprintf(what, sizeof what, "%s rule", rule_kind_names[kind]);
            if (!coverage->rules[kind][i])
                print_dead(rule->place, what, rule->id, out);
        }
}

static void print_dead_rest(const Coverage *coverage, FILE *out)
{
    const Grammar *grammar = coverage->pack->grammar;
    for (uint32_t i = 0; i < grammar_alternative_count(grammar); i++)
        if (!coverage->alternatives[i])
            print_dead(grammar_alternative(grammar, i), "alternative",
                       text_at(grammar_alternative(grammar, i)), out);
    for (uint32_t i = 0; i < coverage->aliases.count; i++)
        if (!coverage->aliases.at[i].is_used)
            print_dead(coverage->aliases.at[i].place, "entry",
                       text_at(coverage->aliases.at[i].place), out);
}

void coverage_print(const Coverage *coverage, bool lists_dead, FILE *out)
{
    const Pack *pack = coverage->pack;
    uint32_t used = 0;
    print_dead_rules(coverage, out);
    if (lists_dead)
        print_dead_rest(coverage, out);
    for (uint32_t kind = 0; kind < RULE_KIND__COUNT; kind++) {
        uint32_t count = rule_count(pack, (RuleKind)kind);
        if (count > 0)
            fprintf(out, "coverage: %u of %u %s rules\n", count_used(coverage->rules[kind], count),
                    count, rule_kind_names[kind]);
    }
    uint32_t alternatives = grammar_alternative_count(pack->grammar);
    if (alternatives > 0)
        fprintf(out, "coverage: %u of %u alternatives in patterns\n",
                count_used(coverage->alternatives, alternatives), alternatives);
    for (uint32_t i = 0; i < coverage->aliases.count; i++)
        used += coverage->aliases.at[i].is_used;
    fprintf(out, "coverage: %u of %u entries of gazetteers\n", used, coverage->aliases.count);
}
