// The page of events, in parts: timeline, matrix, the events, and lists of all reports. Every
// number in it is a link to what it counts, and from there to sentences.
//
// What can be linked to: "e1" an event, in it "e1-r3" a report, "e1-denies" the reports of a
// stance, "e1-reports" and, where it has several, "e1-sources", "e1-times", "e1-documents",
// "e1-copies"; "x3" the reports of a type, "x3-1" those of a kind of source among them, "k1" all of
// that kind; "y1987" the events of a year, "y1980-1989" of several, "y1992-" since then, "y0" those
// without a time; "d1" a document.
#ifndef CLAIMTAG_EVENTS_HTML_H
#define CLAIMTAG_EVENTS_HTML_H

#include "event_writer.h"
#include "html_page.h"

#define put(output, ...) bytes_print((output)->arena, (output)->out, __VA_ARGS__)

// So many events, and documents, are shown at once.
#define EVENTS_BATCH 100

// Appends [text] as text.
void put_text(EventOutput *output, Str text);

// Appends a link with a number to what it counts.
void put_number(EventOutput *output, uint32_t number, const char *target, ...)
    __attribute__((format(printf, 3, 4)));

// Appends a number of which [part] of an event tells; of an event of one report that report does.
void put_measure(EventOutput *output, uint32_t event, uint32_t reports, uint32_t number,
                 const char *part);

// What the overview knows of an event.
typedef struct Sight {
    uint32_t number;
    uint16_t type;
    EventKind kind;
    uint32_t from, to; // years; 0: nobody says when
    bool is_open;      // it has no end
    uint32_t corroboration, reports;
    Str label;
} Sight;

typedef struct Overview {
    uint32_t count;
    Sight *sights;        // as events follow
    uint32_t first, last; // years
    bool is_cut;          // what was before the first year is taken to be of it
    uint32_t *cells;      // reports, by type * SOURCE__COUNT + kind of source
    uint32_t reports, copies, relations;
} Overview;

// Appends the timeline and the same as a table. Sorts the sights.
void put_timeline(EventOutput *output, Overview *overview);
void put_years(EventOutput *output, const Overview *overview);

// Sorts them by time: events of a year, then those that are long, then those without a time.
void sights_sort(Overview *overview);

// Whether it lasts, or is dated to no more than several years.
bool sight_is_long(const Sight *sight);

// The end of the sights, from [start] on, that have its time.
uint32_t sights_end(const Overview *overview, uint32_t start);

// What is linked to for the time of [sight]; and the time in words: "since 2002".
void put_sight_id(EventOutput *output, const Sight *sight);
Str sight_time(EventOutput *output, const Overview *overview, const Sight *sight);

// Appends the matrix of types by kinds of source.
void put_matrix(EventOutput *output, const Overview *overview);

// A report without its words.
typedef struct ReportRow {
    uint32_t event, number; // from 0; within the event from 1
    uint32_t source;        // of the event
    uint32_t copy_of;       // 0: it is no copy
    uint16_t type;
    SourceKind kind;
    Stance stance;
    Joined joined;
    Day date;
    Str edtf, path; // live as long as the dossier
    Str link, title;
    uint32_t record;
} ReportRow;

typedef Array(ReportRow) ReportRows;

// Adds the reports of [event], in order.
void rows_add(EventOutput *output, const Event *event, ReportRows *rows);

// The same place in both: a file, or a record of one.
bool rows_share_document(const ReportRow *a, const ReportRow *b);

// Sorts by document, then as they stood.
void rows_sort_by_document(ReportRows *rows);

// Appends what is known of [event] by its rows: sources, times, documents, copies, why.
void put_facts(EventOutput *output, const Event *event, const ReportRows *rows);

// Appends the evidence within its sentence; and what the document is called, with links to it, to
// [evidence] in it unless that is empty.
void put_evidence(EventOutput *output, const EventReport *report);
void put_document(EventOutput *output, const EventReport *report, Str evidence);

// Appends all reports, by type and kind of source; then all documents, and all copies.
void put_reports(EventOutput *output, const Overview *overview, ReportRows *rows);
void put_documents(EventOutput *output, ReportRows *rows);

// Stances as readers see them: "passes on".
extern const char *const stance_words[STANCE__COUNT];

#endif
