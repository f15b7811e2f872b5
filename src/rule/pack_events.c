// Sections "events", "things", "copies" and "vouching": when claims tell of one event.
#include "pack_reader.h"
#include "utf8.h"

static const char *const undated_names[] = {"apart", "named", "single"};
static const Shape undated_shape = SHAPE_OF_NAMES("way of claims without time", undated_names);
static const Shape stretch_shape = {.what = "stretch of time: 10 days, 3 months, 2 years"};
static const Shape type_name_shape = {.what = "type of claims"};
static const Shape classes_shape = {.what = "set of classes"};
static const Shape role_shape = {.what = "role of the types"};

typedef struct EventNodes {
    const Node *id, *types, *window, *named_window, *undated, *follows, *besides, *objects;
} EventNodes;

static const Field event_fields[] = {
    {"id", NODE_TEXT, true, offsetof(EventNodes, id), &text_shape, "name of the rule"},
    {"types", NODE_LIST, false, offsetof(EventNodes, types), &type_name_shape,
     "for claims of these types; without it for all that no other rule has"},
    {"window", NODE_TEXT, false, offsetof(EventNodes, window), &stretch_shape,
     "how long an event is at most, where its claims give other times"},
    {"named-window", NODE_TEXT, false, offsetof(EventNodes, named_window), &stretch_shape,
     "the same of times that are years, where the thing has a name"},
    {"undated", NODE_TEXT, false, offsetof(EventNodes, undated), &undated_shape,
     "what becomes of claims that do not say when"},
    {"follows", NODE_TEXT, false, offsetof(EventNodes, follows), &number_shape,
     "a claim without time tells of what the text dated so many sentences before"},
    {"besides", NODE_LIST, false, offsetof(EventNodes, besides), &role_shape,
     "roles that need not agree"},
    {"objects", NODE_LIST, false, offsetof(EventNodes, objects), &classes_shape,
     "sets of classes that are kinds of objects, which must agree"},
};

const Shape event_shape = SHAPE_OF_MAP("rule of events", event_fields);

// Reads "2 years" as days, with what a year or month has at most.
static void read_stretch(PackReader *reader, const Node *node, uint32_t *days)
{
    static const struct Unit {
        const char *one, *many;
        uint32_t days;
    } units[] = {
        {"day", "days", 1}, {"week", "weeks", 7}, {"month", "months", 31}, {"year", "years", 366}};
    if (node == NULL)
        return;
    Str unit = str_trim(node->text), count = str_cut(&unit, ' ');
    uint32_t number;
    bool is_number = str_to_number(count, &number) && number <= 1000;
    for (uint32_t i = 0; i < array_length(units) && is_number && unit.at != NULL; i++)
        if (str_equal(str_trim(unit), str_from(units[i].one)) ||
            str_equal(str_trim(unit), str_from(units[i].many))) {
            *days = number * units[i].days;
            return;
        }
    diag_error(reader->diag, node->place,
               "a stretch of time is written as 10 days, 3 months or 2 years");
}

static void read_types(PackReader *reader, const Node *list, TypeArray *types)
{
    const Pack *pack = reader->pack;
    for (uint32_t i = 0; i < node_count(list); i++) {
        const Node *node = node_at(list, i);
        uint16_t type = 0;
        while (type < pack->types.count && !str_equal(pack->types.at[type].name, node->text))
            type++;
        if (type == pack->types.count)
            diag_error(reader->diag, node->place, "no type of claims is called \"%.*s\"",
                       STR_ARGS(node->text));
        else
            *array_add(&reader->pack->arena, types) = type;
    }
}

