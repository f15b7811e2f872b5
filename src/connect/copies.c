// Sentences that repeat others: what an agency sends out and many papers print, what one text
// quotes from another. They are no second source.
//
// How much two sentences resemble each other is the share of their shingles (runs of words)
// that both have: A. Broder, "On the resemblance and containment of documents", 1997. Its
// min-wise hashes find the few pairs worth comparing: of each sentence the least values of 32
// hashes of its shingles are kept, as 8 bands of 4 (the banding of J. Leskovec, A. Rajaraman,
// J. Ullman, "Mining of Massive Datasets", chapter 3). Two sentences of resemblance 0.8 have a
// band in common with a chance of 0.98, of 0.5 with 0.4. What has one is compared by its
// words, so that no sentence is taken for a copy by chance. (SimHash, M. Charikar 2002, wants
// longer texts than a sentence is.)
//
// A copy belongs to the first who said so, never to another copy: so what resembles a copy of
// a copy need not be one, and sentences do not change into others step by step.
#include "dossier.h"

#include "memory.h"
#include "utf8.h"

#include <stdlib.h>
#include <string.h>

#define BAND_ROWS 4

// The hashes of the shingles of [words]; their number is returned.
static uint32_t hash_shingles(const CopyRules *rules, Arena *scratch, Str words, uint64_t **hashes)
{
    Array(Str) list = {0};
    for (Str rest = words; rest.length > 0;)
        *array_add(scratch, &list) = str_cut(&rest, ' ');
    if (list.count < rules->words || rules->shingle == 0 || list.count < rules->shingle)
        return 0;
    uint32_t count = list.count - rules->shingle + 1;
    *hashes = arena_alloc(scratch, count * sizeof **hashes);
    for (uint32_t i = 0; i < count; i++) {
        uint64_t hash = 14695981039346656037u; // FNV-1a, 64 bits
        for (uint32_t w = i; w < i + rules->shingle; w++)
            for (uint32_t k = 0; k <= list.at[w].length; k++) {
                uint8_t byte = k < list.at[w].length ? (uint8_t)list.at[w].at[k] : ' ';
                hash = (hash ^ byte) * 1099511628211u;
            }
        (*hashes)[i] = hash;
    }
    return count;
}

// The finalizer of MurmurHash3: every bit of the result depends on every bit of [x].
static uint64_t mixed(uint64_t x)
{
    x = (x ^ x >> 33) * 0xFF51AFD7ED558CCDu;
    x = (x ^ x >> 33) * 0xC4CEB9FE1A85EC53u;
    return x ^ x >> 33;
}

Sketch copies_sketch(const CopyRules *rules, Arena *scratch, Str sentence)
{
    uint64_t *hashes;
    uint32_t count = hash_shingles(rules, scratch, utf8_words(scratch, sentence), &hashes);
    Sketch sketch = {0};
    for (uint32_t band = 0; band < SKETCH_BANDS && count > 0; band++) {
        uint64_t key = band + 1;
        for (uint32_t row = 0; row < BAND_ROWS; row++) {
            uint64_t seed = mixed(band * BAND_ROWS + row + 1), least = UINT64_MAX;
            for (uint32_t i = 0; i < count; i++) {
                uint64_t value = mixed(hashes[i] ^ seed);
                least = value < least ? value : least;
            }
            key = mixed(key ^ least);
        }
        sketch.bands[band] = (uint32_t)key == 0 ? 1 : (uint32_t)key;
    }
    return sketch;
}

