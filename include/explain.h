// Why the claims of a text are what they are, and why one of another type did not come: for
// rule authors, sentence by sentence. Floor: author.
#ifndef CLAIMTAG_EXPLAIN_H
#define CLAIMTAG_EXPLAIN_H

#include "author.h"

// What an item tells of.
typedef enum ExplainKind {
    EXPLAIN_MENTION, // whom words name, and in which line of a gazetteer that stands
    EXPLAIN_UNIT,    // what patterns see
    EXPLAIN_MATCH,   // a claim rule that fits
    EXPLAIN_CUE,     // a stance rule, and the words it holds for
    EXPLAIN_CLAIM,   // and whether it stands
    EXPLAIN_NEAREST, // why a type did not come
    EXPLAIN_KIND__COUNT,
} ExplainKind;

typedef struct ExplainField {
    const char *key;
    Str value;
    bool is_quote; // words of the text or of a pattern
} ExplainField;

typedef struct ExplainItem {
    ExplainKind kind;
    bool is_lost; // a claim that does not stand
    Array(ExplainField) fields;
} ExplainItem;

typedef struct ExplainSentence {
    Location place;
    Str text;
    Array(ExplainItem) items; // by kind
} ExplainSentence;

typedef Array(ExplainSentence) ExplainArray;

// Explains each sentence. Everything lives in [arena].
ExplainArray explain_all(const Pack *pack, const Annotation *a, Arena *arena);

// Adds to each sentence that holds no claim of [type] the rules that came nearest to one, and
// where they stopped. Of a pack that was loaded with notes (trace.h).
void explain_absence(const Pack *pack, const Annotation *a, uint32_t type, Arena *arena,
                     ExplainArray *sentences);

// Appends a field to an item.
void explain_add(ExplainItem *item, Arena *arena, const char *key, Str value);
void explain_quote(ExplainItem *item, Arena *arena, const char *key, Str value);

// "rules/states.tsv:12:3"; empty when the place is not known.
Str explain_place(Place place, Arena *arena);

#endif
