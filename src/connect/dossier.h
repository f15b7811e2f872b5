// The inside of a dossier: rows of claims and documents, and what they have in common.
#ifndef CLAIMTAG_DOSSIER_H
#define CLAIMTAG_DOSSIER_H

#include "connect.h"
#include "edtf.h"
#include "spill.h"

// Short texts that many rows share, each kept once; a text is known by its index.
typedef struct Names {
    Table index;
    Array(Str) texts;
} Names;

// The index of [text], which is copied into [arena] when it is new.
uint32_t names_add(Names *names, Arena *arena, Str text);

// Who takes part, in which role: what claims of one type have in common.
typedef struct Cast {
    uint16_t type;
    EventParticipant participants[PARTICIPANTS_MOST]; // sorted
    uint32_t count;
    uint32_t frame;     // type and actors: casts of one frame are compared
    uint32_t direction; // who has which role, as an index of names; 0: all have the same
} Cast;

// One claim, as far as joining needs it.
typedef struct Row {
    SpillRef text;     // the rest of it
    uint32_t document; // of the dossier
    uint32_t sentence, start;
    Days days;        // of its time; from > to: it has none
    uint32_t edtf;    // the time as an index of names; 0: it has none
    uint32_t cast;    //
    uint64_t things;  // a bit for each thing that it names
    uint32_t source;  // of the vouchers
    uint32_t copy_of; // the row whose words it repeats, or NONE
    uint32_t goes_to; // the row whose event it shares, or NONE: its own
    uint32_t event;
    uint16_t objects; // which set of classes its object is of, from 1; 0: of none
    uint8_t factuality, stance, joined;
} Row;

// Who vouches for claims.
typedef struct Voucher {
    SourceKind kind;
    Str name, actor;
} Voucher;

typedef struct DocumentRow {
    SpillRef text; // title, id, link, digest
    Str path;
    uint32_t record;
    Day date;
    uint64_t digest; // the first bytes of its SHA-256
    uint32_t rank;   // among the documents in their order
    bool is_repeat;  // it was given before
} DocumentRow;

// An event: rows of the order from [first] on.
typedef struct EventRow {
    uint32_t first, count;
    Days span; // of all its times; from > to: it has none
    uint32_t corroboration, documents;
    EventKind kind;
    uint32_t turned; // an event with the roles turned round, or NONE
} EventRow;

// Bands of the sketch of a sentence (copies.c).
#define SKETCH_BANDS 8

typedef struct Sketch {
    uint32_t bands[SKETCH_BANDS]; // all 0: the sentence is too short
} Sketch;

struct Dossier {
    const Pack *pack;
    Arena arena;
    Spill *spill;
    // These two grow to millions, and not in an arena, which would keep what they have outgrown.
    Row *rows;
    Sketch *sketches;
    uint32_t row_count, row_capacity;
    DocumentRow *documents;
    uint32_t document_count, document_capacity;
    Names edtfs, directions, frames, cast_names, voucher_names;
    Table thing_names;    // thing by name
    uint32_t thing_words; // of the longest name
    Array(Cast) casts;
    Array(Voucher) vouchers;
    uint32_t *order; // rows, event by event
    EventRow *events;
    uint32_t event_count;
    DossierTotals totals;
};

// Adds a row or document and returns it; valid until the next.
Row *dossier_add_row(Dossier *dossier, const Sketch *sketch);
DocumentRow *dossier_add_document(Dossier *dossier);

// Whether all that [vague] says of roles, object and things is said by [exact], too.
bool row_says_no_more(const Dossier *dossier, const Row *vague, const Row *exact);

// Whether two rows are of the same thing, as far as they say: of no field do they say
// different things.
bool rows_agree(const Dossier *dossier, const Row *a, const Row *b);

// How much a row says: what says more is vaguer in nothing.
uint32_t row_detail(const Dossier *dossier, const Row *row);

// Whether one of the things has a name that tells it from all others.
bool things_are_named(const Dossier *dossier, uint64_t things);

// Sorts numbers and keeps each once; returns how many there are.
uint32_t settle_numbers(uint32_t *numbers, uint32_t count);

static inline const Cast *row_cast(const Dossier *dossier, const Row *row)
{
    return &dossier->casts.at[row->cast];
}

static inline bool row_is_dated(const Row *row)
{
    return row->days.from <= row->days.to;
}

// Makes the table of the names of things (things.c).
void things_index(Dossier *dossier);

// The order of rows: as their documents were written, then as they stand in them.
int dossier_compare_rows(const Dossier *dossier, uint32_t a, uint32_t b);

// Ranks the documents, and marks those that were given twice.
void dossier_rank_documents(Dossier *dossier);

// The rows of one frame, in their order.
typedef struct FrameRows {
    Dossier *dossier;
    const EventRule *rule;
    const uint32_t *at;
    uint32_t count;
} FrameRows;

// Finds sentences that repeat others (copies.c).
void copies_find(const FrameRows *frame);

// The sketch of a sentence.
Sketch copies_sketch(const CopyRules *rules, Arena *scratch, Str sentence);

// Joins the rows to events, which it numbers from [*event_count] on (join.c).
void frame_join(const FrameRows *frame, uint32_t *event_count);

// Whether a row is one more witness to its event.
bool row_corroborates(const Dossier *dossier, const Row *row);

// The row that says most of an event: the first of several.
const Row *event_row_of(const Dossier *dossier, const EventRow *event);

// Fills [event] with what its rows say.
void event_assemble(const Dossier *dossier, const EventRow *row, Arena *arena, Event *event);

// The index of a voucher in the sources of [event], in which he is.
uint32_t event_source_of(const Event *event, uint32_t voucher);

// Finds events that have the roles of each other turned round (turned.c).
void events_find_turned(Dossier *dossier);

// What is put down of a claim and of a document, each text at its index.
typedef enum ClaimText {
    CLAIM_ID,
    CLAIM_ZONE,
    CLAIM_RULE,
    CLAIM_TEXT,
    CLAIM_SENTENCE,
    CLAIM_OBJECT,
    CLAIM_OBJECT_CLASS,
    CLAIM_SOURCE,
    CLAIM_TIME,
    CLAIM_PLACE, // a ClaimPlace
    CLAIM_TEXT__COUNT,
} ClaimText;

typedef struct ClaimPlace {
    uint32_t start, end, byte_start, byte_end, line, column;
} ClaimPlace;

typedef enum DocumentText {
    DOCUMENT_ID,
    DOCUMENT_LINK,
    DOCUMENT_TITLE,
    DOCUMENT_TEXT__COUNT
} DocumentText;

#endif
