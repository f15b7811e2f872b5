// What is looked for in rules of all kinds.
#include "author.h"
#include "edtf.h"
#include "fault.h"
#include "node.h"
#include "trace.h"

#include <string.h>

#define EXAMPLES_LEAST 2

// No sentence is longer than this.
#define REACH_MOST 400

// Units that a search from one start may look at. There are texts on which it does: measured with
// gaps within gaps on a sentence of 400 equal words, 3 to 4 ns for each with the JIT, 40 to 60
// without. So this is a third of a second at one word, or a claim lost because the search gives
// up first (MATCH_LIMIT); rules that need more have gaps that overlap for nothing.
#define COST_MOST 1e8

static void check_examples(const Pack *pack, RuleKind kind, uint32_t index, Diag *diag)
{
    const Rule *rule = rule_at(pack, kind, index);
    // Rules of roles make no claim: the examples of their frame's other rules tell of them.
    // What phrases and zones do is seen in the examples of all the others.
    if (rule->has_faulty_examples || kind == RULE_PHRASE || kind == RULE_ZONE ||
        (kind == RULE_CLAIM && pack->claim_rules.at[index].is_role))
        return;
    if (node_count(rule->match) < EXAMPLES_LEAST || node_count(rule->nomatch) < EXAMPLES_LEAST)
        diag_warning(diag, rule->place, "%.*s wants two examples that match and two that do not",
                     STR_ARGS(rule->id));
}

static void check_reach(const Rule *rule, Diag *diag)
{
    uint32_t reach = rule->pattern == NULL ? 0 : pattern_reach(rule->pattern);
    if (reach > REACH_MOST)
        diag_warning(diag, rule->place, "this pattern may reach over %u units", reach);
}

static void check_cost(const Rule *rule, const Pattern *pattern, Diag *diag)
{
    double cost = pattern == NULL ? 0 : pattern_cost(pattern);
    if (cost > COST_MOST)
        diag_warning(diag, rule->place, "a search for this pattern may take %.0f million steps",
                     cost / 1e6);
}

static bool is_among(Str word, const char *const *names, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (str_equal(word, str_from(names[i])))
            return true;
    return false;
}

static bool is_role(const Pack *pack, Str word)
{
    Str actor = word, role = str_cut(&actor, '=');
    bool is_known = false, is_party = false;
    if (actor.at == NULL)
        return false;
    for (uint32_t t = 0; t < pack->types.count; t++)
        for (uint32_t r = 0; r < pack->types.at[t].roles.count; r++)
            is_known |= str_equal(pack->types.at[t].roles.at[r], role);
    for (uint32_t p = 0; p < lexicon_party_count(pack->lexicon); p++)
        is_party |= str_equal(lexicon_party_code(pack->lexicon, p), actor);
    // Where there are no parties, that is the fault.
    return is_known && (is_party || lexicon_party_count(pack->lexicon) == 0);
}

static bool is_type(const Pack *pack, Str word)
{
    for (uint32_t i = 0; i < pack->types.count; i++)
        if (str_equal(pack->types.at[i].name, word))
            return true;
    return false;
}

// What stands behind "=>" must be what a claim can be.
static void check_wanted(const Pack *pack, const Example *example, Diag *diag)
{
    Str rest = example->wanted;
    while (rest.at != NULL) {
        Str word = str_cut(&rest, ' ');
        if (word.length == 0 || is_type(pack, word) || is_role(pack, word) ||
            is_among(word, factuality_names, FACT__COUNT) ||
            is_among(word, source_names, SOURCE__COUNT) || str_equal(word, STR("-")) ||
            edtf_is_valid(word))
            continue;
        uint32_t offset = (uint32_t)(word.at - example->text.at);
        Place place = {example->place.source, example->place.offset + offset, word.length};
        diag_warning(diag, place,
                     "no claim can be \"%.*s\": it is no type, role=ACTOR, factuality, source or "
                     "time",
                     STR_ARGS(word));
    }
}

// True when [sentence] holds what is written for " => " in other ways.
static bool has_other_arrow(Str sentence)
{
    static const char *const arrows[] = {"=>", "= >", " -> ", " --> ", " \u2192 ", " \u21D2 "};
    for (uint32_t i = 0; i < array_length(arrows); i++)
        if (memmem(sentence.at, sentence.length, arrows[i], strlen(arrows[i])) != NULL)
            return true;
    return false;
}

// What is meant to be asked of the claim, and is not.
static void check_arrows(const ExampleArray *examples, Diag *diag)
{
    for (uint32_t i = 0; i < examples->count; i++) {
        const Example *example = &examples->at[i];
        if (has_other_arrow(example->text))
            diag_warning(diag, example->place,
                         "nothing is asked of this: \" => \", with a blank on both sides, parts a "
                         "sentence from what must come of it");
        else if (!example->should_match && example->wanted.length > 0)
            diag_warning(diag, example->place,
                         "nothing is asked of this: no claim of the rule may come of \"nomatch\", "
                         "whatever stands behind =>");
    }
}

// A sentence tells nothing new when it stands again in a rule, unless another claim is asked of it.
static void check_repeated(const ExampleArray *examples, Arena *arena, Diag *diag)
{
    Table seen = {0};
    for (uint32_t i = 0; i < examples->count && !diag_is_full(diag); i++) {
        const Example *example = &examples->at[i];
        Str key = str_format(arena, "%d %u %.*s", (int)example->kind, example->index,
                             STR_ARGS(example->text));
        Str whole = str_format(arena, "%.*s => %.*s", STR_ARGS(key), STR_ARGS(example->wanted));
        uint32_t before = table_find(&seen, whole), line, column;
        if (before == TABLE_NONE && !example->should_match)
            before = table_find(&seen, key);
        if (before == TABLE_NONE) {
            table_set(&seen, arena, key, i);
            table_set(&seen, arena, whole, i);
            continue;
        }
        diag_line_column(examples->at[before].place, &line, &column);
        diag_warning(diag, example->place, "this example stands in line %u of the same rule", line);
    }
}

