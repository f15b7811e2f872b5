// Events: what the claims of many texts tell of, and who says so.
//
// A dossier holds the claims of a corpus, joined to events by the rules (event_rules.h). It
// keeps of each claim only what joining needs, some 100 bytes; an event and its reports are
// put together when they are asked for, in an arena of the caller, who resets it between
// events: so dossiers of a million claims can be written. Events are ordered: those that
// are no relations first, of these the best attested. The same documents make the same dossier, in
// whatever order they come. Floor: connect.
#ifndef CLAIMTAG_EVENT_H
#define CLAIMTAG_EVENT_H

#include "pack.h"

// How somebody stands to an event, as a claim tells it.
typedef enum Stance {
    STANCE_ASSERTS,
    STANCE_HEDGES,    // holds it to be probable or possible
    STANCE_PASSES_ON, // tells what media or unnamed sources say
    STANCE_FORESEES,  // plans, fears, offers or asks for it
    STANCE_DENIES,
    STANCE__COUNT,
} Stance;

extern const char *const stance_names[STANCE__COUNT]; // "asserts"

// Why a claim belongs to its event.
typedef enum Joined {
    JOINED_SAME,    // participants, object and time agree
    JOINED_PART,    // it is vaguer, and the event is the only one that it can mean
    JOINED_WINDOW,  // its time is another, but the named thing is the same and the times are near
    JOINED_FOLLOWS, // it gives no time and goes on from a claim in the same text
    JOINED_COPY,    // it repeats a sentence that another text had before
    JOINED_UNDATED, // nobody says when
    JOINED__COUNT,
} Joined;

extern const char *const joined_names[JOINED__COUNT]; // "same"

// What a number of claims is.
typedef enum EventKind {
    EVENT_HAPPENING, // it has a time, or there is only one of it
    EVENT_RELATION,  // what lasts, or is told without a date: of one kind, but not one event
    EVENT_KIND__COUNT,
} EventKind;

extern const char *const event_kind_names[EVENT_KIND__COUNT]; // "event"

typedef struct EventParticipant {
    Str role, actor;
} EventParticipant;

// Somebody who vouches for claims of an event: a party, an outlet, an expert, ...
typedef struct EventSource {
    uint32_t number; // the same in all events of the dossier
    SourceKind kind;
    Str name;  // "IRN", "Kyodo", of an author his outlet (site or path); empty: nobody is named
    Str actor; // whose he is, where that is known
    uint32_t reports[STANCE__COUNT]; // of the event that he vouches for
    uint32_t copies;                 // that were only repeated from other texts, among them
    bool is_independent;             // he counts for the corroboration
} EventSource;

// Claims of one event that cannot all be true.
typedef enum ContradictionKind {
    CONTRADICTION_DENIED, // some tell it as a fact, others deny it
    CONTRADICTION_TIME,   // they give times that exclude each other
    CONTRADICTION_ROLES,  // another event has the same thing and time, and the roles turned round
    CONTRADICTION__COUNT,
} ContradictionKind;

extern const char *const contradiction_names[CONTRADICTION__COUNT]; // "denied"

typedef struct Contradiction {
    ContradictionKind kind;
    Str says;       // in words
    uint32_t other; // the event that contradicts, or NONE
} Contradiction;

typedef struct EventTime {
    Str edtf;
    uint32_t reports; // that give it
} EventTime;

// One event. What it points to lies in the arena it was asked for with.
typedef struct Event {
    uint32_t number; // from 0, best attested first; people see it as "e1"
    EventKind kind;
    uint16_t type; // of the pack
    EventParticipant participants[PARTICIPANTS_MOST];
    uint32_t participant_count;
    Str object_class; // of what changes hands; empty: nobody says
    Str thing;        // its name; empty: it has none
    Str edtf;         // its time; empty: nobody says when
    Day from, to;     // of that time; 0: open, or no time
    Day first, last;  // when documents that report it were written; 0: not known
    uint32_t reports; // claims
    uint32_t documents;
    uint32_t copies;                 // reports that repeat another text
    uint32_t stances[STANCE__COUNT]; // reports by stance; copies among them
    uint32_t corroboration;          // independent sources who say that it is so
    Array(EventSource) sources;      // by kind and name
    Array(EventTime) times;          // that are given, each once, as they follow
    Array(Contradiction) contradictions;
    Array(Str) why; // its claims were joined, in sentences
} Event;

// One claim of an event, as its tag has it.
typedef struct EventReport {
    uint32_t number;  // within the event, from 1, as the documents were written
    uint32_t copy_of; // the number of the report whose words it repeats; 0: it is no copy
    uint32_t source;  // index in the sources of the event
    Stance stance;
    Factuality factuality;
    Joined joined;
    // The document
    Str path, document_id, link, title; // empty: it has none
    uint32_t record;                    // line of JSON Lines; 0: it is a file
    Day date;                           // 0: not known
    // The claim in it
    Str id; // "c5"
    Str zone, rule;
    uint32_t start, end, byte_start, byte_end; // code points and bytes
    uint32_t line, column, sentence;
    Str text;          // the evidence
    Str sentence_text; // the whole sentence, where the tags have it (claimtag --sentences)
    Str object;        // words
    Str source_text;   // words that name the source
    Str edtf, time_text;
} EventReport;

typedef struct Dossier Dossier;

// What went into it.
typedef struct DossierTotals {
    uint32_t documents, claims, events;
    uint32_t unread;  // documents of which the tags only say that they could not be read
    uint32_t repeats; // documents that were given twice
    uint32_t copies;  // claims that repeat another text
} DossierTotals;

// Who vouches for anything in the dossier; [number] from 0 up to dossier_source_count(). Only
// kind, name and actor are filled.
uint32_t dossier_source_count(const Dossier *dossier);
EventSource dossier_source(const Dossier *dossier, uint32_t number);

// The codes of those who take part in anything in the dossier, sorted.
typedef Array(Str) ActorArray;
ActorArray dossier_actors(const Dossier *dossier, Arena *arena);

const Pack *dossier_pack(const Dossier *dossier);
DossierTotals dossier_totals(const Dossier *dossier);

// What is known of an event before it is put together.
typedef struct EventOutline {
    EventKind kind;
    uint32_t reports;
} EventOutline;

EventOutline dossier_outline(const Dossier *dossier, uint32_t number);

// Puts event [number] together in [arena].
Event dossier_event(const Dossier *dossier, uint32_t number, Arena *arena);

// Puts report [index] (from 0) of [event] together in [arena]. Reports stand in the order of
// their dates; those of documents without a date stand last.
EventReport dossier_report(const Dossier *dossier, const Event *event, uint32_t index,
                           Arena *arena);

#endif
