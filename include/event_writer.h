// The formats of a dossier. Floor: connect.
#ifndef CLAIMTAG_EVENT_WRITER_H
#define CLAIMTAG_EVENT_WRITER_H

#include "event.h"
#include "json.h"

// What a writer writes to. What it appends to [out] is taken from it between two of its
// functions, so that a dossier is never in memory as a whole.
typedef struct EventOutput {
    const Dossier *dossier;
    const WriteOptions *options;
    uint32_t event_count; // that are written, best attested first
    Arena *arena;         // of [out], and of what is needed on the way; reset between two events
    Bytes *out;
    Json json; // on [out]; it goes on from function to function
} EventOutput;

// A format. An output holds, in this order, what begin() writes; for each event what event()
// writes, what report() writes for each of its reports, what event_end() writes; what end()
// writes. Each of the functions may be NULL.
typedef struct EventWriter {
    const char *name, *ending;
    uint32_t reports_most; // events are written while all have no more reports; 0: all events are
    void (*begin)(EventOutput *output);
    void (*event)(EventOutput *output, const Event *event);
    void (*report)(EventOutput *output, const Event *event, const EventReport *report);
    void (*event_end)(EventOutput *output, const Event *event);
    void (*end)(EventOutput *output);
} EventWriter;

// Their names, in the order of the table; NULL after the last.
const char *event_writer_name(uint32_t index);
const EventWriter *event_writer_at(uint32_t index);

// The one called [name], or NULL.
const EventWriter *event_writer_find(Str name);

// Writes the whole dossier; [put] takes what was written so far, and says whether it takes more.
void dossier_write(const Dossier *dossier, const EventWriter *writer, const WriteOptions *options,
                   bool (*put)(void *context, Str bytes), void *context);

// "2006-07-04"; empty for no day.
Str day_text(Arena *arena, Day day);

// A line for people: "missile-purchase: supplier PRK, recipient IRN; BM-25; 2005".
Str event_label(const Dossier *dossier, const Event *event, Arena *arena);

#endif
