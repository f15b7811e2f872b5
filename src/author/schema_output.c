// The schemas of the document object and of gold, which is such an object with most of it
// left out: both are drawn from one table.
#include "schema.h"
#include "version.h"

typedef struct SchemaWriter {
    const Pack *pack;
    Json *json;
    bool is_gold;
} SchemaWriter;

static void write_roles(const SchemaWriter *writer, const ClaimType *type)
{
    for (uint32_t i = 0; i < type->roles.count; i++)
        json_text(writer->json, NULL, type->roles.at[i]);
}

// The roles of all types, each once.
static void write_all_roles(const SchemaWriter *writer)
{
    Table seen = {0};
    for (uint32_t t = 0; t < writer->pack->types.count; t++) {
        const ClaimType *type = &writer->pack->types.at[t];
        for (uint32_t i = 0; i < type->roles.count; i++) {
            if (table_find(&seen, type->roles.at[i]) != TABLE_NONE)
                continue;
            table_set(&seen, writer->json->arena, type->roles.at[i], 0);
            json_text(writer->json, NULL, type->roles.at[i]);
        }
    }
}

static void write_names(const SchemaWriter *writer, const Member *member)
{
    const Pack *pack = writer->pack;
    Json *json = writer->json;
    json_open_line(json, "enum", '[');
    if (member->name == NAME_SCHEMA)
        json_text(json, NULL, STR(OUTPUT_SCHEMA));
    else if (member->name == NAME_ROLE)
        write_all_roles(writer);
    for (uint32_t i = 0; member->name == NAME_TYPE && i < pack->types.count; i++)
        json_text(json, NULL, pack->types.at[i].name);
    for (uint32_t i = 0; member->name == NAME_ACTOR && i < lexicon_party_count(pack->lexicon); i++)
        json_text(json, NULL, lexicon_party_code(pack->lexicon, i));
    for (uint32_t i = 0; i < member->name_count; i++)
        json_text(json, NULL, str_from(member->names[i]));
    json_close(json, ']');
}

static bool is_required(const SchemaWriter *writer, const Member *member)
{
    return writer->is_gold ? member->is_asked : !member->is_optional && !member->is_gold;
}

static bool is_told(const SchemaWriter *writer, const Member *member)
{
    return writer->is_gold || !member->is_gold;
}

// What must stand beside what.
static void write_needs(const SchemaWriter *writer, const Member *members)
{
    Json *json = writer->json;
    json_open(json, "dependentRequired", '{');
    for (; members->key != NULL; members++) {
        const char *output_needs = writer->is_gold ? NULL : members->output_needs;
        if (!is_told(writer, members) || (members->needs == NULL && output_needs == NULL))
            continue;
        json_open_line(json, members->key, '[');
        if (members->needs != NULL)
            json_text(json, NULL, str_from(members->needs));
        if (output_needs != NULL)
            json_text(json, NULL, str_from(output_needs));
        json_close(json, ']');
    }
    json_close(json, '}');
}

// Gold says where a claim stands by its text, or by its start and end.
static void write_ways_to_place(Json *json)
{
    static const char *const ways[] = {"text", "start"};
    json_open(json, "anyOf", '[');
    for (uint32_t i = 0; i < array_length(ways); i++) {
        json_open_line(json, NULL, '{');
        json_open(json, "required", '[');
        json_text(json, NULL, str_from(ways[i]));
        json_close(json, ']');
        json_close(json, '}');
    }
    json_close(json, ']');
}

// A type has roles of its own.
static void write_role_rules(const SchemaWriter *writer)
{
    Json *json = writer->json;
    json_open(json, "allOf", '[');
    for (uint32_t t = 0; t < writer->pack->types.count; t++) {
        const ClaimType *type = &writer->pack->types.at[t];
        static const char *const path[] = {"then",  "properties", "participants",
                                           "items", "properties", "role"};
        json_open_line(json, NULL, '{');
        json_open(json, "if", '{');
        json_open(json, "properties", '{');
        json_open(json, "type", '{');
        json_text(json, "const", type->name);
        for (uint32_t i = 0; i < 3; i++)
            json_close(json, '}');
        for (uint32_t i = 0; i < array_length(path); i++)
            json_open(json, path[i], '{');
        json_open(json, "enum", '[');
        write_roles(writer, type);
        json_close(json, ']');
        for (uint32_t i = 0; i <= array_length(path); i++)
            json_close(json, '}');
    }
    json_close(json, ']');
}

