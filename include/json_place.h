// Where something stands in JSON text. cJSON reads values and forgets their places. Floor: base.
#ifndef CLAIMTAG_JSON_PLACE_H
#define CLAIMTAG_JSON_PLACE_H

#include "diag.h"

// The way to a value: from that of [up] (NULL: the whole text) to the one under [key], or, where
// that is NULL, to element [index].
typedef struct JsonPath {
    const struct JsonPath *up;
    const char *key;
    uint32_t index;
} JsonPath;

// The place of the value at the end of [path]; where there is none, of the last that is there.
// [source] is well-formed JSON.
Place json_place(const Source *source, const JsonPath *path);

// The same of the key of the value, which is a member of an object.
Place json_key_place(const Source *source, const JsonPath *path);

#endif
