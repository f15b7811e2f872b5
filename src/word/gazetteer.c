#include "gazetteer.h"

#include "inflect.h"

#include <string.h>

// Columns of a file; more than any kind of file has.
#define COLUMNS_MOST 12

// Bounds on what strangers write; ours have less than a fifth.
#define INFLECTIONS_MOST 1000
#define CLASSES_MOST 32     // of a row
#define ALIASES_MOST 500000 // inflected forms among them

// One line, cut into cells, with what is needed to say where a cell is.
typedef struct Row {
    const Source *source;
    Str cells[COLUMNS_MOST];
    uint32_t count;
} Row;

typedef struct Reader {
    Gazetteers *gazetteers;
    const Source *source;
    Diag *diag;
    Row header;
    bool is_mention;
    bool is_right;
} Reader;

static Place place_of(const Source *source, Str cell)
{
    uint32_t offset = cell.at == NULL ? 0 : (uint32_t)(cell.at - source->text.at);
    return (Place){source, offset, cell.length > 0 ? cell.length : 1};
}

static bool next_row(const Source *source, Str *rest, Row *row)
{
    while (rest->at != NULL) {
        Str line = str_cut(rest, '\n');
        if (str_ends_with(line, STR("\r")))
            line.length--;
        if (str_trim(line).length == 0 || line.at[0] == '#')
            continue;
        *row = (Row){.source = source};
        while (line.at != NULL && row->count < COLUMNS_MOST)
            row->cells[row->count++] = str_trim(str_cut(&line, '\t'));
        return true;
    }
    return false;
}

TableKind gazetteer_kind(const Source *source)
{
    Str rest = source->text;
    Row row;
    if (!next_row(source, &rest, &row))
        return TABLE_UNKNOWN;
    static const char *const first_columns[] = {"token", "part", "alias"};
    for (uint32_t kind = 0; kind < TABLE_KIND__COUNT; kind++)
        if (str_equal(row.cells[0], str_from(first_columns[kind])))
            return (TableKind)kind;
    return TABLE_UNKNOWN;
}

static void fail(Reader *reader, Str cell, const char *message)
{
    diag_error(reader->diag, place_of(reader->source, cell), "%s", message);
    reader->is_right = false;
}

// The cell of [row] in the column called [name]; empty when there is none.
static Str cell_of(const Reader *reader, const Row *row, const char *name)
{
    for (uint32_t i = 0; i < reader->header.count; i++)
        if (str_equal(reader->header.cells[i], str_from(name)))
            return i < row->count ? row->cells[i] : (Str){0};
    return (Str){0};
}

static void read_token_row(Reader *reader, const Row *row)
{
    static const char *const kinds[] = {"abbreviation", "title", "number", "word"};
    Orthography *orthography = lexicon_orthography(reader->gazetteers->lexicon);
    Arena *arena = reader->gazetteers->arena;
    Str token = cell_of(reader, row, "token"), kind = cell_of(reader, row, "kind");
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
    fail(reader, kind, "a token is a clitic, abbreviation, title, number or word");
}

static void read_inflection_row(Reader *reader, const Row *row)
{
    if (reader->gazetteers->inflections.count == INFLECTIONS_MOST) {
        fail(reader, row->cells[0], "more than 1,000 inflections: no language has as many");
        return;
    }
    *array_add(reader->gazetteers->arena, &reader->gazetteers->inflections) =
        (Inflection){.part = cell_of(reader, row, "part"),
                     .form = cell_of(reader, row, "form"),
                     .ending = cell_of(reader, row, "ending"),
                     .becomes = cell_of(reader, row, "becomes")};
}

// The classes in [cell], and room for one more.
static void read_classes(Reader *reader, Str cell, Entry *entry)
{
    Arena *arena = reader->gazetteers->arena;
    entry->classes = arena_alloc(arena, (cell.length / 2 + 2) * sizeof(ClassId));
    while (cell.at != NULL) {
        Str name = str_cut(&cell, ' ');
        if (name.length > 0)
            entry->classes[entry->class_count++] = lexicon_class(reader->gazetteers->lexicon, name);
    }
}

