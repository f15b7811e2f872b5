#include "digest.h"

#include <nettle/base64.h>

Digest digest_new(void)
{
    Digest digest;
    sha256_init(&digest.context);
    return digest;
}

void digest_add(Digest *digest, Str bytes)
{
    sha256_update(&digest->context, bytes.length, (const uint8_t *)bytes.at);
}

void digest_add_text(Digest *digest, Str text)
{
    uint8_t length[4];
    for (uint32_t i = 0; i < sizeof length; i++)
        length[i] = (uint8_t)(text.length >> 8 * i);
    digest_add(digest, (Str){(const char *)length, sizeof length});
    digest_add(digest, text);
}

Str digest_hex(Digest *digest, Arena *arena)
{
    uint8_t bytes[SHA256_DIGEST_SIZE];
    char *hex = arena_alloc(arena, DIGEST_LENGTH + 1);
    sha256_digest(&digest->context, sizeof bytes, bytes);
    for (uint32_t i = 0; i < sizeof bytes; i++) {
        hex[2 * i] = "0123456789abcdef"[bytes[i] >> 4];
        hex[2 * i + 1] = "0123456789abcdef"[bytes[i] & 15];
    }
    return (Str){hex, DIGEST_LENGTH};
}

Str digest_base64(Digest *digest, Arena *arena)
{
    uint8_t bytes[SHA256_DIGEST_SIZE];
    char *text = arena_alloc(arena, BASE64_ENCODE_RAW_LENGTH(sizeof bytes) + 1);
    sha256_digest(&digest->context, sizeof bytes, bytes);
    base64_encode_raw(text, sizeof bytes, bytes);
    return (Str){text, BASE64_ENCODE_RAW_LENGTH(sizeof bytes)};
}
