// Views of text: a pointer and a length in bytes, not owned, not NUL-terminated.
// Floor: base.
#ifndef CLAIMTAG_STR_H
#define CLAIMTAG_STR_H

#include "arena.h"

#include <stdbool.h>

typedef struct Str {
    const char *at;
    uint32_t length; // bytes
} Str;

// Half-open range of bytes of a text.
typedef struct Span {
    uint32_t start, end;
} Span;

// A view of a string literal.
#define STR(literal) ((Str){(literal), sizeof(literal) - 1})

// For printf's "%.*s".
#define STR_ARGS(s) (int)(s).length, (s).at

Str str_from(const char *text);
bool str_equal(Str a, Str b);
bool str_starts_with(Str s, Str prefix);
bool str_ends_with(Str s, Str suffix);

// Negative, zero, positive as strcmp; shorter first among equal prefixes.
int str_compare(Str a, Str b);

// The part of [s] from byte [start] up to byte [end].
Str str_slice(Str s, uint32_t start, uint32_t end);

// [s] without spaces and tabs at both ends.
Str str_trim(Str s);

// Cuts the part of [*rest] before the first [separator] off and returns it; at
// the end returns what is left and sets [*rest] to a view with at == NULL.
Str str_cut(Str *rest, char separator);

// A number of decimal digits; false when [s] holds anything else or is too big.
bool str_to_number(Str s, uint32_t *number);

// Formats into [arena]; the result is also NUL-terminated.
Str str_format(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

// A NUL-terminated copy.
const char *str_to_c(Arena *arena, Str s);

// Edit distance (insert, delete, replace, swap neighbours) of two short names; for "did you mean".
uint32_t str_distance(Str a, Str b);

#endif
