// The inside of table reading: one row of a table, and what reads it.
#ifndef CLAIMTAG_TABLE_ROW_H
#define CLAIMTAG_TABLE_ROW_H

#include "gazetteer.h"

// Columns of a file; more than any kind of file has.
#define COLUMNS_MOST 12

// One line, cut into cells, with what is needed to say where a cell is.
typedef struct Row {
    const Source *source;
    Str cells[COLUMNS_MOST];
    uint32_t count;
} Row;

typedef struct TableReader {
    Gazetteers *gazetteers;
    const Source *source;
    Diag *diag;
    Row header;
    bool is_mention;
    bool is_right;
} TableReader;

// Where [cell] stands; of an empty one its first byte.
Place cell_place(const TableReader *reader, Str cell);

// Says under [cell] what is wrong with it.
void row_fail(TableReader *reader, Str cell, const char *message);

// The cell of [row] in the column called [name]; empty when there is none.
Str row_cell(const TableReader *reader, const Row *row, const char *name);

// True when blanks stand where tabs ought to.
bool row_is_one_cell(const Row *row);

// One function for each kind of table.
void read_token_row(TableReader *reader, const Row *row);
void read_inflection_row(TableReader *reader, const Row *row);
void read_alias_row(TableReader *reader, const Row *row);

#endif
