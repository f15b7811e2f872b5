// The schema of a dossier of events, as "claimtag connect" writes it.
#include "schema.h"
#include "version.h"

// What is named in the library of events, which stands above this one.
static const char *const schemas[] = {EVENTS_SCHEMA};
static const char *const kinds[] = {"event", "relation"};
static const char *const stances[] = {"asserts", "hedges", "passes-on", "foresees", "denies"};
static const char *const reasons[] = {"same", "part", "window", "follows", "copy", "undated"};
static const char *const doubts[] = {"denied", "time", "roles"};

#define NAMES(table)                                                                               \
    .kind = MEMBER_NAME, .name = NAME_TABLE, .names = (table), .name_count = array_length(table)
#define DAY_PATTERN "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
#define EVENT_PATTERN "^e[1-9][0-9]*$"
#define SOURCE_PATTERN "^s[1-9][0-9]*$"
#define KIND_OF_SOURCE                                                                             \
    {                                                                                              \
        .key = "kind", .kind = MEMBER_NAME, .name = NAME_TABLE, .names = source_names,             \
        .name_count = SOURCE__COUNT                                                                \
    }

static const Member participant_members[] = {
    {.key = "role", .kind = MEMBER_NAME, .name = NAME_ROLE},
    {.key = "actor", .kind = MEMBER_NAME, .name = NAME_ACTOR},
    {.key = NULL}};

static const Member object_members[] = {
    {.key = "class", .may_be_null = true},
    {.key = "name", .may_be_null = true, .says = "of things that rules name"},
    {.key = NULL}};

static const Member time_members[] = {
    {.key = "edtf", .says = "Extended Date/Time Format: 1987-03, 198X, 2001/.."},
    {.key = "from", .may_be_null = true, .pattern = DAY_PATTERN, .says = "its first day"},
    {.key = "to", .may_be_null = true, .pattern = DAY_PATTERN, .says = "its last day"},
    {.key = NULL}};

// A stance that nobody takes is left out.
static const Member stance_members[] = {
    {.key = "asserts", .kind = MEMBER_COUNT, .is_optional = true, .least = 1},
    {.key = "hedges", .kind = MEMBER_COUNT, .is_optional = true, .least = 1},
    {.key = "passes-on", .kind = MEMBER_COUNT, .is_optional = true, .least = 1},
    {.key = "foresees", .kind = MEMBER_COUNT, .is_optional = true, .least = 1},
    {.key = "denies", .kind = MEMBER_COUNT, .is_optional = true, .least = 1},
    {.key = NULL}};

static const Member source_members[] = {
    {.key = "id", .pattern = SOURCE_PATTERN, .says = "the same in all events"},
    KIND_OF_SOURCE,
    {.key = "name", .may_be_null = true, .says = "of an author his site, or the path of his text"},
    {.key = "actor", .is_optional = true},
    {.key = "independent", .kind = MEMBER_FLAG, .says = "he counts for the corroboration"},
    {.key = "stances", .kind = MEMBER_OBJECT, .members = stance_members},
    {.key = "copies", .kind = MEMBER_COUNT, .is_optional = true, .least = 1},
    {.key = NULL}};

static const Member given_time_members[] = {
    {.key = "edtf"}, {.key = "claims", .kind = MEMBER_COUNT, .least = 1}, {.key = NULL}};

static const Member contradiction_members[] = {
    {.key = "kind", NAMES(doubts)},
    {.key = "says"},
    {.key = "event", .is_optional = true, .pattern = EVENT_PATTERN, .says = "that contradicts"},
    {.key = NULL}};

