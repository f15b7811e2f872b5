#include "utf8.h"
#include "write.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void bytes_put(Arena *arena, Bytes *out, Str text)
{
    array_reserve(arena, out, text.length);
    if (text.length > 0)
        memcpy(out->at + out->count, text.at, text.length);
    out->count += text.length;
}

void bytes_print(Arena *arena, Bytes *out, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length > 0) {
        array_reserve(arena, out, (uint32_t)length + 1);
        vsnprintf(out->at + out->count, (size_t)length + 1, format, again);
        out->count += (uint32_t)length;
    }
    va_end(again);
}

static bool has_any(Str text, const char *characters, uint32_t count)
{
    for (uint32_t i = 0; i < text.length; i++)
        if (memchr(characters, text.at[i], count) != NULL)
            return true;
    return false;
}

void csv_cell(Arena *arena, Bytes *out, Str text)
{
    bool is_formula = text.length > 0 && has_any(str_slice(text, 0, 1), "=+-@'\t\r\n", 8);
    bool is_quoted = is_formula || has_any(text, ",\"\r\n", 4);
    if (is_quoted)
        bytes_put(arena, out, is_formula ? STR("\"'") : STR("\""));
    for (Str rest = text; rest.length > 0;) {
        bytes_put(arena, out, str_cut(&rest, '"'));
        if (rest.at != NULL)
            bytes_put(arena, out, STR("\"\""));
    }
    if (is_quoted)
        bytes_put(arena, out, STR("\""));
}

// What no document may hold: controls and what is no character.
static bool is_forbidden(uint32_t code_point)
{
    return (code_point < ' ' && code_point != '\n' && code_point != '\t' && code_point != '\r') ||
           (code_point >= 0x7F && code_point <= 0x9F) || (code_point & 0xFFFE) == 0xFFFE ||
           (code_point >= 0xFDD0 && code_point <= 0xFDEF);
}

void html_text(Arena *arena, Bytes *out, Str text)
{
    for (uint32_t offset = 0; offset < text.length;) {
        uint32_t start = offset, code_point = utf8_next(text, &offset);
        const char *written = code_point == '<'          ? "&lt;"
                              : code_point == '>'        ? "&gt;"
                              : code_point == '&'        ? "&amp;"
                              : code_point == '"'        ? "&quot;"
                              : is_forbidden(code_point) ? "\xEF\xBF\xBD"
                                                         : NULL;
        bytes_put(arena, out, written != NULL ? str_from(written) : str_slice(text, start, offset));
    }
}
