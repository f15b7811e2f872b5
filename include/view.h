// What writers look at: an annotation, with places as readers count them and claims in the
// words of the rules. Floor: write.
#ifndef CLAIMTAG_VIEW_H
#define CLAIMTAG_VIEW_H

#include "write.h"

typedef struct View {
    const Pack *pack;
    const Annotation *a;
    Arena *arena;
    Locator locator;
} View;

View view_new(const Pack *pack, const Annotation *a, Arena *arena);

// The bytes of the document's text.
Str view_text(const View *view, Span span);

// As the page calls itself, else its first title; empty when there is none.
Str view_title(const View *view);

// "2018-03-23"; empty when nobody knows.
Str view_date(const View *view);

// SHA-256 of the document's bytes, in hexadecimal.
Str view_sha256(const View *view);

// The path of the document; what is no UTF-8 in it is U+FFFD.
Str view_path(const View *view);

// The path of the document as a URI: relative, or of the scheme "file".
Str view_uri(const View *view);

// The first claim from [index] on that stands; the number of claims when there is none.
uint32_t view_next_claim(const View *view, uint32_t index);

const ClaimType *view_type(const View *view, const Claim *claim);

// "missile-purchase.get"
Str view_rule(const View *view, const Claim *claim);

const char *view_zone(const View *view, const Claim *claim);

Str view_role(const View *view, const Claim *claim, const Participant *participant);

// The code of an actor.
Str view_actor(const View *view, const Participant *participant);

// The words for the object of a claim, and their class, both empty when it has none.
Span view_object(const View *view, const Claim *claim, Str *class_name);

// The words that name the source of a claim, empty when nobody is named; and the actor for
// whom it speaks, or empty.
Span view_source(const View *view, const Claim *claim, Str *actor);

// The words of time [time] of the annotation.
Span view_time(const View *view, uint32_t time);

// The words of a cue.
Span view_cue(const View *view, uint32_t cue);

#endif
