// A rule pack: all that rule authors write, loaded, compiled and const.
//
// One folder of gazetteers (*.tsv) and rules (*.yaml); several folders make one pack.
// rules/README.md describes the files. Shared by all threads. Floor: rule.
#ifndef CLAIMTAG_PACK_H
#define CLAIMTAG_PACK_H

#include "annotation.h"
#include "discourse_rules.h"
#include "event_rules.h"
#include "markup.h"
#include "mutation.h"
#include "table.h"
#include "todo.h"

// What every rule has.
typedef struct Rule {
    Str id;
    const Pattern *pattern;
    Str text;          // of the pattern, as written
    Place place;       // of its id
    const Node *match; // examples, or NULL
    const Node *nomatch;
    bool has_faulty_examples; // told of: none of them is read
} Rule;

// An example of a rule.
typedef struct ExampleText {
    const Node *node; // of its text
    Todo todo;
} ExampleText;

// Element [index] of the examples of a rule, of rules that were loaded from files.
ExampleText example_at(const Node *examples, uint32_t index);

// How far a zone reaches from the line where its pattern fits.
typedef enum ZoneExtent {
    EXTENT_LINE,  // that line
    EXTENT_BLOCK, // up to the next empty line
    EXTENT_REST,  // up to where another rule with EXTENT_REST fits, or the end
} ZoneExtent;

typedef struct ZoneRule {
    Rule rule;
    ZoneKind zone;
    ZoneExtent extent;
    uint32_t within; // only in the first lines of the text; 0: anywhere
} ZoneRule;

// What a reference stands for.
typedef enum Antecedent {
    ANTECEDENT_ONE,   // the actor spoken of last: "it"
    ANTECEDENT_PAIR,  // the two spoken of last: "the two countries"
    ANTECEDENT_OTHER, // the other of the two: "its ally"
} Antecedent;

typedef struct ReferRule {
    Rule rule;
    Antecedent antecedent;
    Via via;
    uint32_t within;       // sentences that are looked back over
    Symbol symbol;         // of the unit it makes
    const Expr *among;     // what the antecedent must be, or NULL
    const Expr *spoken_of; // what its sentence must name as well, or NULL
    const Expr *ahead_of;  // it stands ahead of the first of these in its sentence, or NULL
    bool is_apart;         // in a claim it is not the one who is named in the other role
    bool is_object;        // nor the one named last before it in its sentence: its subject
    Parties otherwise;     // who is meant in a text that names nobody of the kind, or none
} ReferRule;

// How the value of a time expression is computed from what its groups caught.
typedef enum TimeKind {
    TIME_NONE,
    TIME_DATE,    // year, month, day: any of them; a missing year is the document's
    TIME_DECADE,  // year: 1980, or its last two digits
    TIME_VALUE,   // of: an entry with a value
    TIME_SAME,    // of: a time
    TIME_SINCE,   // of: a time that begins a period which goes on; without: the one told last
    TIME_UNTIL,   // of: a time that ends a period
    TIME_BETWEEN, // from, to: two times, or days of the month or months of the year caught
    TIME_YEARS,   // of: two years with a hyphen
    TIME_AGO,     // unit (an entry with the value day, week, month, year), count: before today
    TIME_AHEAD,   // the same, after today
    TIME_EARLIER, // the same, before the time told last in the sentence; in a year, a month
    TIME_LATER,   // the same, after it
    TIME_SEASON,  // of: an entry with the number of its last month; the last one
    TIME_WEEKDAY, // of: an entry with the number of a weekday; the last one, not today with unit
    TIME_VOID,    // none: a time within it is not that of an event
    TIME__COUNT,
} TimeKind;

typedef struct PhraseRule {
    Rule rule;
    uint32_t phase; // rules of one phase work on what the phases before it made
    bool has_symbol;
    Symbol symbol; // of the unit it makes; without, that of its head
    TimeKind time; // how its value is computed
} PhraseRule;

// Before this phase rules read times: they are all that a dateline needs.
#define PHASE_TIMES_END 2

typedef enum Scope {
    SCOPE_FORWARD,  // what follows, to the end of the sentence or a stop
    SCOPE_BACKWARD, // what goes before
    SCOPE_SENTENCE, // all of it
} Scope;

// For which sentences beside its own a source cue holds.
typedef enum Carried {
    CARRIED_NOT,
    CARRIED_TURN,      // those that follow, until the next turn
    CARRIED_ANSWER,    // the same; whoever was introduced as the guest speaks in it
    CARRIED_GUEST,     // those below a question, and the answers
    CARRIED_INTERVIEW, // both: the turn of the guest
    CARRIED_BACK,      // those before it
    CARRIED__COUNT,
} Carried;

typedef struct StanceRule {
    Rule rule;
    Scope scope;
    uint32_t reach;   // units at most, 0: no bound
    const Expr *stop; // a unit that ends the scope, or NULL
    bool has_factuality;
    Factuality factuality;
    bool has_source; // a group "source", or a fixed kind
    bool has_kind;
    SourceKind kind;
    Carried carried;
    uint32_t within;  // of CARRIED_BACK: how many sentences back at most
    bool is_known;    // a cue only where its source was introduced before
    bool is_to_come;  // what it covers is still to come: "on Monday" is the next one
    bool is_timeless; // a time beside it is that of what is told: "in 2003 it is said to have"
    bool yields;      // hearsay: where anybody else speaks in the sentence, he vouches for it
} StanceRule;

