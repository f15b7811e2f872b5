// A serializer: JSON text as it is said, without a tree. Commas, colons, indentation
// and escapes are its business. Floor: write.
#ifndef CLAIMTAG_JSON_H
#define CLAIMTAG_JSON_H

#include "write.h"

typedef struct Json {
    Arena *arena;
    Bytes *out;
    bool is_pretty;
    uint32_t depth;
    uint32_t line_depth; // what lies deeper than this stays on one line; 0: nothing does
    bool has_member;     // something stands before the next member
} Json;

// Every value takes the key it stands under; NULL in an array and for the root.
void json_open(Json *json, const char *key, char bracket);
void json_open_line(Json *json, const char *key, char bracket); // on one line, when pretty
void json_close(Json *json, char bracket);
void json_text(Json *json, const char *key, Str text);
void json_number(Json *json, const char *key, uint64_t number);
void json_decimal(Json *json, const char *key, double number); // three places
void json_bool(Json *json, const char *key, bool value);
void json_null(Json *json, const char *key);

#endif
