// What the elements of marked-up pages hold, as rules say. Floor: rule.
#ifndef CLAIMTAG_MARKUP_H
#define CLAIMTAG_MARKUP_H

// What an element of a marked-up page holds; where several say so, the last of these wins.
typedef enum MarkupKind {
    MARKUP_ARTICLE, // the article itself: what lies outside is boilerplate
    MARKUP_BODY,    // as the text around it, whatever its element says
    MARKUP_TITLE,
    MARKUP_QUOTE,
    MARKUP_CAPTION,
    MARKUP_COMMENT,
    MARKUP_BOILERPLATE,
    MARKUP_HIDDEN, // not shown to readers
    MARKUP__COUNT,
} MarkupKind;

// The names that rules use.
extern const char *const markup_names[MARKUP__COUNT];

#endif
