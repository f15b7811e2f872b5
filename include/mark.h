// The stages that find out what stands in the text: lines, zones, the date,
// sentences, mentions, references, phrases.
//
// Each appends its array to the annotation (see annotation.h for the order). They know
// what words are, not what they claim. Floor: mark.
#ifndef CLAIMTAG_MARK_H
#define CLAIMTAG_MARK_H

#include "pack.h"

// Appends tokens, with their words.
void mark_tokens(const Pack *pack, Annotation *a);

// Appends lines, and says which are wrapped.
void mark_lines(Annotation *a);

// Appends zones: what is title, quote, comment, boilerplate.
void mark_zones(const Pack *pack, Matcher *matcher, Annotation *a);

// Sets a->today from the document or, failing that, from a dateline of the text.
void mark_date(const Pack *pack, Matcher *matcher, Annotation *a);

// Appends sentences: after UAX #29, with the borders of lines and zones, and with
// abbreviations (a capital after "U.S." starts a sentence only in a word of the class
// "starter").
void mark_sentences(const Pack *pack, Annotation *a);

// Appends the named mentions, and the words of each sentence. Boilerplate has none.
void mark_mentions(const Pack *pack, Annotation *a);

// Appends the references, and gives their words the parties they stand for.
void mark_references(const Pack *pack, Matcher *matcher, Annotation *a);

// Appends phrases and times, and the units of each sentence.
void mark_phrases(const Pack *pack, Matcher *matcher, Annotation *a);

#endif
