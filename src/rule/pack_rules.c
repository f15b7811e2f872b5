// What all kinds of rules have in common.
#include "guess.h"
#include "pack_reader.h"
#include "sections.h"

#include <string.h>

static uint32_t name_index(Str text, const Shape *shape)
{
    uint32_t i = 0;
    while (i < shape->name_count && !str_equal(text, str_from(shape->names[i])))
        i++;
    return i;
}

// "forward, backward or sentence".
static Str list_names(Arena *arena, const Shape *shape, const char *last)
{
    Str list = {0};
    for (uint32_t i = 0; i < shape->name_count; i++)
        list = str_format(arena, "%.*s%s%s", STR_ARGS(list),
                          i == 0                      ? ""
                          : i + 1 < shape->name_count ? ", "
                                                      : last,
                          shape->names[i]);
    return list;
}

uint32_t read_name(PackReader *reader, const Node *node, const Shape *shape)
{
    uint32_t index = node == NULL ? 0 : name_index(node->text, shape);
    if (index < shape->name_count)
        return index;
    Arena scratch = {0};
    Str list = list_names(&scratch, shape, " or ");
    bool is_vowel = strchr("aeiou", shape->what[0]) != NULL;
    diag_error(reader->diag, node->place, "%s %s is %.*s", is_vowel ? "an" : "a", shape->what,
               STR_ARGS(list));
    arena_free(&scratch);
    return index;
}

uint32_t read_key(PackReader *reader, const Node *node, const Shape *shape)
{
    uint32_t index = name_index(node->key, shape);
    if (index < shape->name_count)
        return index;
    Arena scratch = {0};
    Str list = list_names(&scratch, shape, " and ");
    diag_error(reader->diag, node->key_place, "no %s is called \"%.*s\"; there are %.*s",
               shape->what, STR_ARGS(node->key), STR_ARGS(list));
    arena_free(&scratch);
    return index;
}

bool read_flag(PackReader *reader, const Node *node)
{
    return node != NULL && read_name(reader, node, &flag_shape) == 1;
}

void read_up_to(PackReader *reader, const Node *node, uint32_t most, uint32_t *value)
{
    uint32_t number;
    if (node == NULL)
        return;
    if (!str_to_number(node->text, &number))
        diag_error(reader->diag, node->place, "a number belongs here");
    else
        *value = number;
    if (*value > most) {
        diag_error(reader->diag, node->place, "a number here is %u at most", most);
        *value = most;
    }
}

void read_number(PackReader *reader, const Node *node, uint32_t *value)
{
    read_up_to(reader, node, NUMBER_MOST, value);
}

const Expr *read_formula(PackReader *reader, const Node *node)
{
    return node == NULL ? NULL : expr_read(reader->pack->grammar, node, reader->diag);
}

void read_rule(PackReader *reader, PatternStage stage, const RuleNodes *nodes, Rule *rule)
{
    if (nodes->pattern != NULL) {
        rule->pattern = pattern_read(reader->pack->grammar, stage, nodes->pattern, reader->diag);
        rule->text = nodes->pattern->text;
    }
    if (nodes->id != NULL) {
        rule->id = nodes->id->text;
        rule->place = nodes->id->place;
    }
    bool has_match = read_examples(reader, nodes->match);
    bool has_nomatch = read_examples(reader, nodes->nomatch);
    rule->match = has_match ? nodes->match : NULL;
    rule->nomatch = has_nomatch ? nodes->nomatch : NULL;
    rule->has_faulty_examples = !has_match || !has_nomatch;
}

static uint32_t folder_of(const PackReader *reader, const Source *source)
{
    for (uint32_t i = 0; i < reader->origins.count; i++)
        if (reader->origins.at[i].source == source)
            return reader->origins.at[i].folder;
    return NONE;
}

bool is_same_folder(const PackReader *reader, const Node *one, const Node *other)
{
    return folder_of(reader, one->place.source) == folder_of(reader, other->place.source);
}

bool rule_slot(PackReader *reader, const char *kind, const Node *id, uint32_t count, uint32_t *slot)
{
    Arena *arena = &reader->pack->arena;
    if (id == NULL)
        return false;
    if (id->text.length == 0)
        diag_error(reader->diag, id->key_place, "the key \"%.*s\" is empty: it names the %s",
                   STR_ARGS(id->key), kind);
    Str key = str_format(arena, "%s %.*s", kind, STR_ARGS(id->text));
    uint32_t row = table_find(&reader->rules_by_id, key);
    if (row == TABLE_NONE) {
        table_set(&reader->rules_by_id, arena, key, reader->rule_ids.count);
        *array_add(arena, &reader->rule_ids) = (RuleId){id, count};
        *slot = count;
        return true;
    }
    RuleId *earlier = &reader->rule_ids.at[row];
    *slot = earlier->slot;
    if (is_same_folder(reader, earlier->id, id)) {
        uint32_t line, column;
        diag_line_column(earlier->id->place, &line, &column);
        diag_error(reader->diag, id->place, "this name is taken in %.*s:%u",
                   STR_ARGS(earlier->id->place.source->path), line);
        return false;
    }
    *array_add(arena, &reader->pack->taken) = (TakenName){id->text, id->place, earlier->id->place};
    earlier->id = id;
    return true;
}

ClassId read_class(PackReader *reader, const Node *node)
{
    Lexicon *lexicon = reader->pack->lexicon;
    const char *taken = lexicon_taken_by(lexicon, node->text);
    // "=it" keeps the word itself.
    uint32_t start = str_starts_with(node->text, STR("=")) ? 1 : 0;
    bool is_known = lexicon_find_class(lexicon, node->text) != CLASS_NONE; // and was told of
    if (!is_known && !class_is_name(str_slice(node->text, start, node->text.length)))
        diag_error(
            reader->diag, node->place,
            "a class is a name: several stand in a list, [a, b], none of | , ; & ! ( ) { } : "
            "\" ' stands in one, and no digit begins it");
    if (taken != NULL)
        diag_error(reader->diag, node->place, "{%.*s} is already the name of %s",
                   STR_ARGS(node->text), taken);
    return lexicon_class(lexicon, node->text);
}

Symbol read_symbol(PackReader *reader, const Node *classes)
{
    Lexicon *lexicon = reader->pack->lexicon;
    ClassId *ids = arena_alloc(&reader->pack->arena, (node_count(classes) + 1) * sizeof *ids);
    uint32_t count = 0;
    ids[count++] = CLASS_WORD;
    for (uint32_t i = 0; i < node_count(classes); i++)
        ids[count++] = lexicon_class(lexicon, node_at(classes, i)->text); // read_class_names()
    return lexicon_symbol(lexicon, ids, count);
}

void report_section(PackReader *reader, const Node *section)
{
    Arena scratch = {0};
    Str names = STR("");
    Guess guess = guess_of(section->key);
    const Section *known;
    for (uint32_t i = 0; (known = rule_section(i)) != NULL; i++) {
        guess_try(&guess, str_from(known->key));
        names = str_format(&scratch, "%.*s%s%s", STR_ARGS(names), i > 0 ? ", " : "", known->key);
    }
    if (guess.name.length > 0)
        names = str_format(&scratch, "did you mean \"%.*s\"?", STR_ARGS(guess.name));
    else
        names = str_format(&scratch, "there are %.*s", STR_ARGS(names));
    diag_error(reader->diag, section->key_place, "no section is called \"%.*s\"; %.*s",
               STR_ARGS(section->key), STR_ARGS(names));
    arena_free(&scratch);
}
