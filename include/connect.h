// Making a dossier of tags: documents as "claimtag" prints them are read, and their claims
// joined to events. Floor: connect.
#ifndef CLAIMTAG_CONNECT_H
#define CLAIMTAG_CONNECT_H

#include "event.h"

// An empty dossier; free it with dossier_free(). The texts of claims go to a temporary file
// in $TMPDIR when they are many.
Dossier *dossier_new(const Pack *pack);
void dossier_free(Dossier *dossier);

// Reads one document of tags, the text of [source], which a NUL ends and which stands at line
// [first_line] of the file of that name. Returns false with messages.
bool dossier_read_document(Dossier *dossier, const Source *source, uint32_t first_line, Diag *diag);

// Reads the tags at [path]: a file of documents, each on a line or on several, of which all
// but the first are indented or begin with a closing bracket; a folder of such files (*.json,
// *.jsonl), or "-", standard input. What is at fault is told with file, line and column and left
// out; prints [diag] to standard error after each file, and of a file in which no tags are little
// more than that. What connect wrote as JSON is passed over in a folder, and a fault alone. Returns
// false when something was at fault.
bool dossier_read(Dossier *dossier, const char *path, Diag *diag);

// Whether a file that begins so holds events, as connect writes them as JSON; their schema stands
// in the first EVENTS_HEAD bytes, where no path of a document can stand.
#define EVENTS_HEAD 32
bool dossier_is_events(Str head);

// Joins the claims, when all are read.
void dossier_connect(Dossier *dossier);

// Returns false with a message when texts of claims could not be put down or read back: what
// was written then lacks them.
bool dossier_is_whole(const Dossier *dossier, Diag *diag);

#endif
