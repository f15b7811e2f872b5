// The gate: whether a text may name the parties of a pair at all, told from its bytes.
//
// Whoever names a party uses one of its aliases, and of each alias one word is chosen to watch
// for: a text without any of these words names no party. Of most words no more than the first
// letters are looked at, eight bytes at a time; only where those fit, the text is read as the
// tokenizer reads it. A word may be written with apostrophes, marks that nobody sees, and letters
// that are no ASCII: wherever one of these stands among its first letters or ends its letters of
// ASCII, it is read so, up to the next blank. Where a watched word stands, the words around it
// tell whether an alias does.
#include "gate.h"

#include "extent.h"

#include <endian.h>
#include <string.h>

// Letters of a word that make its key.
#define KEY_LETTERS 4

static uint32_t bit_of(uint32_t key)
{
    return key * 0x9E3779B1u >> (32 - GATE_BITS);
}

// The same in each of eight bytes.
#define EACH_BYTE(byte) (UINT64_C(0x0101010101010101) * (byte))
#define HIGH_BITS EACH_BYTE(0x80)
#define LOW_BITS EACH_BYTE(0x7F)

static bool is_letter(uint8_t byte)
{
    return (uint8_t)((byte | 0x20) - 'a') < 26;
}

// What is no ASCII, or a control character that the tokenizer passes over.
static bool is_odd_byte(uint8_t byte)
{
    return byte >= 0x7F || byte < '\t' || (byte > '\r' && byte < ' ');
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
static bool may_be_watched_slowly(const Gate *gate, Str text, uint32_t at)
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
    bool is_odd = count < KEY_LETTERS && at < text.length && is_odd_byte((uint8_t)text.at[at]);
    return has_key(gate, key) || (is_odd && !is_common_mark(text, at));
}

// The high bit of each byte that is an ASCII letter.
static uint64_t letters_of(uint64_t bytes)
{
    uint64_t folded = (bytes & LOW_BITS) | EACH_BYTE(0x20);
    uint64_t from_a = folded + EACH_BYTE(0x80 - 'a'), behind_z = folded + EACH_BYTE(0x7F - 'z');
    return from_a & ~behind_z & ~bytes & HIGH_BITS;
}

static uint64_t eight_bytes(const char *at)
{
    uint64_t bytes;
    memcpy(&bytes, at, sizeof bytes);
    return le64toh(bytes);
}

static bool may_be_watched(const Gate *gate, Str text, uint32_t at)
{
    if (text.length - at < sizeof(uint64_t))
        return may_be_watched_slowly(gate, text, at);
    uint64_t bytes = eight_bytes(text.at + at);
    // The letters end at the first byte that is none; the fifth byte is not looked at.
    uint64_t others = (~letters_of(bytes) & HIGH_BITS) | UINT64_C(1) << (KEY_LETTERS * 8 + 7);
    uint32_t bits = (uint32_t)__builtin_ctzll(others) - 7;
    uint8_t stop = (uint8_t)(bytes >> bits);
    if (bits < KEY_LETTERS * 8 && (stop == '\'' || is_odd_byte(stop)))
        return may_be_watched_slowly(gate, text, at);
    uint64_t key = (bytes | EACH_BYTE(0x20)) & ((UINT64_C(1) << bits) - 1);
    return has_key(gate, (uint32_t)key);
}

static Watch joined(Watch a, Watch b)
{
    return (Watch){a.parties | b.parties, a.small | b.small, a.reach > b.reach ? a.reach : b.reach};
}

void gate_watch(Lexicon *lexicon, uint32_t word, Watch watch)
{
    Str folded = lexicon->words.at[word].folded;
    uint32_t key = 0;
    for (uint32_t i = 0; i < KEY_LETTERS && i < folded.length; i++) {
        if (!is_letter((uint8_t)folded.at[i]))
            break;
        key = with_letter(key, i, folded.at[i]);
    }
    uint32_t bit = bit_of(key);
    lexicon->words.at[word].watch = joined(lexicon->words.at[word].watch, watch);
    lexicon->gate.keys[bit / 64] |= UINT64_C(1) << bit % 64;
}

// Adds to [watch] what the word tells, which stands in the text with a capital or without.
static void add_word(Watch *watch, const Lexicon *lexicon, uint32_t word, bool is_small)
{
    if (word == TABLE_NONE)
        return;
    Watch of_word = lexicon->words.at[word].watch;
    if (is_small)
        of_word.parties = of_word.small;
    if (of_word.parties != 0)
        *watch = joined(*watch, of_word);
}

