// Comparing what the program finds with gold: what people found.
//
// A predicted claim matches a gold claim of the same document when the types are equal
// and its evidence starts or ends in the gold claim's sentence; each gold claim matches
// once. Gold that is marked unsure counts neither as a miss nor as a false alarm. Gold
// may leave out fields; what it leaves out is not compared. Floor: check.
#ifndef CLAIMTAG_CHECK_H
#define CLAIMTAG_CHECK_H

#include "pack.h"

// The fields of a claim that are compared when it is found.
typedef enum CheckField {
    FIELD_PARTICIPANTS,
    FIELD_FACTUALITY,
    FIELD_ATTRIBUTION,
    FIELD_TIME,
    FIELD_ZONE,
    FIELD__COUNT,
} CheckField;

extern const char *const check_field_names[FIELD__COUNT];

typedef struct GoldRole {
    uint16_t role;
    uint8_t party;
} GoldRole;

// A claim as a person marked it. What is absent is not compared.
typedef struct GoldClaim {
    uint16_t type;
    Span span; // bytes of the document
    GoldRole roles[PARTICIPANTS_MOST];
    uint32_t role_count;
    bool has[FIELD__COUNT];
    Factuality factuality;
    SourceKind source;
    Str time; // EDTF; empty: no time
    ZoneKind zone;
    bool is_unsure;
    Todo todo; // of its being found, and right
} GoldClaim;

typedef struct Gold {
    Array(GoldClaim) claims;
    Todo todo; // of the whole document
} Gold;

// Reads the gold of [document] from [source] (JSON) into [arena]. All faults are
// reported with their places: no JSON, unknown types, roles, values, text that does not
// occur or occurs twice. Returns false when there was one.
bool gold_read(const Pack *pack, const Document *document, const Source *source, Arena *arena,
               Gold *gold, Diag *diag);

// What was counted over some claims.
typedef struct Tally {
    uint32_t found, missed, is_false; // gold found, gold missed, no gold for it
    uint32_t right[FIELD__COUNT], compared[FIELD__COUNT];
    uint32_t whole;                          // found with the first three fields right
    uint32_t inferred_found, inferred_false; // of claims with a party from the discourse
} Tally;

// One difference, for people.
typedef enum DifferenceKind {
    DIFFERENCE_MISSED,
    DIFFERENCE_FALSE,
    DIFFERENCE_WRONG,
    DIFFERENCE_PASSES, // there is none, although one was expected
    DIFFERENCE__COUNT,
} DifferenceKind;

#define TYPE_NONE UINT16_MAX

typedef struct Difference {
    DifferenceKind kind;
    CheckField field; // of DIFFERENCE_WRONG
    uint16_t type;    // TYPE_NONE: it is of the whole document
    Str path;
    Location place;
    Str text;
    Str want, got;   // of DIFFERENCE_WRONG
    Str rule;        // empty when no rule had a part in it
    Todo todo;       // that expects it,
    TodoState state; // and what came of that
    bool is_known;   // the baseline has it
} Difference;

typedef struct CheckedDocument {
    Str path;
    Tally tally;
    uint32_t difference_first, difference_end; // of the differences
} CheckedDocument;

// What a run had to reach.
typedef struct CheckMinimum {
    Str name;
    double least, reached;
} CheckMinimum;

typedef struct CheckResult {
    Arena arena;
    Array(CheckedDocument) documents;
    Array(Str) faulty; // paths of those that could not be compared
    Array(CheckMinimum) minima;
    Tally total;
    Tally *by_type; // as many as the pack has types, from the caller
    Array(Difference) differences;
    Day today; // for what is expected to fail until some day, from the caller
    bool has_baseline;
    Array(Str) mended; // lines of the baseline whose difference is gone
} CheckResult;

// Compares one annotated document with its gold.
void check_compare(const Pack *pack, const Annotation *a, const Gold *gold, CheckResult *result);

// The share of [part] in [part] + [rest]; 1 when both are 0.
double check_share(uint32_t part, uint32_t rest);
double check_precision(const Tally *tally);
double check_recall(const Tally *tally);
double check_f1(const Tally *tally);
double check_whole_f1(const Tally *tally);

// The borders of the 95 % interval of F1, by bootstrap over documents with a fixed seed.
void check_interval(const CheckResult *result, double *low, double *high);

bool check_reaches(const CheckMinimum *minimum);

// How many differences have come to this [state].
uint32_t check_count_todo(const CheckResult *result, TodoState state);

// Whether the difference lets the run fail: one that is not known, where a baseline was given; any,
// where neither that nor a minimum was. One that is expected does not, and when it no longer may
// be, or is not there, that always does.
bool check_fails_at(const CheckResult *result, const Difference *difference);

// All differences of the run as the text of the baseline that is to lie at [path], in [arena]. It
// names documents as they are seen from there.
Str baseline_write(const Pack *pack, const CheckResult *result, const char *path, Arena *arena);

// Marks the differences that the baseline in [source] knows, and finds what got better; [source]
// must stay as long as the result. Returns false with messages when it is no baseline.
bool baseline_apply(const Pack *pack, const Source *source, CheckResult *result, Diag *diag);

// Report formats.
typedef enum CheckFormat {
    CHECK_TEXT,
    CHECK_JSON,
    CHECK_JUNIT,
    CHECK_MARKDOWN,
    CHECK_GITHUB,
    CHECK__COUNT
} CheckFormat;
// NULL after the last.
const char *check_format_name(uint32_t format);

void check_report(const Pack *pack, const CheckResult *result, CheckFormat format, FILE *out);

#endif
