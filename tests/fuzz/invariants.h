// What must hold of every output, whatever came in.
#ifndef CLAIMTAG_INVARIANTS_H
#define CLAIMTAG_INVARIANTS_H

#include "annotate.h"

// Ends the program with a message unless [condition] holds.
void promise(bool condition, const char *what);

// Annotates [document] and aborts when the output breaks a promise: it is not the same
// twice, or gated and ungated; it is no JSON; a span lies outside the input, cuts a character
// or is not where its text is.
void check_invariants(const Pack *pack, Scratch *scratch, const Document *document);

#endif