static void write_members(const SchemaWriter *writer, const Member *members);

static void write_type(const SchemaWriter *writer, const Member *member)
{
    static const char *const types[] = {
        [MEMBER_TEXT] = "string",  [MEMBER_NAME] = "string", [MEMBER_COUNT] = "integer",
        [MEMBER_FLAG] = "boolean", [MEMBER_LIST] = "array",  [MEMBER_TEXTS] = "array",
        [MEMBER_OBJECT] = "object"};
    Str type = str_from(types[member->kind]);
    if (!member->may_be_null) {
        json_text(writer->json, "type", type);
        return;
    }
    json_open_line(writer->json, "type", '[');
    json_text(writer->json, NULL, type);
    json_text(writer->json, NULL, STR("null"));
    json_close(writer->json, ']');
}

static void write_member(const SchemaWriter *writer, const Member *member)
{
    Json *json = writer->json;
    json_open(json, member->key, '{');
    if (member->says != NULL)
        json_text(json, "description", str_from(member->says));
    write_type(writer, member);
    if (member->kind == MEMBER_NAME)
        write_names(writer, member);
    if (member->kind == MEMBER_COUNT)
        json_number(json, "minimum", member->least);
    if (member->pattern != NULL)
        json_text(json, "pattern", str_from(member->pattern));
    if (member->kind == MEMBER_OBJECT)
        write_members(writer, member->members);
    if (member->most > 0)
        json_number(json, "maxItems", member->most);
    if (member->kind == MEMBER_LIST || member->kind == MEMBER_TEXTS) {
        json_open(json, "items", '{');
        json_text(json, "type", member->kind == MEMBER_LIST ? STR("object") : STR("string"));
        if (member->kind == MEMBER_LIST)
            write_members(writer, member->members);
        json_close(json, '}');
    }
    json_close(json, '}');
}

// Says of an object what may and must stand in it.
static void write_members(const SchemaWriter *writer, const Member *members)
{
    Json *json = writer->json;
    json_open(json, "properties", '{');
    for (const Member *member = members; member->key != NULL; member++)
        if (is_told(writer, member))
            write_member(writer, member);
    json_close(json, '}');
    json_open_line(json, "required", '[');
    for (const Member *member = members; member->key != NULL; member++)
        if (is_required(writer, member))
            json_text(json, NULL, str_from(member->key));
    json_close(json, ']');
    json_bool(json, "additionalProperties", false);
    write_needs(writer, members);
    if (members == claim_members)
        write_role_rules(writer);
    if (members == claim_members && writer->is_gold)
        write_ways_to_place(json);
}

void schema_write_members(const Pack *pack, Json *json, const Member *members)
{
    SchemaWriter writer = {.pack = pack, .json = json};
    write_members(&writer, members);
}

void schema_of_output(const Pack *pack, Json *json)
{
    SchemaWriter writer = {.pack = pack, .json = json};
    json_text(json, "$id", STR("urn:claimtag:output:" OUTPUT_VERSION));
    json_text(json, "title", STR("A document of claimtag's output"));
    json_text(json, "type", STR("object"));
    json_open_line(json, "if", '{');
    json_open(json, "required", '[');
    json_text(json, NULL, STR("error"));
    json_close(json, ']');
    json_close(json, '}');
    json_open(json, "then", '{');
    write_members(&writer, failure_members);
    json_close(json, '}');
    json_open(json, "else", '{');
    write_members(&writer, document_members);
    json_close(json, '}');
}

void schema_of_gold(const Pack *pack, Json *json)
{
    SchemaWriter writer = {.pack = pack, .json = json, .is_gold = true};
    json_text(json, "$id", STR("urn:claimtag:gold:" OUTPUT_VERSION));
    json_text(json, "title", STR("Gold of claimtag: what people found in an article"));
    json_text(json, "type", STR("object"));
    write_members(&writer, document_members);
}
