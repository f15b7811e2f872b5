// The inside of pack loading: one file reads one kind of section.
#ifndef CLAIMTAG_PACK_READER_H
#define CLAIMTAG_PACK_READER_H

#include "digest.h"
#include "node.h"
#include "pack.h"

// A frame that a type asks for, resolved when all files are read.
typedef struct FrameName {
    const Node *name;
    const Node *roles; // by groups of the frame; NULL: they are at fault
    uint32_t use;      // of the pack
} FrameName;

// Where a rule was defined, and its index in the array of its kind.
typedef struct RuleId {
    const Node *id;
    uint32_t slot;
} RuleId;

// From which of the folders a file came.
typedef struct Origin {
    const Source *source;
    uint32_t folder;
} Origin;

typedef struct PackReader {
    Pack *pack;
    Diag *diag;
    uint32_t folder; // that is being read
    Digest digest;   // of all files read so far
    uint32_t bytes;  // of them
    Array(const Node *) files;
    Array(const Source *) tables;
    Array(Origin) origins;
    Table rules_by_id; // "kind id" -> row of rule_ids
    Array(RuleId) rule_ids;
    Array(FrameName) frame_names;
} PackReader;

// The index of the text of [node] in the names of [shape], or their count with a message
// that lists them. 0 when [node] is NULL: what is missing was told of.
uint32_t read_name(PackReader *reader, const Node *node, const Shape *shape);

// The same of the key of [node].
uint32_t read_key(PackReader *reader, const Node *node, const Shape *shape);

// Reads a formula; NULL when [node] is NULL or at fault.
const Expr *read_formula(PackReader *reader, const Node *node);

// True when [node] is there and says "yes"; anything but yes and no is reported.
bool read_flag(PackReader *reader, const Node *node);

// Sentences, units, depths: no rule means more.
#define NUMBER_MOST 100

// And lines.
#define LINES_MOST 10000

// Reads a number, of NUMBER_MOST or [most] at most; [value] stays as it is when [node] is NULL or,
// with a message, no number.
void read_number(PackReader *reader, const Node *node, uint32_t *value);
void read_up_to(PackReader *reader, const Node *node, uint32_t most, uint32_t *value);

// Fills what every rule has and can be read; the pattern is NULL when it is at fault. What is
// missing or wrong hides nothing else: the other fields of the rule are read all the same.
typedef struct RuleNodes {
    const Node *id, *pattern, *match, *nomatch;
} RuleNodes;
void read_rule(PackReader *reader, PatternStage stage, const RuleNodes *nodes, Rule *rule);

// The fields of RuleNodes, for tables of fields of structs that begin with one.
#define RULE_FIELDS                                                                                \
    {"id", NODE_TEXT, true, offsetof(RuleNodes, id), &text_shape, "name of the rule"},             \
        {"pattern",      NODE_TEXT,                                                                \
         true,           offsetof(RuleNodes, pattern),                                             \
         &pattern_shape, "what it matches: PCRE2 over units"},                                     \
        {"match",        NODE_LIST,                                                                \
         false,          offsetof(RuleNodes, match),                                               \
         &example_shape, "examples that it must match; behind => the claim that comes of it"},     \
    {                                                                                              \
        "nomatch", NODE_LIST, false, offsetof(RuleNodes, nomatch), &example_shape,                 \
            "examples that it must not match"                                                      \
    }

// Says that no section has the key of [section], and which has one that is near.
void report_section(PackReader *reader, const Node *section);

// Whether both were read from the same of the folders that are loaded.
bool is_same_folder(const PackReader *reader, const Node *one, const Node *other);

// Finds the index for the rule [id] of [kind] in an array of [count] rules: [count], or
// that of the rule in an earlier folder that it overrides. Returns false with a message
// when its name is taken in the same folder, and without when it has none: [id] is NULL.
bool rule_slot(PackReader *reader, const char *kind, const Node *id, uint32_t count,
               uint32_t *slot);

