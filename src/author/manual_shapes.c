// What rule files may hold, as the manual shows it: drawn from the shapes by which they are read.
#include "manual.h"
#include "sections.h"

static bool is_named(const Shape *shape)
{
    return shape->names != NULL || shape->others[0] != NULL;
}

static void write_names(const Page *page, const Shape *shape, const char *before)
{
    for (uint32_t i = 0; i < shape->name_count; i++, before = ", ")
        page_print(page, "%s%s", before, shape->names[i]);
    for (uint32_t i = 0; i < array_length(shape->others); i++)
        if (shape->others[i] != NULL)
            write_names(page, shape->others[i], shape->name_count > 0 || i > 0 ? ", " : before);
}

static void write_kind(const Page *page, const char *key, NodeKind kind, const Shape *shape,
                       const char *more)
{
    const char *what = shape->fields != NULL || !is_named(shape) ? shape->what : "name";
    page_print(page, ".It Va %s Pq ", key);
    if (kind == NODE_LIST)
        page_print(page, "list: ");
    else if (kind == NODE_MAP && shape->fields == NULL)
        page_print(page, "map by name: ");
    page_text(page, str_from(what));
    page_print(page, "%s\n", more);
}

static void write_says(const Page *page, const char *says, const Shape *shape)
{
    if (says != NULL)
        page_sentence(page, str_from(says));
    if (is_named(shape)) {
        page_print(page, "One of ");
        write_names(page, shape, "");
        page_print(page, ".\n");
    }
}

void page_of_sections(const Page *page, Str none)
{
    const Section *section;
    (void)none;
    for (uint32_t i = 0; (section = rule_section(i)) != NULL; i++) {
        write_kind(page, section->key, section->kind, section->shape, "");
        write_says(page, section->says, section->shape);
    }
}

void page_of_maps(const Page *page, Str none)
{
    ShapeArray maps = {0};
    const Section *section;
    (void)none;
    for (uint32_t i = 0; (section = rule_section(i)) != NULL; i++)
        shapes_within(page->arena, &maps, section->shape);
    for (uint32_t m = 0; m < maps.count; m++) {
        page_print(page, ".Ss The keys of a %s\n.Bl -tag -width 4n\n", maps.at[m]->what);
        for (uint32_t i = 0; i < maps.at[m]->field_count; i++) {
            const Field *field = &maps.at[m]->fields[i];
            write_kind(page, field->key, field->kind, field->shape,
                       field->is_required ? "" : ", may be absent");
            write_says(page, field->says, field->shape);
        }
        page_print(page, ".El\n");
    }
}
