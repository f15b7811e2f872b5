// Sections that say whom the rules are about, and name what rules share.
#include "guess.h"
#include "pack_reader.h"

void read_parties(PackReader *reader, const Node *section)
{
    for (uint32_t i = 0; i < node_count(section); i++) {
        const Node *node = node_at(section, i);
        for (uint32_t k = 0; k < i; k++)
            if (str_equal(node_at(section, k)->text, node->text))
                diag_error(reader->diag, node->place, "%.*s stands twice among the parties",
                           STR_ARGS(node->text));
        if (node->kind == NODE_TEXT && !class_is_name(node->text))
            diag_error(reader->diag, node->place,
                       "a party is the code of one actor, such as NOR; several stand in a list, "
                       "[NOR, JPN]");
        if (!lexicon_add_party(reader->pack->lexicon, node->text))
            diag_error(reader->diag, node->place, "at most %d parties can be told apart",
                       PARTY_MAX);
    }
}

static bool is_named(const Lexicon *lexicon, Str code)
{
    for (uint32_t i = 0; i < lexicon_entry_count(lexicon); i++)
        if (str_equal(lexicon_entry(lexicon, i)->code, code))
            return true;
    return false;
}

void check_parties(PackReader *reader, const Node *section)
{
    const Lexicon *lexicon = reader->pack->lexicon;
    for (uint32_t i = 0; i < node_count(section); i++) {
        const Node *node = node_at(section, i);
        Guess guess = guess_of(node->text);
        if (node->kind != NODE_TEXT || is_named(lexicon, node->text))
            continue;
        for (uint32_t k = 0; k < lexicon_entry_count(lexicon); k++)
            guess_try(&guess, lexicon_entry(lexicon, k)->code);
        bool is_near = guess.name.length > 0;
        diag_warning(reader->diag, node->place,
                     "nothing names the party %.*s: no row of a gazetteer has this code%s%.*s%s",
                     STR_ARGS(node->text), is_near ? "; did you mean " : "", STR_ARGS(guess.name),
                     is_near ? "?" : "");
    }
}

// Says which party is near, or which there are.
static void report_party(PackReader *reader, const Node *node, Str code)
{
    const Lexicon *lexicon = reader->pack->lexicon;
    Arena scratch = {0};
    Str names = STR("there are none");
    Guess guess = guess_of(code);
    for (uint32_t i = 0; i < lexicon_party_count(lexicon); i++) {
        Str name = lexicon_party_code(lexicon, i);
        guess_try(&guess, name);
        names = str_format(&scratch, "%.*s%s%.*s", i == 0 ? 0 : (int)names.length, names.at,
                           i == 0 ? "they are " : ", ", STR_ARGS(name));
    }
    if (guess.name.length > 0)
        names = str_format(&scratch, "did you mean %.*s?", STR_ARGS(guess.name));
    diag_error(reader->diag, node_place(node, (uint32_t)(code.at - node->text.at), code.length),
               "\"%.*s\" is not among the parties; %.*s", STR_ARGS(code), STR_ARGS(names));
    arena_free(&scratch);
}

uint8_t read_party(PackReader *reader, const Node *node, Str code)
{
    const Lexicon *lexicon = reader->pack->lexicon;
    for (uint32_t i = 0; i < lexicon_party_count(lexicon); i++)
        if (str_equal(lexicon_party_code(lexicon, i), code))
            return (uint8_t)i;
    report_party(reader, node, code);
    return 0;
}

// Reads "pair": the two parties that references to a pair stand for.
void read_pair(PackReader *reader, const Node *section)
{
    if (node_count(section) != 2)
        diag_error(reader->diag, section->place, "a pair is a list of two parties");
    for (uint32_t i = 0; i < node_count(section) && i < 2; i++)
        reader->pack->pair[i] = read_party(reader, node_at(section, i), node_at(section, i)->text);
    if (node_count(section) == 2 && str_equal(node_at(section, 0)->text, node_at(section, 1)->text))
        diag_error(reader->diag, node_at(section, 1)->place,
                   "a pair is of two, not of one with itself");
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

// The class of a mention, which a gazetteer gives, or a rule.
static ClassId read_known_class(PackReader *reader, const Node *node)
{
    const Lexicon *lexicon = reader->pack->lexicon;
    Guess guess = guess_of(node->text);
    if (lexicon_find_class(lexicon, node->text) != CLASS_NONE || !class_is_name(node->text))
        return read_class(reader, node);
    lexicon_guess_class(lexicon, &guess);
    if (guess.name.length > 0)
        diag_error(reader->diag, node->place, "nothing is called {%.*s}; did you mean {%.*s}?",
                   STR_ARGS(node->text), STR_ARGS(guess.name));
    else
        diag_error(reader->diag, node->place,
                   "nothing is called {%.*s}: no class of a gazetteer, and none that a rule makes",
                   STR_ARGS(node->text));
    return read_class(reader, node);
}

// Reads "via": which classes of mentions are recognised in which way.
void read_via(PackReader *reader, const Node *section)
{
    for (uint32_t i = 0; i < section->children.count; i++) {
        const Node *node = section->children.at[i];
        uint32_t via = read_key(reader, node, &via_shape);
        for (uint32_t k = 0; via < VIA__COUNT && k < node_count(node); k++)
            *array_add(&reader->pack->arena, &reader->pack->via_classes[via]) =
                read_known_class(reader, node_at(node, k));
    }
}

// A later folder may put another sub-pattern in the place of an earlier one.
void read_patterns(PackReader *reader, const Node *section)
{
    Grammar *grammar = reader->pack->grammar;
    for (uint32_t i = 0; i < section->children.count; i++) {
        const Node *node = section->children.at[i];
        const Node *earlier = grammar_definition(grammar, node->key);
        if (earlier == NULL || is_same_folder(reader, earlier, node)) {
            grammar_define(grammar, node, reader->diag);
            continue;
        }
        grammar_redefine(grammar, node);
        *array_add(&reader->pack->arena, &reader->pack->taken) =
            (TakenName){node->key, node->key_place, earlier->key_place};
    }
}

void read_overrides(PackReader *reader, const Node *section)
{
    for (uint32_t i = 0; i < node_count(section); i++)
        *array_add(&reader->pack->arena, &reader->pack->meant) =
            (MeantName){node_at(section, i)->text, node_at(section, i)->place};
}

void read_class_names(PackReader *reader, const Node *section)
{
    for (uint32_t i = 0; i < section->children.count; i++) {
        const Node *classes = node_child(section->children.at[i], "class");
        for (uint32_t k = 0; k < node_count(classes); k++)
            read_class(reader, node_at(classes, k));
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
