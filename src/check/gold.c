#include "check.h"

#include "edtf.h"
#include "json_place.h"
#include "utf8.h"

#include <cjson/cJSON.h>
#include <string.h>

const char *const check_field_names[FIELD__COUNT] = {"participants", "factuality", "attribution",
                                                     "time", "zone"};

typedef struct GoldReader {
    const Pack *pack;
    const Document *document;
    const Source *source;
    Arena *arena;
    Diag *diag;
    uint32_t index; // of the claim in work
    bool is_right;
} GoldReader;

static void fail(GoldReader *reader, const char *key, const char *message, const char *what)
{
    diag_error(reader->diag, json_place(reader->source, reader->index, key), "%s%s%s%s", message,
               what != NULL ? ": \"" : "", what != NULL ? what : "", what != NULL ? "\"" : "");
    reader->is_right = false;
}

// The index of [text] in [names], or [count] with a message.
static uint32_t name_index(GoldReader *reader, const char *key, const char *text,
                           const char *const *names, uint32_t count)
{
    for (uint32_t i = 0; text != NULL && i < count; i++)
        if (strcmp(names[i], text) == 0)
            return i;
    fail(reader, key, "unknown value", text != NULL ? text : "");
    return count;
}

static const char *text_of(const cJSON *object, const char *key)
{
    return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, key));
}

static void read_type(GoldReader *reader, const cJSON *item, GoldClaim *claim)
{
    const char *name = text_of(item, "type");
    for (uint32_t i = 0; name != NULL && i < reader->pack->types.count; i++)
        if (str_equal(reader->pack->types.at[i].name, str_from(name))) {
            claim->type = (uint16_t)i;
            return;
        }
    fail(reader, "type", name != NULL ? "unknown type" : "a claim needs its type", name);
}

// The byte of the text that code point [key] of the claim's file became. False with a
// message when the document has none there.
static bool read_offset(GoldReader *reader, const cJSON *item, const char *key, uint32_t *offset)
{
    const Document *document = reader->document;
    double wanted = cJSON_GetNumberValue(cJSON_GetObjectItemCaseSensitive(item, key)), i = 0;
    uint32_t source = 0;
    for (; i < wanted && source < document->source.length; i++)
        utf8_next(document->source, &source);
    *offset = alignment_text(document->drawn, source, document->text.length);
    if (i == wanted)
        return true;
    fail(reader, key, "no code point of the document", NULL);
    return false;
}

// Where [text] stands in the document when it stands there once; false otherwise.
static bool find_text(GoldReader *reader, const char *text, Span *span)
{
    Str whole = reader->document->text;
    size_t length = strlen(text);
    const char *first = length == 0 ? NULL : memmem(whole.at, whole.length, text, length);
    if (first == NULL) {
        fail(reader, "text", "the document has no such text", NULL);
        return false;
    }
    uint32_t start = (uint32_t)(first - whole.at);
    if (memmem(first + 1, whole.length - start - 1, text, length) != NULL) {
        fail(reader, "text", "the document has this text twice: give its start and end", NULL);
        return false;
    }
    *span = (Span){start, start + (uint32_t)length};
    return true;
}

static void read_span(GoldReader *reader, const cJSON *item, GoldClaim *claim)
{
    const cJSON *start = cJSON_GetObjectItemCaseSensitive(item, "start");
    const cJSON *end = cJSON_GetObjectItemCaseSensitive(item, "end");
    const char *text = text_of(item, "text");
    if (!cJSON_IsNumber(start) || !cJSON_IsNumber(end)) {
        if (text == NULL)
            fail(reader, NULL, "a claim needs its text, or its start and end", NULL);
        else
            find_text(reader, text, &claim->span);
        return;
    }
    Str whole = reader->document->text;
    if (!read_offset(reader, item, "start", &claim->span.start) ||
        !read_offset(reader, item, "end", &claim->span.end))
        return;
    if (claim->span.end <= claim->span.start)
        fail(reader, "end", "the claim ends before it starts", NULL);
    else if (text != NULL &&
             !str_equal(str_slice(whole, claim->span.start, claim->span.end), str_from(text)))
        fail(reader, "text", "another text stands between start and end", NULL);
}

static void read_role(GoldReader *reader, const cJSON *item, GoldClaim *claim)
{
    const ClaimType *type = &reader->pack->types.at[claim->type];
    const char *role = text_of(item, "role"), *actor = text_of(item, "actor");
    GoldRole gold = {.role = UINT16_MAX, .party = UINT8_MAX};
    for (uint32_t i = 0; role != NULL && i < type->roles.count; i++)
        if (str_equal(type->roles.at[i], str_from(role)))
            gold.role = (uint16_t)i;
    for (uint32_t i = 0; actor != NULL && i < lexicon_party_count(reader->pack->lexicon); i++)
        if (str_equal(lexicon_party_code(reader->pack->lexicon, i), str_from(actor)))
            gold.party = (uint8_t)i;
    if (gold.role == UINT16_MAX)
        fail(reader, "participants", "the type has no role of this name", role ? role : "");
    else if (gold.party == UINT8_MAX)
        fail(reader, "participants", "unknown actor", actor ? actor : "");
    else if (claim->role_count < PARTICIPANTS_MOST)
        claim->roles[claim->role_count++] = gold;
}

