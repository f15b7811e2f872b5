#include "layout.h"

#include <string.h>

#define STEP 2

// What is known of a line.
typedef struct LineShape {
    Str text;         // without its end
    int32_t column;   // where its first sign belongs; -1: it follows others
    uint32_t was;     // where it is
    bool is_block;    // of a literal block: its own blanks are kept
    uint32_t key_end; // bytes: behind the key that begins it; 0: none does
    uint32_t before;  // the nearest line before it that has a column, or LINE_NONE
    uint32_t behind;  // the nearest from it on that has one and is of no block, or LINE_NONE
} LineShape;

#define LINE_NONE UINT32_MAX

typedef struct Layout {
    Arena *arena;
    const Source *source;
    Array(LineShape) lines;
    Array(char) out;
} Layout;

static uint32_t blanks_before(Str line)
{
    uint32_t count = 0;
    while (count < line.length && line.at[count] == ' ')
        count++;
    return count;
}

static Str without_tail(Str line)
{
    while (line.length > 0 && strchr(" \t\r", line.at[line.length - 1]) != NULL)
        line.length--;
    return line;
}

static void cut_lines(Layout *layout)
{
    Str rest = layout->source->text;
    while (rest.at != NULL) {
        Str line = str_cut(&rest, '\n');
        *array_add(layout->arena, &layout->lines) =
            (LineShape){.text = line, .column = -1, .was = blanks_before(line)};
    }
}

static LineShape *line_at(const Layout *layout, uint32_t offset)
{
    uint32_t low = 0, high = layout->lines.count;
    const char *at = layout->source->text.at + offset;
    while (high - low > 1) {
        uint32_t middle = (low + high) / 2;
        if (layout->lines.at[middle].text.at <= at)
            low = middle;
        else
            high = middle;
    }
    return &layout->lines.at[low];
}

static bool is_flow(const Node *node)
{
    return node->kind != NODE_TEXT &&
           strchr("[{", node->place.source->text.at[node->place.offset]) != NULL;
}

static void place_value(Layout *layout, const Node *node, uint32_t column);

// The lines of a literal block, up to one that is indented less.
static void place_block(Layout *layout, const Node *node, uint32_t column)
{
    for (uint32_t i = node->block_first_line; i < layout->lines.count; i++) {
        LineShape *line = &layout->lines.at[i];
        bool is_empty = without_tail(line->text).length == 0;
        if (!is_empty && line->was < node->block_indent)
            return;
        line->is_block = true;
        line->column = is_empty ? 0 : (int32_t)(column + line->was - node->block_indent);
    }
}

static void place_map(Layout *layout, const Node *map, uint32_t column)
{
    for (uint32_t i = 0; i < map->children.count; i++) {
        const Node *child = map->children.at[i];
        LineShape *line = line_at(layout, child->key_place.offset);
        if (line->column < 0) // else it stands behind the "-" of its list
            line->column = (int32_t)column;
        line->key_end = (uint32_t)(layout->source->text.at + child->key_place.offset +
                                   child->key_place.length - line->text.at);
        place_value(layout, child, column + STEP);
    }
}

static void place_list(Layout *layout, const Node *list, uint32_t column)
{
    for (uint32_t i = 0; i < list->children.count; i++) {
        line_at(layout, list->children.at[i]->place.offset)->column = (int32_t)column;
        place_value(layout, list->children.at[i], column + STEP);
    }
}

static void place_value(Layout *layout, const Node *node, uint32_t column)
{
    if (is_flow(node))
        return;
    if (node->kind == NODE_MAP)
        place_map(layout, node, column);
    else if (node->kind == NODE_LIST)
        place_list(layout, node, column);
    else if (node->is_block)
        place_block(layout, node, column);
}

static void put(Layout *layout, Str text)
{
    for (uint32_t i = 0; i < text.length; i++)
        *array_add(layout->arena, &layout->out) = text.at[i];
}

static void put_blanks(Layout *layout, uint32_t count)
{
    while (count-- > 0)
        put(layout, STR(" "));
}

// Notes for each line which lines tell where it belongs.
static void link_lines(Layout *layout)
{
    uint32_t near = LINE_NONE;
    for (uint32_t i = 0; i < layout->lines.count; i++) {
        layout->lines.at[i].before = near;
        if (layout->lines.at[i].column >= 0)
            near = i;
    }
    near = LINE_NONE;
    for (uint32_t i = layout->lines.count; i-- > 0;) {
        if (layout->lines.at[i].column >= 0 && !layout->lines.at[i].is_block)
            near = i;
        layout->lines.at[i].behind = near;
    }
}