// The row in which to put that rule; a new one at the end of [array] if need be.
#define rule_row(reader, array, slot)                                                              \
    ((slot) == (array)->count ? array_add(&(reader)->pack->arena, array) : &(array)->at[slot])

// The class in the text of [node], new or old. A name that patterns cannot write is reported.
ClassId read_class(PackReader *reader, const Node *node);

// Reads a list of classes as the symbol of exactly these and "word".
Symbol read_symbol(PackReader *reader, const Node *classes);

// Names the groups that the engine itself asks for.
void name_groups(Pack *pack);

// One function for each section.
void read_parties(PackReader *reader, const Node *section);
// Warns of parties that no gazetteer names, when all of them are read.
void check_parties(PackReader *reader, const Node *section);
// The number of the party with this code, a part of the text of [node]; 0 with a message when there
// is none.
uint8_t read_party(PackReader *reader, const Node *node, Str code);
void read_pair(PackReader *reader, const Node *section);
void read_via(PackReader *reader, const Node *section);
void read_class_names(PackReader *reader, const Node *section);
void read_patterns(PackReader *reader, const Node *section);
void read_overrides(PackReader *reader, const Node *section);
void read_zones(PackReader *reader, const Node *section);
void read_markup(PackReader *reader, const Node *section);
void read_datelines(PackReader *reader, const Node *section);
void read_references(PackReader *reader, const Node *section);
void read_phrases(PackReader *reader, const Node *section);
void read_stance(PackReader *reader, const Node *section);
void read_sources(PackReader *reader, const Node *section);
void read_mutations(PackReader *reader, const Node *section);
// How a rule puts sentences in the passive: the text of [node].
Str read_passive(PackReader *reader, const Node *node);
void read_discourse(PackReader *reader, const Node *section);
void read_frame(PackReader *reader, const Node *root);
void read_type(PackReader *reader, const Node *root);
void read_events(PackReader *reader, const Node *section);
void read_things(PackReader *reader, const Node *section);
void read_copies(PackReader *reader, const Node *section);
void read_vouching(PackReader *reader, const Node *section);

// What the elements of these sections are, or their whole files.
extern const Shape zone_rule_shape, dateline_shape, reference_shape, phrase_shape, discourse_shape;
extern const Shape source_shape, stance_shape, mutation_shape, frame_shape, type_shape;
extern const Shape construction_shape;
extern const Shape event_shape, thing_shape, copies_shape, vouching_shape;

// Examples, which are maps or texts (pack_examples.c).
extern const Shape example_shape;
bool read_examples(PackReader *reader, const Node *list);

// What texts and the keys of some maps are (shapes.c).
extern const Shape text_shape, number_shape, flag_shape, pattern_shape, formula_shape, class_shape;
extern const Shape party_shape, pair_shape, group_shape;
extern const Shape zone_shape, markup_shape, via_shape, time_shape, factuality_shape;
extern const Shape fixed_source_shape, source_kind_shape;

// The frame of this name, made when it is new.
uint32_t add_frame(PackReader *reader, const Node *name);

// Reads the constructions of a frame.
void read_constructions(PackReader *reader, const Node *section, uint32_t frame, bool is_role);

// The number of the frame of this name, or NONE.
uint32_t frame_called(const Pack *pack, Str name);

// Checks that the groups of a pattern mean something.
void check_zone_groups(PackReader *reader, const Rule *rule);
void check_dateline_groups(PackReader *reader, const Rule *rule);
void check_reference_groups(PackReader *reader, const Rule *rule);
void check_stance_groups(PackReader *reader, const Rule *rule);
void check_phrase_groups(PackReader *reader, const PhraseRule *rule);

// Tells, under the first type, of sections and tables that no file has and types need. When all
// files are read.
void check_needed(PackReader *reader);

// Resolves the names of frames, once all files are read.
void resolve_frames(PackReader *reader);

// Say of which rule each pattern is, when all are read; and what a text must name to be worth
// reading, and what words may name it.
void number_rows(const Pack *pack);
void seal_pairs(Pack *pack);

// Lays the names of types, their roles, frames and claim rules together. When all are read.
void lay_names(Pack *pack);

#endif
