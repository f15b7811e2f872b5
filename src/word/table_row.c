// What the rows of the tables hold: tokens, inflections, aliases.
#include "table_row.h"
#include "inflect.h"

#include <string.h>

// Bounds on what strangers write; ours have less than a fifth.
#define INFLECTIONS_MOST 1000
#define CLASSES_MOST 32     // of a row
#define ALIASES_MOST 500000 // inflected forms among them

void read_token_row(TableReader *reader, const Row *row)
{
    static const char *const kinds[] = {"abbreviation", "title", "number", "word"};
    Orthography *orthography = lexicon_orthography(reader->gazetteers->lexicon);
    Arena *arena = reader->gazetteers->arena;
    Str token = row_cell(reader, row, "token"), kind = row_cell(reader, row, "kind");
    if (str_equal(kind, STR("clitic"))) {
        *array_add(arena, &orthography->clitics) = token;
        orthography->has_bare_clitic |=
            token.length > 0 && memchr(token.at, '\'', token.length) == NULL;
        return;
    }
    for (uint32_t i = 0; i < array_length(kinds); i++)
        if (str_equal(kind, str_from(kinds[i]))) {
            table_set(&orthography->abbreviations, arena, token, i);
            return;
        }
    row_fail(reader, kind, "a token is a clitic, abbreviation, title, number or word");
}

void read_inflection_row(TableReader *reader, const Row *row)
{
    if (reader->gazetteers->inflections.count == INFLECTIONS_MOST) {
        row_fail(reader, row->cells[0], "more than 1,000 inflections: no language has as many");
        return;
    }
    Inflection inflection = {.part = row_cell(reader, row, "part"),
                             .form = row_cell(reader, row, "form"),
                             .ending = row_cell(reader, row, "ending"),
                             .becomes = row_cell(reader, row, "becomes"),
                             .source = reader->source};
    inflection.is_first =
        !inflection_is_known(reader->gazetteers, inflection.part, inflection.form);
    if (inflection.part.length == 0 || inflection.form.length == 0)
        row_fail(reader, row->cells[0],
                 "an inflection names a part of speech (part) and one of its forms (form)");
    else
        *array_add(reader->gazetteers->arena, &reader->gazetteers->inflections) = inflection;
}

// Patterns must be able to name the class.
static void check_class(TableReader *reader, Str name)
{
    const char *taken = lexicon_taken_by(reader->gazetteers->lexicon, name);
    if (!class_is_name(name))
        row_fail(reader, name,
                 "a class is a name: blanks part several, none of | , ; & ! ( ) { } : = \" ' "
                 "stands in one, and no digit begins it");
    else if (taken != NULL) {
        diag_error(reader->diag, cell_place(reader, name), "{%.*s} is already the name of %s%s",
                   STR_ARGS(name), taken,
                   str_equal(str_from(taken), STR("a party"))
                       ? "; the code of an actor stands in the column \"code\""
                       : "");
        reader->is_right = false;
    }
}

// The classes in [cell], and room for one more.
static void read_classes(TableReader *reader, Str cell, Entry *entry)
{
    Arena *arena = reader->gazetteers->arena;
    entry->classes = arena_alloc(arena, (cell.length / 2 + 2) * sizeof(ClassId));
    while (cell.at != NULL) {
        Str name = str_cut(&cell, ' ');
        if (name.length == 0)
            continue;
        check_class(reader, name);
        entry->classes[entry->class_count++] = lexicon_class(reader->gazetteers->lexicon, name);
    }
}

static void add_alias(TableReader *reader, const Entry *entry, AliasCase alias_case)
{
    Gazetteers *gazetteers = reader->gazetteers;
    if (gazetteers->alias_count++ == ALIASES_MOST)
        diag_error(reader->diag, entry->place,
                   "with this the rules have more than %d aliases, inflected forms among them",
                   ALIASES_MOST);
    if (gazetteers->alias_count > ALIASES_MOST)
        reader->is_right = false;
    else
        reader->is_right &= lexicon_add(gazetteers->lexicon, entry, alias_case, reader->diag);
}

// Adds one form after the other, each with its form's class.
static void add_forms(TableReader *reader, const Entry *entry, Str spec, AliasCase alias_case)
{
    Gazetteers *gazetteers = reader->gazetteers;
    Str rest = spec, part = str_cut(&rest, ' ');
    Span word = inflected_word(entry->alias, part);
    Str lemma = str_slice(entry->alias, word.start, word.end);
    for (uint32_t i = 0; i < gazetteers->inflections.count; i++) {
        Inflection *row = &gazetteers->inflections.at[i];
        if (!str_equal(row->part, part) || !row->is_first)
            continue;
        row->is_used = true;
        Str form = inflected(gazetteers, lemma, spec, part, row->form);
        Entry copy = *entry;
        copy.lemma = entry->alias;
        copy.part = part;
        copy.alias = str_format(gazetteers->arena, "%.*s%.*s%.*s", (int)word.start, entry->alias.at,
                                STR_ARGS(form), (int)(entry->alias.length - word.end),
                                entry->alias.at + word.end);
        copy.classes = arena_copy(gazetteers->arena, entry->classes,
                                  (entry->class_count + 1) * sizeof(ClassId));
        copy.classes[copy.class_count++] = lexicon_class(gazetteers->lexicon, row->form);
        add_alias(reader, &copy, alias_case);
    }
}

