// Filling the roles of a claim: who is who.
#ifndef CLAIMTAG_FILL_H
#define CLAIMTAG_FILL_H

#include "discourse.h"

// What types take for objects of one frame, in and before the sentence that was asked about last.
typedef struct Objects {
    uint32_t sentence;
    Array(uint32_t) last; // before each unit of it; NONE: none. Empty: nothing was asked
    const Unit *before;   // the last one of the sentences before it, NULL: none
    uint32_t before_sentence;
} Objects;

typedef struct Filling {
    const Pack *pack;
    const Annotation *a;
    const Match *match;
    const FrameUse *use;
    Objects *objects; // of each frame
} Filling;

// The pair of parties that fits best what the match caught. A party that was not caught
// is sought in the sentence and then in the discourse, as often as the rule allows. NULL
// when no pair fits.
const Pair *best_pair(const Filling *filling);

// Whether the match caught the second of [pair] along with that of [best]: "sold
// rockets to Hezbollah and Hamas" is a claim about each. A list that the first is in
// himself names no takers.
bool is_named_beside(const Filling *filling, const Pair *pair, const Pair *best);

// True when [party] is named in the match's sentence: before the match, in it, or behind it
// in the same clause.
bool is_in_sentence(const Filling *filling, uint8_t party);

// True when [party] may be filled in from the discourse for [role]: nobody else acts before
// the end of the match, or has taken his place since he was in mind. Sets [*back] as
// discourse_recall().
bool can_recall(const Filling *filling, uint16_t role, uint8_t party, uint32_t *back);

// Fills [claim]'s participants with [pair].
void fill_roles(const Filling *filling, const Pair *pair, Claim *claim);

// Gives [claim] the type and the participants of [earlier], as far as they are named in
// its own sentence by their mentions there.
void fill_from_claim(const Filling *filling, const Claim *earlier, Claim *claim);

// What the groups of one role caught.
typedef struct Caught {
    Parties parties; // of all units
    bool is_apart;   // by pronouns only that are not the one in the other role
} Caught;

Caught caught_in_role(const Filling *filling, uint16_t role);

// What [group] caught: in the match itself or, failing that, in a match of the frame's
// role rules about the same event; the earliest such rule decides, then the nearest.
const Capture *role_capture(const Filling *filling, GroupId group);

// The last unit before the match, as far back as the discourse reaches, that some type takes
// for an object of the frame, and the sentence it is in; NULL when there is none.
const Unit *last_object(const Filling *filling, uint32_t *sentence);

// The units of the match's sentence.
const Unit *units_of(const Filling *filling);

// The capture of [group] in [match] itself, or NULL.
const Capture *match_capture(const Annotation *a, const Match *match, GroupId group);

// The mention of [party] in tokens [first] up to [end] of [sentence], or NONE: a name
// rather than a reference, that rather than a phrase around it.
uint32_t mention_in(const Annotation *a, uint32_t sentence, uint32_t first, uint32_t end,
                    uint8_t party);

#endif
