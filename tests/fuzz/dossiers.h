// What must hold of every dossier, whatever tags it was made of.
#ifndef CLAIMTAG_DOSSIERS_H
#define CLAIMTAG_DOSSIERS_H

#include "invariants.h"

// Reads [tags], a document on each line, and aborts when what becomes of them breaks a promise:
// a claim is lost, or reported twice; a reference leads nowhere; an output is no UTF-8 or no JSON;
// the order of the documents makes a difference.
void check_dossier(const Pack *pack, Str tags);

#endif
