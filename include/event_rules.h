// When claims of several texts tell of one event, and who counts as vouching for it: what
// "claimtag connect" works by. Sections "events", "things", "copies" and "vouching" of the
// rules; rules/connect.yaml has ours, with the reasons. Floor: rule.
#ifndef CLAIMTAG_EVENT_RULES_H
#define CLAIMTAG_EVENT_RULES_H

#include "array.h"
#include "str.h"

// What becomes of claims that do not say when.
typedef enum Undated {
    UNDATED_APART,  // they tell of no event that is dated
    UNDATED_NAMED,  // of the only dated one, when the thing has a name
    UNDATED_SINGLE, // of the only dated one
    UNDATED__COUNT,
} Undated;

// Types of claims, as the pack counts them.
typedef Array(uint16_t) TypeArray;

// How claims of some types are joined.
typedef struct EventRule {
    Str id;
    TypeArray types;       // of the pack
    bool is_rest;          // it is for all types that no other rule has
    uint32_t window;       // days that an event spans at most, where its claims give other times
    uint32_t named_window; // the same of times that are years, where the thing has a name
    uint32_t follows;      // sentences: a claim without time tells of what the text just dated
    Undated undated;       //
    Array(Str) besides;    // roles that need not agree
    Array(Str) objects;    // sets of classes that are kinds of objects: "missile launcher"
} EventRule;

// Something by which events can be told apart, under all its names.
typedef struct Thing {
    Str id;
    bool is_common;   // a sort of thing ("engines"): it is no name that tells one from all others
    Array(Str) names; // words in lower case with a blank between: "bm 25"
    TypeArray types;  // in whose claims it counts; none: in all
} Thing;

// Sets of things are kept as bits.
#define THINGS_MOST 64

// When a sentence is a copy of another.
typedef struct CopyRules {
    uint32_t words;       // it has at least
    uint32_t shingle;     // words that are compared in one piece
    uint32_t resemblance; // per cent of the pieces of both that both have
} CopyRules;

typedef struct EventRules {
    Array(EventRule) rules;
    Array(Thing) things;
    CopyRules copies;
    uint32_t hearsay;  // a bit for each SourceKind that only passes on what it has heard
    uint32_t unknown;  // the same for kinds of whom nobody can say that they are two
    Array(Str) voices; // words that name nobody by themselves: "he"
} EventRules;

// The rule for claims of [type]; a type that none has gets one that joins equal times only.
const EventRule *event_rule_for(const EventRules *rules, uint16_t type);

#endif
