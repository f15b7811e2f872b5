#include "utf8.h"

#include <string.h>
#include <utf8proc.h>

static bool is_continuation(char byte)
{
    return ((uint8_t)byte & 0xC0) == 0x80;
}

uint32_t utf8_start(Str text, uint32_t offset)
{
    while (offset > 0 && offset < text.length && is_continuation(text.at[offset]))
        offset--;
    return offset;
}

// The length of the well-formed sequence at [offset], 0 when it is ill-formed.
static uint32_t sequence_length(Str text, uint32_t offset)
{
    static const struct {
        uint8_t first_low, first_high, second_low, second_high;
        uint8_t length;
    } forms[] = {
        {0x00, 0x7F, 0x00, 0x00, 1}, {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3},
        {0xE1, 0xEC, 0x80, 0xBF, 3}, {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3},
        {0xF0, 0xF0, 0x90, 0xBF, 4}, {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4},
    };
    const uint8_t *bytes = (const uint8_t *)text.at + offset;
    uint32_t left = text.length - offset;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (bytes[0] < forms[i].first_low || bytes[0] > forms[i].first_high)
            continue;
        uint32_t length = forms[i].length;
        if (length > left)
            return 0;
        if (length > 1 && (bytes[1] < forms[i].second_low || bytes[1] > forms[i].second_high))
            return 0;
        for (uint32_t k = 2; k < length; k++)
            if (!is_continuation((char)bytes[k]))
                return 0;
        return length;
    }
    return 0;
}

// The next byte at or after [offset] that is not ASCII; eight bytes at a time.
static uint32_t skip_ascii(Str text, uint32_t offset)
{
    uint64_t eight;
    while (text.length - offset >= sizeof eight) {
        memcpy(&eight, text.at + offset, sizeof eight);
        if (eight & UINT64_C(0x8080808080808080))
            break;
        offset += sizeof eight;
    }
    while (offset < text.length && (uint8_t)text.at[offset] < 0x80)
        offset++;
    return offset;
}

uint32_t utf8_find_fault(Str text)
{
    uint32_t offset = skip_ascii(text, 0);
    while (offset < text.length) {
        uint32_t length = sequence_length(text, offset);
        if (length == 0)
            return offset;
        offset = skip_ascii(text, offset + length);
    }
    return text.length;
}

uint32_t utf8_next(Str text, uint32_t *offset)
{
    const uint8_t *bytes = (const uint8_t *)text.at + *offset;
    if (bytes[0] < 0x80) {
        *offset += 1;
        return bytes[0];
    }
    if (bytes[0] < 0xE0) {
        *offset += 2;
        return (bytes[0] & 0x1Fu) << 6 | (bytes[1] & 0x3Fu);
    }
    if (bytes[0] < 0xF0) {
        *offset += 3;
        return (bytes[0] & 0x0Fu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
    }
    *offset += 4;
    return (bytes[0] & 0x07u) << 18 | (bytes[1] & 0x3Fu) << 12 | (bytes[2] & 0x3Fu) << 6 |
           (bytes[3] & 0x3Fu);
}

// Eight bytes at a time: in each of them the lowest bit is set when it continues a character.
uint32_t utf8_count(Str text)
{
    uint32_t count = text.length, at = 0;
    uint64_t eight;
    for (; text.length - at >= sizeof eight; at += sizeof eight) {
        memcpy(&eight, text.at + at, sizeof eight);
        uint64_t continued = eight >> 7 & ~(eight >> 6) & UINT64_C(0x0101010101010101);
        count -= (uint32_t)(continued * UINT64_C(0x0101010101010101) >> 56);
    }
    for (; at < text.length; at++)
        count -= is_continuation(text.at[at]);
    return count;
}

static CharClass class_of_category(utf8proc_category_t category)
{
    switch (category) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_NL:
        return CHAR_LETTER;
    case UTF8PROC_CATEGORY_ND:
        return CHAR_DIGIT;
    case UTF8PROC_CATEGORY_ZS:
        return CHAR_SPACE;
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return CHAR_NEWLINE;
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
        return CHAR_IGNORED;
    default:
        return CHAR_OTHER;
    }
}

CharClass utf8_class(uint32_t code_point)
{
    if (code_point < 0x80) {
        if ((code_point | 0x20) >= 'a' && (code_point | 0x20) <= 'z')
            return CHAR_LETTER;
        if (code_point >= '0' && code_point <= '9')
            return CHAR_DIGIT;
        if (code_point == '\n' || code_point == '\r')
            return CHAR_NEWLINE;
        if (code_point == ' ' || code_point == '\t' || code_point == '\f' || code_point == '\v')
            return CHAR_SPACE;
        return code_point < ' ' || code_point == 0x7F ? CHAR_IGNORED : CHAR_OTHER;
    }
    return class_of_category(utf8proc_category((utf8proc_int32_t)code_point));
}

bool utf8_is_capital(uint32_t code_point)
{
    if (code_point < 0x80)
        return code_point >= 'A' && code_point <= 'Z';
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code_point);
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

uint32_t utf8_width(uint32_t code_point)
{
    int width = code_point < 0x80 ? 1 : utf8proc_charwidth((utf8proc_int32_t)code_point);
    return width < 0 ? 0 : (uint32_t)width;
}

uint32_t utf8_fold(uint32_t code_point)
{
    if (code_point < 0x80)
        return code_point >= 'A' && code_point <= 'Z' ? code_point + 32 : code_point;
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)code_point);
}

uint32_t utf8_write(uint32_t code_point, char *bytes)
{
    return (uint32_t)utf8proc_encode_char((utf8proc_int32_t)code_point, (utf8proc_uint8_t *)bytes);
}

bool utf8_is_apostrophe(uint32_t code_point)
{
    return code_point == '\'' || code_point == 0x2019 || code_point == 0x02BC;
}

Str utf8_words(Arena *arena, Str text)
{
    char *words = arena_alloc(arena, 4 * (size_t)text.length + 1); // folded it may be longer
    uint32_t length = 0;
    CharClass before = CHAR_OTHER;
    for (uint32_t at = 0; at < text.length;) {
        uint32_t code_point = utf8_next(text, &at);
        CharClass class = utf8_class(code_point);
        if (class == CHAR_IGNORED)
            continue;
        bool is_word = class == CHAR_LETTER || class == CHAR_DIGIT;
        if (is_word && class != before && length > 0)
            words[length++] = ' ';
        if (is_word)
            length += utf8_write(utf8_fold(code_point), words + length);
        before = class;
    }
    return (Str){words, length};
}
