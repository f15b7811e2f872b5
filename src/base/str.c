#include "str.h"

#include "memory.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

// Names longer than this are not compared for hints: nobody mistypes that much.
#define DISTANCE_MAX 64

Str str_from(const char *text)
{
    return (Str){text, (uint32_t)strlen(text)};
}

bool str_equal(Str a, Str b)
{
    // Only an empty text lies nowhere; the analyzer cannot know that.
    // NOLINTNEXTLINE(clang-analyzer-core.NonNullParamChecker)
    return a.length == b.length && (a.length == 0 || memcmp(a.at, b.at, a.length) == 0);
}

bool str_starts_with(Str s, Str prefix)
{
    return s.length >= prefix.length && str_equal(str_slice(s, 0, prefix.length), prefix);
}

bool str_ends_with(Str s, Str suffix)
{
    return s.length >= suffix.length &&
           str_equal(str_slice(s, s.length - suffix.length, s.length), suffix);
}

int str_compare(Str a, Str b)
{
    uint32_t shorter = a.length < b.length ? a.length : b.length;
    int order = shorter > 0 ? memcmp(a.at, b.at, shorter) : 0;
    if (order != 0)
        return order;
    return (a.length > b.length) - (a.length < b.length);
}

Str str_slice(Str s, uint32_t start, uint32_t end)
{
    return (Str){s.at == NULL ? NULL : s.at + start, end - start}; // an empty one may lie nowhere
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

Str str_trim(Str s)
{
    uint32_t start = 0, end = s.length;
    while (start < end && is_blank(s.at[start]))
        start++;
    while (end > start && is_blank(s.at[end - 1]))
        end--;
    return str_slice(s, start, end);
}

Str str_cut(Str *rest, char separator)
{
    const char *found = rest->length > 0 ? memchr(rest->at, separator, rest->length) : NULL;
    Str whole = *rest;
    if (found == NULL) {
        *rest = (Str){0};
        return whole;
    }
    uint32_t length = (uint32_t)(found - whole.at);
    *rest = str_slice(whole, length + 1, whole.length);
    return str_slice(whole, 0, length);
}

bool str_to_number(Str s, uint32_t *number)
{
    if (s.length == 0 || s.length > 9)
        return false;
    uint32_t value = 0;
    for (uint32_t i = 0; i < s.length; i++) {
        if (s.at[i] < '0' || s.at[i] > '9')
            return false;
        value = value * 10 + (uint32_t)(s.at[i] - '0');
    }
    *number = value;
    return true;
}

Str str_format(Arena *arena, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length < 0)
        memory_exhausted(); // it fails for nothing else
    char *text = arena_alloc(arena, (size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return (Str){text, (uint32_t)length};
}

const char *str_to_c(Arena *arena, Str s)
{
    char *text = arena_alloc(arena, (size_t)s.length + 1);
    if (s.length > 0)
        memcpy(text, s.at, s.length);
    return text;
}

static uint32_t least(uint32_t a, uint32_t b, uint32_t c)
{
    uint32_t ab = a < b ? a : b;
    return ab < c ? ab : c;
}

uint32_t str_distance(Str a, Str b)
{
    uint32_t rows[3][DISTANCE_MAX + 1]; // this one, the one before, the one before that
    uint32_t *row = rows[0], *before = rows[1], *earlier = rows[2];
    if (a.length > DISTANCE_MAX || b.length > DISTANCE_MAX)
        return DISTANCE_MAX;
    for (uint32_t j = 0; j <= b.length; j++)
        row[j] = j;
    for (uint32_t i = 1; i <= a.length; i++) {
        uint32_t *next = earlier;
        earlier = before;
        before = row;
        row = next;
        row[0] = i;
        for (uint32_t j = 1; j <= b.length; j++) {
            bool is_same = a.at[i - 1] == b.at[j - 1];
            bool is_swapped =
                i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2] && a.at[i - 2] == b.at[j - 1];
            row[j] = least(before[j - 1] + !is_same, before[j] + 1, row[j - 1] + 1);
            if (is_swapped && earlier[j - 2] + 1 < row[j])
                row[j] = earlier[j - 2] + 1;
        }
    }
    return row[b.length];
}
