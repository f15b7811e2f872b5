// Reading one document of tags: its claims become rows.
#ifndef CLAIMTAG_CLAIM_READER_H
#define CLAIMTAG_CLAIM_READER_H

#include "dossier.h"

#include <cjson/cJSON.h>

typedef struct ClaimReader {
    Dossier *dossier;
    const Source *source;
    uint32_t first_line; // of the source in them, from 1
    uint32_t index;      // of the claim that is read
    Diag *diag;
    bool has_faults;
    Arena scratch;
    Str outlet;                         // of the document: where its author writes
    uint32_t last_named[SOURCE__COUNT]; // the voucher of each kind who was named last, or NONE
} ClaimReader;

// Says what is wrong with the claim that is read, at the value under [key]; [value] is quoted
// unless it is empty.
void report_claim(ClaimReader *reader, const char *key, const char *what, Str value);

// The text under [key], or an empty one.
Str text_of(const cJSON *object, const char *key);

// Who takes part (cast.c). False with a message when the type has no such participants.
bool read_cast(ClaimReader *reader, const cJSON *claim, uint32_t type, uint32_t *cast);

// What it is about (things.c): fills the objects and things of [row].
void read_things_of(ClaimReader *reader, const cJSON *claim, const EventRule *rule, Row *row);

// Who vouches for it (voucher.c), an index of the vouchers.
uint32_t read_voucher(ClaimReader *reader, const cJSON *claim, SourceKind kind);

#endif
