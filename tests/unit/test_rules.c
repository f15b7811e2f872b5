// What holds for all rules of the project.
#include "test.h"

#include "node.h"

// A rule that says what another says too is one too many.
TEST(rules, say_nothing_twice)
{
    const Pack *pack = test_pack();
    Arena arena = {0};
    Table seen = {0};
    uint32_t twice = 0;
    for (uint32_t i = 0; i < pack->claim_rules.count; i++) {
        const ClaimRule *rule = &pack->claim_rules.at[i];
        Str text =
            str_format(&arena, "%u %u %.*s", rule->frame, rule->is_role, STR_ARGS(rule->rule.text));
        if (table_find(&seen, text) != TABLE_NONE) {
            print_error("%.*s says what %.*s says\n", STR_ARGS(rule->rule.id),
                        STR_ARGS(pack->claim_rules.at[table_find(&seen, text)].rule.id));
            twice++;
        }
        table_set(&seen, &arena, text, i);
    }
    arena_free(&arena);
    assert_int_equal(twice, 0);
}

static uint32_t count_short(const Rule *rule)
{
    bool is_short = node_count(rule->match) < 2 || node_count(rule->nomatch) < 2;
    if (is_short)
        print_error("%.*s wants two examples that match and two that do not\n", STR_ARGS(rule->id));
    return is_short;
}

TEST(rules, have_examples)
{
    const Pack *pack = test_pack();
    uint32_t count = 0;
    // Rules of roles make no claim: the examples of their frame's other rules tell of them.
    for (uint32_t i = 0; i < pack->claim_rules.count; i++)
        if (!pack->claim_rules.at[i].is_role)
            count += count_short(&pack->claim_rules.at[i].rule);
    for (uint32_t i = 0; i < pack->stance_rules.count; i++)
        count += count_short(&pack->stance_rules.at[i].rule);
    for (uint32_t i = 0; i < pack->refer_rules.count; i++)
        count += count_short(&pack->refer_rules.at[i].rule);
    assert_int_equal(count, 0);
}