// Each class must be one that rules know, and be in one set only.
static void read_objects(PackReader *reader, const Node *objects, EventRule *rule)
{
    Pack *pack = reader->pack;
    Table seen = {0};
    for (uint32_t i = 0; i < node_count(objects); i++) {
        const Node *node = node_at(objects, i);
        for (Str rest = node->text; rest.at != NULL;) {
            Str name = str_cut(&rest, ' ');
            if (name.length == 0)
                continue;
            Place place = node_place(node, (uint32_t)(name.at - node->text.at), name.length);
            if (lexicon_find_class(pack->lexicon, name) == CLASS_NONE)
                diag_error(reader->diag, place, "{%.*s} is no class", STR_ARGS(name));
            if (table_find(&seen, name) != TABLE_NONE)
                diag_error(reader->diag, place, "{%.*s} is in two of the sets", STR_ARGS(name));
            table_set(&seen, &pack->arena, name, i);
        }
        *array_add(&pack->arena, &rule->objects) = node->text;
    }
}

// No type may have two rules, those of an earlier folder included.
static void check_alone(PackReader *reader, const EventRule *rule, const Node *id)
{
    const EventRules *events = &reader->pack->events;
    for (uint32_t i = 0; i < events->rules.count; i++) {
        const EventRule *other = &events->rules.at[i];
        if (str_equal(other->id, rule->id))
            continue;
        bool meets = rule->is_rest && other->is_rest;
        for (uint32_t a = 0; a < rule->types.count; a++)
            for (uint32_t b = 0; b < other->types.count; b++)
                meets |= rule->types.at[a] == other->types.at[b];
        if (meets)
            diag_error(reader->diag, id->place,
                       "rules \"%.*s\" and \"%.*s\" of events are for the same type",
                       STR_ARGS(other->id), STR_ARGS(rule->id));
    }
}

void read_events(PackReader *reader, const Node *section)
{
    EventRules *events = &reader->pack->events;
    for (uint32_t i = 0; i < node_count(section); i++) {
        EventNodes nodes = {0};
        uint32_t slot;
        if (!node_read(node_at(section, i), &event_shape, &nodes, reader->diag) ||
            !rule_slot(reader, "event", nodes.id, events->rules.count, &slot))
            continue;
        EventRule rule = {.id = nodes.id->text, .is_rest = nodes.types == NULL};
        read_types(reader, nodes.types, &rule.types);
        read_stretch(reader, nodes.window, &rule.window);
        read_stretch(reader, nodes.named_window, &rule.named_window);
        read_number(reader, nodes.follows, &rule.follows);
        if (nodes.undated != NULL)
            rule.undated = (Undated)read_name(reader, nodes.undated, &undated_shape);
        for (uint32_t k = 0; k < node_count(nodes.besides); k++)
            *array_add(&reader->pack->arena, &rule.besides) = node_at(nodes.besides, k)->text;
        read_objects(reader, nodes.objects, &rule);
        *rule_row(reader, &events->rules, slot) = rule;
        check_alone(reader, &rule, nodes.id);
    }
}

typedef struct ThingNodes {
    const Node *id, *names, *common, *types;
} ThingNodes;

static const Field thing_fields[] = {
    {"id", NODE_TEXT, true, offsetof(ThingNodes, id), &text_shape, "name of the thing"},
    {"names", NODE_LIST, true, offsetof(ThingNodes, names), &text_shape, "what it is called"},
    {"common", NODE_TEXT, false, offsetof(ThingNodes, common), &flag_shape,
     "a sort of thing, whose name tells it from no others"},
    {"types", NODE_LIST, false, offsetof(ThingNodes, types), &type_name_shape,
     "in whose claims it counts; in all, when there are none"},
};

const Shape thing_shape = SHAPE_OF_MAP("thing", thing_fields);

void read_things(PackReader *reader, const Node *section)
{
    Pack *pack = reader->pack;
    for (uint32_t i = 0; i < node_count(section); i++) {
        ThingNodes nodes = {0};
        uint32_t slot;
        if (!node_read(node_at(section, i), &thing_shape, &nodes, reader->diag) ||
            !rule_slot(reader, "thing", nodes.id, pack->events.things.count, &slot))
            continue;
        if (slot >= THINGS_MOST) {
            diag_error(reader->diag, nodes.id->place, "at most %u things can be told apart",
                       THINGS_MOST);
            return;
        }
        Thing thing = {.id = nodes.id->text, .is_common = read_flag(reader, nodes.common)};
        read_types(reader, nodes.types, &thing.types);
        for (uint32_t k = 0; k < node_count(nodes.names); k++) {
            Str words = utf8_words(&pack->arena, node_at(nodes.names, k)->text);
            if (words.length == 0)
                diag_error(reader->diag, node_at(nodes.names, k)->place,
                           "a name needs at least one word");
            *array_add(&pack->arena, &thing.names) = words;
        }
        *rule_row(reader, &pack->events.things, slot) = thing;
    }
}

