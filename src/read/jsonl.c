// JSON Lines: a record a line, its text in a field.
#include "read.h"

#include "utf8.h"

#include <cjson/cJSON.h>
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

// A field as text: empty when it is missing or null. False when it is neither text nor,
// for an id, a number.
static bool read_field(Record *record, const cJSON *root, const char *key, bool may_be_number,
                       Str *text)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(root, key);
    *text = (Str){0};
    if (item == NULL || cJSON_IsNull(item))
        return true;
    if (cJSON_IsNumber(item) && may_be_number) {
        *text = str_format(record->arena, "%.17g", item->valuedouble);
        return true;
    }
    if (!cJSON_IsString(item))
        return fail(record, str_format(record->arena, "the field \"%s\" is no text", key));
    Str value = str_from(item->valuestring);
    *text = (Str){arena_copy(record->arena, value.at, value.length), value.length};
    return true;
}

static bool read_fields(Record *record, const cJSON *root)
{
    const RecordFields *fields = &record->options->fields;
    Document *document = record->document;
    Str text, date;
    if (!cJSON_IsObject(root))
        return fail(record, STR("a record is a JSON object"));
    if (cJSON_GetObjectItemCaseSensitive(root, fields->text) == NULL)
        return fail(record, str_format(record->arena,
                                       "the record has no field \"%s\"; name the field of the "
                                       "text with --text-field",
                                       fields->text));
    if (!read_field(record, root, fields->text, false, &text) ||
        !read_field(record, root, fields->id, true, &document->id) ||
        !read_field(record, root, fields->date, false, &date) ||
        !read_field(record, root, fields->title, false, &document->title))
        return false;
    document->text = document->source = document->input = text;
    if (document->today == 0 && date.length >= 10)
        day_read(str_slice(date, 0, 10), false, &document->today);
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
