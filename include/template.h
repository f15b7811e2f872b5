// Pages of the manual, and completions for shells: texts in which a line "@NAME ARGUMENT" gives
// way to what is drawn from a table of the program, so that they say what it does. In pages a
// block between "```console" and "```" is an example, as in the READMEs. Floor: page.
#ifndef CLAIMTAG_TEMPLATE_H
#define CLAIMTAG_TEMPLATE_H

#include "write.h"

typedef struct Page {
    const Pack *pack; // whose types and actors are named
    Arena *arena;
    Bytes *out;
} Page;

// What a line "@NAME ARGUMENT" stands for; NULL as name of the last.
typedef struct PageTable {
    const char *name;
    void (*write)(const Page *page, Str argument);
} PageTable;

// Appends [text] with its tables filled in. A name that no table has is left as it stands.
void page_write(const Page *page, const char *text, const PageTable *tables);

// printf to the end of the page.
#define page_print(page, ...) bytes_print((page)->arena, (page)->out, __VA_ARGS__)

// Appends [text] as mdoc that prints it as it is, and no line end.
void page_text(const Page *page, Str text);

// The same as a sentence of its own, with a capital, a full stop and a line end.
void page_sentence(const Page *page, Str text);

// Lays [text], which is mdoc, out in lines that fit a terminal, where that changes nothing.
void page_wrap(const Page *page, Str text);

// The texts, as they lie in src/page.
extern const char page_claimtag[], page_rules[], page_json[];
extern const char page_bash[], page_zsh[], page_fish[];

#endif