static int compare_hashes(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

// Sorts hashes and keeps each once.
static uint32_t settle_hashes(uint64_t *hashes, uint32_t count)
{
    uint32_t kept = 0;
    qsort(hashes, count, sizeof *hashes, compare_hashes);
    for (uint32_t i = 0; i < count; i++)
        if (kept == 0 || hashes[kept - 1] != hashes[i])
            hashes[kept++] = hashes[i];
    return kept;
}

// The sentence of a row, or as much of it as the tags have.
static Str sentence_of(const Dossier *dossier, uint32_t row, Arena *scratch)
{
    Str texts[CLAIM_TEXT__COUNT];
    spill_get(dossier->spill, dossier->rows[row].text, scratch, texts, CLAIM_TEXT__COUNT);
    Str sentence = texts[texts[CLAIM_SENTENCE].length > 0 ? CLAIM_SENTENCE : CLAIM_TEXT];
    return utf8_words(scratch, sentence);
}

// How much two rows resemble each other, per cent.
static uint32_t resemblance(const Dossier *dossier, Arena *scratch, uint32_t one, uint32_t other)
{
    const CopyRules *rules = &dossier->pack->events.copies;
    uint64_t *of_one, *of_other;
    uint32_t count = hash_shingles(rules, scratch, sentence_of(dossier, one, scratch), &of_one);
    uint32_t others =
        hash_shingles(rules, scratch, sentence_of(dossier, other, scratch), &of_other);
    if (count == 0 || others == 0)
        return 0;
    count = settle_hashes(of_one, count);
    others = settle_hashes(of_other, others);
    uint32_t shared = 0;
    for (uint32_t i = 0, k = 0; i < count && k < others;)
        if (of_one[i] == of_other[k]) {
            shared++;
            i++;
            k++;
        } else if (of_one[i] < of_other[k]) {
            i++;
        } else {
            k++;
        }
    return shared * 100 / (count + others - shared);
}

// Whether the rows may be one statement: what they say does not tell them apart.
static bool may_be_copy(const Dossier *dossier, const Row *row, const Row *earlier)
{
    return row->document != earlier->document && row->factuality == earlier->factuality &&
           rows_agree(dossier, row, earlier);
}

// Times that exclude each other stand in words that differ, unless it is "last week".
static bool times_differ(const Row *a, const Row *b)
{
    return row_is_dated(a) && row_is_dated(b) &&
           (a->days.from > b->days.to || b->days.from > a->days.to);
}

// Rows by the keys of their bands: the first row that has a key.
typedef struct BandSlot {
    uint32_t key, row; // key 0: empty
} BandSlot;

static BandSlot *find_band(BandSlot *slots, uint32_t mask, uint32_t key)
{
    uint32_t at = key & mask;
    while (slots[at].key != 0 && slots[at].key != key)
        at = (at + 1) & mask;
    return &slots[at];
}

// The row that [row] repeats, or NONE.
static uint32_t find_original(const Dossier *dossier, BandSlot *slots, uint32_t mask, uint32_t row)
{
    const Sketch *sketch = &dossier->sketches[row];
    const Row *self = &dossier->rows[row];
    uint32_t best = NONE, most = 0;
    Arena scratch = {0};
    for (uint32_t band = 0; band < SKETCH_BANDS; band++) {
        const BandSlot *slot = find_band(slots, mask, sketch->bands[band]);
        bool is_new = slot->key != 0 && slot->row != best;
        if (!is_new || !may_be_copy(dossier, self, &dossier->rows[slot->row]))
            continue;
        uint32_t found = resemblance(dossier, &scratch, row, slot->row);
        uint32_t least = times_differ(self, &dossier->rows[slot->row])
                             ? 100
                             : dossier->pack->events.copies.resemblance;
        bool is_earlier =
            best != NONE && dossier_compare_rows(dossier, slot->row, best) < 0 && found == most;
        if (found >= least && (found > most || is_earlier)) {
            best = slot->row;
            most = found;
        }
    }
    arena_free(&scratch);
    return best;
}

void copies_find(const FrameRows *frame)
{
    Dossier *dossier = frame->dossier;
    uint32_t size = 64;
    while (size / 2 < frame->count * SKETCH_BANDS)
        size *= 2;
    BandSlot *slots = memory_zeroed(size, sizeof *slots);
    for (uint32_t i = 0; i < frame->count; i++) {
        uint32_t index = frame->at[i];
        Row *row = &dossier->rows[index];
        const Sketch *sketch = &dossier->sketches[index];
        if (sketch->bands[0] == 0)
            continue;
        row->copy_of = find_original(dossier, slots, size - 1, index);
        if (row->copy_of != NONE) {
            row->goes_to = row->copy_of;
            row->joined = JOINED_COPY;
            dossier->totals.copies++;
            continue;
        }
        for (uint32_t band = 0; band < SKETCH_BANDS; band++) {
            BandSlot *slot = find_band(slots, size - 1, sketch->bands[band]);
            if (slot->key == 0)
                *slot = (BandSlot){sketch->bands[band], index};
        }
    }
    free(slots);
}
