#include "table_row.h"

#include <string.h>

Place cell_place(const TableReader *reader, Str cell)
{
    uint32_t offset = cell.at == NULL ? 0 : (uint32_t)(cell.at - reader->source->text.at);
    return (Place){reader->source, offset, cell.length > 0 ? cell.length : 1};
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

void row_fail(TableReader *reader, Str cell, const char *message)
{
    diag_error(reader->diag, cell_place(reader, cell), "%s", message);
    reader->is_right = false;
}

// The cell of [row] in the column called [name]; empty when there is none.
Str row_cell(const TableReader *reader, const Row *row, const char *name)
{
    for (uint32_t i = 0; i < reader->header.count; i++)
        if (str_equal(reader->header.cells[i], str_from(name)))
            return i < row->count ? row->cells[i] : (Str){0};
    return (Str){0};
}

// True when blanks stand where tabs ought to.
bool row_is_one_cell(const Row *row)
{
    uint32_t filled = 0;
    for (uint32_t i = 0; i < row->count; i++)
        filled += row->cells[i].length > 0;
    Str first = row->cells[0];
    return filled == 1 && first.length > 0 && memchr(first.at, ' ', first.length) != NULL;
}

static void report_column(TableReader *reader, Str cell, const char *const *columns)
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
    diag_error(reader->diag, cell_place(reader, cell), "no column has this name; %.*s",
               STR_ARGS(names));
    reader->is_right = false;
}

static bool check_header(TableReader *reader, TableKind kind)
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
                row_fail(reader, reader->header.cells[i], "this column stands twice");
        if (!is_known)
            report_column(reader, reader->header.cells[i], columns[kind]);
    }
    return reader->is_right;
}

// Says what is wrong with a first line that names no columns.
static void report_header(TableReader *reader)
{
    Str rest = reader->source->text;
    Row row = {0};
    next_row(reader->source, &rest, &row);
    Str first = row.cells[0];
    if (first.length > 0 && (row_is_one_cell(&row) || memchr(first.at, ',', first.length) != NULL))
        row_fail(reader, first, "tabs part the columns, not blanks and not commas");
    else
        row_fail(
            reader, str_slice(reader->source->text, 0, 1),
            "the first line names the columns, the first of which is \"alias\": alias, class, ...");
}

bool gazetteer_load(Gazetteers *gazetteers, const Source *source, bool is_mention, Diag *diag)
{
    static void (*const readers[])(TableReader *, const Row *) = {
        [TABLE_TOKENS] = read_token_row,
        [TABLE_INFLECTIONS] = read_inflection_row,
        [TABLE_ALIASES] = read_alias_row,
    };
    TableKind kind = gazetteer_kind(source);
    TableReader reader = {.gazetteers = gazetteers,
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
                row_fail(&reader, row.cells[i], "no column is named for this cell");
        readers[kind](&reader, &row);
    }
    return reader.is_right;
}
