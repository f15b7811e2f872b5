// The second look of the gate: whom the words around watched ones name.
#include "gate.h"

// Whether the byte is one that some token other than a joiner surely has in its piece of the text.
static bool is_seen(char c)
{
    return c > ' ' && c < 0x7F;
}

// From [at] back or ahead over pieces, as blanks part them, that hold so many words; pieces in
// which nothing may be seen do not count.
static uint32_t words_before(Str text, uint32_t at, uint32_t count)
{
    while (count > 0 && at > 0) {
        bool counts = false;
        while (at > 0 && gate_is_blank(text.at[at - 1]))
            at--;
        for (; at > 0 && !gate_is_blank(text.at[at - 1]); at--)
            counts |= is_seen(text.at[at - 1]);
        count -= counts;
    }
    return at;
}

static uint32_t words_behind(Str text, uint32_t at, uint32_t count)
{
    while (count > 0 && at < text.length) {
        bool counts = false;
        while (at < text.length && gate_is_blank(text.at[at]))
            at++;
        for (; at < text.length && !gate_is_blank(text.at[at]); at++)
            counts |= is_seen(text.at[at]);
        count -= counts;
    }
    return at;
}

// The parties of all aliases that begin at token [first], whatever their capitals.
static Parties parties_from(const Lexicon *lexicon, const TokenArray *tokens, uint32_t first)
{
    Parties parties = 0;
    uint32_t node = 0;
    for (uint32_t t = first; t < tokens->count; t++) {
        const Token *token = &tokens->at[t];
        if (token->kind == TOKEN_JOINER)
            continue;
        if (token->word == WORD_UNKNOWN)
            break;
        node = t == first ? lexicon->words.at[token->word].node
                          : trie_step(lexicon, node, token->word);
        if (node == 0)
            break;
        parties |= lexicon->nodes.at[node].parties;
    }
    return parties;
}

// The parties that may be named from byte [start] up to [end].
static Parties parties_between(Scan *scan, uint32_t start, uint32_t end)
{
    TokenArray tokens = {0};
    Str text = str_slice(scan->text, start, end);
    Parties parties = 0;
    token_scan(&scan->lexicon->orthography, &scan->scratch, text, &tokens);
    lexicon_mark_words(scan->lexicon, text, &tokens);
    for (uint32_t t = 0; t < tokens.count; t++) {
        parties |= parties_from(scan->lexicon, &tokens, t);
        if (tokens.at[t].word != WORD_UNKNOWN)
            parties |= scan->lexicon->words.at[tokens.at[t].word].named;
    }
    arena_reset(&scan->scratch);
    return parties;
}

// Words around places that lie together.
typedef struct Stretch {
    uint32_t start, end; // bytes
    Parties watched;     // of the places
} Stretch;

static uint32_t find_stretches(const Scan *scan, Stretch *stretches)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < scan->count; count++) {
        Stretch *stretch = &stretches[count];
        *stretch = (Stretch){scan->places[i].at, scan->places[i].at, 0};
        do {
            const GatePlace *place = &scan->places[i++];
            uint32_t before = words_before(scan->text, place->at, place->reach);
            uint32_t behind = words_behind(scan->text, place->at, place->reach);
            stretch->start = before < stretch->start ? before : stretch->start;
            stretch->end = behind > stretch->end ? behind : stretch->end;
            stretch->watched |= place->watched;
        } while (i < scan->count && scan->places[i].at < stretch->end);
    }
    return count;
}

// Of [parties] the one that the fewest stretches may name.
static Parties rarest_of(Parties parties, const Stretch *stretches, uint32_t count)
{
    Parties rarest = 0;
    uint32_t least = UINT32_MAX;
    for (uint32_t party = 0; party <= PARTY_MAX; party++) {
        uint32_t seen = 0;
        for (uint32_t i = 0; i < count; i++)
            seen += stretches[i].watched >> party & 1;
        if (parties >> party & 1 && seen < least) {
            least = seen;
            rarest = (Parties)(1u << party);
        }
    }
    return rarest;
}

// Reads the stretches that may name the party, each but once, until one does.
static bool is_named(Scan *scan, Parties party, Stretch *stretches, uint32_t count)
{
    for (uint32_t i = 0; i < count && !(scan->named & party); i++) {
        if (!(stretches[i].watched & party))
            continue;
        scan->named |= parties_between(scan, stretches[i].start, stretches[i].end);
        stretches[i].watched = 0;
    }
    return scan->named & party;
}

// Those of [parties] that are in a pair which they hold.
static Parties in_pairs(Parties parties, const Parties *pairs, uint32_t count)
{
    Parties paired = 0;
    for (uint32_t i = 0; i < count; i++)
        if ((parties & pairs[i]) == pairs[i])
            paired |= pairs[i];
    return paired;
}

// The rarest party first: without it, nobody need look for the other one of its pair.
bool gate_names_pair(Scan *scan, const Parties *pairs, uint32_t count)
{
    Stretch stretches[PLACES_MOST];
    uint32_t stretch_count = find_stretches(scan, stretches);
    Parties open = in_pairs(scan->perhaps, pairs, count);
    while (open != 0 && !parties_hold_pair(scan->named, pairs, count)) {
        Parties party = rarest_of(open & (Parties)~scan->named, stretches, stretch_count);
        if (!is_named(scan, party, stretches, stretch_count))
            open = in_pairs(open & (Parties)~party, pairs, count);
    }
    return open != 0;
}
