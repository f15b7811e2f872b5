#include "node.h"

#include "guess.h"

#include <string.h>

const Node *node_child(const Node *node, const char *key)
{
    for (uint32_t i = 0; i < node->children.count; i++)
        if (str_equal(node->children.at[i]->key, str_from(key)))
            return node->children.at[i];
    return NULL;
}

const Node *node_laid_over(Arena *arena, const Node *under, const Node *over)
{
    Node *laid = arena_alloc(arena, sizeof *laid);
    *laid = *under;
    laid->children.count = laid->children.capacity = 0;
    for (uint32_t i = 0; i < over->children.count; i++)
        *array_add(arena, &laid->children) = over->children.at[i];
    for (uint32_t i = 0; i < under->children.count; i++) {
        Node *child = under->children.at[i];
        if (node_child(over, str_to_c(arena, child->key)) == NULL)
            *array_add(arena, &laid->children) = child;
    }
    return laid;
}

static bool is_blank(char sign)
{
    return sign == ' ' || sign == '\t' || sign == '\n' || sign == '\r';
}

// Bytes that the escape at [at] of a text in double quotation marks takes up in the source.
static uint32_t escape_length(Str source, uint32_t at)
{
    static const char signs[] = "xuU";
    static const uint32_t lengths[] = {4, 6, 10};
    for (uint32_t i = 0; i < array_length(lengths); i++)
        if (at + 1 < source.length && source.at[at + 1] == signs[i])
            return lengths[i];
    return 2;
}

// Where byte [offset] of a text that is no block stands: in the source, escapes and the line ends
// that YAML folds take up more than in the text.
static uint32_t source_offset(const Node *node, uint32_t offset)
{
    Str source = node->place.source->text, text = node->text;
    uint32_t at = node->place.offset;
    if (node->place.length == text.length)
        return at + offset;
    char quote = at > 0 ? source.at[at - 1] : '\0';
    for (uint32_t i = 0; i < offset && i < text.length && at < source.length; i++) {
        if (quote == '"' && source.at[at] == '\\') {
            at += escape_length(source, at);
            while (i + 1 < text.length && ((uint8_t)text.at[i + 1] & 0xC0) == 0x80)
                i++;
        } else if (quote == '\'' && source.at[at] == '\'') {
            at += 2;
        } else if (source.at[at] != text.at[i] && is_blank(source.at[at])) {
            while (at < source.length && is_blank(source.at[at]))
                at++;
            at += !is_blank(text.at[i]);
        } else {
            at++;
        }
    }
    while (at + 1 < source.length && is_blank(source.at[at]) && offset < text.length &&
           !is_blank(text.at[offset]))
        at++;
    return at < source.length ? at : source.length;
}