static AliasCase read_case(TableReader *reader, Str cell)
{
    if (cell.length == 0)
        return ALIAS_AS_WRITTEN;
    if (str_equal(cell, STR("any")))
        return ALIAS_ANY;
    if (str_equal(cell, STR("hyphen")))
        return ALIAS_JOINED;
    if (!str_equal(cell, STR("lower")))
        row_fail(reader, cell, "case is \"any\", \"lower\", \"hyphen\" or empty");
    return ALIAS_LOWER;
}

// True when somebody wrote quotation marks around the text, as tables parted by commas have them.
static bool is_quoted(Str text)
{
    static const char *const marks[][2] = {{"\"", "\""}, {"'", "'"}, {"“", "”"}};
    for (uint32_t i = 0; i < array_length(marks); i++)
        if (text.length > 2 * strlen(marks[i][0]) && str_starts_with(text, str_from(marks[i][0])) &&
            str_ends_with(text, str_from(marks[i][1])))
            return true;
    return false;
}

// "Norwegian, Norwegians", "Oslo; Christiania".
static void check_list(TableReader *reader, Str alias)
{
    Str rest = alias, first = str_trim(str_cut(&rest, ',')), second = str_trim(rest);
    bool is_list = memmem(alias.at, alias.length, "; ", 2) != NULL;
    if (rest.at != NULL && first.length > 2 && second.length > 2)
        is_list |= str_starts_with(first, second) || str_starts_with(second, first);
    if (is_list)
        diag_warning(reader->diag, cell_place(reader, alias),
                     "this looks like several aliases: those of a row are parted by |");
}

static void check_code(TableReader *reader, Str code)
{
    if (code.length > 0 && memchr(code.at, '#', code.length) != NULL) {
        row_fail(reader, code,
                 "a # within a line begins no comment; notes stand in a column \"note\"");
        return;
    }
    for (uint32_t i = 0; i < code.length; i++)
        if (strchr(" ,;|/&+\"'", code.at[i]) != NULL) {
            row_fail(reader, code,
                     "a row has the code of one actor, such as NOR; what belongs to several stands "
                     "in a row of each, or has no code");
            return;
        }
}

void read_alias_row(TableReader *reader, const Row *row)
{
    Lexicon *lexicon = reader->gazetteers->lexicon;
    Str aliases = row_cell(reader, row, "alias"), spec = row_cell(reader, row, "form");
    Str from = row_cell(reader, row, "from"), to = row_cell(reader, row, "to");
    Entry entry = {.code = row_cell(reader, row, "code"),
                   .value = row_cell(reader, row, "value"),
                   .is_mention = reader->is_mention};
    read_classes(reader, row_cell(reader, row, "class"), &entry);
    if (entry.class_count > CLASSES_MOST)
        row_fail(reader, row->cells[0], "this row has more than 32 classes");
    if (entry.class_count == 0)
        row_fail(reader, aliases,
                 row_is_one_cell(row)
                     ? "this row has no class; tabs part the columns, blanks do not"
                     : "this row has no class");
    if (from.length > 0 && !day_read(from, false, &entry.from))
        row_fail(reader, from, "a date is 2006, 2006-11 or 2006-11-05");
    if (to.length > 0 && !day_read(to, true, &entry.to))
        row_fail(reader, to, "a date is 2006, 2006-11 or 2006-11-05");
    check_code(reader, entry.code);
    entry.parties = lexicon_parties(lexicon, entry.code);
    AliasCase alias_case = read_case(reader, row_cell(reader, row, "case"));
    if (spec.length > 0)
        reader->is_right &=
            inflection_check(reader->gazetteers, reader->source, spec, reader->diag);
    while (aliases.at != NULL) {
        entry.alias = str_trim(str_cut(&aliases, '|'));
        entry.place = cell_place(reader, entry.alias);
        check_list(reader, entry.alias);
        if (is_quoted(entry.alias))
            row_fail(reader, entry.alias,
                     "quotation marks are a part of what they are written around: an alias stands "
                     "bare");
        if (spec.length > 0)
            add_forms(reader, &entry, spec, alias_case);
        else
            add_alias(reader, &entry, alias_case);
    }
}
