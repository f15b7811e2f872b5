#include "json_place.h"

#include <string.h>

// A reader of JSON that is known to be well-formed.
typedef struct Walk {
    Str text;
    uint32_t at;
} Walk;

static char current(const Walk *walk)
{
    return walk->at < walk->text.length ? walk->text.at[walk->at] : '\0';
}

static void skip_blanks(Walk *walk)
{
    while (current(walk) != '\0' && strchr(" \t\r\n,:", current(walk)) != NULL)
        walk->at++;
}

static void skip_string(Walk *walk)
{
    walk->at++;
    while (current(walk) != '"' && current(walk) != '\0')
        walk->at += current(walk) == '\\' ? 2 : 1;
    walk->at++;
    if (walk->at > walk->text.length) // cJSON takes some strings that never end
        walk->at = walk->text.length;
}

// Passes one value; of an object or array, all that is in it.
static void skip_value(Walk *walk)
{
    uint32_t depth = 0;
    do {
        skip_blanks(walk);
        char c = current(walk);
        if (c == '"') {
            skip_string(walk);
        } else if (c == '{' || c == '[') {
            depth++;
            walk->at++;
        } else if (c == '}' || c == ']') {
            depth--;
            walk->at++;
        } else {
            while (current(walk) != '\0' && strchr(",:{}[]\" \t\r\n", current(walk)) == NULL)
                walk->at++;
        }
    } while (depth > 0 && current(walk) != '\0');
}

// Goes to the value of [key] in the object that starts here; false when it has none.
static bool enter_key(Walk *walk, const char *key)
{
    walk->at++;
    for (skip_blanks(walk); current(walk) == '"'; skip_blanks(walk)) {
        uint32_t start = walk->at + 1;
        skip_string(walk);
        Str name = str_slice(walk->text, start, walk->at - 1);
        skip_blanks(walk);
        if (str_equal(name, str_from(key)))
            return true;
        skip_value(walk);
    }
    return false;
}

Place json_place(const Source *source, uint32_t index, const char *key)
{
    Walk walk = {.text = source->text};
    skip_blanks(&walk);
    if (current(&walk) != '{' || !enter_key(&walk, "claims") || current(&walk) != '[')
        return (Place){source, 0, 1};
    walk.at++;
    for (uint32_t i = 0; i < index; i++)
        skip_value(&walk);
    skip_blanks(&walk);
    Walk inner = walk;
    if (key != NULL && current(&inner) == '{' && enter_key(&inner, key))
        walk = inner;
    uint32_t start = walk.at;
    skip_value(&walk);
    return (Place){source, start, walk.at > start ? walk.at - start : 1};
}
