// Readers: where documents come from. Floor: read.
#ifndef CLAIMTAG_READ_H
#define CLAIMTAG_READ_H

#include "pack.h"

typedef enum Format {
    FORMAT_TEXT,
    FORMAT_MARKDOWN,
    FORMAT_HTML,
    FORMAT_JSONL, // many documents, one a line
    FORMAT_WXR,   // many documents: the export of a WordPress site
    FORMAT__COUNT,
    FORMAT_UNKNOWN = FORMAT__COUNT,
} Format;

// NULL after the last.
const char *format_name(uint32_t format);

// What the ending of a name says; FORMAT_UNKNOWN when it says nothing.
Format format_of_name(Str path);

// What the first bytes of an input say; what looks like nothing else is text.
Format format_of_head(Str head);

// The keys under which a record of JSON Lines holds what is asked for.
typedef struct RecordFields {
    const char *text, *id, *date, *title;
} RecordFields;

typedef struct ReadOptions {
    const Pack *pack;     // its markup
    Format format;        // FORMAT_UNKNOWN: as name and content say
    const char *encoding; // of inputs that are not UTF-8; NULL: there are none
    RecordFields fields;
    Day today; // the day of all documents; 0: as they say
} ReadOptions;

// Fills [document] from its input: decodes it and draws its text from its marks. Returns
// false with a message that names the byte when it is no text.
bool read_input(Arena *arena, const ReadOptions *options, Format format, Document *document,
                Diag *diag);

// The same, with the file at [path] ("-": standard input) as its input.
bool read_file(Arena *arena, const ReadOptions *options, const char *path, Document *document,
               Diag *diag);

// No document in a file of many has more bytes than this: nobody writes such an article.
#define DOCUMENT_MOST ((uint32_t)64 << 20)

// Fills [document] from a record: a line of JSON Lines. Places in it count from the start
// of its text field. Returns false with the reason when the record is broken.
bool read_record(Arena *arena, const ReadOptions *options, Str record, Document *document,
                 Str *reason);

// The longest name of an encoding that is told in messages.
#define ENCODING_NAME_MOST 40

// Makes the source of [document] from its input: UTF-8 as it is; UTF-16 with a byte-order
// mark; anything else in [encoding]. False with a message when it is not text in it.
bool decode_input(Arena *arena, const char *encoding, Document *document, Diag *diag);

// Draw the text of [document] from its source. A page that is too deep to be parsed is
// refused with a message.
bool draw_html(Arena *arena, const Pack *pack, Document *document, Diag *diag);
void draw_markdown(Arena *arena, const Pack *pack, Document *document, Diag *diag);

#endif
