// The inside of the gate: where watched words stand in a text, and whom the words around them name.
#ifndef CLAIMTAG_GATE_H
#define CLAIMTAG_GATE_H

#include "lexicon_data.h"

// Places of watched words that are kept for a closer look; a text with more is let through.
#define PLACES_MOST 2048

// Where a watched word stands.
typedef struct GatePlace {
    uint32_t at;
    Parties watched; // whom the word there may name
    uint8_t reach;   // words before and behind it that may be of the same alias, itself among them
} GatePlace;

// One look at a text.
typedef struct Scan {
    const Lexicon *lexicon;
    Str text;
    Arena scratch;
    Parties perhaps, named; // what watched words stand for, and what is named for sure
    uint32_t count;
    GatePlace places[PLACES_MOST]; // for a closer look
} Scan;

// What parts the pieces of a text that are read at a time.
static inline bool gate_is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// Whether the words around the places, as many as an alias may have there, name the parties of
// one of the [count] pairs.
bool gate_names_pair(Scan *scan, const Parties *pairs, uint32_t count);

#endif
