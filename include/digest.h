// SHA-256 of bytes that come in pieces. Floor: base.
#ifndef CLAIMTAG_DIGEST_H
#define CLAIMTAG_DIGEST_H

#include "str.h"

#include <nettle/sha2.h>

// Letters of a digest in hexadecimal.
#define DIGEST_LENGTH (2 * SHA256_DIGEST_SIZE)

typedef struct Digest {
    struct sha256_ctx context;
} Digest;

Digest digest_new(void);

// Adds [bytes] as they are; digest_add_text() also where they end.
void digest_add(Digest *digest, Str bytes);
void digest_add_text(Digest *digest, Str text);

// The digest of all that was added, in hexadecimal or in base 64, in [arena]. It is not to be
// asked for twice.
Str digest_hex(Digest *digest, Arena *arena);
Str digest_base64(Digest *digest, Arena *arena);

#endif
