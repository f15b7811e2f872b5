// Which word of each alias the gate watches for: few words in all, and such as seldom stand in
// a text that names no party.
#include "lexicon_data.h"

// Whether rules or other aliases use the word by itself: then texts do, too.
static bool is_ordinary(const Lexicon *lexicon, uint32_t word)
{
    const Word *w = &lexicon->words.at[word];
    if (w->literal != CLASS_NONE)
        return true;
    uint32_t i = w->node == 0 ? ENTRY_NONE : lexicon->nodes.at[w->node].first_entry;
    for (; i != ENTRY_NONE; i = lexicon->uses.at[i].next)
        if (!lexicon->uses.at[i].has_code)
            return true;
    return false;
}

// How seldom the word may be: one that nobody uses otherwise, with a capital, long.
static uint32_t rank_of(const Lexicon *lexicon, const WatchedAlias *alias, uint32_t index)
{
    uint32_t word = lexicon->alias_words.at[alias->first + index];
    uint32_t shape = alias->shapes >> 2 * index & 3;
    bool is_proper = shape == SHAPE_CAPITAL || shape == SHAPE_CAPITALS;
    uint32_t length = lexicon->words.at[word].folded.length;
    // Which of two proper words it is may be left to the other aliases.
    return (is_ordinary(lexicon, word) ? 0 : 200u) + (is_proper ? 100u : length < 99 ? length : 99);
}

// The words of the alias by which it can be told well.
static bool is_candidate(const Lexicon *lexicon, const WatchedAlias *alias, uint32_t index)
{
    uint32_t rank = rank_of(lexicon, alias, index);
    for (uint32_t i = 0; i < alias->count; i++)
        if (rank_of(lexicon, alias, i) > rank)
            return false;
    return true;
}

static bool is_watched(const Lexicon *lexicon, const WatchedAlias *alias)
{
    for (uint32_t i = 0; i < alias->count; i++) {
        const Word *word = &lexicon->words.at[lexicon->alias_words.at[alias->first + i]];
        if ((word->watch.parties & alias->parties) == alias->parties)
            return true;
    }
    return false;
}

// Counts for each word the aliases that it could stand for and that none does yet; returns the
// word with the most.
static uint32_t best_word(const Lexicon *lexicon, uint32_t *votes, Parties *parties)
{
    uint32_t best = WORD_UNKNOWN;
    for (uint32_t i = 0; i < lexicon->words.count; i++)
        votes[i] = 0;
    for (uint32_t i = 0; i < lexicon->watched_aliases.count; i++) {
        const WatchedAlias *alias = &lexicon->watched_aliases.at[i];
        if (is_watched(lexicon, alias))
            continue;
        for (uint32_t k = 0; k < alias->count; k++) {
            uint32_t word = lexicon->alias_words.at[alias->first + k];
            if (!is_candidate(lexicon, alias, k))
                continue;
            votes[word]++;
            if (best == WORD_UNKNOWN || votes[word] > votes[best]) {
                best = word;
                *parties = alias->parties;
            }
        }
    }
    return best;
}

// A word that is watched for one alias does for all that it is in.
static void describe_watches(Lexicon *lexicon)
{
    for (uint32_t i = 0; i < lexicon->watched_aliases.count; i++) {
        const WatchedAlias *alias = &lexicon->watched_aliases.at[i];
        for (uint32_t k = 0; k < alias->count; k++) {
            uint32_t word = lexicon->alias_words.at[alias->first + k];
            Parties parties = lexicon->words.at[word].watch.parties & alias->parties;
            bool is_small = lexicon_shape_fits(alias->shapes >> 2 * k & 3, SHAPE_LOWER);
            if (parties != 0)
                gate_watch(lexicon, word,
                           (Watch){0, is_small ? parties : 0, (uint8_t)alias->count});
        }
    }
}

// Aliases of one word first: these must be watched in any case, and may do for others.
void gate_choose_words(Lexicon *lexicon)
{
    Arena scratch = {0};
    uint32_t *votes = arena_alloc(&scratch, lexicon->words.count * sizeof *votes), word;
    Parties parties = 0;
    for (uint32_t i = 0; i < lexicon->watched_aliases.count; i++) {
        const WatchedAlias *alias = &lexicon->watched_aliases.at[i];
        if (alias->count == 1)
            gate_watch(lexicon, lexicon->alias_words.at[alias->first],
                       (Watch){.parties = alias->parties});
    }
    while ((word = best_word(lexicon, votes, &parties)) != WORD_UNKNOWN)
        gate_watch(lexicon, word, (Watch){.parties = parties});
    describe_watches(lexicon);
    arena_free(&scratch);
}

void lexicon_watch(Lexicon *lexicon, bool (*needs)(const void *context, Symbol symbol),
                   const void *context, Parties parties)
{
    for (uint32_t i = 0; i < lexicon->words.count; i++) {
        Word *word = &lexicon->words.at[i];
        bool is_needed = false;
        for (uint32_t form = 0; form < FORM__COUNT; form++)
            is_needed |= needs(context, word->symbols[form]);
        if (is_needed) {
            word->named |= parties;
            gate_watch(lexicon, i, (Watch){parties, parties, 1});
        }
    }
    for (uint32_t i = 0; i < lexicon->nodes.at[lexicon->nodes.count].first_step; i++) {
        const Step *step = &lexicon->steps[i];
        TrieNode *node = &lexicon->nodes.at[step->target];
        bool is_needed = needs(context, node->symbol);
        for (uint32_t e = node->first_entry; e != ENTRY_NONE; e = lexicon->uses.at[e].next)
            is_needed |= needs(context, lexicon->uses.at[e].symbol) ||
                         needs(context, lexicon->uses.at[e].former);
        if (is_needed) {
            node->parties |= parties;
            gate_watch(lexicon, step->word, (Watch){parties, parties, node->depth});
        }
    }
}
