// Writers: an annotation as bytes, in the format that is asked for. Floor: write.
#ifndef CLAIMTAG_WRITE_H
#define CLAIMTAG_WRITE_H

#include "pack.h"

typedef Array(char) Bytes;

typedef struct WriteOptions {
    bool is_pretty;     // JSON is indented, otherwise on one line
    bool has_sentences; // JSON has the whole sentence of each claim
    bool has_color;     // text is coloured as terminals understand it
    uint32_t width;     // columns of text; 0: as many as there are
    uint32_t stage;     // that is shown
    uint32_t number;    // of the document in its output, from 0
    Str fingerprint;    // of all that the output depends on, when it is to say so
    Str program;        // name and version
    Str home;           // what leads from the folder of the output to the current one: "../"
} WriteOptions;

// What an output holds, when it ends.
typedef struct WriteTotals {
    uint64_t documents, claims;
} WriteTotals;

// Appends a document to [out]; what is needed on the way lies in [arena].
typedef void WriteDocument(const Pack *pack, const Annotation *a, const WriteOptions *options,
                           Arena *arena, Bytes *out);

// One of the files in a folder of outputs that a document becomes.
typedef struct WriterFile {
    const char *ending; // of its name; NULL: there is no such file
    WriteDocument *write;
} WriterFile;

#define WRITER_FILES_MOST 2

// A format. An output holds, in this order, what begin() writes, documents, what end()
// writes; each of the functions but that of the first file may be NULL.
typedef struct Writer {
    const char *name;
    WriterFile files[WRITER_FILES_MOST]; // all documents of one output are as the first
    const char *between;                 // documents that are not empty; NULL: nothing
    bool wants_folder;                   // there is no output of many documents
    void (*begin)(const Pack *pack, const WriteOptions *options, Arena *arena, Bytes *out);
    void (*end)(const Pack *pack, const WriteOptions *options, const WriteTotals *totals,
                Arena *arena, Bytes *out);
    // Appends what stands in the place of record [line] of the file at [path], which cannot
    // be read.
    void (*refuse)(Str path, uint32_t line, Str reason, Arena *arena, Bytes *out);
    // A file that a folder of outputs has besides, and what it holds.
    const char *companion;
    void (*write_companion)(const Pack *pack, Arena *arena, Bytes *out);
} Writer;

extern const Writer writers[];
extern const uint32_t writer_count;

// The one that lays open what a stage of the work found.
extern const Writer stage_writer;

// The name of a writer; NULL after the last.
const char *writer_name(uint32_t index);
const Writer *writer_find(Str name);

// Appends an output that holds one document, as [file] of [writer] has it.
void write_whole(const Writer *writer, const WriterFile *file, const Pack *pack,
                 const Annotation *a, const WriteOptions *options, Arena *arena, Bytes *out);

// The document object (DESIGN: claimtag/1) and a line end; and always on one line.
WriteDocument write_json, write_json_line;

// The name of a stage that can be shown; NULL after the last.
const char *show_name(uint32_t stage);

// The claims that stand.
uint32_t write_claim_count(const Annotation *a);

// Appends [text].
void bytes_put(Arena *arena, Bytes *out, Str text);

// printf to the end of [out].
void bytes_print(Arena *arena, Bytes *out, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

// Appends [text] with what is special in HTML and XML, in an attribute too, written out. What no
// document may hold is replaced.
void html_text(Arena *arena, Bytes *out, Str text);

// Appends [text] as a cell of CSV (RFC 4180). Spreadsheets take a cell that begins with "=", "+",
// "-" or "@" for a formula, and so run what an article says. Such a cell gets an apostrophe
// before it, and so does one that begins with an apostrophe: drop the first apostrophe of a cell,
// and the text is back.
void csv_cell(Arena *arena, Bytes *out, Str text);

// Appends [path] as a URI: relative, or of the scheme "file".
void uri_put(Arena *arena, Bytes *out, Str path);

// Whether [link] leads into the web, and to nothing that a browser would run.
bool uri_is_web(Str link);

// What a cue does to a claim, by its factuality.
extern const char *const cue_kind_names[FACT__COUNT];

#endif
