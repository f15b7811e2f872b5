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
    uint32_t plain = 0; // from here on all is as it stands
    for (uint32_t offset = 0; offset < text.length;) {
        uint32_t here = offset, code_point = utf8_next(text, &offset);
        const char *written = code_point == '<'          ? "&lt;"
                              : code_point == '>'        ? "&gt;"
                              : code_point == '&'        ? "&amp;"
                              : code_point == '"'        ? "&quot;"
                              : is_forbidden(code_point) ? "\xEF\xBF\xBD"
                                                         : NULL;
        if (written == NULL)
            continue;
        bytes_put(arena, out, str_slice(text, plain, here));
        bytes_put(arena, out, str_from(written));
        plain = offset;
    }
    bytes_put(arena, out, str_slice(text, plain, text.length));
}

// A byte that stands for itself in the path of a URI (RFC 3986).
static bool is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (c != '\0' && strchr("-._~/", c) != NULL);
}

void uri_put(Arena *arena, Bytes *out, Str path)
{
    if (str_starts_with(path, STR("/")))
        bytes_put(arena, out, STR("file://"));
    for (uint32_t i = 0; i < path.length; i++)
        bytes_print(arena, out, is_plain(path.at[i]) ? "%c" : "%%%02X", (uint8_t)path.at[i]);
}

bool uri_is_web(Str link)
{
    return str_starts_with(link, STR("http://")) || str_starts_with(link, STR("https://"));
}
