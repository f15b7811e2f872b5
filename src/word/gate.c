// The gate: whether a text may name the parties of a pair at all, told from its bytes.
//
// Whoever names a party uses one of its aliases, and of each alias one word is chosen to watch
// for: a text without any of these words names no party. Of most words no more than the first
// letters are looked at; only where those fit, the text is read as the tokenizer reads it. A word
// may be written with apostrophes, marks that nobody sees, and letters that are no ASCII: wherever
// one of these stands among its first letters or ends its letters of ASCII, it is read so, up to
// the next blank. Where a watched word stands, the words around it tell whether an alias does.
#include "gate.h"

#include "block.h"
#include "extent.h"

// Letters of a word that make its key: a byte each.
#define KEY_LETTERS 8

// What is no ASCII, or a control character that the tokenizer passes over.
static bool is_odd_byte(uint8_t byte)
{
    return byte >= 0x7F || byte < '\t' || (byte > '\r' && byte < ' ');
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

static uint64_t hash_of(uint64_t key)
{
    return key * UINT64_C(0x9E3779B97F4A7C15);
}

// The two bits of a key, in the word of the map that the first bits of its hash tell.
static uint64_t bits_of(uint64_t hash)
{
    hash <<= GATE_BITS;
    return UINT64_C(1) << (hash >> 58) | UINT64_C(1) << (hash << 6 >> 58);
}

static bool has_key(const Gate *gate, uint64_t key)
{
    uint64_t hash = hash_of(key), bits = bits_of(hash);
    return (gate->keys[hash >> (64 - GATE_BITS)] & bits) == bits;
}

static uint64_t with_letter(uint64_t key, uint32_t count, char letter)
{
    return key | (uint64_t)((uint8_t)letter | 0x20) << 8 * count;
}

static uint64_t first_letters(uint64_t key, uint32_t count)
{
    return count == 0 ? 0 : key & ((UINT64_C(2) << (8 * count - 1)) - 1);
}

// An apostrophe may end the word, or the word a letter before it ("don't"), or stand in it.
static bool has_part_as_key(const Gate *gate, uint64_t key, uint32_t count)
{
    bool has_any = false;
    for (uint32_t i = 1; i <= count; i++)
        has_any |= has_key(gate, first_letters(key, i));
    return has_any;
}

// Whether the word at [at] has the key of a watched one: its first letters, in lower case. An
// apostrophe may stand between letters of it, or end it. False for sure; true perhaps.
static bool may_be_watched_slowly(const Gate *gate, Str text, uint32_t at)
{
    uint64_t key = 0;
    for (uint32_t count = 0; at < text.length;) {
        uint32_t apostrophe = length_of_apostrophe(text, at);
        if (apostrophe > 0 && has_part_as_key(gate, key, count))
            return true;
        if (apostrophe == 0 && is_odd_byte((uint8_t)text.at[at]) && !is_common_mark(text, at))
            return true;
        if (count == KEY_LETTERS || (apostrophe == 0 && !is_letter((uint8_t)text.at[at])))
            break;
        if (apostrophe == 0)
            key = with_letter(key, count++, text.at[at++]);
        at += apostrophe;
    }
    return has_key(gate, key);
}

// Whether the word that begins at [at], at [bit] of the first of two blocks, may be watched.
static bool may_be_watched(const Scan *scan, const Block blocks[2], uint32_t bit, uint32_t at)
{
    const Gate *gate = &scan->lexicon->gate;
    uint64_t letters = bits_from(blocks[0].letters, blocks[1].letters, bit);
    uint64_t stops = bits_from(blocks[0].stops, blocks[1].stops, bit);
    uint32_t count = (uint32_t)__builtin_ctzll(~letters | 1u << KEY_LETTERS);
    if (stops & ((2u << count) - 1) || scan->text.length - at < sizeof(uint64_t))
        return may_be_watched_slowly(gate, scan->text, at);
    uint64_t key = eight_bytes(scan->text.at + at) | EACH_BYTE(0x20);
    return has_key(gate, first_letters(key, count));
}

static Watch joined(Watch a, Watch b)
{
    return (Watch){a.parties | b.parties, a.small | b.small, a.reach > b.reach ? a.reach : b.reach};
}

void gate_watch(Lexicon *lexicon, uint32_t word, Watch watch)
{
    Str folded = lexicon->words.at[word].folded;
    uint64_t key = 0;
    for (uint32_t i = 0; i < KEY_LETTERS && i < folded.length; i++) {
        if (!is_letter((uint8_t)folded.at[i]))
            break;
        key = with_letter(key, i, folded.at[i]);
    }
    uint64_t hash = hash_of(key);
    lexicon->words.at[word].watch = joined(lexicon->words.at[word].watch, watch);
    lexicon->gate.keys[hash >> (64 - GATE_BITS)] |= bits_of(hash);
}

// Adds to [watch] what the word tells, which stands in the text with a capital or without.
static void add_word(Watch *watch, const Lexicon *lexicon, uint32_t word, bool is_small)
{
    if (word == WORD_UNKNOWN)
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
    add_word(&watch, scan->lexicon, lexicon_find_word(scan->lexicon, (Str){folded, length}),
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

// Looks at the character at [at], with which a word begins as far as ASCII goes and which may be
// watched, and returns the byte behind what was read. Sets [watch].
static uint32_t look_at(Scan *scan, uint32_t at, Watch *watch)
{
    uint32_t end = at + 1;
    *watch = (Watch){0};
    if ((uint8_t)scan->text.at[at] < 0x80)
        *watch = watched_at(scan, at, &end);
    else if (!is_common_mark(scan->text, at))
        *watch = watched_in_piece(scan, at, &end);
    return end;
}

// Notes the places of watched words, each byte of the text read but once. False: there are too
// many.
static bool find_places(Scan *scan)
{
    Block blocks[2] = {{0}, block_read(scan->text, 0)};
    uint64_t carry = 0;
    uint32_t read_up_to = 0;
    for (uint32_t first = 0; first < scan->text.length; first += BLOCK_BYTES) {
        blocks[0] = blocks[1];
        blocks[1] = block_read(scan->text, first + BLOCK_BYTES);
        uint64_t begin = blocks[0].letters | blocks[0].leads;
        begin &= ~(blocks[0].letters << 1 | carry);
        carry = blocks[0].letters >> (BLOCK_BYTES - 1);
        for (; begin != 0; begin &= begin - 1) {
            uint32_t bit = (uint32_t)__builtin_ctzll(begin), at = first + bit;
            Watch watch;
            if (at < read_up_to || !may_be_watched(scan, blocks, bit, at))
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
    if (may_name && scan.count < PLACES_MOST)
        may_name = gate_names_pair(&scan, pairs, count);
    arena_free(&scan.scratch);
    return may_name;
}
