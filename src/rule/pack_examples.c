// The examples of rules: texts, or maps of a text and why it is expected to fail.
#include "pack_reader.h"

typedef struct ExampleNodes {
    const Node *text, *todo, *until;
} ExampleNodes;

static const Shape day_shape = {.what = "day, such as 2027-01-31"};

static const Field example_fields[] = {
    {"text", NODE_TEXT, true, offsetof(ExampleNodes, text), &text_shape, "the example"},
    {"todo", NODE_TEXT, true, offsetof(ExampleNodes, todo), &text_shape,
     "why it does not hold yet"},
    {"until", NODE_TEXT, true, offsetof(ExampleNodes, until), &day_shape,
     "the last day on which it may fail"},
};

const Shape example_shape = {.what = "example",
                             .fields = example_fields,
                             .field_count = array_length(example_fields),
                             .brief = "text"};

static bool example_read(const Node *node, ExampleText *example, Diag *diag)
{
    ExampleNodes nodes = {0};
    if (!node_read(node, &example_shape, &nodes, diag))
        return false;
    *example = (ExampleText){.node = nodes.text};
    if (nodes.todo == NULL)
        return true;
    example->todo.reason = nodes.todo->text;
    if (example->todo.reason.length == 0)
        diag_error(diag, node->place, "\"todo\" says why this is expected to fail");
    else if (!day_read(nodes.until->text, true, &example->todo.until))
        diag_error(diag, nodes.until->place, "\"until\" wants a day, such as 2027-01-31");
    else
        return true;
    return false;
}

ExampleText example_at(const Node *list, uint32_t index)
{
    Diag none = {0}; // they were read before
    ExampleText example = {.node = node_at(list, index)};
    example_read(node_at(list, index), &example, &none);
    diag_free(&none);
    return example;
}

bool read_examples(PackReader *reader, const Node *list)
{
    bool is_right = true;
    ExampleText example;
    for (uint32_t i = 0; i < node_count(list); i++)
        is_right &= example_read(node_at(list, i), &example, reader->diag);
    return is_right;
}
