// The examples that stand with the rules.
#include "suites.h"

#include "todo.h"

static void run_example(void **state)
{
    const Example *example = *state;
    Arena arena = {0};
    const Annotation *a = test_annotate(str_to_c(&arena, example->text));
    bool holds = example_holds(test_pack(), a, example);
    TodoState todo = todo_state(&example->todo, holds, day_today());
    bool is_right = todo == TODO_OPEN || (todo == TODO_NOT && holds);
    if (!is_right)
        print_error("rule %.*s should %smatch: %.*s\n%.*s", STR_ARGS(example->rule->id),
                    example->should_match ? "" : "not ", STR_ARGS(example->text),
                    STR_ARGS(example_account(test_pack(), a, example, &arena)));
    arena_free(&arena);
    if (!is_right)
        fail();
}

void add_rule_examples(Arena *arena)
{
    ExampleArray examples = examples_of(test_pack(), arena);
    for (uint32_t i = 0; i < examples.count; i++) {
        uint32_t line, column;
        diag_line_column(examples.at[i].place, &line, &column);
        test_add(str_format(arena, "%.*s:%u", STR_ARGS(examples.at[i].place.source->path), line).at,
                 run_example, &examples.at[i]);
    }
}
