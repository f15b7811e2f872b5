#include "insertions.h"

#include "file.h"

#include <stdlib.h>

// [text] in quotation marks.
static Str quoted(Arena *arena, Str text)
{
    Str out = STR("\"");
    for (uint32_t i = 0; i < text.length; i++)
        out = str_format(arena, "%.*s%s%c", STR_ARGS(out),
                         text.at[i] == '"' || text.at[i] == '\\' ? "\\" : "", text.at[i]);
    return str_format(arena, "%.*s\"", STR_ARGS(out));
}

static const Node *last_in(const Node *node)
{
    return node->children.count == 0 ? node : node->children.at[node->children.count - 1];
}

bool insertion_add(Arena *arena, InsertionArray *insertions, const Node *list, Str text)
{
    if (node_count(list) == 0 || list->kind != NODE_LIST || last_in(last_in(list))->is_block)
        return false;
    Place item = last_in(list)->place, last = last_in(last_in(list))->place;
    Str source = item.source->text;
    uint32_t start = item.offset, end = last.offset + last.length;
    while (start > 0 && source.at[start - 1] != '\n')
        start--;
    while (end < source.length && source.at[end] != '\n')
        end++;
    Str line = str_trim(str_slice(source, start, end));
    if (!str_starts_with(line, STR("- ")))
        return false;
    *array_add(arena, insertions) =
        (Insertion){item.source, end,
                    str_format(arena, "\n%.*s- %.*s", (int)(line.at - (source.at + start)),
                               source.at + start, STR_ARGS(quoted(arena, text)))};
    return true;
}

static int compare_insertions(const void *left, const void *right)
{
    const Insertion *a = left, *b = right;
    int order = str_compare(a->source->path, b->source->path);
    return order != 0 ? order : a->offset < b->offset ? -1 : a->offset > b->offset;
}

bool insertions_write(Arena *arena, InsertionArray *insertions, Diag *diag)
{
    bool is_right = true;
    if (insertions->count > 1)
        qsort(insertions->at, insertions->count, sizeof *insertions->at, compare_insertions);
    for (uint32_t i = 0; i < insertions->count;) {
        const Source *source = insertions->at[i].source;
        Str text = STR("");
        uint32_t from = 0;
        for (; i < insertions->count && insertions->at[i].source == source; i++) {
            const Insertion *insertion = &insertions->at[i];
            text = str_format(arena, "%.*s%.*s%.*s", STR_ARGS(text),
                              STR_ARGS(str_slice(source->text, from, insertion->offset)),
                              STR_ARGS(insertion->line));
            from = insertion->offset;
        }
        text = str_format(arena, "%.*s%.*s", STR_ARGS(text),
                          STR_ARGS(str_slice(source->text, from, source->text.length)));
        Str path = str_format(arena, "%.*s", STR_ARGS(source->path));
        is_right &= file_replace(path.at, text, diag);
    }
    return is_right;
}
