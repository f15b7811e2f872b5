#include "node.h"

#include <string.h>

const Node *node_child(const Node *node, const char *key)
{
    for (uint32_t i = 0; i < node->children.count; i++)
        if (str_equal(node->children.at[i]->key, str_from(key)))
            return node->children.at[i];
    return NULL;
}

Place node_place(const Node *node, uint32_t offset, uint32_t length)
{
    Place place = node->place;
    if (!node->is_block) {
        place.offset += offset;
        place.length = length;
        return place;
    }
    uint32_t line = node->block_first_line, column = offset;
    for (uint32_t i = 0; i < offset && i < node->text.length; i++)
        if (node->text.at[i] == '\n') {
            line++;
            column = offset - i - 1;
        }
    Str source = place.source->text;
    uint32_t start = 0;
    for (uint32_t i = 0; i < line && start < source.length; i++) {
        const char *end = memchr(source.at + start, '\n', source.length - start);
        start = end == NULL ? source.length : (uint32_t)(end - source.at) + 1;
    }
    place.offset = start + node->block_indent + column;
    place.length = length;
    return place;
}

static const Field *field_called(const Shape *shape, Str key)
{
    for (uint32_t i = 0; i < shape->field_count; i++)
        if (str_equal(str_from(shape->fields[i].key), key))
            return &shape->fields[i];
    return NULL;
}

static void report_unknown(const Shape *shape, const Node *child, Diag *diag)
{
    const char *nearest = NULL;
    uint32_t least = child->key.length / 2 + 2;
    for (uint32_t i = 0; i < shape->field_count; i++) {
        const char *key = shape->fields[i].key;
        uint32_t distance = str_distance(child->key, str_from(key));
        if (distance < least) {
            least = distance;
            nearest = key;
        }
    }
    diag_error(diag, child->key_place, "unknown key \"%.*s\"%s%s%s", STR_ARGS(child->key),
               nearest != NULL ? "; did you mean \"" : "", nearest != NULL ? nearest : "",
               nearest != NULL ? "\"?" : "");
}

static bool kind_fits(NodeKind wanted, const Node *node)
{
    if (wanted != NODE_LIST)
        return node->kind == wanted;
    return node->kind == NODE_LIST || node->kind == NODE_TEXT;
}

const char *node_kind_name(NodeKind kind)
{
    static const char *const names[] = {"a text", "a list", "a map"};
    return names[kind];
}

bool node_read(const Node *node, const Shape *shape, void *out, Diag *diag)
{
    const Field *fields = shape->fields;
    bool is_right = true;
    if (node->kind != NODE_MAP) {
        diag_error(diag, node->place, "a map of \"key: value\" belongs here");
        return false;
    }
    for (uint32_t i = 0; i < node->children.count; i++) {
        const Node *child = node->children.at[i];
        const Field *field = field_called(shape, child->key);
        if (field == NULL) {
            report_unknown(shape, child, diag);
            is_right = false;
        } else if (!kind_fits(field->kind, child)) {
            diag_error(diag, child->place, "\"%s\" wants %s", field->key,
                       node_kind_name(field->kind));
            is_right = false;
        } else {
            memcpy((char *)out + field->offset, &child, sizeof child);
        }
    }
    for (uint32_t i = 0; i < shape->field_count; i++)
        if (fields[i].is_required && node_child(node, fields[i].key) == NULL) {
            diag_error(diag, node->place, "the key \"%s\" is missing", fields[i].key);
            is_right = false;
        }
    return is_right;
}

uint32_t node_count(const Node *node)
{
    if (node == NULL)
        return 0;
    return node->kind == NODE_LIST ? node->children.count : 1;
}

const Node *node_at(const Node *node, uint32_t index)
{
    return node->kind == NODE_LIST ? node->children.at[index] : node;
}
