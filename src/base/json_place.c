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

// Goes to the value of [key] in the object that starts here, and notes where the key stands;
// false when it has none.
static bool enter_key(Walk *walk, const char *key, Span *name)
{
    if (current(walk) != '{')
        return false;
    walk->at++;
    for (skip_blanks(walk); current(walk) == '"'; skip_blanks(walk)) {
        name->start = walk->at + 1;
        skip_string(walk);
        name->end = walk->at - 1;
        skip_blanks(walk);
        if (str_equal(str_slice(walk->text, name->start, name->end), str_from(key)))
            return true;
        skip_value(walk);
    }
    return false;
}

static bool enter_element(Walk *walk, uint32_t index)
{
    if (current(walk) != '[')
        return false;
    walk->at++;
    for (uint32_t i = 0; i < index; i++)
        skip_value(walk);
    skip_blanks(walk);
    return true;
}

// Goes as far as the path leads; [key] is where the last of its keys stands.
static bool follow(Walk *walk, const JsonPath *path, Span *key)
{
    if (path == NULL) {
        if (str_starts_with(walk->text, STR("\xEF\xBB\xBF")))
            walk->at = 3;
        skip_blanks(walk);
        return true;
    }
    if (!follow(walk, path->up, key))
        return false;
    Walk inner = *walk;
    bool is_there =
        path->key != NULL ? enter_key(&inner, path->key, key) : enter_element(&inner, path->index);
    if (is_there)
        *walk = inner;
    return is_there;
}

Place json_place(const Source *source, const JsonPath *path)
{
    Walk walk = {.text = source->text};
    Span key;
    follow(&walk, path, &key);
    uint32_t start = walk.at;
    skip_value(&walk);
    return (Place){source, start, walk.at > start ? walk.at - start : 1};
}

Place json_key_place(const Source *source, const JsonPath *path)
{
    Walk walk = {.text = source->text};
    Span key = {0};
    if (!follow(&walk, path, &key))
        return json_place(source, path);
    return (Place){source, key.start, key.end > key.start ? key.end - key.start : 1};
}
