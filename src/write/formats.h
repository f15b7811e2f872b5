// The functions that make up the table of formats.
#ifndef CLAIMTAG_FORMATS_H
#define CLAIMTAG_FORMATS_H

#include "write.h"

// The line of a record that cannot be read.
void write_json_error(Str path, uint32_t line, Str reason, Arena *arena, Bytes *out);

WriteDocument write_text;
void end_text(const Pack *pack, const WriteOptions *options, const WriteTotals *totals,
              Arena *arena, Bytes *out);

void begin_csv(const Pack *pack, const WriteOptions *options, Arena *arena, Bytes *out);
WriteDocument write_csv;

WriteDocument write_brat, write_brat_text;
void configure_brat(const Pack *pack, Arena *arena, Bytes *out);

void begin_webanno(const Pack *pack, const WriteOptions *options, Arena *arena, Bytes *out);
WriteDocument write_webanno;
void end_webanno(const Pack *pack, const WriteOptions *options, const WriteTotals *totals,
                 Arena *arena, Bytes *out);

void begin_sarif(const Pack *pack, const WriteOptions *options, Arena *arena, Bytes *out);
WriteDocument write_sarif;
void end_sarif(const Pack *pack, const WriteOptions *options, const WriteTotals *totals,
               Arena *arena, Bytes *out);

void begin_html(const Pack *pack, const WriteOptions *options, Arena *arena, Bytes *out);
WriteDocument write_html;
void end_html(const Pack *pack, const WriteOptions *options, const WriteTotals *totals,
              Arena *arena, Bytes *out);

// What the stage of the options laid down, one line an item.
WriteDocument write_stage;

#endif