// Of a comment the column is that of what it stands before; of what goes on it moves as the
// line before did.
static uint32_t column_of(const Layout *layout, uint32_t index)
{
    const LineShape *line = &layout->lines.at[index];
    if (line->column >= 0)
        return (uint32_t)line->column;
    if (line->was < line->text.length && line->text.at[line->was] == '#')
        return line->behind == LINE_NONE ? line->was
                                         : (uint32_t)layout->lines.at[line->behind].column;
    for (uint32_t i = line->before; i != LINE_NONE; i = layout->lines.at[i].before) {
        const LineShape *before = &layout->lines.at[i];
        if ((uint32_t)before->column + line->was >= before->was)
            return (uint32_t)before->column + line->was - before->was;
    }
    return line->was;
}

// One blank behind "-" and behind the colon of a key that begins the line.
static void put_line(Layout *layout, const LineShape *line)
{
    Str text = without_tail(line->text);
    uint32_t at = line->was;
    while (!line->is_block && line->column >= 0 && at + 1 < text.length && text.at[at] == '-' &&
           text.at[at + 1] == ' ') {
        put(layout, STR("- "));
        for (at++; text.at[at] == ' ';)
            at++;
    }
    if (line->key_end > at && line->key_end < text.length) {
        put(layout, str_slice(text, at, line->key_end));
        for (at = line->key_end; at < text.length && strchr("\"' ", text.at[at]) != NULL; at++)
            if (text.at[at] != ' ')
                put(layout, str_slice(text, at, at + 1));
        if (at < text.length && text.at[at] == ':') {
            put(layout, STR(":"));
            for (at++; at < text.length && text.at[at] == ' ';)
                at++;
            if (at < text.length)
                put(layout, STR(" "));
        }
    }
    put(layout, str_slice(text, at, text.length));
}

static void put_yaml(Layout *layout)
{
    bool was_empty = true;
    for (uint32_t i = 0; i < layout->lines.count; i++) {
        const LineShape *line = &layout->lines.at[i];
        bool is_empty = without_tail(line->text).length == 0;
        if (is_empty && was_empty && !line->is_block)
            continue;
        was_empty = is_empty;
        if (!is_empty) {
            put_blanks(layout, column_of(layout, i));
            put_line(layout, line);
        }
        put(layout, STR("\n"));
    }
}

static void put_table(Layout *layout)
{
    bool was_empty = true;
    for (uint32_t i = 0; i < layout->lines.count; i++) {
        Str line = without_tail(layout->lines.at[i].text), rest = line;
        if (line.length == 0 && was_empty)
            continue;
        was_empty = line.length == 0;
        bool is_comment = line.length > 0 && line.at[0] == '#';
        while (!was_empty && !is_comment && rest.at != NULL) {
            put(layout, str_trim(str_cut(&rest, '\t')));
            if (rest.at != NULL)
                put(layout, STR("\t"));
        }
        put(layout, is_comment ? line : STR(""));
        put(layout, STR("\n"));
    }
}

// The first node of [a] that is not as it is in [b]; NULL: all are.
static const Node *changed_node(const Node *a, const Node *b)
{
    if (a->kind != b->kind || a->children.count != b->children.count ||
        !str_equal(a->key, b->key) || !str_equal(a->text, b->text))
        return a;
    for (uint32_t i = 0; i < a->children.count; i++) {
        const Node *changed = changed_node(a->children.at[i], b->children.at[i]);
        if (changed != NULL)
            return changed;
    }
    return NULL;
}

// The text in [out], with one line end behind it.
static Str finished(Layout *layout)
{
    while (layout->out.count > 1 && layout->out.at[layout->out.count - 1] == '\n' &&
           layout->out.at[layout->out.count - 2] == '\n')
        layout->out.count--;
    return (Str){layout->out.at, layout->out.count};
}

bool layout_file(Arena *arena, const Source *source, Str *text, Diag *diag)
{
    Layout layout = {.arena = arena, .source = source};
    cut_lines(&layout);
    if (str_ends_with(source->path, STR(".tsv"))) {
        put_table(&layout);
        *text = finished(&layout);
        return true;
    }
    const Node *root = yaml_read(arena, source, diag);
    if (root == NULL)
        return false;
    place_value(&layout, root, 0);
    link_lines(&layout);
    put_yaml(&layout);
    *text = finished(&layout);
    Source *written = arena_alloc(arena, sizeof *written);
    *written = (Source){source->path, *text};
    Diag faults = {0};
    const Node *again = yaml_read(arena, written, &faults);
    diag_free(&faults);
    const Node *changed = again == NULL ? root : changed_node(root, again);
    if (changed == NULL)
        return true;
    diag_error(diag, again == NULL ? (Place){source, 0, 0} : changed->place,
               "the layout of rules fmt would change what stands here; begin a list on a line of "
               "its own, write \"|\" alone before a block, and a text in quotes on one line");
    return false;
}
