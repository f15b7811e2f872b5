// Sections that say whom the rules are about, and name what rules share.
#include "pack_reader.h"

void read_parties(PackReader *reader, const Node *section)
{
    for (uint32_t i = 0; i < node_count(section); i++) {
        const Node *node = node_at(section, i);
        if (!lexicon_add_party(reader->pack->lexicon, node->text))
            diag_error(reader->diag, node->place, "at most %d parties can be told apart",
                       PARTY_MAX);
    }
}

uint8_t read_party(PackReader *reader, const Node *node, Str code)
{
    const Lexicon *lexicon = reader->pack->lexicon;
    for (uint32_t i = 0; i < lexicon_party_count(lexicon); i++)
        if (str_equal(lexicon_party_code(lexicon, i), code))
            return (uint8_t)i;
    diag_error(reader->diag, node->place, "\"%.*s\" is not among the parties", STR_ARGS(code));
    return 0;
}

// Reads "pair": the two parties that references to a pair stand for.
void read_pair(PackReader *reader, const Node *section)
{
    const Lexicon *lexicon = reader->pack->lexicon;
    if (node_count(section) != 2)
        diag_error(reader->diag, section->place, "a pair is a list of two parties");
    for (uint32_t i = 0; i < node_count(section) && i < 2; i++) {
        uint32_t party = 0;
        while (party < lexicon_party_count(lexicon) &&
               !str_equal(lexicon_party_code(lexicon, party), node_at(section, i)->text))
            party++;
        if (party == lexicon_party_count(lexicon))
            diag_error(reader->diag, node_at(section, i)->place, "this is not among the parties");
        reader->pack->pair[i] = (uint8_t)party;
    }
}

void name_groups(Pack *pack)
{
    GroupNames *names = &pack->groups;
    const struct {
        GroupId *group;
        const char *name;
    } rows[] = {
        {&names->head, "head"},     {&names->owner, "owner"}, {&names->whose, "whose"},
        {&names->year, "year"},     {&names->month, "month"}, {&names->day, "day"},
        {&names->of, "of"},         {&names->from, "from"},   {&names->to, "to"},
        {&names->unit, "unit"},     {&names->count, "count"}, {&names->date, "date"},
        {&names->source, "source"}, {&names->relay, "relay"}, {&names->object, "object"},
        {&names->event, "event"},
    };
    for (uint32_t i = 0; i < array_length(rows); i++)
        *rows[i].group = grammar_group(pack->grammar, str_from(rows[i].name));
}

// Reads "via": which classes of mentions are recognised in which way.
void read_via(PackReader *reader, const Node *section)
{
    for (uint32_t i = 0; i < section->children.count; i++) {
        const Node *node = section->children.at[i];
        uint32_t via = read_key(reader, node, &via_shape);
        for (uint32_t k = 0; via < VIA__COUNT && k < node_count(node); k++)
            *array_add(&reader->pack->arena, &reader->pack->via_classes[via]) =
                lexicon_class(reader->pack->lexicon, node_at(node, k)->text);
    }
}

// A later folder may put another sub-pattern in the place of an earlier one.
void read_patterns(PackReader *reader, const Node *section)
{
    Grammar *grammar = reader->pack->grammar;
    for (uint32_t i = 0; i < section->children.count; i++) {
        const Node *node = section->children.at[i];
        const Node *earlier = grammar_definition(grammar, node->key);
        if (earlier != NULL && !is_same_folder(reader, earlier, node))
            grammar_redefine(grammar, node);
        else
            grammar_define(grammar, node, reader->diag);
    }
}

void read_class_names(PackReader *reader, const Node *section)
{
    for (uint32_t i = 0; i < section->children.count; i++) {
        const Node *classes = node_child(section->children.at[i], "class");
        for (uint32_t k = 0; k < node_count(classes); k++)
            lexicon_class(reader->pack->lexicon, node_at(classes, k)->text);
    }
}

// Reads "markup": what selectors hold. Later ones override earlier ones.
void read_markup(PackReader *reader, const Node *section)
{
    Pack *pack = reader->pack;
    for (uint32_t i = 0; i < section->children.count; i++) {
        const Node *node = section->children.at[i];
        uint32_t kind = read_key(reader, node, &markup_shape);
        for (uint32_t k = 0; kind < MARKUP__COUNT && k < node_count(node); k++)
            table_set(&pack->markup, &pack->arena, node_at(node, k)->text, kind);
    }
}
