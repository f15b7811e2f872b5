#include "members.h"

#include "write.h"

#define SHA256_PATTERN "^[0-9a-f]{64}$"
#define EDTF_DATE "[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2})?)?[?~%]?"
#define EDTF_PATTERN "^(" EDTF_DATE "|(" EDTF_DATE "|[.][.])?/(" EDTF_DATE "|[.][.])?)$"
// A place: its three members stand together, but gold may give a text alone.
#define SPAN(is_left_out)                                                                          \
    {.key = "start",                                                                               \
     .kind = MEMBER_COUNT,                                                                         \
     .is_optional = (is_left_out),                                                                 \
     .needs = "end",                                                                               \
     .output_needs = "text",                                                                       \
     .says = "code points of the input before it"},                                                \
        {.key = "end",                                                                             \
         .kind = MEMBER_COUNT,                                                                     \
         .is_optional = (is_left_out),                                                             \
         .needs = "start",                                                                         \
         .least = 1,                                                                               \
         .says = "code points before its end"},                                                    \
    {                                                                                              \
        .key = "text", .is_optional = (is_left_out), .output_needs = "start",                      \
        .says = "what stands there"                                                                \
    }
// Of gold: a failure that is expected, in what it says of the program.
#define TODO                                                                                       \
    {.key = "todo",                                                                                \
     .is_gold = true,                                                                              \
     .needs = "until",                                                                             \
     .pattern = ".",                                                                               \
     .says = "why it is not found yet"},                                                           \
    {                                                                                              \
        .key = "until", .is_gold = true, .needs = "todo",                                          \
        .pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",                                           \
        .says = "the last day on which it may be so, such as 2027-01-31"                           \
    }
#define NAMES(table)                                                                               \
    .kind = MEMBER_NAME, .name = NAME_TABLE, .names = (table), .name_count = array_length(table)

static const Member place_members[] = {SPAN(false), {.key = NULL}};

static const Member participant_members[] = {
    {.key = "role",
     .kind = MEMBER_NAME,
     .name = NAME_ROLE,
     .is_asked = true,
     .says = "one of those of the type"},
    {.key = "actor",
     .kind = MEMBER_NAME,
     .name = NAME_ACTOR,
     .is_asked = true,
     .says = "a code of the rules: ISO 3166-1 alpha-3, or one of theirs"},
    SPAN(true),
    {.key = "via", NAMES(via_names), .says = "how the actor was recognised"},
    {.key = "refers_to",
     .kind = MEMBER_OBJECT,
     .is_optional = true,
     .members = place_members,
     .says = "the antecedent of who is not named here"},
    {.key = NULL}};

static const Member object_members[] = {
    {.key = "class", .is_optional = true, .says = "what kind of thing it is"},
    SPAN(false),
    {.key = NULL}};

// The last of the names of sources is for rules alone.
static const Member time_members[] = {
    {.key = "edtf",
     .is_asked = true,
     .pattern = EDTF_PATTERN,
     .says = "a date in EDTF, the Extended Date/Time Format: 1987-03, 198X, 2001/.."},
    SPAN(false),
    {.key = NULL}};

static const Member attribution_members[] = {{.key = "source",
                                              .kind = MEMBER_NAME,
                                              .name = NAME_TABLE,
                                              .names = source_names,
                                              .name_count = SOURCE__COUNT,
                                              .says = "what kind of source"},
                                             {.key = "actor",
                                              .kind = MEMBER_NAME,
                                              .name = NAME_ACTOR,
                                              .is_optional = true,
                                              .says = "of whom the source is"},
                                             SPAN(true),
                                             {.key = "time",
                                              .kind = MEMBER_OBJECT,
                                              .is_optional = true,
                                              .members = time_members,
                                              .says = "when it was said"},
                                             {.key = NULL}};

static const Member cue_members[] = {
    {.key = "kind", NAMES(cue_kind_names), .says = "what the words do to the claim"},
    SPAN(false),
    {.key = NULL}};

const Member claim_members[] = {
    {.key = "id", .pattern = "^c[1-9][0-9]*$", .says = "of its own in the document"},
    {.key = "type",
     .kind = MEMBER_NAME,
     .name = NAME_TYPE,
     .is_asked = true,
     .says = "what is claimed"},
    SPAN(false),
    {.key = "sentence_text", .is_optional = true, .says = "with --sentences"},
    {.key = "byte_start", .kind = MEMBER_COUNT, .says = "bytes of the input before it"},
    {.key = "byte_end", .kind = MEMBER_COUNT, .least = 1, .says = "bytes before its end"},
    {.key = "line", .kind = MEMBER_COUNT, .least = 1, .says = "from 1"},
    {.key = "column", .kind = MEMBER_COUNT, .least = 1, .says = "in code points, from 1"},
    {.key = "sentence", .kind = MEMBER_COUNT, .says = "in which it stands, from 0"},
    {.key = "zone", NAMES(zone_names), .says = "of the text; boilerplate is never tagged"},
    {.key = "participants",
     .kind = MEMBER_LIST,
     .most = PARTICIPANTS_MOST,
     .members = participant_members,
     .says = "who takes part"},
    {.key = "object",
     .kind = MEMBER_OBJECT,
     .may_be_null = true,
     .members = object_members,
     .says = "what changes hands"},
    {.key = "factuality", NAMES(factuality_names), .says = "how surely it is claimed"},
    {.key = "cues",
     .kind = MEMBER_LIST,
     .members = cue_members,
     .says = "the words that make it so"},
    {.key = "attribution",
     .kind = MEMBER_OBJECT,
     .members = attribution_members,
     .says = "who vouches for it"},
    {.key = "time",
     .kind = MEMBER_OBJECT,
     .may_be_null = true,
     .members = time_members,
     .says = "of the event"},
    {.key = "rule", .says = "that made the claim"},
    {.key = "unsure",
     .kind = MEMBER_FLAG,
     .is_gold = true,
     .says = "neither a miss nor a false alarm"},
    TODO,
    {.key = "note", .is_gold = true, .says = "for people"},
    {.key = NULL}};

static const Member source_members[] = {
    {.key = "path", .says = "of the file; - is standard input"},
    {.key = "line", .kind = MEMBER_COUNT, .is_optional = true, .least = 1, .says = "of a record"},
    {.key = "id", .is_optional = true, .says = "of a record or a post"},
    {.key = "link", .is_optional = true, .says = "of a post"},
    {.key = "title", .may_be_null = true, .says = "of the document"},
    {.key = "date", .may_be_null = true, .says = "when it was written: 2012-12-13"},
    {.key = "bytes", .kind = MEMBER_COUNT, .says = "that were read"},
    {.key = "sha256", .pattern = SHA256_PATTERN, .says = "of these bytes"},
    {.key = NULL}};

const Member document_members[] = {
    {.key = "schema",
     .kind = MEMBER_NAME,
     .name = NAME_SCHEMA,
     .says = "the version of this format"},
    {.key = "fingerprint", .is_optional = true, .says = "of all that the output depends on"},
    {.key = "source", .kind = MEMBER_OBJECT, .members = source_members, .says = "what was read"},
    {.key = "sentences", .kind = MEMBER_COUNT, .says = "how many there are"},
    {.key = "tokens", .kind = MEMBER_COUNT, .says = "how many there are"},
    {.key = "claims",
     .kind = MEMBER_LIST,
     .is_asked = true,
     .members = claim_members,
     .says = "in the order of the text"},
    {.key = "warnings", .kind = MEMBER_TEXTS, .says = "what could not be looked into"},
    TODO,
    {.key = "note", .is_gold = true, .says = "for people"},
    {.key = NULL}};

// A record that cannot be read.
static const Member failed_source_members[] = {
    {.key = "path", .says = "of the file"},
    {.key = "line", .kind = MEMBER_COUNT, .is_optional = true, .least = 1, .says = "of the record"},
    {.key = NULL}};
const Member failure_members[] = {{.key = "schema",
                                   .kind = MEMBER_NAME,
                                   .name = NAME_SCHEMA,
                                   .says = "the version of this format"},
                                  {.key = "error", .says = "why it cannot be read"},
                                  {.key = "source",
                                   .kind = MEMBER_OBJECT,
                                   .members = failed_source_members,
                                   .says = "what could not be read"},
                                  {.key = NULL}};