// What the words from [at] up to [*end], the next blank, are watched for.
static Watch watched_in_piece(Scan *scan, uint32_t at, uint32_t *end)
{
    TokenArray tokens = {0};
    Watch watch = {0};
    *end = at;
    while (*end < scan->text.length && !gate_is_blank(scan->text.at[*end]))
        ++*end;
    Str text = str_slice(scan->text, at, *end);
    token_scan(&scan->lexicon->orthography, &scan->scratch, text, &tokens);
    lexicon_mark_words(scan->lexicon, text, &tokens);
    for (uint32_t t = 0; t < tokens.count; t++)
        add_word(&watch, scan->lexicon, tokens.at[t].word, tokens.at[t].shape == SHAPE_LOWER);
    arena_reset(&scan->scratch);
    return watch;
}

// What the word at [at], which begins with a letter of ASCII and may be watched, is watched for;
// or what goes on without a blank, where it does. [*end] is the byte behind what was read.
static Watch watched_at(Scan *scan, uint32_t at, uint32_t *end)
{
    char folded[TOKEN_FOLD_MAX];
    Watch watch = {0};
    uint32_t length = 0;
    while (length < TOKEN_FOLD_MAX && at + length < scan->text.length &&
           is_letter((uint8_t)scan->text.at[at + length])) {
        folded[length] = (char)(scan->text.at[at + length] | 0x20);
        length++;
    }
    uint8_t stop = at + length < scan->text.length ? (uint8_t)scan->text.at[at + length] : ' ';
    if (is_odd_byte(stop) || stop == '\'' || stop == '.')
        return watched_in_piece(scan, at, end);
    *end = at + length;
    add_word(&watch, scan->lexicon,
             table_find(&scan->lexicon->words_by_form, (Str){folded, length}),
             folded[0] == scan->text.at[at]);
    return watch;
}

static bool note(Scan *scan, uint32_t at, Watch watch)
{
    if (watch.parties == 0)
        return true;
    if (scan->count == PLACES_MOST)
        return false;
    scan->perhaps |= watch.parties;
    scan->places[scan->count++] = (GatePlace){at, watch.parties, watch.reach};
    return true;
}

// Looks at the character at [at], with which a word begins as far as ASCII goes, and returns the
// byte behind what was read. Sets [watch].
static uint32_t look_at(Scan *scan, uint32_t at, Watch *watch)
{
    uint32_t end = at + 1;
    *watch = (Watch){0};
    if ((uint8_t)scan->text.at[at] < 0x80) {
        if (may_be_watched(&scan->lexicon->gate, scan->text, at))
            *watch = watched_at(scan, at, &end);
    } else if (!is_common_mark(scan->text, at))
        *watch = watched_in_piece(scan, at, &end);
    return end;
}

// The high bits of those of eight bytes with which words begin: letters, and the first bytes of
// characters that are no ASCII, behind what is no letter. [*carry] is set when a letter went
// before them, and then when one ends them.
static uint64_t beginnings(const char *at, uint32_t count, uint64_t *carry)
{
    char last[sizeof(uint64_t)] = "        ";
    uint64_t bytes = eight_bytes(count < sizeof last ? memcpy(last, at, count) : at);
    uint64_t letters = letters_of(bytes), behind_letters = letters << 8 | *carry << 7;
    *carry = letters >> 63;
    return (letters | (bytes & bytes << 1 & HIGH_BITS)) & ~behind_letters;
}

// Notes the places of watched words, each byte of the text read but once. False: there are too
// many.
static bool find_places(Scan *scan)
{
    Str text = scan->text;
    uint64_t carry = 0;
    uint32_t read_up_to = 0;
    for (uint32_t first = 0; first < text.length; first += sizeof(uint64_t)) {
        uint64_t left = beginnings(text.at + first, text.length - first, &carry);
        for (; left != 0; left &= left - 1) {
            uint32_t at = first + (uint32_t)__builtin_ctzll(left) / 8;
            Watch watch;
            if (at < read_up_to)
                continue;
            read_up_to = look_at(scan, at, &watch);
            if (!note(scan, at, watch))
                return false;
        }
    }
    return true;
}

bool parties_hold_pair(Parties parties, const Parties *pairs, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if ((parties & pairs[i]) == pairs[i])
            return true;
    return false;
}

bool lexicon_may_name(const Lexicon *lexicon, Str text, const Parties *pairs, uint32_t count)
{
    Scan scan;
    scan.lexicon = lexicon;
    scan.text = text;
    scan.scratch = (Arena){0};
    scan.perhaps = scan.named = 0;
    scan.count = 0;
    bool may_name = !find_places(&scan) || parties_hold_pair(scan.perhaps, pairs, count);
    if (may_name && scan.count < PLACES_MOST) {
        gate_name_parties(&scan, pairs, count);
        may_name = parties_hold_pair(scan.named, pairs, count);
    }
    arena_free(&scan.scratch);
    return may_name;
}
