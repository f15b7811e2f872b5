// What the files of the library share.
#ifndef CLAIMTAG_LIBRARY_H
#define CLAIMTAG_LIBRARY_H

#include "annotate.h"
#include "claimtag.h"

#include <stdatomic.h>

// A pack, for as long as somebody holds it: rules that are open, taggers that use them.
typedef struct SharedPack {
    Pack *pack; // NULL: it did not load
    bool is_built_in;
    atomic_size_t holders;
} SharedPack;

struct claimtag_rules {
    SharedPack *shared;
    Arena arena; // of the message
    const char *message;
};

// Lets go of [shared]; who is last frees it.
void shared_pack_release(SharedPack *shared);

typedef Array(const claimtag_claim *) ClaimArray;

// The claims of [a] that stand, as users of the library see them. All lies in [arena].
ClaimArray claims_for_users(const Pack *pack, const Annotation *a, Arena *arena);

// The messages of [diag] as one text in [arena], without an end of line; "" when there are none.
// They are forgotten.
const char *message_of(Diag *diag, Arena *arena);

#endif
