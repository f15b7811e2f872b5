// Encodings: whatever comes in becomes UTF-8, each character aligned with its bytes.
#include "read.h"

#include "utf8.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

// The bytes of one character, in the encodings that people have, and of its UTF-8.
#define CHARACTER_MOST 8

typedef struct Decoder {
    iconv_t converter;
    const char *encoding;
    Document *document;
    Draft draft;
    bool is_ascii_alike; // bytes below 0x80 are ASCII
    Diag *diag;
} Decoder;

static bool fail_at(const Decoder *decoder, uint32_t byte)
{
    const Document *document = decoder->document;
    diag_error(decoder->diag, (Place){0}, "%.*s: not %s at byte %u (0x%02X)",
               STR_ARGS(document->path), decoder->encoding, byte,
               (uint8_t)document->input.at[byte]);
    return false;
}

// Decodes the character at [start] and sets [start] behind it. False when there is none.
static bool decode_character(Decoder *decoder, uint32_t *start)
{
    Str input = decoder->document->input;
    char bytes[CHARACTER_MOST], utf8[CHARACTER_MOST];
    for (size_t length = 1; length <= CHARACTER_MOST && *start + length <= input.length; length++) {
        memcpy(bytes, input.at + *start, length);
        char *in = bytes, *out = utf8;
        size_t in_left = length, out_left = sizeof utf8;
        size_t done = iconv(decoder->converter, &in, &in_left, &out, &out_left);
        if (done == (size_t)-1 && errno == EINVAL)
            continue; // a character begins, and is longer
        if (done == (size_t)-1 || in_left > 0)
            return false;
        Str made = {utf8, (uint32_t)(sizeof utf8 - out_left)};
        draft_put(&decoder->draft, made, *start, *start + (uint32_t)length);
        *start += (uint32_t)length;
        return true;
    }
    return false;
}

// The end of the ASCII that begins at [start].
static uint32_t ascii_end(const Decoder *decoder, uint32_t start)
{
    Str input = decoder->document->input;
    while (decoder->is_ascii_alike && start < input.length && (uint8_t)input.at[start] < 0x80)
        start++;
    return start;
}

static bool decode_all(Decoder *decoder, uint32_t start)
{
    Str input = decoder->document->input;
    array_reserve(decoder->draft.arena, &decoder->draft.text, input.length + 1);
    while (start < input.length) {
        uint32_t end = ascii_end(decoder, start);
        draft_copy(&decoder->draft, str_slice(input, start, end), start);
        start = end;
        if (start < input.length && !decode_character(decoder, &start))
            return fail_at(decoder, start);
    }
    return true;
}

static bool is_ascii_alike(iconv_t converter)
{
    char letter[] = "A", out[CHARACTER_MOST], *in_at = letter, *out_at = out;
    size_t in_left = 1, out_left = sizeof out;
    bool is_alike = iconv(converter, &in_at, &in_left, &out_at, &out_left) == 0 && out[0] == 'A' &&
                    out_left == sizeof out - 1;
    iconv(converter, NULL, NULL, NULL, NULL);
    return is_alike;
}

static bool decode_as(Arena *arena, const char *encoding, uint32_t start, Document *document,
                      Diag *diag)
{
    Decoder decoder = {.converter = iconv_open("UTF-8", encoding),
                       .encoding = encoding,
                       .document = document,
                       .draft = {.arena = arena},
                       .diag = diag};
    if (decoder.converter == (iconv_t)-1) {
        diag_error(diag, (Place){0},
                   "%.*s: no encoding is called \"%s\" (see iconv -l), or no memory is left for it",
                   STR_ARGS(document->path), encoding);
        return false;
    }
    decoder.is_ascii_alike = is_ascii_alike(decoder.converter);
    bool is_decoded = decode_all(&decoder, start);
    iconv_close(decoder.converter);
    document->source = draft_text(&decoder.draft);
    document->decoded = arena_copy(arena, &decoder.draft.alignment, sizeof decoder.draft.alignment);
    return is_decoded;
}

static bool fail_as_utf8(const Document *document, uint32_t fault, Diag *diag)
{
    diag_error(diag, (Place){0},
               "%.*s: not UTF-8 at byte %u (0x%02X); if it is an old page, try "
               "--encoding=windows-1252",
               STR_ARGS(document->path), fault, (uint8_t)document->input.at[fault]);
    return false;
}

static bool check_no_nul(const Document *document, Diag *diag)
{
    Str source = document->source;
    const char *nul = source.length > 0 ? memchr(source.at, '\0', source.length) : NULL;
    if (nul == NULL)
        return true;
    uint32_t byte = alignment_start(document->decoded, (uint32_t)(nul - source.at));
    diag_error(diag, (Place){0}, "%.*s: a NUL byte at byte %u: this is no text",
               STR_ARGS(document->path), byte);
    return false;
}

bool decode_input(Arena *arena, const char *encoding, Document *document, Diag *diag)
{
    Str input = document->input;
    document->source = input;
    if (str_starts_with(input, STR("\xFF\xFE")))
        return decode_as(arena, "UTF-16LE", 2, document, diag) && check_no_nul(document, diag);
    if (str_starts_with(input, STR("\xFE\xFF")))
        return decode_as(arena, "UTF-16BE", 2, document, diag) && check_no_nul(document, diag);
    uint32_t fault = utf8_find_fault(input);
    if (fault == input.length || (encoding == NULL && memchr(input.at, '\0', input.length)))
        return check_no_nul(document, diag);
    if (encoding == NULL)
        return fail_as_utf8(document, fault, diag);
    return decode_as(arena, encoding, 0, document, diag) && check_no_nul(document, diag);
}