Place node_place(const Node *node, uint32_t offset, uint32_t length)
{
    Place place = node->place;
    if (!node->is_block) {
        place.offset = source_offset(node, offset);
        place.length = length;
        return place;
    }
    Str source = place.source->text;
    uint32_t column = offset, start = node->block_start;
    for (uint32_t i = 0; i < offset && i < node->text.length; i++) {
        if (node->text.at[i] != '\n')
            continue;
        const char *end = memchr(source.at + start, '\n', source.length - start);
        start = end == NULL ? source.length : (uint32_t)(end - source.at) + 1;
        column = offset - i - 1;
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

// The key that was meant, empty: none is near.
static Str near_key(const Shape *shape, Str key)
{
    Guess guess = guess_of(key);
    for (uint32_t i = 0; i < shape->field_count; i++)
        guess_try(&guess, str_from(shape->fields[i].key));
    return guess.name;
}

static void report_unknown(const Shape *shape, const Node *child, Diag *diag)
{
    Arena scratch = {0};
    Str near = near_key(shape, child->key), names = {0};
    for (uint32_t i = 0; i < shape->field_count; i++)
        names = str_format(&scratch, "%.*s%s%s", STR_ARGS(names), i > 0 ? ", " : "",
                           shape->fields[i].key);
    if (near.length > 0)
        diag_error(diag, child->key_place, "unknown key \"%.*s\"; did you mean \"%.*s\"?",
                   STR_ARGS(child->key), STR_ARGS(near));
    else
        diag_error(diag, child->key_place, "unknown key \"%.*s\"; here there are %.*s",
                   STR_ARGS(child->key), STR_ARGS(names));
    arena_free(&scratch);
}

// A key that is missing because it is misspelt was told of.
static bool is_misspelt(const Shape *shape, const Node *node, const char *key)
{
    for (uint32_t i = 0; i < node->children.count; i++)
        if (field_called(shape, node->children.at[i]->key) == NULL &&
            str_equal(near_key(shape, node->children.at[i]->key), str_from(key)))
            return true;
    return false;
}

// A map where a text was meant: one with ": " in it.
static bool is_torn_text(const Node *node, const Shape *shape)
{
    bool has_known = shape->brief == NULL || node->children.count == 0;
    for (uint32_t i = 0; i < node->children.count; i++)
        has_known |= field_called(shape, node->children.at[i]->key) != NULL;
    return !has_known;
}

// A pattern or text that begins with a bracket is read as a list or map.
static void report_kind(const Field *field, const Node *child, Diag *diag)
{
    Str source = child->place.source->text;
    char first = child->place.offset < source.length ? source.at[child->place.offset] : '\0';
    bool is_bare = field->kind == NODE_TEXT && (first == '{' || first == '[');
    diag_error(diag, child->place, "\"%s\" wants %s%s", field->key, node_kind_name(field->kind),
               is_bare ? "; one that begins with { or [ must be quoted: put it in single quotes"
                       : "");
}

// Returns false.
static bool report_empty(const Field *field, const Node *child, Diag *diag)
{
    diag_error(diag, child->key_place, "the key \"%s\" is empty: %s", field->key,
               field->says != NULL ? field->says : "something belongs here");
    return false;
}

static bool kind_fits(NodeKind wanted, const Node *node)
{
    if (wanted != NODE_LIST)
        return node->kind == wanted;
    return node->kind == NODE_LIST || node->kind == NODE_TEXT;
}

bool node_holds_texts(const Node *list, const char *key, Diag *diag)
{
    bool is_right = true;
    for (uint32_t i = 0; i < list->children.count; i++) {
        const Node *child = list->children.at[i];
        if (child->kind == NODE_TEXT)
            continue;
        diag_error(diag, child->place,
                   "\"%s\" wants texts; what holds \": \" needs quotation marks", key);
        is_right = false;
    }
    return is_right;
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
    if (node->kind == NODE_TEXT && shape->brief != NULL) {
        memcpy((char *)out + field_called(shape, str_from(shape->brief))->offset, &node,
               sizeof node);
        return true;
    }
    if (node->kind != NODE_MAP) {
        diag_error(diag, node->place, "a map of \"key: value\" belongs here");
        return false;
    }
    if (is_torn_text(node, shape)) {
        diag_error(diag, node->children.at[0]->key_place,
                   "this is a map: a text that holds \": \" needs quotation marks");
        return false;
    }
    for (uint32_t i = 0; i < node->children.count; i++) {
        const Node *child = node->children.at[i];
        const Field *field = field_called(shape, child->key);
        if (field == NULL) {
            report_unknown(shape, child, diag);
            is_right = false;
        } else if (!kind_fits(field->kind, child)) {
            report_kind(field, child, diag);
            is_right = false;
        } else {
            if (field->kind == NODE_LIST && field->shape->fields == NULL)
                is_right &= node_holds_texts(child, field->key, diag);
            if (field->is_required && child->kind != NODE_TEXT && child->children.count == 0)
                is_right = report_empty(field, child, diag);
            memcpy((char *)out + field->offset, &child, sizeof child);
        }
    }
    for (uint32_t i = 0; i < shape->field_count; i++)
        if (fields[i].is_required && node_child(node, fields[i].key) == NULL) {
            if (!is_misspelt(shape, node, fields[i].key))
                diag_error(diag, node->place, "the key \"%s\" is missing%s%s", fields[i].key,
                           fields[i].says != NULL ? ": " : "",
                           fields[i].says != NULL ? fields[i].says : "");
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
