// The schema of rule files, for editors. It is drawn from the shapes by which they are read.
#include "schema.h"
#include "sections.h"
#include "version.h"

// A text that stands for a map.
static const Shape brief_shape = {.what = "text"};

static void write_names(Json *json, const Shape *shape)
{
    for (uint32_t i = 0; i < shape->name_count; i++)
        json_text(json, NULL, str_from(shape->names[i]));
    for (uint32_t i = 0; i < array_length(shape->others); i++)
        if (shape->others[i] != NULL)
            write_names(json, shape->others[i]);
}

// What a text may be. Rules take every scalar as text; editors see numbers and nulls as such.
static void write_text(Json *json, const char *key, const Shape *shape, const char *says)
{
    static const char *const scalars[] = {"string", "number", "boolean", "null"};
    json_open_line(json, key, '{');
    json_text(json, "description", str_from(says != NULL ? says : shape->what));
    if (shape->is_number) {
        json_open(json, "type", '[');
        json_text(json, NULL, STR("integer"));
        json_text(json, NULL, STR("string"));
        json_close(json, ']');
        json_number(json, "minimum", 0);
        json_text(json, "pattern", STR("^[0-9]+$"));
    } else if (shape->names != NULL) {
        json_open(json, "enum", '[');
        write_names(json, shape);
        json_close(json, ']');
    } else {
        json_open(json, "type", '[');
        for (uint32_t i = 0; i < array_length(scalars); i++)
            json_text(json, NULL, str_from(scalars[i]));
        json_close(json, ']');
    }
    json_close(json, '}');
}

static void write_reference(Json *json, const char *key, const Shape *shape, const char *says)
{
    json_open_line(json, key, '{');
    if (says != NULL)
        json_text(json, "description", str_from(says));
    json_text(json, "$ref", str_format(json->arena, "#/$defs/%s", shape->what));
    json_close(json, '}');
}

static bool may_be_text(const Shape *shape)
{
    return shape->fields == NULL || shape->brief != NULL;
}

// What stands in a place: a text, a reference to the definition of a map, or either.
static void write_shape(Json *json, const char *key, const Shape *shape, const char *says)
{
    if (shape->fields == NULL) {
        write_text(json, key, shape, says);
    } else if (!may_be_text(shape)) {
        write_reference(json, key, shape, says);
    } else {
        json_open(json, key, '{');
        if (says != NULL)
            json_text(json, "description", str_from(says));
        json_open(json, "anyOf", '[');
        write_text(json, NULL, &brief_shape, NULL);
        write_reference(json, NULL, shape, NULL);
        json_close(json, ']');
        json_close(json, '}');
    }
}

static void write_list(Json *json, const char *key, const Shape *shape, const char *says)
{
    json_open(json, key, '{');
    if (says != NULL)
        json_text(json, "description", str_from(says));
    json_text(json, "type", STR("array"));
    write_shape(json, "items", shape, NULL);
    json_close(json, '}');
}

// A list in a rule; of texts it may be a single one.
static void write_list_or_text(Json *json, const char *key, const Shape *shape, const char *says)
{
    if (!may_be_text(shape)) {
        write_list(json, key, shape, says);
        return;
    }
    json_open(json, key, '{');
    if (says != NULL)
        json_text(json, "description", str_from(says));
    json_open(json, "anyOf", '[');
    write_text(json, NULL, shape->fields == NULL ? shape : &brief_shape, NULL);
    write_list(json, NULL, shape, NULL);
    json_close(json, ']');
    json_close(json, '}');
}

// A map whose keys are the author's own, or the names of its shape.
static void write_open_map(Json *json, const char *key, const Shape *shape, const char *says)
{
    static const Shape entry = {.what = "texts"};
    json_open(json, key, '{');
    json_text(json, "description",
              says != NULL ? str_from(says) : str_format(json->arena, "by name: %s", shape->what));
    json_text(json, "type", STR("object"));
    if (shape->names != NULL) {
        json_open(json, "properties", '{');
        for (uint32_t i = 0; i < shape->name_count; i++)
            write_list_or_text(json, shape->names[i], &entry, NULL);
        json_close(json, '}');
        json_bool(json, "additionalProperties", false);
    } else {
        write_text(json, "additionalProperties", shape, NULL);
    }
    json_close(json, '}');
}

