// The ledger of a folder of outputs: what was written there, and from what. It lies in the
// folder and is called ".claimtag"; only lines are added to it:
//
//     FINGERPRINT-OF-WHAT-IT-WAS-MADE-FROM SHA256-OF-IT NAME
//
// A file that does not hold what a line says was made, or changed since, by somebody else.
// So every format can be resumed, and tags that people corrected by hand are safe.
#ifndef CLAIMTAG_LEDGER_H
#define CLAIMTAG_LEDGER_H

#include "diag.h"
#include "hashes.h"

typedef struct Ledger {
    Str folder;
    int file;
    Hashes written; // content and name
    Hashes made;    // fingerprint, content and name
} Ledger;

// What stands at a name.
typedef enum Standing {
    STANDING_NOTHING,
    STANDING_FOREIGN, // not written by this program, or changed since
    STANDING_OLD,     // written, but not from this
    STANDING_CURRENT, // written from what has this fingerprint
} Standing;

// Reads the ledger of [folder], which is there, or begins one. False with a message.
bool ledger_open(Ledger *ledger, Str folder, Diag *diag);

// Looks at the file called [name] within the folder.
Standing ledger_look(const Ledger *ledger, Str name, Str fingerprint);

// Says that [content] is about to be written. It is on the disk when this returns: whatever
// happens then, the file is known. False with errno set.
bool ledger_add(const Ledger *ledger, Str name, Str fingerprint, Str content);

void ledger_close(Ledger *ledger);

#endif
