// The gate: whether a text may name the parties of a pair at all, told from its bytes.
//
// Whoever names a party uses one of its aliases, and of each alias one word is chosen to watch
// for: a text without any of these words names no party. Most words of a text are passed over
// by their first letters; only where those fit, the text is read as the tokenizer reads it.
#include "extent.h"
#include "lexicon_data.h"

// Letters of a word that make its key.
#define KEY_LETTERS 4

// Places of watched words that are kept for a closer look; a text with more is let through.
#define PLACES_MOST 2048

typedef struct Scan {
    const Lexicon *lexicon;
    Str text;
    Arena scratch;
    Parties perhaps, named; // what watched words stand for, and what is named for sure
    uint32_t places[PLACES_MOST];
    Parties watched[PLACES_MOST]; // at the places
    uint32_t count;
} Scan;

static uint32_t bit_of(uint32_t key)
{
    return key * 0x9E3779B1u >> (32 - GATE_BITS);
}

static bool is_letter(uint8_t byte)
{
    return (uint8_t)((byte | 0x20) - 'a') < 26;
}

// Quotation marks, dashes, dots and blanks of three bytes: they are no letters, and but for
// the apostrophe they go on in no word.
static bool is_common_mark(Str text, uint32_t at)
{
    return at + 2 < text.length && (uint8_t)text.at[at] == 0xE2 &&
           (uint8_t)text.at[at + 1] == 0x80 && (uint8_t)text.at[at + 2] >= 0x90 &&
           (uint8_t)text.at[at + 2] <= 0xA6;
}

static uint32_t length_of_apostrophe(Str text, uint32_t at)
{
    if (text.at[at] == '\'')
        return 1;
    return is_common_mark(text, at) && (uint8_t)text.at[at + 2] == 0x99 ? 3 : 0;
}

static bool has_key(const Gate *gate, uint32_t key)
{
    uint32_t bit = bit_of(key);
    return gate->keys[bit / 64] >> bit % 64 & 1;
}

static uint32_t with_letter(uint32_t key, uint32_t count, char letter)
{
    return key | (uint32_t)((uint8_t)letter | 0x20) << 8 * count;
}

// Whether the word at [at] has the key of a watched one: its first letters, in lower case. An
// apostrophe may stand between letters of it, or end it. False for sure; true perhaps.
static bool may_be_watched(const Gate *gate, Str text, uint32_t at)
{
    uint32_t key = 0, count = 0;
    while (count < KEY_LETTERS && at < text.length) {
        uint32_t apostrophe = length_of_apostrophe(text, at);
        if (is_letter((uint8_t)text.at[at]))
            key = with_letter(key, count++, text.at[at++]);
        else if (apostrophe == 0)
            break;
        else if (has_key(gate, key))
            return true;
        at += apostrophe;
    }
    bool is_foreign = count < KEY_LETTERS && at < text.length && (uint8_t)text.at[at] >= 0x80;
    return has_key(gate, key) || (is_foreign && !is_common_mark(text, at));
}