// A rule that says what another of its frame says is one too many.
static void check_twins(const Pack *pack, Arena *arena, Diag *diag)
{
    Table seen = {0};
    for (uint32_t i = 0; i < pack->claim_rules.count; i++) {
        const ClaimRule *rule = &pack->claim_rules.at[i];
        Str key =
            str_format(arena, "%u %u %.*s", rule->frame, rule->is_role, STR_ARGS(rule->rule.text));
        uint32_t twin = table_find(&seen, key);
        if (twin != TABLE_NONE)
            diag_warning(diag, rule->rule.place, "this rule says what %.*s says",
                         STR_ARGS(pack->claim_rules.at[twin].rule.id));
        else
            table_set(&seen, arena, key, i);
    }
}

// Above this phase rules have no work of their own; they follow those of the phase before.
#define PHASE_NAMED_LAST 7

static void check_phases(const Pack *pack, Diag *diag)
{
    for (uint32_t i = 0; i < pack->phrase_rules.count; i++) {
        const PhraseRule *rule = &pack->phrase_rules.at[i];
        bool follows = rule->phase <= PHASE_NAMED_LAST;
        for (uint32_t k = 0; k < pack->phrase_rules.count && !follows; k++)
            follows = pack->phrase_rules.at[k].phase + 1 == rule->phase;
        if (!follows)
            diag_warning(diag, rule->rule.place, "no rule has phase %u, and this one has phase %u",
                         rule->phase - 1, rule->phase);
    }
}

static void check_nevers(const Pack *pack, Diag *diag)
{
    const Never *never;
    for (uint32_t i = 0; (never = grammar_never(pack->grammar, i)) != NULL; i++)
        diag_warning(diag, never->place, "%s", never->why);
}

static void check_unused(const Pack *pack, Diag *diag)
{
    uint32_t at = 0;
    const Node *node;
    while ((node = grammar_next_unused(pack->grammar, &at)) != NULL)
        diag_warning(diag, node->key_place, "no pattern uses {%.*s}", STR_ARGS(node->key));
}

static void check_searches(const Pack *pack, Diag *diag)
{
    for (uint32_t kind = 0; kind < RULE_KIND__COUNT; kind++)
        for (uint32_t i = 0; i < rule_count(pack, (RuleKind)kind); i++)
            check_cost(rule_at(pack, (RuleKind)kind, i), rule_at(pack, (RuleKind)kind, i)->pattern,
                       diag);
    for (uint32_t i = 0; i < pack->claim_rules.count; i++)
        check_cost(&pack->claim_rules.at[i].rule, pack->claim_rules.at[i].unless, diag);
    check_nevers(pack, diag);
}

void lint_rules(const Pack *pack, bool is_loaded, Diag *diag)
{
    Arena scratch = {0};
    for (uint32_t kind = 0; kind < RULE_KIND__COUNT; kind++)
        for (uint32_t i = 0; i < rule_count(pack, (RuleKind)kind); i++) {
            check_examples(pack, (RuleKind)kind, i, diag);
            check_reach(rule_at(pack, (RuleKind)kind, i), diag);
        }
    if (is_loaded)
        check_searches(pack, diag);
    ExampleArray examples = examples_of(pack, &scratch);
    for (uint32_t i = 0; i < examples.count; i++)
        check_wanted(pack, &examples.at[i], diag);
    check_arrows(&examples, diag);
    check_repeated(&examples, &scratch, diag);
    check_twins(pack, &scratch, diag);
    check_phases(pack, diag);
    check_unused(pack, diag);
    arena_free(&scratch);
}

typedef struct Standing {
    bool has_won;
    uint32_t losses;
    uint32_t winner; // the rule to which it lost last
} Standing;

static void note_standings(const Annotation *a, Standing *standings)
{
    for (uint32_t i = 0; i < a->claims.count; i++) {
        const Claim *claim = &a->claims.at[i];
        Standing *standing = &standings[a->matches.at[claim->match].rule];
        standing->has_won |= claim->lost_to == NONE;
        if (claim->lost_to == NONE)
            continue;
        standing->losses++;
        standing->winner = a->matches.at[a->claims.at[claim->lost_to].match].rule;
    }
}

void lint_winners(const Pack *pack, Diag *diag)
{
    Arena arena = {0};
    Scratch scratch = {.matcher = matcher_new(), .has_no_gate = true};
    Standing *standings = arena_alloc(&arena, (pack->claim_rules.count + 1) * sizeof *standings);
    ExampleArray examples = examples_of(pack, &arena);
    for (uint32_t i = 0; i < examples.count; i++) {
        Document document = document_of_text(STR("example"), examples.at[i].text);
        document.today = EXAMPLE_DAY;
        note_standings(annotate(pack, &scratch, &document), standings);
        arena_reset(&scratch.arena);
    }
    for (uint32_t i = 0; i < pack->claim_rules.count; i++)
        // A broad hint waits for texts of many claims; examples are none.
        if (!standings[i].has_won && standings[i].losses > 0 && !pack->claim_rules.at[i].is_weak)
            diag_warning(diag, pack->claim_rules.at[i].rule.place,
                         "every claim of this rule in the examples loses to %.*s",
                         STR_ARGS(pack->claim_rules.at[standings[i].winner].rule.id));
    matcher_free(scratch.matcher);
    arena_free(&scratch.arena);
    arena_free(&arena);
}
