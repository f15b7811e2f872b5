// The HTML report: one file that needs no network, and no script to be read. Whatever an article
// holds is text in it.
#ifndef CLAIMTAG_HTML_H
#define CLAIMTAG_HTML_H

#include "marks.h"

typedef struct HtmlWriter {
    View view;
    Bytes *out;
    uint32_t document; // its number in the report
    // Claims that stand, by sentence; they are counted from 1, 0 is none.
    Array(uint32_t) claims; // of the annotation
    uint32_t *first;        // of each sentence
    uint32_t *next;         // of each claim: another one of its sentence
} HtmlWriter;

// Appends what html_text() makes of [text] to the report; and text as it stands.
void html_put(HtmlWriter *writer, Str text);
#define html_raw(writer, ...) bytes_print((writer)->view.arena, (writer)->out, __VA_ARGS__)

// Claim [number] of the document.
const Claim *html_claim(const HtmlWriter *writer, uint32_t number);

// Appends the article: its text by paragraphs and zones, and in each sentence that claims
// something what is marked, links to its claims, and what hovering shows.
void html_article(HtmlWriter *writer);

// Appends the claims by type, each with all that is known of it.
void html_claims(HtmlWriter *writer);

#endif
