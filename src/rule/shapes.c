// What texts in rule files may be, where several sections have such.
#include "pack_reader.h"
#include "sections.h"

const char *const zone_names[ZONE__COUNT] = {"body",    "title",   "quote",
                                             "caption", "comment", "boilerplate"};
const char *const markup_names[MARKUP__COUNT] = {"article", "body",    "title",       "quote",
                                                 "caption", "comment", "boilerplate", "hidden"};
const char *const via_names[VIA__COUNT] = {"name",    "demonym",  "capital", "owner",
                                           "pronoun", "definite", "salience"};
const char *const factuality_names[FACT__COUNT] = {"asserted", "probable", "possible",
                                                   "hypothetical", "denied"};
const char *const source_names[SOURCE__COUNT + 1] = {
    "author", "party", "government", "expert", "media", "international", "unnamed", "same"};
const char *const time_kind_names[TIME__COUNT] = {
    "none",  "date", "decade", "value",   "same",  "since",  "until",   "between",
    "years", "ago",  "ahead",  "earlier", "later", "season", "weekday", "void"};

static const char *const flags[] = {"no", "yes"};

const Shape text_shape = {.what = "text"};
const Shape number_shape = {.what = "number", .is_number = true};
const Shape flag_shape = SHAPE_OF_NAMES("flag", flags);
const Shape pattern_shape = {.what = "pattern"};
const Shape formula_shape = {.what = "formula over classes"};
const Shape class_shape = {.what = "class"};
const Shape party_shape = {.what = "party"};
const Shape pair_shape = {.what = "pair of parties, A > B or A = B"};
const Shape group_shape = {.what = "role of the type, by a group of the frame"};

const Shape zone_shape = SHAPE_OF_NAMES("zone", zone_names);
const Shape markup_shape = SHAPE_OF_NAMES("kind of content", markup_names);
const Shape via_shape = SHAPE_OF_NAMES("way", via_names);
const Shape time_shape = SHAPE_OF_NAMES("way to compute a time", time_kind_names);
const Shape factuality_shape = SHAPE_OF_NAMES("factuality", factuality_names);
const Shape source_kind_shape = SHAPE_OF_NAMES("kind of source", source_names);
// One that does not lean on who spoke before.
const Shape fixed_source_shape = {
    .what = "kind of source", .names = source_names, .name_count = SOURCE__COUNT};

void shapes_within(Arena *arena, ShapeArray *maps, const Shape *shape)
{
    if (shape->fields == NULL)
        return;
    for (uint32_t i = 0; i < maps->count; i++)
        if (maps->at[i] == shape)
            return;
    *array_add(arena, maps) = shape;
    for (uint32_t i = 0; i < shape->field_count; i++)
        shapes_within(arena, maps, shape->fields[i].shape);
}
