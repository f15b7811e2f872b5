#include "check.h"

#include "edtf.h"
#include "gold_shape.h"
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
    JsonPath claims, claim; // the way to the claim in work
    bool is_right;
} GoldReader;

static void fail(GoldReader *reader, const JsonPath *path, const char *message)
{
    diag_error(reader->diag, json_place(reader->source, path), "%s", message);
    reader->is_right = false;
}

static JsonPath path_of(const GoldReader *reader, const char *key)
{
    return (JsonPath){.up = &reader->claim, .key = key};
}

static void fail_at(GoldReader *reader, const char *key, const char *message)
{
    JsonPath path = path_of(reader, key);
    fail(reader, &path, message);
}

static const cJSON *member_of(const cJSON *object, const char *key)
{
    return cJSON_GetObjectItemCaseSensitive(object, key);
}

static const char *text_of(const cJSON *object, const char *key)
{
    return cJSON_GetStringValue(member_of(object, key));
}

// The index of [text] in [names], which have it.
static uint32_t name_index(const char *text, const char *const *names)
{
    uint32_t i = 0;
    while (strcmp(names[i], text) != 0)
        i++;
    return i;
}

static uint16_t type_called(const Pack *pack, const char *name)
{
    uint16_t type = 0;
    while (!str_equal(pack->types.at[type].name, str_from(name)))
        type++;
    return type;
}

static uint8_t party_called(const Pack *pack, const char *code)
{
    uint8_t party = 0;
    while (!str_equal(lexicon_party_code(pack->lexicon, party), str_from(code)))
        party++;
    return party;
}

// The byte of the text that code point [key] of the claim's file became. False with a
// message when the document has none there.
static bool read_offset(GoldReader *reader, const cJSON *item, const char *key, uint32_t *offset)
{
    const Document *document = reader->document;
    double wanted = cJSON_GetNumberValue(member_of(item, key)), i = 0;
    uint32_t source = 0;
    for (; i < wanted && source < document->source.length; i++)
        utf8_next(document->source, &source);
    *offset = alignment_text(document->drawn, source, document->text.length);
    if (i == wanted)
        return true;
    fail_at(reader, key, "the document ends before this code point");
    return false;
}

// Where [text] stands in the document when it stands there once; false otherwise.
static bool find_text(GoldReader *reader, const char *text, Span *span)
{
    Str whole = reader->document->text;
    size_t length = strlen(text);
    const char *first = length == 0 ? NULL : memmem(whole.at, whole.length, text, length);
    if (first == NULL) {
        fail_at(reader, "text", "the document has no such text");
        return false;
    }
    uint32_t start = (uint32_t)(first - whole.at);
    if (memmem(first + 1, whole.length - start - 1, text, length) != NULL) {
        fail_at(reader, "text", "the document has this text twice: give its start and end");
        return false;
    }
    *span = (Span){start, start + (uint32_t)length};
    return true;
}

static void read_span(GoldReader *reader, const cJSON *item, GoldClaim *claim)
{
    const char *text = text_of(item, "text");
    Str whole = reader->document->text;
    if (member_of(item, "start") == NULL) {
        find_text(reader, text, &claim->span);
        return;
    }
    if (!read_offset(reader, item, "start", &claim->span.start) ||
        !read_offset(reader, item, "end", &claim->span.end))
        return;
    if (claim->span.end <= claim->span.start)
        fail_at(reader, "end", "the claim ends before it starts");
    else if (text != NULL &&
             !str_equal(str_slice(whole, claim->span.start, claim->span.end), str_from(text)))
        fail_at(reader, "text", "another text stands between start and end");
}

static void read_role(GoldReader *reader, const cJSON *item, uint32_t index, GoldClaim *claim)
{
    const ClaimType *type = &reader->pack->types.at[claim->type];
    GoldRole gold = {.role = UINT16_MAX,
                     .party = party_called(reader->pack, text_of(item, "actor"))};
    for (uint32_t i = 0; i < type->roles.count; i++)
        if (str_equal(type->roles.at[i], str_from(text_of(item, "role"))))
            gold.role = (uint16_t)i;
    if (gold.role != UINT16_MAX) {
        claim->roles[claim->role_count++] = gold;
        return;
    }
    JsonPath participants = path_of(reader, "participants"),
             participant = {.up = &participants, .index = index},
             role = {.up = &participant, .key = "role"};
    Str names = type->roles.at[0];
    for (uint32_t i = 1; i < type->roles.count; i++)
        names = str_format(reader->arena, "%.*s and %.*s", STR_ARGS(names),
                           STR_ARGS(type->roles.at[i]));
    fail(reader, &role,
         str_format(reader->arena, "the roles of this type are %.*s", STR_ARGS(names)).at);
}