// A kind of source, and the units that are of it.
typedef struct SourceClass {
    SourceKind kind;
    const Expr *expr;
    bool is_name;   // it tells little: a title or an apposition may tell more
    bool tells;     // so in the title or apposition of a name
    const Expr *of; // of SOURCE_SAME: what the earlier speaker must be ("he": a person), or NULL
    const Expr *silent; // who was only named, just before, may be meant, or NULL
    bool has_otherwise; // then only what [of] asks for will do, and where nobody was:
    SourceKind otherwise;
} SourceClass;

// Two actors between whom a claim may hold, in the roles of the type.
typedef struct Pair {
    uint8_t first, second; // parties
    bool is_directed;
} Pair;

// A frame is a family of constructions ("somebody hands something to somebody").
typedef struct Frame {
    Str name;
    Place place;                     // of its name, where it was read first
    uint32_t rule_first, rule_count; // of claim_rules
} Frame;

typedef struct RoleUse {
    GroupId group; // of the frame's patterns
    uint16_t role; // of the type
} RoleUse;

// How a type makes claims of a frame's matches.
typedef struct FrameUse {
    uint16_t type;
    uint32_t frame;
    const Expr *object; // what the object must be; NULL: the frame has none
    bool is_bare;       // also when the pattern caught no object
    RoleUse roles[PARTICIPANTS_MOST];
    uint32_t role_count;
} FrameUse;

typedef struct ClaimType {
    Str name;
    Str says; // for people
    Place place;
    Array(Str) roles;
    Array(Pair) pairs;
    uint32_t depth;  // of two claims on the same words the deeper stands
    bool is_told;    // words are its events: the time of the telling is theirs
    bool is_nearest; // of several who may be filled in, who was in mind last
} ClaimType;

// Which claims a rule may say again.
typedef enum EchoKind {
    ECHO_FRAME,    // of its own frame
    ECHO_ANY,      // of any frame
    ECHO_QUESTION, // of any frame, in a sentence that asks
    ECHO_KIN,      // of its own frame, or of one whose claims are made of the same groups
} EchoKind;

typedef struct ClaimRule {
    Rule rule;
    uint32_t frame;
    uint32_t inferred;     // roles that may be filled in from the discourse
    uint32_t echo;         // sentences: it says again what a claim so far back said; 0: no
    uint32_t follows;      // sentences: it speaks only behind a claim so far back; 0: anywhere
    EchoKind echoes;       // which claim that is
    bool is_turned;        // the giver of the claim that it follows is here the one who gets
    bool recalls_object;   // the object is the last one named
    bool is_weak;          // counts only in a text of claims, where nothing else speaks
    bool is_role;          // makes no claim, but says who has a role in the event
    const Pattern *unless; // a veto, or NULL
    Str passive;           // how an active sentence of it is put in the passive; may be empty
} ClaimRule;

// A name that a later folder took again, so that what had it before is gone.
typedef struct TakenName {
    Str name;
    Place place, before;
} TakenName;

// A name that is meant to be taken again.
typedef struct MeantName {
    Str name;
    Place place;
} MeantName;

// Groups that the engine itself asks for; all others are roles.
typedef struct GroupNames {
    GroupId head, owner;                                       // of a phrase
    GroupId whose;                                             // of a reference: whose ally
    GroupId year, month, day, of, from, to, unit, count, date; // of a time
    GroupId source, relay;                                     // of a stance rule
    GroupId object, event;                                     // of a claim rule
} GroupNames;

typedef struct Pack {
    Arena arena;
    Lexicon *lexicon;
    Grammar *grammar;
    Array(ZoneRule) zone_rules;
    Array(ReferRule) refer_rules;
    Array(PhraseRule) phrase_rules; // by phase
    uint32_t phase_count;
    Array(StanceRule) stance_rules;
    Array(SourceClass) source_classes;
    Array(ClaimType) types;
    Array(Parties) pairs; // of all types, each once
    Array(Frame) frames;
    Array(FrameUse) uses;
    Array(ClaimRule) claim_rules;
    Array(ZoneRule) datelines;
    Array(Mutation) mutations;
    Array(TakenName) taken; // of rules, types and sub-patterns
    Array(MeantName) meant; // to be taken
    EventRules events;
    Table markup; // MarkupKind by selector: "nav", ".sidebar", "#comments", "[role=search]"
    Str digest;   // of all files of the rules, in hexadecimal
    Discourse discourse;
    uint8_t pair[2]; // the two parties that "the two countries" may stand for
    GroupNames groups;
    Array(ClassId) via_classes[VIA__COUNT]; // a mention of such a class is recognised so
} Pack;

// An empty pack that lives in [arena], which it takes over.
Pack *pack_new(Arena arena);

// A file of rules is no larger: ours are not a tenth of it.
#define FILE_OF_RULES_MOST ((uint32_t)4 << 20)

// Loads the [count] folders into [pack]; later ones extend and override earlier ones.
// Returns false when something is at fault, all of it reported. Messages point into the
// pack: print them before it is freed, which the caller does in any case.
bool pack_load(Pack *pack, const char *const *folders, uint32_t count, Diag *diag);
void pack_free(Pack *pack);

// Compiles all patterns, which otherwise happens when each is first used. Returns false
// with messages when some cannot be.
bool pack_compile(const Pack *pack, Diag *diag);

// The names that rules and output use.
extern const char *const time_kind_names[TIME__COUNT];
extern const char *const zone_names[ZONE__COUNT];
extern const char *const via_names[VIA__COUNT];
extern const char *const factuality_names[FACT__COUNT];
extern const char *const source_names[SOURCE__COUNT + 1]; // the last is SOURCE_SAME

#endif
