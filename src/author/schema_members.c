#include "schema_members.h"

#include "write.h"

#define SHA256_PATTERN "^[0-9a-f]{64}$"
#define SPAN(is_left_out)                                                                          \
    {.key = "start",                                                                               \
     .kind = MEMBER_COUNT,                                                                         \
     .is_optional = (is_left_out),                                                                 \
     .says = "code points of the input before it"},                                                \
        {.key = "end", .kind = MEMBER_COUNT, .is_optional = (is_left_out), .least = 1},            \
    {                                                                                              \
        .key = "text", .is_optional = (is_left_out), .says = "what stands there"                   \
    }
#define NAMES(table)                                                                               \
    .kind = MEMBER_NAME, .name = NAME_TABLE, .names = (table), .name_count = array_length(table)

static const Member place_members[] = {SPAN(false), {.key = NULL}};

static const Member participant_members[] = {
    {.key = "role", .kind = MEMBER_NAME, .name = NAME_ROLE, .is_asked = true},
    {.key = "actor", .kind = MEMBER_NAME, .name = NAME_ACTOR, .is_asked = true},
    SPAN(true),
    {.key = "via", NAMES(via_names), .says = "how the actor was recognised"},
    {.key = "refers_to", .kind = MEMBER_OBJECT, .is_optional = true, .members = place_members},
    {.key = NULL}};

static const Member object_members[] = {
    {.key = "class", .is_optional = true}, SPAN(false), {.key = NULL}};

// The last of the names of sources is for rules alone.
static const Member time_members[] = {
    {.key = "edtf", .is_asked = true, .says = "Extended Date/Time Format: 1987-03, 198X, 2001/.."},
    SPAN(false),
    {.key = NULL}};

static const Member attribution_members[] = {
    {.key = "source",
     .kind = MEMBER_NAME,
     .name = NAME_TABLE,
     .names = source_names,
     .name_count = SOURCE__COUNT},
    {.key = "actor", .kind = MEMBER_NAME, .name = NAME_ACTOR, .is_optional = true},
    SPAN(true),
    {.key = "time", .kind = MEMBER_OBJECT, .is_optional = true, .members = time_members},
    {.key = NULL}};

static const Member cue_members[] = {
    {.key = "kind", NAMES(cue_kind_names)}, SPAN(false), {.key = NULL}};

const Member claim_members[] = {
    {.key = "id", .pattern = "^c[1-9][0-9]*$"},
    {.key = "type", .kind = MEMBER_NAME, .name = NAME_TYPE, .is_asked = true},
    SPAN(false),
    {.key = "sentence_text", .is_optional = true, .says = "with --sentences"},
    {.key = "byte_start", .kind = MEMBER_COUNT},
    {.key = "byte_end", .kind = MEMBER_COUNT, .least = 1},
    {.key = "line", .kind = MEMBER_COUNT, .least = 1},
    {.key = "column", .kind = MEMBER_COUNT, .least = 1, .says = "in code points"},
    {.key = "sentence", .kind = MEMBER_COUNT},
    {.key = "zone", NAMES(zone_names)},
    {.key = "participants", .kind = MEMBER_LIST, .members = participant_members},
    {.key = "object", .kind = MEMBER_OBJECT, .may_be_null = true, .members = object_members},
    {.key = "factuality", NAMES(factuality_names)},
    {.key = "cues", .kind = MEMBER_LIST, .members = cue_members},
    {.key = "attribution",
     .kind = MEMBER_OBJECT,
     .members = attribution_members,
     .says = "who vouches for it"},
    {.key = "time", .kind = MEMBER_OBJECT, .may_be_null = true, .members = time_members},
    {.key = "rule", .says = "that made the claim"},
    {.key = "unsure",
     .kind = MEMBER_FLAG,
     .is_gold = true,
     .says = "neither a miss nor a false alarm"},
    {.key = "note", .is_gold = true, .says = "for people"},
    {.key = NULL}};

static const Member source_members[] = {
    {.key = "path"},
    {.key = "line", .kind = MEMBER_COUNT, .is_optional = true, .least = 1, .says = "of a record"},
    {.key = "id", .is_optional = true},
    {.key = "link", .is_optional = true},
    {.key = "title", .may_be_null = true},
    {.key = "date", .may_be_null = true},
    {.key = "bytes", .kind = MEMBER_COUNT},
    {.key = "sha256", .pattern = SHA256_PATTERN},
    {.key = NULL}};

const Member document_members[] = {
    {.key = "schema", .kind = MEMBER_NAME, .name = NAME_SCHEMA},
    {.key = "fingerprint", .is_optional = true, .says = "of all that the output depends on"},
    {.key = "source", .kind = MEMBER_OBJECT, .members = source_members},
    {.key = "sentences", .kind = MEMBER_COUNT},
    {.key = "tokens", .kind = MEMBER_COUNT},
    {.key = "claims", .kind = MEMBER_LIST, .is_asked = true, .members = claim_members},
    {.key = "warnings", .kind = MEMBER_TEXTS},
    {.key = NULL}};

// A record that cannot be read.
static const Member failed_source_members[] = {
    {.key = "path"},
    {.key = "line", .kind = MEMBER_COUNT, .is_optional = true, .least = 1},
    {.key = NULL}};
const Member failure_members[] = {
    {.key = "schema", .kind = MEMBER_NAME, .name = NAME_SCHEMA},
    {.key = "error"},
    {.key = "source", .kind = MEMBER_OBJECT, .members = failed_source_members},
    {.key = NULL}};
