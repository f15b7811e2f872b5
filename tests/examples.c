// The examples that stand with the rules.
//
// A claim rule must make a claim of each "match", with what stands behind "=>", and none
// of a "nomatch". A rule of another kind must do its work somewhere in each "match" (find
// its phrase, its reference, its cue, the zone of its line) and nowhere in a "nomatch".
#include "suites.h"

#include "node.h"

#include <string.h>

typedef enum RuleKind { CLAIM_RULE, ZONE_RULE, REFER_RULE, PHRASE_RULE, STANCE_RULE } RuleKind;

typedef struct Example {
    RuleKind kind;
    uint32_t index; // of the rule among those of its kind
    const Rule *rule;
    Str text, wanted;
    bool should_match;
    Str lines; // what the rule made, for the message
} Example;

static bool has_mention(const Annotation *a, MentionKind kind, uint32_t rule)
{
    for (uint32_t i = 0; i < a->mentions.count; i++)
        if (a->mentions.at[i].kind == kind && a->mentions.at[i].rule == rule)
            return true;
    return false;
}

static bool has_claim(const Annotation *a, Example *example, Arena *arena)
{
    LineArray lines = claim_lines(a, &example->rule->id, arena);
    bool is_found = false;
    for (uint32_t i = 0; i < lines.count; i++) {
        is_found |= line_has(lines.at[i], example->wanted);
        example->lines =
            str_format(arena, "%.*s\n    %.*s", STR_ARGS(example->lines), STR_ARGS(lines.at[i]));
    }
    return is_found;
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

static bool is_matched(const Annotation *a, Example *example, Arena *arena)
{
    switch (example->kind) {
    case CLAIM_RULE:
        return has_claim(a, example, arena);
    case ZONE_RULE:
        return has_zone(a, example->index);
    case REFER_RULE:
        return has_mention(a, MENTION_REFERENCE, example->index);
    case PHRASE_RULE:
        return has_mention(a, MENTION_PHRASE, example->index);
    case STANCE_RULE:
        return has_cue(a, example->index);
    }
    return false;
}

static void run_example(void **state)
{
    Example *example = *state;
    Arena arena = {0};
    const Annotation *a = test_annotate(str_to_c(&arena, example->text));
    bool is_right = is_matched(a, example, &arena) == example->should_match;
    if (!is_right)
        print_error("rule %.*s should %smatch: %.*s\n    %.*s%.*s\n", STR_ARGS(example->rule->id),
                    example->should_match ? "" : "not ", STR_ARGS(example->text),
                    STR_ARGS(example->wanted), STR_ARGS(example->lines));
    example->lines = (Str){0};
    arena_free(&arena);
    if (!is_right)
        fail();
}

static void add_list(Arena *arena, const Rule *rule, RuleKind kind, uint32_t index,
                     const Node *list, bool should_match)
{
    for (uint32_t i = 0; i < node_count(list); i++) {
        const Node *node = node_at(list, i);
        Example *example = arena_alloc(arena, sizeof *example);
        const char *arrow = strstr(str_to_c(arena, node->text), " => ");
        Str text = arrow == NULL ? node->text : str_from(arrow + 4);
        *example = (Example){.kind = kind,
                             .index = index,
                             .rule = rule,
                             .text = node->text,
                             .should_match = should_match};
        if (arrow != NULL) {
            example->wanted = text;
            example->text.length -= text.length + 4;
        }
        uint32_t line, column;
        diag_line_column(node->place, &line, &column);
        test_add(str_format(arena, "%.*s:%u", STR_ARGS(node->place.source->path), line).at,
                 run_example, example);
    }
}

static void add_rule(Arena *arena, const Rule *rule, RuleKind kind, uint32_t index)
{
    add_list(arena, rule, kind, index, rule->match, true);
    add_list(arena, rule, kind, index, rule->nomatch, false);
}

void add_rule_examples(Arena *arena)
{
    const Pack *pack = test_pack();
    for (uint32_t i = 0; i < pack->claim_rules.count; i++)
        add_rule(arena, &pack->claim_rules.at[i].rule, CLAIM_RULE, i);
    for (uint32_t i = 0; i < pack->zone_rules.count; i++)
        add_rule(arena, &pack->zone_rules.at[i].rule, ZONE_RULE, i);
    for (uint32_t i = 0; i < pack->refer_rules.count; i++)
        add_rule(arena, &pack->refer_rules.at[i].rule, REFER_RULE, i);
    for (uint32_t i = 0; i < pack->phrase_rules.count; i++)
        add_rule(arena, &pack->phrase_rules.at[i].rule, PHRASE_RULE, i);
    for (uint32_t i = 0; i < pack->stance_rules.count; i++)
        add_rule(arena, &pack->stance_rules.at[i].rule, STANCE_RULE, i);
}