static void read_time(GoldReader *reader, const cJSON *time, GoldClaim *claim)
{
    const char *edtf = text_of(time, "edtf");
    if (time == NULL || cJSON_IsNull(time))
        return;
    if (edtf == NULL || !edtf_is_valid(str_from(edtf)))
        fail(reader, "time", "no date in EDTF; write null, or such as {\"edtf\": \"2006-11\"}",
             NULL);
    else
        claim->time = str_format(reader->arena, "%s", edtf);
}

// A key that is not known may be a note; one that is nearly known is a slip.
static void check_keys(GoldReader *reader, const cJSON *claim)
{
    static const char *const known[] = {"type",         "text",       "start",       "end",
                                        "participants", "factuality", "attribution", "time",
                                        "zone",         "unsure"};
    const cJSON *item;
    cJSON_ArrayForEach(item, claim)
    {
        Str key = str_from(item->string);
        for (size_t i = 0; i < array_length(known); i++) {
            uint32_t distance = str_distance(key, str_from(known[i]));
            if (distance == 0)
                break;
            if (distance <= 1 + key.length / 6)
                fail(reader, item->string, "gold has no such key; did you mean", known[i]);
        }
    }
}

static void read_fields(GoldReader *reader, const cJSON *item, GoldClaim *claim)
{
    const cJSON *participants = cJSON_GetObjectItemCaseSensitive(item, "participants"), *one;
    claim->has[FIELD_PARTICIPANTS] = cJSON_IsArray(participants);
    cJSON_ArrayForEach(one, participants) read_role(reader, one, claim);
    claim->has[FIELD_FACTUALITY] = cJSON_HasObjectItem(item, "factuality");
    if (claim->has[FIELD_FACTUALITY])
        claim->factuality = (Factuality)name_index(
            reader, "factuality", text_of(item, "factuality"), factuality_names, FACT__COUNT);
    const cJSON *attribution = cJSON_GetObjectItemCaseSensitive(item, "attribution");
    claim->has[FIELD_ATTRIBUTION] = cJSON_HasObjectItem(attribution, "source");
    if (claim->has[FIELD_ATTRIBUTION])
        claim->source = (SourceKind)name_index(
            reader, "attribution", text_of(attribution, "source"), source_names, SOURCE__COUNT);
    claim->has[FIELD_TIME] = cJSON_HasObjectItem(item, "time");
    read_time(reader, cJSON_GetObjectItemCaseSensitive(item, "time"), claim);
    claim->has[FIELD_ZONE] = cJSON_HasObjectItem(item, "zone");
    if (claim->has[FIELD_ZONE])
        claim->zone =
            (ZoneKind)name_index(reader, "zone", text_of(item, "zone"), zone_names, ZONE__COUNT);
    const cJSON *unsure = cJSON_GetObjectItemCaseSensitive(item, "unsure");
    claim->is_unsure = cJSON_IsTrue(unsure);
    if (unsure != NULL && !cJSON_IsBool(unsure))
        fail(reader, "unsure", "write true or false", NULL);
}

// Nothing may stand behind the object that ends at [end].
static void reject_tail(GoldReader *reader, const char *end)
{
    Str text = reader->source->text;
    const char *text_end = text.at + text.length;
    while (end != NULL && end < text_end && strchr(" \t\r\n", *end) != NULL)
        end++;
    if (end == NULL || end == text_end)
        return;
    diag_error(reader->diag, (Place){reader->source, (uint32_t)(end - text.at), 1},
               "gold is one JSON object; something follows it");
    reader->is_right = false;
}

bool gold_read(const Pack *pack, const Document *document, const Source *source, Arena *arena,
               Gold *gold, Diag *diag)
{
    GoldReader reader = {.pack = pack,
                         .document = document,
                         .source = source,
                         .arena = arena,
                         .diag = diag,
                         .is_right = true};
    const char *end = NULL;
    cJSON *root = cJSON_ParseWithLengthOpts(source->text.at, source->text.length, &end, false);
    if (root != NULL)
        reject_tail(&reader, end);
    const cJSON *claims = cJSON_GetObjectItemCaseSensitive(root, "claims"), *item;
    if (root == NULL || !cJSON_IsArray(claims)) {
        uint32_t offset = root == NULL && end != NULL ? (uint32_t)(end - source->text.at) : 0;
        diag_error(diag, (Place){source, offset < source->text.length ? offset : 0, 1},
                   root == NULL ? "this is no JSON" : "gold is an object with an array \"claims\"");
        cJSON_Delete(root);
        return false;
    }
    cJSON_ArrayForEach(item, claims)
    {
        GoldClaim claim = {0};
        bool was_right = reader.is_right;
        reader.is_right = true;
        check_keys(&reader, item);
        read_type(&reader, item, &claim);
        read_span(&reader, item, &claim);
        if (reader.is_right)
            read_fields(&reader, item, &claim);
        if (reader.is_right)
            *array_add(arena, &gold->claims) = claim;
        reader.is_right &= was_right;
        reader.index++;
    }
    cJSON_Delete(root);
    return reader.is_right;
}
