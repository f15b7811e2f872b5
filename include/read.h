// Readers: where documents come from. Floor: read.
#ifndef CLAIMTAG_READ_H
#define CLAIMTAG_READ_H

#include "document.h"

// Reads the UTF-8 text at [path] ("-": standard input) into [arena] as a document.
// Returns false with a message that names the byte when it is no text: ill-formed
// UTF-8, or a NUL in it. A byte-order mark at the start is passed over by the tokenizer.
bool read_text(Arena *arena, const char *path, Document *document, Diag *diag);

#endif
