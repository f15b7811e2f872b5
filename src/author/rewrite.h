// What mutations of examples have in common: pieces of text in each other's places.
#ifndef CLAIMTAG_REWRITE_H
#define CLAIMTAG_REWRITE_H

#include "author.h"

// The text with [put] in the place of [span].
Str rewrite_replaced(Str text, Span span, Str put, Arena *arena);

// [text] with a small, or large, first letter.
Str rewrite_small(Str text, Arena *arena);
Str rewrite_large(Str text, Arena *arena);

// True when the sentence begins with a name or title: its capital is not that of the beginning.
bool rewrite_begins_with_name(const Annotation *a, const Sentence *sentence);

// The text with the claim's sentence in the passive, as its rule says; empty when the rule says
// nothing of it, or the sentence has no such form.
Str voice_turned(const Pack *pack, const Annotation *a, const Claim *claim, Arena *arena);

#endif
