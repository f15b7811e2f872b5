#include "json.h"

#include "utf8.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static void put(Json *json, const char *bytes, uint32_t count)
{
    bytes_put(json->arena, json->out, (Str){bytes, count});
}

static void put_string(Json *json, const char *text)
{
    put(json, text, (uint32_t)strlen(text));
}

static void put_escaped(Json *json, uint8_t byte)
{
    static const char short_forms[] = "\"\\\b\f\n\r\t", letters[] = "\"\\bfnrt";
    const char *found = byte == 0 ? NULL : strchr(short_forms, byte);
    char escape[8];
    if (found != NULL)
        snprintf(escape, sizeof escape, "\\%c", letters[found - short_forms]);
    else
        snprintf(escape, sizeof escape, "\\u%04x", byte);
    put_string(json, escape);
}

// Bytes that are no UTF-8 (in the name of a file) become U+FFFD.
static void put_quoted(Json *json, Str text)
{
    put(json, "\"", 1);
    uint32_t fault = utf8_find_fault(text), start = 0;
    for (uint32_t i = 0; i < text.length; i++) {
        uint8_t byte = (uint8_t)text.at[i];
        bool is_fault = i == fault;
        if (!is_fault && byte >= ' ' && byte != '"' && byte != '\\')
            continue;
        put(json, text.at + start, i - start);
        if (is_fault) {
            put_string(json, "\xEF\xBF\xBD");
            fault = i + 1 + utf8_find_fault(str_slice(text, i + 1, text.length));
        } else {
            put_escaped(json, byte);
        }
        start = i + 1;
    }
    if (start < text.length) // an empty text may lie nowhere
        put(json, text.at + start, text.length - start);
    put(json, "\"", 1);
}

static bool is_on_line(const Json *json)
{
    return !json->is_pretty || (json->line_depth > 0 && json->depth >= json->line_depth);
}

static void break_line(Json *json)
{
    if (is_on_line(json))
        return;
    put(json, "\n", 1);
    for (uint32_t i = 0; i < json->depth; i++)
        put(json, "  ", 2);
}

// What stands before a value: a comma, a new line, the key.
static void begin(Json *json, const char *key)
{
    if (json->has_member)
        put_string(json, json->is_pretty && is_on_line(json) ? ", " : ",");
    if (json->depth > 0)
        break_line(json);
    json->has_member = true;
    if (key == NULL)
        return;
    put(json, "\"", 1);
    put_string(json, key);
    put_string(json, json->is_pretty ? "\": " : "\":");
}

void json_open(Json *json, const char *key, char bracket)
{
    begin(json, key);
    put(json, &bracket, 1);
    json->depth++;
    json->has_member = false;
}

void json_open_line(Json *json, const char *key, char bracket)
{
    json_open(json, key, bracket);
    if (json->line_depth == 0)
        json->line_depth = json->depth;
}

void json_close(Json *json, char bracket)
{
    bool is_line = is_on_line(json);
    if (json->depth == json->line_depth)
        json->line_depth = 0;
    json->depth--;
    if (json->has_member && !is_line)
        break_line(json);
    put(json, &bracket, 1);
    json->has_member = true;
}

void json_text(Json *json, const char *key, Str text)
{
    begin(json, key);
    put_quoted(json, text);
}

void json_number(Json *json, const char *key, uint64_t number)
{
    char digits[32];
    begin(json, key);
    snprintf(digits, sizeof digits, "%" PRIu64, number);
    put_string(json, digits);
}

void json_decimal(Json *json, const char *key, double number)
{
    char digits[32];
    begin(json, key);
    snprintf(digits, sizeof digits, "%.3f", number);
    put_string(json, digits);
}

void json_null(Json *json, const char *key)
{
    begin(json, key);
    put_string(json, "null");
}

void json_bool(Json *json, const char *key, bool value)
{
    begin(json, key);
    put_string(json, value ? "true" : "false");
}