typedef struct CopyNodes {
    const Node *words, *shingle, *resemblance;
} CopyNodes;

static const Field copy_fields[] = {
    {"words", NODE_TEXT, true, offsetof(CopyNodes, words), &number_shape,
     "a sentence of fewer words is no copy"},
    {"shingle", NODE_TEXT, true, offsetof(CopyNodes, shingle), &number_shape,
     "words that are compared in one piece"},
    {"resemblance", NODE_TEXT, true, offsetof(CopyNodes, resemblance), &number_shape,
     "per cent of the pieces of both that both have"},
};

const Shape copies_shape = SHAPE_OF_MAP("rule of copies", copy_fields);

void read_copies(PackReader *reader, const Node *section)
{
    CopyNodes nodes = {0};
    CopyRules *copies = &reader->pack->events.copies;
    if (!node_read(section, &copies_shape, &nodes, reader->diag))
        return;
    read_number(reader, nodes.words, &copies->words);
    read_number(reader, nodes.shingle, &copies->shingle);
    read_up_to(reader, nodes.resemblance, UINT32_MAX, &copies->resemblance);
    if (copies->shingle == 0 || copies->shingle > copies->words)
        diag_error(reader->diag, nodes.shingle->place, "a shingle is of 1 to %u words",
                   copies->words);
    if (copies->resemblance == 0 || copies->resemblance > 100)
        diag_error(reader->diag, nodes.resemblance->place, "a share is from 1 to 100 per cent");
}

typedef struct VouchingNodes {
    const Node *hearsay, *unknown, *voices;
} VouchingNodes;

static const Field vouching_fields[] = {
    {"hearsay", NODE_LIST, false, offsetof(VouchingNodes, hearsay), &fixed_source_shape,
     "sources that only pass on what they have heard"},
    {"unknown", NODE_LIST, false, offsetof(VouchingNodes, unknown), &fixed_source_shape,
     "sources of whom nobody can say that they are two"},
    {"voices", NODE_LIST, false, offsetof(VouchingNodes, voices), &text_shape,
     "words that name nobody by themselves"},
};

const Shape vouching_shape = SHAPE_OF_MAP("rule of vouching", vouching_fields);

static uint32_t read_kinds(PackReader *reader, const Node *list)
{
    uint32_t kinds = 0;
    for (uint32_t i = 0; i < node_count(list); i++) {
        uint32_t kind = read_name(reader, node_at(list, i), &fixed_source_shape);
        if (kind < SOURCE__COUNT)
            kinds |= 1u << kind;
    }
    return kinds;
}

void read_vouching(PackReader *reader, const Node *section)
{
    VouchingNodes nodes = {0};
    Pack *pack = reader->pack;
    if (!node_read(section, &vouching_shape, &nodes, reader->diag))
        return;
    pack->events.hearsay = read_kinds(reader, nodes.hearsay);
    pack->events.unknown = read_kinds(reader, nodes.unknown);
    for (uint32_t i = 0; i < node_count(nodes.voices); i++)
        *array_add(&pack->arena, &pack->events.voices) =
            utf8_words(&pack->arena, node_at(nodes.voices, i)->text);
}

const EventRule *event_rule_for(const EventRules *rules, uint16_t type)
{
    static const EventRule strict = {.id = {"", 0}};
    const EventRule *others = &strict;
    for (uint32_t i = 0; i < rules->rules.count; i++) {
        const EventRule *rule = &rules->rules.at[i];
        for (uint32_t t = 0; t < rule->types.count; t++)
            if (rule->types.at[t] == type)
                return rule;
        if (rule->is_rest)
            others = rule;
    }
    return others;
}
