// How aliases come into the lexicon: endings, entries that hang in the trie, and what the gate
// is to watch.
#include "lexicon_data.h"

static void add_ending(Lexicon *lexicon, const Entry *entry)
{
    Str letters = str_slice(entry->alias, 1, entry->alias.length);
    *array_add(&lexicon->growing, &lexicon->endings) =
        (Ending){.letters = letters, .classes = entry->classes, .class_count = entry->class_count};
    if (letters.length > lexicon->ending_longest)
        lexicon->ending_longest = letters.length;
}

// Hangs [entry] in the trie; [use] says what its words must look like. False: the alias has too
// many.
static bool hang_entry(Lexicon *lexicon, uint32_t node_index, const Entry *entry, Use use)
{
    uint32_t index = lexicon->entries.count;
    TrieNode *node = &lexicon->nodes.at[node_index];
    if (node->first_entry != ENTRY_NONE)
        use.number = (uint16_t)(lexicon->uses.at[node->last_entry].number + 1);
    if (use.number == ENTRIES_OF_ALIAS_MOST)
        return false;
    *array_add(&lexicon->growing, &lexicon->entries) = *entry;
    use.node = node_index;
    use.next = ENTRY_NONE;
    use.from = entry->from;
    use.to = entry->to;
    use.parties = entry->parties;
    use.has_code = entry->code.length > 0;
    use.has_value = entry->value.length > 0;
    use.is_mention = entry->is_mention;
    *array_add(&lexicon->growing, &lexicon->uses) = use;
    if (node->first_entry == ENTRY_NONE)
        node->first_entry = index;
    else
        lexicon->uses.at[node->last_entry].next = index;
    node->last_entry = index;
    return true;
}

static void watch_alias(Lexicon *lexicon, const uint32_t *words, uint32_t count, uint32_t shapes,
                        Parties parties)
{
    Arena *arena = &lexicon->growing;
    *array_add(arena, &lexicon->watched_aliases) =
        (WatchedAlias){lexicon->alias_words.count, count, shapes, parties};
    for (uint32_t i = 0; i < count; i++)
        *array_add(arena, &lexicon->alias_words) = words[i];
}

static uint32_t shape_asked(AliasCase alias_case, const Token *token)
{
    if (alias_case == ALIAS_LOWER)
        return ENTRY_LOWER;
    return alias_case == ALIAS_ANY ? SHAPE_LOWER : token->shape;
}

bool lexicon_add(Lexicon *lexicon, const Entry *entry, AliasCase alias_case, Diag *diag)
{
    if (entry->alias.length > 1 && entry->alias.at[0] == '-') {
        add_ending(lexicon, entry);
        return true;
    }
    Arena scratch = {0};
    TokenArray tokens = {0};
    uint32_t words[ALIAS_WORDS_MAX], count = 0, shapes = 0;
    token_scan(&lexicon->orthography, &scratch, entry->alias, &tokens);
    for (uint32_t i = 0; i < tokens.count && count < ALIAS_WORDS_MAX; i++) {
        char buffer[TOKEN_FOLD_MAX];
        if (tokens.at[i].kind == TOKEN_JOINER)
            continue;
        shapes |= shape_asked(alias_case, &tokens.at[i]) << 2 * count;
        words[count++] = lexicon_word(lexicon, token_fold(entry->alias, &tokens.at[i], buffer));
    }
    arena_free(&scratch);
    if (count == 0) {
        diag_error(diag, entry->place, "an alias needs at least one word");
        return false;
    }
    Use use = {.shapes = shapes, .is_joined = alias_case == ALIAS_JOINED && count > 1};
    if (!hang_entry(lexicon, trie_node(lexicon, words, count), entry, use)) {
        diag_error(diag, entry->place, "with this more than %d rows have the alias",
                   ENTRIES_OF_ALIAS_MOST);
        return false;
    }
    if (entry->parties & (Parties)~PARTY_THIRD)
        watch_alias(lexicon, words, count, shapes, entry->parties & (Parties)~PARTY_THIRD);
    return true;
}
