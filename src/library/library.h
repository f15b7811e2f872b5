// What the files of the library share.
#ifndef CLAIMTAG_LIBRARY_H
#define CLAIMTAG_LIBRARY_H

#include "annotate.h"
#include "claimtag.h"

struct claimtag_rules {
    Pack *pack; // NULL: it did not load
    bool is_built_in;
    Arena arena; // of the message
    const char *message;
};

typedef Array(const claimtag_claim *) ClaimArray;

// The claims of [a] that stand, as users of the library see them. All lies in [arena].
ClaimArray claims_for_users(const Pack *pack, const Annotation *a, Arena *arena);

// The messages of [diag] as one text in [arena], without an end of line; "" when there are none.
// They are forgotten.
const char *message_of(Diag *diag, Arena *arena);

#endif
