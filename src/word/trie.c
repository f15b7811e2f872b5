// The trie of aliases: nodes, and the edges between them. While it grows they are in one hash
// table; then those of a node lie together, near those of its neighbours.
#include "lexicon_data.h"

#include <stdlib.h>

static Edge *edge_slot(const Lexicon *lexicon, uint32_t node, uint32_t word)
{
    uint32_t mask = lexicon->edge_size - 1;
    uint32_t hash = (node * 0x9E3779B1u) ^ (word * 0x85EBCA77u);
    for (uint32_t i = (hash ^ hash >> 16) & mask;; i = (i + 1) & mask) {
        Edge *edge = &lexicon->edges[i];
        if (edge->target == 0 || (edge->node == node && edge->word == word))
            return edge;
    }
}

uint32_t trie_find(const Lexicon *lexicon, uint32_t node, uint32_t word)
{
    return lexicon->edge_size == 0 ? 0 : edge_slot(lexicon, node, word)->target;
}

static void enlarge_edges(Lexicon *lexicon)
{
    Edge *old = lexicon->edges;
    uint32_t old_size = lexicon->edge_size;
    lexicon->edge_size = old_size == 0 ? 1024 : old_size * 2;
    lexicon->edges = arena_alloc(&lexicon->growing, lexicon->edge_size * sizeof *lexicon->edges);
    for (uint32_t i = 0; i < old_size; i++)
        if (old[i].target != 0)
            *edge_slot(lexicon, old[i].node, old[i].word) = old[i];
}

static uint32_t add_node(Lexicon *lexicon, uint32_t depth)
{
    *array_add(&lexicon->growing, &lexicon->nodes) =
        (TrieNode){.first_entry = ENTRY_NONE, .last_entry = ENTRY_NONE, .depth = (uint8_t)depth};
    return lexicon->nodes.count - 1;
}

uint32_t trie_node(Lexicon *lexicon, const uint32_t *words, uint32_t count)
{
    Word *first = &lexicon->words.at[words[0]];
    if (first->node == 0)
        first->node = add_node(lexicon, 1);
    first->goes_on |= count > 1;
    uint32_t node = first->node;
    for (uint32_t i = 1; i < count; i++) {
        if (lexicon->edge_count * 2 >= lexicon->edge_size)
            enlarge_edges(lexicon);
        Edge *edge = edge_slot(lexicon, node, words[i]);
        if (edge->target == 0) {
            *edge = (Edge){node, words[i], add_node(lexicon, i + 1)};
            lexicon->edge_count++;
        }
        node = edge->target;
    }
    return node;
}

static int compare_steps(const void *a, const void *b)
{
    const Step *one = a, *other = b;
    return one->word < other->word ? -1 : one->word > other->word;
}

void trie_sort_steps(Lexicon *lexicon)
{
    for (uint32_t n = 0; n < lexicon->nodes.count; n++) {
        const TrieNode *node = &lexicon->nodes.at[n];
        if (node[1].first_step > node->first_step + 1)
            qsort(&lexicon->steps[node->first_step], node[1].first_step - node->first_step,
                  sizeof *lexicon->steps, compare_steps);
    }
}

void trie_settle(Lexicon *lexicon, Arena *arena)
{
    uint32_t count = lexicon->nodes.count;
    array_add(&lexicon->growing, &lexicon->nodes);
    lexicon->nodes.count = count;
    TrieNode *nodes = lexicon->nodes.at;
    for (uint32_t i = 0; i < lexicon->edge_size; i++)
        if (lexicon->edges[i].target != 0)
            nodes[lexicon->edges[i].node + 1].first_step++;
    for (uint32_t n = 0; n < count; n++)
        nodes[n + 1].first_step += nodes[n].first_step;
    lexicon->steps = arena_alloc(arena, lexicon->edge_count * sizeof *lexicon->steps);
    // Filled from their ends, so that what counted up to the end of a node's steps is their first.
    for (uint32_t i = 0; i < lexicon->edge_size; i++) {
        const Edge *edge = &lexicon->edges[i];
        if (edge->target != 0)
            lexicon->steps[--nodes[edge->node + 1].first_step] = (Step){edge->word, edge->target};
    }
    for (uint32_t n = 0; n < count; n++)
        nodes[n].first_step = nodes[n + 1].first_step;
    nodes[count].first_step = lexicon->edge_count;
    lexicon->edges = NULL;
    lexicon->edge_size = 0;
    trie_sort_steps(lexicon);
}

uint32_t trie_step(const Lexicon *lexicon, uint32_t node, uint32_t word)
{
    uint32_t low = lexicon->nodes.at[node].first_step, end = lexicon->nodes.at[node + 1].first_step;
    for (uint32_t high = end; low < high;) {
        uint32_t middle = low + (high - low) / 2;
        if (lexicon->steps[middle].word < word)
            low = middle + 1;
        else
            high = middle;
    }
    return low < end && lexicon->steps[low].word == word ? lexicon->steps[low].target : 0;
}
