#include "window.h"

#include "memory.h"

#include <stdlib.h>
#include <string.h>

void window_keep(Window *window, Str bytes)
{
    if (window->capacity - window->size < bytes.length) {
        window->capacity = window->capacity * 2 + bytes.length;
        window->bytes = memory_resize(window->bytes, window->capacity);
    }
    if (bytes.length > 0)
        memcpy(window->bytes + window->size, bytes.at, bytes.length);
    window->size += bytes.length;
}

// Counts the first [size] bytes as passed.
static Location advanced(const Window *window, size_t size)
{
    Location at = window->before;
    at.byte += size;
    for (size_t i = 0; i < size; i++) {
        bool is_line_end = window->bytes[i] == '\n';
        bool starts_char = ((uint8_t)window->bytes[i] & 0xC0) != 0x80;
        at.character += starts_char;
        at.line += is_line_end;
        at.column = is_line_end ? 0 : at.column + starts_char;
    }
    return at;
}

void window_drop(Window *window, size_t size)
{
    window->before = advanced(window, size);
    if (size > 0)
        memmove(window->bytes, window->bytes + size, window->size - size);
    window->size -= size;
    window->start += size;
}

void window_free(Window *window)
{
    free(window->bytes);
    *window = (Window){0};
}
