// The inside of the HTML reader: a page parsed by gumbo, walked once for what it is and
// once for what it says.
#ifndef CLAIMTAG_HTML_H
#define CLAIMTAG_HTML_H

#include "page.h"

#include <gumbo.h>

// Draws [html], a piece of a page that stands at byte [offset] of the source, onto [page],
// in the zone that is set there.
void html_draw(Page *page, const Pack *pack, Str html, uint32_t offset);

// True when elements are nested deeper than the parser can take in reasonable time.
bool html_is_too_deep(Str html);

// Lays down [text] of a node, which stands for [source] at byte [offset]; entities and
// line ends are followed one by one. [has_marks]: a "<" may begin a mark that is no text, as
// everywhere but in a title (HTML Standard, 13.2.5.2, RCDATA state).
void html_align(Page *page, Str text, Str source, uint32_t offset, bool has_marks);

// Walks the tree without recursion, however deep it is. [enter] says whether the children
// of a node are of interest; [leave] follows on every node that was entered.
typedef struct HtmlWalk {
    bool (*enter)(struct HtmlWalk *walk, const GumboNode *node);
    void (*leave)(struct HtmlWalk *walk, const GumboNode *node); // or NULL
} HtmlWalk;
void html_walk(HtmlWalk *walk, const GumboNode *root);

// The value of an attribute of an element, or an empty string.
Str html_attribute(const GumboNode *node, const char *name);

// What the markup of the rules says about an element; MARKUP__COUNT when nothing.
MarkupKind html_markup(const Pack *pack, const GumboNode *node, bool is_in_article);

// True for an element that no reader sees: by its attributes.
bool html_is_hidden(const GumboNode *node);

// True for an element within a line of text.
bool html_is_inline(const GumboNode *node);

// Takes title and date from what the page says of itself.
void html_read_meta(const GumboNode *root, Document *document);

#endif
