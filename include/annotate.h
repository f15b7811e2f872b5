// The pipeline. Floor: annotate.
#ifndef CLAIMTAG_ANNOTATE_H
#define CLAIMTAG_ANNOTATE_H

#include "pack.h"

// The worker's tools, reused for every document.
typedef struct Scratch {
    Arena arena; // of the document in work
    Matcher *matcher;
    bool wants_claims_only; // a text that holds no claim need not be laid down at all
    bool has_no_gate;       // all stages are laid down, even where there can be no claim
} Scratch;

// Annotates [document]. The result lives in scratch->arena, until that is reset.
const Annotation *annotate(const Pack *pack, Scratch *scratch, const Document *document);

#endif