static void read_time(GoldReader *reader, const cJSON *time, GoldClaim *claim)
{
    const char *edtf = text_of(time, "edtf");
    if (edtf != NULL && !edtf_is_valid(str_from(edtf)))
        fail_at(reader, "time", "no date in EDTF; write null, or such as {\"edtf\": \"2006-11\"}");
    else if (edtf != NULL)
        claim->time = str_format(reader->arena, "%s", edtf);
}

// What is expected to fail; of [object] at [path].
static void read_todo(GoldReader *reader, const cJSON *object, const JsonPath *path, Todo *todo)
{
    const char *reason = text_of(object, "todo");
    JsonPath until = {.up = path, .key = "until"};
    if (reason == NULL)
        return;
    todo->reason = str_format(reader->arena, "%s", reason);
    if (!day_read(str_from(text_of(object, "until")), true, &todo->until))
        fail(reader, &until, "there is no such day; write it as 2027-01-31");
}

static void read_fields(GoldReader *reader, const cJSON *item, GoldClaim *claim)
{
    const cJSON *one, *attribution = member_of(item, "attribution");
    const char *factuality = text_of(item, "factuality"), *zone = text_of(item, "zone"),
               *source = text_of(attribution, "source");
    uint32_t index = 0;
    claim->has[FIELD_PARTICIPANTS] = member_of(item, "participants") != NULL;
    cJSON_ArrayForEach(one, member_of(item, "participants")) read_role(reader, one, index++, claim);
    claim->has[FIELD_FACTUALITY] = factuality != NULL;
    if (factuality != NULL)
        claim->factuality = (Factuality)name_index(factuality, factuality_names);
    claim->has[FIELD_ATTRIBUTION] = source != NULL;
    if (source != NULL)
        claim->source = (SourceKind)name_index(source, source_names);
    claim->has[FIELD_TIME] = member_of(item, "time") != NULL;
    read_time(reader, member_of(item, "time"), claim);
    claim->has[FIELD_ZONE] = zone != NULL;
    if (zone != NULL)
        claim->zone = (ZoneKind)name_index(zone, zone_names);
    claim->is_unsure = cJSON_IsTrue(member_of(item, "unsure"));
    read_todo(reader, item, &reader->claim, &claim->todo);
}

static void read_claim(GoldReader *reader, const cJSON *item, Gold *gold)
{
    const GoldShape shape = {reader->pack, reader->source, reader->diag};
    GoldClaim claim = {0};
    bool was_right = reader->is_right;
    reader->is_right = gold_claim_fits(&shape, item, reader->claim.index);
    if (reader->is_right) {
        claim.type = type_called(reader->pack, text_of(item, "type"));
        read_span(reader, item, &claim);
        read_fields(reader, item, &claim);
    }
    if (reader->is_right)
        *array_add(reader->arena, &gold->claims) = claim;
    reader->is_right &= was_right;
    reader->claim.index++;
}

// The root of the JSON, which is an object with an array "claims"; NULL with a message.
static cJSON *parse(GoldReader *reader)
{
    Str text = reader->source->text;
    const char *end = NULL, *message = NULL;
    uint32_t fault = utf8_find_fault(text);
    cJSON *root = cJSON_ParseWithLengthOpts(text.at, text.length, &end, false);
    uint32_t offset = end == NULL ? 0 : (uint32_t)(end - text.at);
    while (root != NULL && offset < text.length && strchr(" \t\r\n", text.at[offset]) != NULL)
        offset++;
    if (fault < text.length) {
        message = "this byte is no UTF-8";
        offset = fault;
    } else if (root == NULL) {
        message = "this is no JSON";
    } else if (offset < text.length) {
        message = "gold is one JSON object; something follows it";
    } else if (!cJSON_IsObject(root) || !cJSON_IsArray(member_of(root, "claims"))) {
        message = "gold is an object with an array \"claims\"";
        offset = 0;
    }
    if (message == NULL)
        return root;
    diag_error(reader->diag, (Place){reader->source, offset < text.length ? offset : 0, 1}, "%s",
               message);
    cJSON_Delete(root);
    return NULL;
}

bool gold_read(const Pack *pack, const Document *document, const Source *source, Arena *arena,
               Gold *gold, Diag *diag)
{
    GoldReader reader = {.pack = pack,
                         .document = document,
                         .source = source,
                         .arena = arena,
                         .diag = diag,
                         .claims = {.key = "claims"}};
    const GoldShape shape = {pack, source, diag};
    const cJSON *item;
    reader.claim.up = &reader.claims;
    cJSON *root = parse(&reader);
    if (root == NULL)
        return false;
    reader.is_right = gold_document_fits(&shape, root);
    if (reader.is_right)
        read_todo(&reader, root, NULL, &gold->todo);
    cJSON_ArrayForEach(item, member_of(root, "claims")) read_claim(&reader, item, gold);
    cJSON_Delete(root);
    return reader.is_right;
}
