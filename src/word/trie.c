// The trie of aliases: nodes, and the edges between them in one hash table.
#include "lexicon_data.h"

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

uint32_t trie_step(const Lexicon *lexicon, uint32_t node, uint32_t word)
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
