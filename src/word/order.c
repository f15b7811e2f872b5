// The lexicon in the order of use: words that texts have most lie together, and so does what is
// known of them. Numbers of words, nodes and entries are changed for that, and nothing else.
#include "lexicon_data.h"

#include <stdlib.h>
#include <string.h>

void lexicon_count_words(Lexicon *lexicon, const TokenArray *tokens)
{
    if (lexicon->seen_words == NULL)
        lexicon->seen_words =
            arena_alloc(&lexicon->growing, lexicon->words.count * sizeof *lexicon->seen_words);
    for (uint32_t i = 0; i < tokens->count; i++)
        if (tokens->at[i].word < lexicon->words.count)
            lexicon->seen_words[tokens->at[i].word]++;
}

// A new order of the rows of a table.
typedef struct Order {
    uint32_t *old_of, *new_of;
    uint32_t count;
} Order;

static Order order_new(Arena *scratch, uint32_t rows)
{
    return (Order){arena_alloc(scratch, rows * sizeof(uint32_t)),
                   arena_alloc(scratch, rows * sizeof(uint32_t)), 0};
}

static void put_next(Order *order, uint32_t row)
{
    order->new_of[row] = order->count;
    order->old_of[order->count++] = row;
}

static void apply(const Order *order, Arena *scratch, void *rows, size_t size)
{
    const char *old = arena_copy(scratch, rows, order->count * size);
    for (uint32_t i = 0; i < order->count; i++)
        memcpy((char *)rows + i * size, old + order->old_of[i] * size, size);
}

typedef struct Seen {
    uint32_t count, word;
} Seen;

static int compare_seen(const void *a, const void *b)
{
    const Seen *one = a, *other = b;
    if (one->count != other->count)
        return one->count > other->count ? -1 : 1;
    return one->word < other->word ? -1 : one->word > other->word;
}

static Order order_of_words(const Lexicon *lexicon, Arena *scratch)
{
    uint32_t count = lexicon->words.count;
    Order order = order_new(scratch, count);
    Seen *seen = arena_alloc(scratch, count * sizeof *seen);
    for (uint32_t i = 0; i < count; i++)
        seen[i] = (Seen){lexicon->seen_words[i], i};
    qsort(seen, count, sizeof *seen, compare_seen);
    for (uint32_t i = 0; i < count; i++)
        put_next(&order, seen[i].word);
    return order;
}

// Those of the first words in the order of these, then those behind them.
static Order order_of_nodes(const Lexicon *lexicon, const Order *words, Arena *scratch)
{
    Order order = order_new(scratch, lexicon->nodes.count);
    put_next(&order, 0);
    for (uint32_t i = 0; i < words->count; i++)
        if (lexicon->words.at[words->old_of[i]].node != 0)
            put_next(&order, lexicon->words.at[words->old_of[i]].node);
    for (uint32_t i = 0; i < order.count; i++) {
        const TrieNode *node = &lexicon->nodes.at[order.old_of[i]];
        for (uint32_t s = node->first_step; s < node[1].first_step; s++)
            put_next(&order, lexicon->steps[s].target);
    }
    return order;
}

static Order order_of_entries(const Lexicon *lexicon, const Order *nodes, Arena *scratch)
{
    Order order = order_new(scratch, lexicon->uses.count);
    for (uint32_t n = 1; n < nodes->count; n++)
        for (uint32_t i = lexicon->nodes.at[nodes->old_of[n]].first_entry; i != ENTRY_NONE;
             i = lexicon->uses.at[i].next)
            put_next(&order, i);
    return order;
}

static void renumber(uint32_t *number, const Order *order)
{
    if (*number < order->count)
        *number = order->new_of[*number];
}

static void move_words(Lexicon *lexicon, const Order *words, const Order *nodes,
                       const Order *entries, Arena *scratch)
{
    apply(words, scratch, lexicon->words.at, sizeof(Word));
    for (uint32_t i = 0; i < words->count; i++) {
        Word *word = &lexicon->words.at[i];
        renumber(&word->node, nodes);
        for (uint32_t form = 0; form < FORM__COUNT; form++)
            renumber(&word->entries[form], entries);
    }
    lexicon_lay_letters(lexicon);
    lexicon_enter_words(lexicon);
}

static void move_nodes(Lexicon *lexicon, const Order *words, const Order *nodes,
                       const Order *entries, Arena *scratch)
{
    uint32_t count = nodes->count, next = 0;
    const TrieNode *old = arena_copy(scratch, lexicon->nodes.at, (count + 1) * sizeof *old);
    const Step *steps = arena_copy(scratch, lexicon->steps, old[count].first_step * sizeof *steps);
    for (uint32_t n = 0; n < count; n++) {
        const TrieNode *from = &old[nodes->old_of[n]];
        TrieNode *to = &lexicon->nodes.at[n];
        *to = *from;
        to->first_step = next;
        renumber(&to->first_entry, entries);
        renumber(&to->last_entry, entries);
        for (uint32_t s = from->first_step; s < from[1].first_step; s++)
            lexicon->steps[next++] =
                (Step){words->new_of[steps[s].word], nodes->new_of[steps[s].target]};
    }
    trie_sort_steps(lexicon);
}

static void move_entries(Lexicon *lexicon, const Order *nodes, const Order *entries, Arena *scratch)
{
    apply(entries, scratch, lexicon->entries.at, sizeof(Entry));
    apply(entries, scratch, lexicon->uses.at, sizeof(Use));
    for (uint32_t i = 0; i < entries->count; i++) {
        renumber(&lexicon->uses.at[i].node, nodes);
        renumber(&lexicon->uses.at[i].next, entries);
    }
}

void lexicon_use_counts(Lexicon *lexicon)
{
    Arena scratch = {0};
    if (lexicon->seen_words == NULL)
        return;
    Order words = order_of_words(lexicon, &scratch);
    Order nodes = order_of_nodes(lexicon, &words, &scratch);
    Order entries = order_of_entries(lexicon, &nodes, &scratch);
    move_words(lexicon, &words, &nodes, &entries, &scratch);
    move_nodes(lexicon, &words, &nodes, &entries, &scratch);
    move_entries(lexicon, &nodes, &entries, &scratch);
    lexicon->seen_words = NULL;
    arena_free(&lexicon->growing);
    arena_free(&scratch);
}
