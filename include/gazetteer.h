// Gazetteers: tab-separated files of names and cue words.
//
//     alias            class         code  form              note
//     North Korea | NK state         PRK
//     sell             give                v past=sold
//     deliver          give                v
//     missile          missile             n
//
// The first line names the columns; "#" starts a comment line; several aliases of
// one row are parted by "|". Three kinds of file are told apart by their first column:
// "token" (abbreviations and clitics), "part" (how words are inflected), "alias".
// Floor: word.
#ifndef CLAIMTAG_GAZETTEER_H
#define CLAIMTAG_GAZETTEER_H

#include "lexicon.h"

typedef enum TableKind {
    TABLE_TOKENS,      // must be loaded first, ...
    TABLE_INFLECTIONS, // ... then this, ...
    TABLE_ALIASES,     // ... then these
    TABLE_KIND__COUNT,
    TABLE_UNKNOWN = TABLE_KIND__COUNT,
} TableKind;

// How one form of a part of speech is made: the first row whose ending fits.
typedef struct Inflection {
    Str part;    // "v", "n"
    Str form;    // the class of the form: "past"
    Str ending;  // of the lemma
    Str becomes; // in its place; "=past": the same as that form
    const Source *source;
    bool is_first; // of those of its form
    bool is_used;  // some word has this part of speech
} Inflection;

typedef struct Gazetteers {
    Arena *arena;
    Lexicon *lexicon;
    Array(Inflection) inflections;
    uint32_t alias_count;
} Gazetteers;

// What the header of [source] says it is.
TableKind gazetteer_kind(const Source *source);

// Adds all rows of [source] to the lexicon. [is_mention]: its names are shown as
// mentions. All faults are reported; returns false when there was one.
bool gazetteer_load(Gazetteers *gazetteers, const Source *source, bool is_mention, Diag *diag);

// Looks, when all tables are read, for what no row of [gazetteers] can have meant. Adds errors and
// warnings.
void gazetteers_check(const Gazetteers *gazetteers, Diag *diag);

#endif
