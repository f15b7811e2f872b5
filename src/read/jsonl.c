// JSON Lines: a record a line, its text in a field.
#include "read.h"

#include "utf8.h"

#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

typedef struct Record {
    Arena *arena;
    const ReadOptions *options;
    Str line;
    Document *document;
    Str *reason;
} Record;

static bool fail(Record *record, Str reason)
{
    *record->reason = reason;
    return false;
}

// cJSON ends a text at a NUL and would lose what follows.
static bool has_nul(Str line)
{
    for (uint32_t i = 0; i + 5 < line.length; i++) {
        if (line.at[i] != '\\')
            continue;
        if (memcmp(line.at + i, "\\u0000", 6) == 0)
            return true;
        i++;
    }
    return memchr(line.at, '\0', line.length) != NULL;
}

// The digits of the number behind the key that ends at [start], if it is a number.
static Str number_at(Str line, uint32_t start)
{
    while (start < line.length && strchr(" \t:", line.at[start]) != NULL)
        start++;
    uint32_t end = start;
    while (end < line.length && strchr("+-.0123456789eE", line.at[end]) != NULL)
        end++;
    return str_slice(line, start, end);
}

// The number as it stands in the line: a double would round long ones. [item] is a member of
// the record; others within it may have its name, but not its value too.
static Str digits_of(Record *record, const cJSON *item)
{
    Str name = str_format(record->arena, "\"%s\"", item->string), rest = record->line;
    for (const char *found; (found = memmem(rest.at, rest.length, name.at, name.length)) != NULL;) {
        uint32_t end = (uint32_t)(found - rest.at) + name.length;
        Str digits = number_at(rest, end);
        if (digits.length > 0 && strtod(str_to_c(record->arena, digits), NULL) == item->valuedouble)
            return digits;
        rest = str_slice(rest, end, rest.length);
    }
    return str_format(record->arena, "%.17g", item->valuedouble); // its key is written in escapes
}

// A field as text: a number as its digits; empty when it is missing or nothing of the kind,
// for what is said of a text is worth less than the text.
static Str read_field(Record *record, const cJSON *root, const char *key)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(root, key);
    if (cJSON_IsNumber(item))
        return digits_of(record, item);
    if (!cJSON_IsString(item))
        return (Str){0};
    Str value = str_from(item->valuestring);
    return (Str){arena_copy(record->arena, value.at, value.length), value.length};
}

static bool read_fields(Record *record, const cJSON *root)
{
    const RecordFields *fields = &record->options->fields;
    Document *document = record->document;
    const cJSON *text = cJSON_GetObjectItemCaseSensitive(root, fields->text);
    if (!cJSON_IsObject(root))
        return fail(record, STR("a record is a JSON object"));
    if (text == NULL)
        return fail(record, str_format(record->arena,
                                       "the record has no field \"%s\"; name the field of the "
                                       "text with --text-field",
                                       fields->text));
    if (!cJSON_IsString(text) && !cJSON_IsNull(text))
        return fail(record, str_format(record->arena, "the field \"%s\" is no text", fields->text));
    document->id = read_field(record, root, fields->id);
    document->title = read_field(record, root, fields->title);
    document->text = document->source = document->input = read_field(record, root, fields->text);
    if (document->today == 0)
        day_read_written(read_field(record, root, fields->date), &document->today);
    return true;
}

bool read_record(Arena *arena, const ReadOptions *options, Str line, Document *document,
                 Str *reason)
{
    Record record = {arena, options, line, document, reason};
    document->today = options->today;
    uint32_t fault = utf8_find_fault(line);
    if (fault < line.length)
        return fail(&record, str_format(arena, "not UTF-8 at byte %u of the line", fault));
    if (has_nul(line))
        return fail(&record, STR("a NUL in the record: this is no text"));
    const char *end = NULL;
    cJSON *root = cJSON_ParseWithLengthOpts(line.at, line.length, &end, false);
    if (root == NULL)
        return fail(&record, line.length == 0
                                 ? STR("an empty line is no record")
                                 : str_format(arena, "no JSON at byte %u of the line",
                                              end == NULL ? 0 : (uint32_t)(end - line.at)));
    uint32_t rest = (uint32_t)(end - line.at);
    while (rest < line.length && strchr(" \t\r", line.at[rest]) != NULL)
        rest++;
    bool is_read = rest == line.length
                       ? read_fields(&record, root)
                       : fail(&record, str_format(arena,
                                                  "more than one value: at byte %u of the "
                                                  "line another begins",
                                                  rest));
    cJSON_Delete(root);
    return is_read;
}