static const Member report_members[] = {
    {.key = "number", .kind = MEMBER_COUNT, .least = 1},
    {.key = "stance", NAMES(stances)},
    {.key = "source", .pattern = SOURCE_PATTERN, .says = "who vouches for it"},
    {.key = "factuality", NAMES(factuality_names)},
    {.key = "joined", NAMES(reasons), .says = "why it belongs to the event"},
    {.key = "copy_of",
     .kind = MEMBER_COUNT,
     .is_optional = true,
     .least = 1,
     .says = "the number of the claim whose sentence it repeats"},
    {.key = "path"},
    {.key = "record", .kind = MEMBER_COUNT, .is_optional = true, .least = 1},
    {.key = "document_id", .is_optional = true},
    {.key = "link", .is_optional = true},
    {.key = "title", .may_be_null = true},
    {.key = "date", .may_be_null = true, .pattern = DAY_PATTERN, .says = "of the document"},
    {.key = "id", .says = "of the claim in its document"},
    {.key = "zone"},
    {.key = "start", .kind = MEMBER_COUNT},
    {.key = "end", .kind = MEMBER_COUNT},
    {.key = "byte_start", .kind = MEMBER_COUNT},
    {.key = "byte_end", .kind = MEMBER_COUNT},
    {.key = "line", .kind = MEMBER_COUNT},
    {.key = "column", .kind = MEMBER_COUNT},
    {.key = "sentence", .kind = MEMBER_COUNT},
    {.key = "text", .says = "the evidence"},
    {.key = "sentence_text", .is_optional = true},
    {.key = "object", .may_be_null = true},
    {.key = "source_text", .may_be_null = true},
    {.key = "time", .may_be_null = true, .says = "in EDTF"},
    {.key = "rule"},
    {.key = NULL}};

static const Member event_members[] = {
    {.key = "id", .pattern = EVENT_PATTERN},
    {.key = "kind", NAMES(kinds), .says = "a relation is told without a date"},
    {.key = "type", .kind = MEMBER_NAME, .name = NAME_TYPE},
    {.key = "participants", .kind = MEMBER_LIST, .members = participant_members},
    {.key = "object", .kind = MEMBER_OBJECT, .may_be_null = true, .members = object_members},
    {.key = "time", .kind = MEMBER_OBJECT, .may_be_null = true, .members = time_members},
    {.key = "corroboration",
     .kind = MEMBER_COUNT,
     .says = "independent sources who say that it is so"},
    {.key = "documents", .kind = MEMBER_COUNT, .least = 1},
    {.key = "copies", .kind = MEMBER_COUNT, .says = "claims that repeat earlier texts"},
    {.key = "first_report", .may_be_null = true, .pattern = DAY_PATTERN},
    {.key = "last_report", .may_be_null = true, .pattern = DAY_PATTERN},
    {.key = "stances", .kind = MEMBER_OBJECT, .members = stance_members},
    {.key = "sources", .kind = MEMBER_LIST, .members = source_members},
    {.key = "times", .kind = MEMBER_LIST, .members = given_time_members},
    {.key = "contradictions", .kind = MEMBER_LIST, .members = contradiction_members},
    {.key = "why", .kind = MEMBER_TEXTS, .says = "its claims are one event"},
    {.key = "claims", .kind = MEMBER_LIST, .members = report_members},
    {.key = NULL}};

static const Member dossier_members[] = {
    {.key = "schema", NAMES(schemas)},
    {.key = "documents", .kind = MEMBER_COUNT},
    {.key = "claims", .kind = MEMBER_COUNT},
    {.key = "copies", .kind = MEMBER_COUNT, .says = "claims that repeat earlier texts"},
    {.key = "repeats", .kind = MEMBER_COUNT, .says = "documents that were given twice"},
    {.key = "unread", .kind = MEMBER_COUNT, .says = "documents that could not be tagged"},
    {.key = "events", .kind = MEMBER_LIST, .members = event_members},
    {.key = NULL}};

void schema_of_events(const Pack *pack, Json *json)
{
    json_text(json, "$id", STR("urn:claimtag:events:" EVENTS_VERSION));
    json_text(json, "title", STR("What claimtag connect makes of the claims of a corpus"));
    json_text(json, "type", STR("object"));
    schema_write_members(pack, json, dossier_members);
}
