#include "author.h"

#include "node.h"
#include "trace.h"

#include <string.h>

#define ARROW STR(" => ")

static void add_list(ExampleArray *examples, Arena *arena, Example of, const Node *list,
                     bool should_match)
{
    of.should_match = should_match;
    for (uint32_t i = 0; i < node_count(list); i++) {
        ExampleText written = example_at(list, i);
        const Node *node = written.node;
        Example *example = array_add(arena, examples);
        *example = of;
        example->text = node->text;
        example->place = node->place;
        example->todo = written.todo;
        const char *arrow = memmem(node->text.at, node->text.length, ARROW.at, ARROW.length);
        if (arrow == NULL)
            continue;
        uint32_t length = (uint32_t)(arrow - node->text.at);
        example->text.length = length;
        example->wanted = str_slice(node->text, length + ARROW.length, node->text.length);
    }
}

ExampleArray examples_of(const Pack *pack, Arena *arena)
{
    ExampleArray examples = {0};
    for (uint32_t kind = 0; kind < RULE_KIND__COUNT; kind++)
        for (uint32_t i = 0; i < rule_count(pack, (RuleKind)kind); i++) {
            const Rule *rule = rule_at(pack, (RuleKind)kind, i);
            Example of = {.kind = (RuleKind)kind, .index = i, .rule = rule};
            add_list(&examples, arena, of, rule->match, true);
            add_list(&examples, arena, of, rule->nomatch, false);
        }
    return examples;
}

static bool has_mention(const Annotation *a, MentionKind kind, uint32_t rule)
{
    for (uint32_t i = 0; i < a->mentions.count; i++)
        if (a->mentions.at[i].kind == kind && a->mentions.at[i].rule == rule)
            return true;
    return false;
}

static bool has_zone(const Annotation *a, uint32_t rule)
{
    for (uint32_t i = 0; i < a->zones.count; i++)
        if (a->zones.at[i].rule == rule)
            return true;
    return false;
}

static bool has_cue(const Annotation *a, uint32_t rule)
{
    for (uint32_t i = 0; i < a->cues.count; i++)
        if (a->cues.at[i].rule == rule)
            return true;
    return false;
}

// True when the example's rule made the claim, be it that another won over it.
static bool is_of_rule(const Annotation *a, const Claim *claim, const Example *example)
{
    return example->kind == RULE_CLAIM && a->matches.at[claim->match].rule == example->index;
}

// A claim as the example wants it: one that the rule made or, with [standing], one that stands,
// whoever made it.
static bool has_claim(const Pack *pack, const Annotation *a, const Example *example, bool standing)
{
    Arena scratch = {0};
    bool is_found = false;
    for (uint32_t i = 0; i < a->claims.count && !is_found; i++) {
        const Claim *claim = &a->claims.at[i];
        is_found = (standing ? claim->lost_to == NONE : is_of_rule(a, claim, example)) &&
                   line_has(claim_line(pack, a, claim, &scratch), example->wanted);
    }
    arena_free(&scratch);
    return is_found;
}

// Whether a time of the phrase rule has the value that the example wants.
static bool has_time(const Annotation *a, const Example *example)
{
    for (uint32_t i = 0; i < a->times.count; i++)
        if (a->mentions.at[a->times.at[i].mention].rule == example->index &&
            str_equal(a->times.at[i].edtf, str_trim(example->wanted)))
            return true;
    return false;
}

// What an example says behind "=>" must come out in the end. A broad hint waits for texts of many
// claims, which examples are not.
static bool must_stand(const Pack *pack, const Example *example)
{
    bool is_weak = example->kind == RULE_CLAIM && pack->claim_rules.at[example->index].is_weak;
    return example->should_match && example->wanted.length > 0 && !is_weak;
}

static bool is_matched(const Pack *pack, const Annotation *a, const Example *example)
{
    switch (example->kind) {
    case RULE_CLAIM:
        return has_claim(pack, a, example, false);
    case RULE_ZONE:
        return has_zone(a, example->index);
    case RULE_REFERENCE:
        return has_mention(a, MENTION_REFERENCE, example->index);
    case RULE_PHRASE:
        return has_mention(a, MENTION_PHRASE, example->index);
    case RULE_STANCE:
        return has_cue(a, example->index);
    case RULE_KIND__COUNT:
        break;
    }
    return false;
}

bool example_holds(const Pack *pack, const Annotation *a, const Example *example)
{
    return is_matched(pack, a, example) == example->should_match &&
           (!must_stand(pack, example) ||
            (example->kind == RULE_PHRASE ? has_time(a, example)
                                          : has_claim(pack, a, example, true)));
}

typedef struct Account {
    const Pack *pack;
    const Annotation *a;
    const Example *example;
    Arena *arena;
    Str text;
} Account;

static void add_line(Account *account, const char *title, Str line)
{
    account->text = str_format(account->arena, "%.*s%-9s %.*s\n", STR_ARGS(account->text), title,
                               STR_ARGS(line));
}

// The rule that made the claim.
static const Rule *rule_of(const Account *account, const Claim *claim)
{
    return &account->pack->claim_rules.at[account->a->matches.at[claim->match].rule].rule;
}