static void add_alias(Reader *reader, const Entry *entry, AliasCase alias_case)
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
static void add_forms(Reader *reader, const Entry *entry, Str spec, AliasCase alias_case)
{
    const Gazetteers *gazetteers = reader->gazetteers;
    Str rest = spec, part = str_cut(&rest, ' ');
    Span word = inflected_word(entry->alias, part);
    Str lemma = str_slice(entry->alias, word.start, word.end), done = {0};
    for (uint32_t i = 0; i < gazetteers->inflections.count; i++) {
        const Inflection *row = &gazetteers->inflections.at[i];
        if (!str_equal(row->part, part) || str_equal(row->form, done))
            continue;
        done = row->form; // the rows of one form stand together
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

static AliasCase read_case(Reader *reader, Str cell)
{
    if (cell.length == 0)
        return ALIAS_AS_WRITTEN;
    if (str_equal(cell, STR("any")))
        return ALIAS_ANY;
    if (str_equal(cell, STR("hyphen")))
        return ALIAS_JOINED;
    if (!str_equal(cell, STR("lower")))
        fail(reader, cell, "case is \"any\", \"lower\", \"hyphen\" or empty");
    return ALIAS_LOWER;
}

// True when blanks stand where tabs ought to.
static bool is_one_cell(const Row *row)
{
    uint32_t filled = 0;
    for (uint32_t i = 0; i < row->count; i++)
        filled += row->cells[i].length > 0;
    Str first = row->cells[0];
    return filled == 1 && first.length > 0 && memchr(first.at, ' ', first.length) != NULL;
}

static void read_alias_row(Reader *reader, const Row *row)
{
    Lexicon *lexicon = reader->gazetteers->lexicon;
    Str aliases = cell_of(reader, row, "alias"), spec = cell_of(reader, row, "form");
    Str from = cell_of(reader, row, "from"), to = cell_of(reader, row, "to");
    Entry entry = {.code = cell_of(reader, row, "code"),
                   .value = cell_of(reader, row, "value"),
                   .is_mention = reader->is_mention};
    read_classes(reader, cell_of(reader, row, "class"), &entry);
    if (entry.class_count > CLASSES_MOST)
        fail(reader, row->cells[0], "this row has more than 32 classes");
    if (entry.class_count == 0)
        fail(reader, aliases,
             is_one_cell(row) ? "this row has no class; tabs part the columns, blanks do not"
                              : "this row has no class");
    if (from.length > 0 && !day_read(from, false, &entry.from))
        fail(reader, from, "a date is 2006, 2006-11 or 2006-11-05");
    if (to.length > 0 && !day_read(to, true, &entry.to))
        fail(reader, to, "a date is 2006, 2006-11 or 2006-11-05");
    entry.parties = lexicon_parties(lexicon, entry.code);
    AliasCase alias_case = read_case(reader, cell_of(reader, row, "case"));
    if (spec.length > 0)
        reader->is_right &=
            inflection_check(reader->gazetteers, reader->source, spec, reader->diag);
    while (aliases.at != NULL) {
        entry.alias = str_trim(str_cut(&aliases, '|'));
        entry.place = place_of(reader->source, entry.alias);
        if (spec.length > 0)
            add_forms(reader, &entry, spec, alias_case);
        else
            add_alias(reader, &entry, alias_case);
    }
}

static void report_column(Reader *reader, Str cell, const char *const *columns)
{
    Str names = {0};
    Guess guess = guess_of(cell);
    for (uint32_t k = 0; k < COLUMNS_MOST && columns[k] != NULL; k++) {
        guess_try(&guess, str_from(columns[k]));
        names = str_format(reader->gazetteers->arena, "%.*s%s%s", STR_ARGS(names),
                           k > 0 ? ", " : "there are ", columns[k]);
    }
    if (guess.name.length > 0)
        names = str_format(reader->gazetteers->arena, "did you mean %.*s?", STR_ARGS(guess.name));
    diag_error(reader->diag, place_of(reader->source, cell), "no column has this name; %.*s",
               STR_ARGS(names));
    reader->is_right = false;
}

static bool check_header(Reader *reader, TableKind kind)
{
    static const char *const columns[][COLUMNS_MOST] = {
        [TABLE_TOKENS] = {"token", "kind", "note"},
        [TABLE_INFLECTIONS] = {"part", "form", "ending", "becomes", "note"},
        [TABLE_ALIASES] = {"alias", "class", "code", "value", "form", "case", "from", "to", "note"},
    };
    for (uint32_t i = 0; i < reader->header.count; i++) {
        bool is_known = false;
        for (uint32_t k = 0; k < COLUMNS_MOST && columns[kind][k] != NULL; k++)
            is_known |= str_equal(reader->header.cells[i], str_from(columns[kind][k]));
        for (uint32_t k = 0; k < i; k++)
            if (str_equal(reader->header.cells[i], reader->header.cells[k]))
                fail(reader, reader->header.cells[i], "this column stands twice");
        if (!is_known)
            report_column(reader, reader->header.cells[i], columns[kind]);
    }
    return reader->is_right;
}

// Says what is wrong with a first line that names no columns.
static void report_header(Reader *reader)
{
    Str rest = reader->source->text;
    Row row = {0};
    next_row(reader->source, &rest, &row);
    Str first = row.cells[0];
    if (first.length > 0 && (is_one_cell(&row) || memchr(first.at, ',', first.length) != NULL))
        fail(reader, first, "tabs part the columns, not blanks and not commas");
    else
        fail(
            reader, str_slice(reader->source->text, 0, 1),
            "the first line names the columns, the first of which is \"alias\": alias, class, ...");
}

bool gazetteer_load(Gazetteers *gazetteers, const Source *source, bool is_mention, Diag *diag)
{
    static void (*const readers[])(Reader *, const Row *) = {
        [TABLE_TOKENS] = read_token_row,
        [TABLE_INFLECTIONS] = read_inflection_row,
        [TABLE_ALIASES] = read_alias_row,
    };
    TableKind kind = gazetteer_kind(source);
    Reader reader = {.gazetteers = gazetteers,
                     .source = source,
                     .diag = diag,
                     .is_mention = is_mention,
                     .is_right = true};
    Str rest = source->text;
    Row row;
    if (kind == TABLE_UNKNOWN) {
        report_header(&reader);
        return false;
    }
    next_row(source, &rest, &reader.header);
    if (!check_header(&reader, kind))
        return false;
    while (!diag_is_full(diag) && next_row(source, &rest, &row)) {
        for (uint32_t i = reader.header.count; i < row.count; i++)
            if (row.cells[i].length > 0)
                fail(&reader, row.cells[i], "no column is named for this cell");
        readers[kind](&reader, &row);
    }
    return reader.is_right;
}
