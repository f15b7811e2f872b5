// What the words around a claim are to it: who has which role, who says so, how surely, when.
#ifndef CLAIMTAG_MARKS_H
#define CLAIMTAG_MARKS_H

#include "view.h"

typedef enum MarkKind {
    MARK_PARTICIPANT,
    MARK_OBJECT,
    MARK_CUE,
    MARK_SOURCE,
    MARK_TIME, // of the event
    MARK_SAID, // when it was said
    MARK__COUNT,
} MarkKind;

typedef struct Mark {
    MarkKind kind;
    Span span;
    Str name;             // of the role; what it is; of the kind of a cue
    Str value;            // the actor, the class, the source, the time in EDTF; may be empty
    uint32_t participant; // of a MARK_PARTICIPANT
} Mark;

typedef Array(Mark) MarkArray;

// The marks of a claim, by place. A participant who is not named in the sentence has none.
MarkArray marks_of(const View *view, const Claim *claim);

// "supplier PRK, recipient IRN"; who is filled in is "(implied)".
Str marks_roles(const View *view, const Claim *claim);

// "party IRN"
Str marks_source(const View *view, const Claim *claim);

// "supplier PRK, recipient IRN; asserted (party IRN); 1980/1988; in a title": what the claim says
// besides its type.
Str marks_summary(const View *view, const Claim *claim);

// "supplier PRK", "object missile": a name and a value, or the name alone.
Str marks_label(const View *view, const Mark *mark);

#endif
