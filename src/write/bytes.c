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
