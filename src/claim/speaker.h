// Who a source is: what kind, and for whom he speaks.
#ifndef CLAIMTAG_SPEAKER_H
#define CLAIMTAG_SPEAKER_H

#include "claim.h"

// A person who was introduced ("Ann Harlan, a State Department official") is known by the
// last word of her name from then on, and by its initials.
typedef struct Speaker {
    SourceKind kind;
    Parties parties;
} Speaker;

typedef struct Speakers {
    const Pack *pack;
    Annotation *a;
    Table by_name; // index of [all]
    Array(Speaker) all;
} Speakers;

// Says of [cue], a source cue whose source is named, what kind of source it is and whom
// it belongs to; SOURCE_SAME when it is a pronoun. [units] are those of its sentence.
void speaker_of_cue(const Speakers *speakers, const Unit *units, uint32_t count, Cue *cue);

// True when the name [unit], or one with such initials, was introduced.
bool speaker_is_known(const Speakers *speakers, const Unit *unit);

// As speaker_of_cue() where the rule says what kind of source it is: unless the name [unit] was
// introduced as that of somebody else.
void speaker_of_label(const Speakers *speakers, const Unit *unit, Cue *cue);

// Keeps in mind that the names in [cue] and in the apposition behind it are those of its
// source.
void speaker_learn(Speakers *speakers, const Unit *units, uint32_t count, const Cue *cue);

// What the rules say of a source that is called [unit], or NULL.
const SourceClass *speaker_class(const Speakers *speakers, const Unit *unit);

#endif
