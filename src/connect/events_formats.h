// The functions that make up the table of formats of a dossier.
#ifndef CLAIMTAG_EVENTS_FORMATS_H
#define CLAIMTAG_EVENTS_FORMATS_H

#include "event_writer.h"

void begin_events_text(EventOutput *output);
void write_event_text(EventOutput *output, const Event *event);
void write_report_text(EventOutput *output, const Event *event, const EventReport *report);

void begin_events_json(EventOutput *output);
void write_event_json(EventOutput *output, const Event *event);
void write_report_json(EventOutput *output, const Event *event, const EventReport *report);
void end_event_json(EventOutput *output, const Event *event);
void end_events_json(EventOutput *output);

void begin_events_csv(EventOutput *output);
void write_event_csv(EventOutput *output, const Event *event);

void begin_events_dot(EventOutput *output);
void write_event_dot(EventOutput *output, const Event *event);
void end_events_dot(EventOutput *output);

void begin_events_graphml(EventOutput *output);
void write_event_graphml(EventOutput *output, const Event *event);
void end_events_graphml(EventOutput *output);

void begin_events_html(EventOutput *output);
void write_event_html(EventOutput *output, const Event *event);
void end_events_html(EventOutput *output);

#endif