void gate_watch(Lexicon *lexicon, uint32_t word, Parties parties)
{
    Str folded = lexicon->words.at[word].folded;
    uint32_t key = 0;
    for (uint32_t i = 0; i < KEY_LETTERS && i < folded.length; i++) {
        if (!is_letter((uint8_t)folded.at[i]))
            break;
        key = with_letter(key, i, folded.at[i]);
    }
    uint32_t bit = bit_of(key);
    lexicon->words.at[word].watched |= parties;
    lexicon->gate.keys[bit / 64] |= UINT64_C(1) << bit % 64;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// From [at] back or ahead over so many words, as blanks part them.
static uint32_t words_before(Str text, uint32_t at, uint32_t count)
{
    for (; count > 0; count--) {
        while (at > 0 && is_blank(text.at[at - 1]))
            at--;
        while (at > 0 && !is_blank(text.at[at - 1]))
            at--;
    }
    return at;
}

static uint32_t words_behind(Str text, uint32_t at, uint32_t count)
{
    for (; count > 0; count--) {
        while (at < text.length && is_blank(text.at[at]))
            at++;
        while (at < text.length && !is_blank(text.at[at]))
            at++;
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

// The parties that the words from [at] up to [*end], the next blank, are watched for.
static Parties watched_in_piece(Scan *scan, uint32_t at, uint32_t *end)
{
    TokenArray tokens = {0};
    *end = words_behind(scan->text, at, 1);
    Str text = str_slice(scan->text, at, *end);
    Parties parties = 0;
    token_scan(&scan->lexicon->orthography, &scan->scratch, text, &tokens);
    lexicon_mark_words(scan->lexicon, text, &tokens);
    for (uint32_t t = 0; t < tokens.count; t++)
        if (tokens.at[t].word != WORD_UNKNOWN)
            parties |= scan->lexicon->words.at[tokens.at[t].word].watched;
    arena_reset(&scan->scratch);
    return parties;
}

// The parties that the word at [at], which begins with a letter of ASCII, is watched for; or
// what goes on without a blank, where it does. [*end] is the byte behind what was read.
static Parties watched_at(Scan *scan, uint32_t at, uint32_t *end)
{
    const Lexicon *lexicon = scan->lexicon;
    *end = at + 1;
    if (!may_be_watched(&lexicon->gate, scan->text, at))
        return 0;
    char folded[TOKEN_FOLD_MAX];
    uint32_t length = 0;
    while (length < TOKEN_FOLD_MAX && at + length < scan->text.length &&
           is_letter((uint8_t)scan->text.at[at + length])) {
        folded[length] = (char)(scan->text.at[at + length] | 0x20);
        length++;
    }
    uint8_t stop = at + length < scan->text.length ? (uint8_t)scan->text.at[at + length] : 0;
    if (stop >= 0x80 || stop == '\'' || stop == '.')
        return watched_in_piece(scan, at, end);
    uint32_t word = table_find(&lexicon->words_by_form, (Str){folded, length});
    return word == TABLE_NONE ? 0 : lexicon->words.at[word].watched;
}

bool parties_hold_pair(Parties parties, const Parties *pairs, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if ((parties & pairs[i]) == pairs[i])
            return true;
    return false;
}

static bool note(Scan *scan, uint32_t at, Parties watched)
{
    if (watched == 0)
        return true;
    if (scan->count == PLACES_MOST)
        return false;
    scan->perhaps |= watched;
    scan->places[scan->count] = at;
    scan->watched[scan->count++] = watched;
    return true;
}

// Notes the places of watched words, each byte of the text read but once. False: there are too
// many.
static bool find_places(Scan *scan)
{
    Str text = scan->text;
    bool was_letter = false;
    for (uint32_t at = 0, end = 0; at < text.length; at = end) {
        uint8_t byte = (uint8_t)text.at[at];
        bool is_ascii_letter = is_letter(byte);
        Parties watched = 0;
        end = at + 1;
        if (byte >= 0x80) {
            end = at;
            utf8_next(text, &end);
        }
        if (is_ascii_letter && !was_letter)
            watched = watched_at(scan, at, &end);
        else if (byte >= 0x80 && !was_letter && !is_common_mark(text, at))
            watched = watched_in_piece(scan, at, &end);
        if (!note(scan, at, watched))
            return false;
        was_letter = is_ascii_letter;
    }
    return true;
}

// Looks more closely at the words around each place; around places that lie together, once.
static void name_parties(Scan *scan, const Parties *pairs, uint32_t count)
{
    for (uint32_t i = 0; i < scan->count && !parties_hold_pair(scan->named, pairs, count);) {
        uint32_t start = words_before(scan->text, scan->places[i], ALIAS_WORDS_MAX);
        uint32_t end = words_behind(scan->text, scan->places[i], ALIAS_WORDS_MAX);
        Parties watched = scan->watched[i++];
        for (; i < scan->count && scan->places[i] < end; i++) {
            end = words_behind(scan->text, end, ALIAS_WORDS_MAX);
            watched |= scan->watched[i];
        }
        if (watched & (Parties)~scan->named)
            scan->named |= parties_between(scan, start, end);
    }
}

bool lexicon_may_name(const Lexicon *lexicon, Str text, const Parties *pairs, uint32_t count)
{
    Scan scan = {.lexicon = lexicon, .text = text};
    bool may_name = !find_places(&scan) || parties_hold_pair(scan.perhaps, pairs, count);
    if (may_name && scan.count < PLACES_MOST) {
        name_parties(&scan, pairs, count);
        may_name = parties_hold_pair(scan.named, pairs, count);
    }
    arena_free(&scan.scratch);
    return may_name;
}