// " (lost to sells: said better on the same words)".
static Str lost_note(const Account *account, const Claim *claim)
{
    const Claim *winner = &account->a->claims.at[claim->lost_to];
    if (winner == claim) // for want of others
        return str_format(account->arena, " (lost: %s)", claim->lost_why);
    return str_format(account->arena, " (lost to %.*s: %s)", STR_ARGS(rule_of(account, winner)->id),
                      claim->lost_why);
}

// Claims of the rule, with the reason where they lost; or those of others that stand.
static bool add_claims(Account *account, const char *title, bool of_rule)
{
    const Annotation *a = account->a;
    bool has_some = false;
    for (uint32_t i = 0; i < a->claims.count; i++) {
        const Claim *claim = &a->claims.at[i];
        if (is_of_rule(a, claim, account->example) != of_rule ||
            (!of_rule && claim->lost_to != NONE))
            continue;
        Str line = claim_line(account->pack, a, claim, account->arena);
        if (claim->lost_to != NONE)
            line = str_format(account->arena, "%.*s%.*s", STR_ARGS(line),
                              STR_ARGS(lost_note(account, claim)));
        else if (!of_rule)
            line = str_format(account->arena, "%.*s (rule %.*s)", STR_ARGS(line),
                              STR_ARGS(rule_of(account, claim)->id));
        add_line(account, title, line);
        title = "";
        has_some = true;
    }
    return has_some;
}

static void add_times(Account *account)
{
    for (uint32_t i = 0; i < account->a->times.count; i++)
        add_line(account, i == 0 ? "times" : "", account->a->times.at[i].edtf);
}

// Of all starts in the text, the one from which the pattern came farthest.
static uint32_t find_nearest(const Account *account, const Sentence **sentence, Trace *nearest)
{
    const Annotation *a = account->a;
    uint32_t matches = 0;
    Trace trace = {0};
    *nearest = (Trace){0};
    for (uint32_t s = 0; s < a->sentences.count; s++) {
        uint32_t count = a->sentences.at[s].units.end - a->sentences.at[s].units.first;
        for (uint32_t start = 0; start < count; start++) {
            pattern_trace(account->example->rule->pattern, account->pack->lexicon,
                          annotation_units(a, s), count, start, TRACE_ANY_END, account->arena,
                          &trace);
            matches += trace.is_match;
            bool is_nearer = trace.telling > nearest->telling ||
                             (trace.telling == nearest->telling && trace.fitted > nearest->fitted);
            if (trace.element.source != NULL && (nearest->element.source == NULL || is_nearer)) {
                *nearest = trace;
                *sentence = &a->sentences.at[s];
            }
        }
    }
    return matches;
}

// The unit in quotes and, where [wants_class], that it has none.
static Str unit_text(const Account *account, const Sentence *sentence, uint32_t index,
                     bool wants_class)
{
    const Annotation *a = account->a;
    uint32_t at = (uint32_t)(sentence - a->sentences.at);
    Span span = annotation_span(a, at, index, index + 1);
    Symbol symbol = annotation_units(a, at)[index].symbol;
    bool is_unknown =
        wants_class && lexicon_symbol_has(account->pack->lexicon, symbol, CLASS_UNKNOWN);
    return str_format(account->arena, "\"%.*s\"%s",
                      STR_ARGS(str_slice(a->document->text, span.start, span.end)),
                      is_unknown ? " (which no gazetteer knows)" : "");
}

// Says which element of the pattern found no unit that fits.
static void add_element(Account *account)
{
    const Sentence *sentence = NULL;
    Trace nearest = {0};
    uint32_t line, column;
    uint32_t matches = find_nearest(account, &sentence, &nearest);
    if (matches > 0)
        add_line(account, "pattern", STR("fits, but no claim came of it"));
    if (matches > 0 || sentence == NULL)
        return;
    Place place = nearest.element;
    Str element = str_slice(place.source->text, place.offset, place.offset + place.length);
    diag_line_column(place, &line, &column);
    uint32_t count = sentence->units.end - sentence->units.first;
    Str unit = nearest.end < count ? unit_text(account, sentence, nearest.end, element.at[0] == '{')
                                   : STR("the end of the sentence");
    add_line(account, "pattern",
             str_format(account->arena, "fits up to %.*s, where line %u, column %u wants %.*s",
                        STR_ARGS(unit), line, column, STR_ARGS(element)));
}

Str example_account(const Pack *pack, const Annotation *a, const Example *example, Arena *arena)
{
    Account account = {pack, a, example, arena, STR("")};
    bool is_claim = example->kind == RULE_CLAIM;
    if (!example->should_match)
        add_line(&account, "expected", STR("nothing of this rule"));
    else if (example->wanted.length > 0)
        add_line(&account, "expected", example->wanted);
    else
        add_line(&account, "expected", is_claim ? STR("a claim of this rule") : STR("a match"));
    if (!is_claim) {
        add_line(&account, "got", is_matched(pack, a, example) ? STR("a match") : STR("none"));
        if (example->kind == RULE_PHRASE && must_stand(pack, example))
            add_times(&account);
        else if (must_stand(pack, example))
            add_claims(&account, "claims", false);
        return account.text;
    }
    bool has_own = add_claims(&account, "got", true);
    if (!has_own)
        add_line(&account, "got", STR("nothing of this rule"));
    if (!has_own || must_stand(pack, example))
        add_claims(&account, "instead", false);
    if (!has_own && example->should_match)
        add_element(&account);
    return account.text;
}
