// How words are inflected: by the rows of the gazetteers, and by what the row of a word says
// itself.
#ifndef CLAIMTAG_INFLECT_H
#define CLAIMTAG_INFLECT_H

#include "gazetteer.h"

// The form of the lemma, of a part of speech, in the gazetteers' arena. [spec] is the cell "form"
// of the word: "v past=sold". The lemma itself when nothing says how the form is made.
Str inflected(const Gazetteers *gazetteers, Str lemma, Str spec, Str part, Str form);

// Whether a row of [gazetteers] tells of this form of this part of speech.
bool inflection_is_known(const Gazetteers *gazetteers, Str part, Str form);

// Whether the cell [spec] of [source] names a part of speech, and forms that it has. False with
// messages that say which there are.
bool inflection_check(const Gazetteers *gazetteers, const Source *source, Str spec, Diag *diag);

// The word of an alias that is inflected: the first of a verb, the last of a noun.
Span inflected_word(Str alias, Str part);

#endif
