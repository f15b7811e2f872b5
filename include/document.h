// A document: the text of one article and what its reader knows about it.
//
// Inside the program spans are bytes of the text that is tagged. Everything that claimtag
// says points into the raw input, whatever was stripped or decoded on the way: spans become
// code points, bytes, lines and columns of it at the writer's door, by a Locator. Floor: document.
#ifndef CLAIMTAG_DOCUMENT_H
#define CLAIMTAG_DOCUMENT_H

#include "draft.h"
#include "lexicon.h"

typedef enum ZoneKind {
    ZONE_BODY,
    ZONE_TITLE,
    ZONE_QUOTE,
    ZONE_CAPTION,
    ZONE_COMMENT,
    ZONE_BOILERPLATE, // never tagged
    ZONE__COUNT,
} ZoneKind;

// What the reader of a page knows of its text from byte [start] on, up to the next part.
typedef struct PagePart {
    uint32_t start;
    ZoneKind zone;
} PagePart;

// A place as people and other programs count.
typedef struct Location {
    uint64_t byte, character; // from 0; an export may be larger than 4 GiB
    uint32_t line, column;    // from 1; the column in code points
} Location;

// Everything is borrowed from the reader and lives in the arena it was given.
typedef struct Document {
    Str path;              // as given; "-" for standard input
    Str text;              // what is tagged: well-formed UTF-8 without NUL
    Day today;             // from the command line or the page; 0: take it from the text
    Str title;             // that the page gives itself, or empty: the first title in the text
    Str id;                // of a record or post, or empty
    Str link;              // of a post, or empty
    uint32_t record;       // of a file of records: the line, from 1; 0: no record
    bool is_marked_up;     // [parts] say what the text is; otherwise its lines do
    Array(PagePart) parts; // by start
    Str input;             // bytes of the file that are this document
    Str source;            // the same in UTF-8: characters, lines and columns are counted in it
    Alignment *drawn;      // of text with source; NULL: they are the same
    Alignment *decoded;    // of source with input; NULL: they are the same
    Location before;       // what of the file lies before the input, all of it from 0
} Document;

// A document of [text] as it stands.
Document document_of_text(Str path, Str text);

// Turns bytes of a document's text into places in its file.
typedef struct Locator {
    const Document *document;
    Array(uint32_t) line_starts; // bytes of the source
    uint32_t *chars_before;      // code points before every LOCATOR_STEP-th byte of it
} Locator;

// So that finding a place costs the same in a text of one long line.
#define LOCATOR_STEP 512

Locator locator_new(Arena *arena, const Document *document);

// Where the text at a byte begins, and where the text up to a byte ends.
Location locator_start(const Locator *locator, uint32_t byte);
Location locator_end(const Locator *locator, uint32_t byte);

#endif