static void write_field(Json *json, const Field *field)
{
    if (field->kind == NODE_LIST)
        write_list_or_text(json, field->key, field->shape, field->says);
    else if (field->kind == NODE_MAP && field->shape->fields == NULL)
        write_open_map(json, field->key, field->shape, field->says);
    else
        write_shape(json, field->key, field->shape, field->says);
}

// Whether it is a section that a later folder may give in part.
static bool may_be_partial(const Shape *shape)
{
    const Section *section;
    for (uint32_t i = 0; (section = rule_section(i)) != NULL; i++)
        if (section->kind == NODE_MAP && section->shape == shape)
            return true;
    return false;
}

static void write_map(Json *json, const Shape *shape)
{
    bool is_partial = may_be_partial(shape);
    json_open(json, shape->what, '{');
    json_text(json, "type", STR("object"));
    json_open(json, "properties", '{');
    for (uint32_t i = 0; i < shape->field_count; i++)
        write_field(json, &shape->fields[i]);
    json_close(json, '}');
    json_open_line(json, "required", '[');
    for (uint32_t i = 0; i < shape->field_count; i++)
        if (shape->fields[i].is_required && !is_partial)
            json_text(json, NULL, str_from(shape->fields[i].key));
    json_close(json, ']');
    json_bool(json, "additionalProperties", false);
    json_close(json, '}');
}

static void write_section(Json *json, const Section *section)
{
    if (section->kind == NODE_LIST)
        write_list(json, section->key, section->shape, section->says);
    else if (section->kind == NODE_MAP && section->shape->fields == NULL)
        write_open_map(json, section->key, section->shape, section->says);
    else
        write_shape(json, section->key, section->shape, section->says);
}

// A file with one of the keys that make it a frame or a type has the shape of these; every
// other is a map of sections.
static void write_file(Json *json)
{
    uint32_t depth = 0;
    const Section *section;
    for (uint32_t i = 0; (section = rule_section(i)) != NULL; i++) {
        if (!section->is_whole_file)
            continue;
        json_open_line(json, "if", '{');
        json_open(json, "required", '[');
        json_text(json, NULL, str_from(section->key));
        json_close(json, ']');
        json_close(json, '}');
        write_shape(json, "then", section->shape, NULL);
        json_open(json, "else", '{');
        depth++;
    }
    json_open(json, "properties", '{');
    for (uint32_t i = 0; (section = rule_section(i)) != NULL; i++)
        if (!section->is_whole_file)
            write_section(json, section);
    json_close(json, '}');
    json_bool(json, "additionalProperties", false);
    for (; depth > 0; depth--)
        json_close(json, '}');
}

void schema_of_rules(const Pack *none, Json *json)
{
    (void)none;
    ShapeArray maps = {0};
    const Section *section;
    json_text(json, "$id", STR("urn:claimtag:rules:" RULES_VERSION));
    json_text(json, "title", STR("A file of claimtag's rules"));
    json_text(json, "type", STR("object"));
    json_open_line(json, "properties", '{'); // offered in a file that is still empty
    for (uint32_t i = 0; (section = rule_section(i)) != NULL; i++)
        if (section->is_whole_file)
            json_bool(json, section->key, true);
    json_close(json, '}');
    write_file(json);
    for (uint32_t i = 0; (section = rule_section(i)) != NULL; i++)
        shapes_within(json->arena, &maps, section->shape);
    json_open(json, "$defs", '{');
    for (uint32_t i = 0; i < maps.count; i++)
        write_map(json, maps.at[i]);
    json_close(json, '}');
}
