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

void gate_name_parties(Scan *scan, const Parties *pairs, uint32_t count)
{
    for (uint32_t i = 0; i < scan->count && !parties_hold_pair(scan->named, pairs, count);) {
        uint32_t start = scan->places[i].at, end = start;
        Parties watched = 0;
        do {
            const GatePlace *place = &scan->places[i++];
            uint32_t before = words_before(scan->text, place->at, place->reach);
            uint32_t behind = words_behind(scan->text, place->at, place->reach);
            start = before < start ? before : start;
            end = behind > end ? behind : end;
            watched |= place->watched;
        } while (i < scan->count && scan->places[i].at < end);
        if (watched & (Parties)~scan->named)
            scan->named |= parties_between(scan, start, end);
    }
}
