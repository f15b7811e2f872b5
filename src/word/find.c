#include "lexicon.h"

#include "lexicon_data.h"

// One search: the passage, and what is needed to read it.
typedef struct Search {
    const Lexicon *lexicon;
    const Passage *passage;
} Search;

// The longest alias found at a token.
typedef struct Found {
    uint32_t end; // the token after it
    uint32_t node;
    uint32_t entry; // the first entry that fits; ENTRY_NONE: no alias here
    bool is_whole;  // all entries of the node fit
} Found;

static void mark_word(const Lexicon *lexicon, Str text, Token *token)
{
    char buffer[TOKEN_FOLD_MAX];
    if (token->kind == TOKEN_LINK || token->kind == TOKEN_JOINER) {
        token->word = WORD_UNKNOWN;
        return;
    }
    Str folded = token_fold(text, token, buffer);
    token->word = lexicon_find_word(lexicon, folded);
    // "Scud B." ends a sentence where "N. Korea" does not: try without the full stop.
    if (token->word == WORD_UNKNOWN && token->flags & TOKEN_ABBREVIATED)
        token->word = lexicon_find_word(lexicon, str_slice(folded, 0, folded.length - 1));
}

static void mark_words(const Lexicon *lexicon, Str text, Token *tokens, uint32_t first,
                       uint32_t end)
{
    for (uint32_t t = first; t < end; t++)
        if (tokens[t].word == WORD_UNREAD)
            mark_word(lexicon, text, &tokens[t]);
}

void lexicon_mark_words(const Lexicon *lexicon, Str text, TokenArray *tokens)
{
    mark_words(lexicon, text, tokens->at, 0, tokens->count);
}

// A capital is no news at the start of a passage, after a mark other than a comma,
// and where every word has one.
static bool is_initial(const Passage *passage, uint32_t t)
{
    if (passage->is_title_case || t == passage->first)
        return true;
    const Token *before = &passage->tokens[t - 1];
    return before->kind == TOKEN_MARK && passage->text.at[before->span.start] != ',';
}

static uint32_t form_of(const Passage *passage, uint32_t t)
{
    uint32_t shape = passage->tokens[t].shape;
    return shape == SHAPE_CAPITAL && is_initial(passage, t) ? FORM_INITIAL : shape;
}

static bool is_in_office(const Use *use, Day today)
{
    return today == 0 ||
           ((use->from == 0 || today >= use->from) && (use->to == 0 || today <= use->to));
}

// True when the words from token [first] up to [end] look as [use] asks.
static bool shapes_fit(const Passage *passage, const Use *use, uint32_t first, uint32_t end)
{
    if (use->is_joined && passage->tokens[end - 2].kind != TOKEN_JOINER)
        return false;
    for (uint32_t t = first, word = 0; t < end; t++) {
        if (passage->tokens[t].kind == TOKEN_JOINER)
            continue;
        if (!lexicon_shape_fits(use->shapes >> 2 * word++ & 3, form_of(passage, t)))
            return false;
    }
    return true;
}

// Somebody who belongs to an actor goes before a mere word, and of namesakes the one in
// office today.
static uint32_t rank_of(const Use *use, Day today)
{
    return (use->has_code ? 2u : 0u) + (is_in_office(use, today) ? 1u : 0u);
}

// Sets [found] to the entries of [node] whose words look as the tokens do.
static void choose_entry(const Search *search, uint32_t first, uint32_t end, uint32_t node,
                         Found *found)
{
    const Use *uses = search->lexicon->uses.at;
    Day today = search->passage->today;
    Found chosen = {.end = end, .node = node, .entry = ENTRY_NONE, .is_whole = true};
    for (uint32_t i = search->lexicon->nodes.at[node].first_entry; i != ENTRY_NONE;
         i = uses[i].next) {
        bool fits = shapes_fit(search->passage, &uses[i], first, end);
        chosen.is_whole &= fits && is_in_office(&uses[i], today);
        if (fits && (chosen.entry == ENTRY_NONE ||
                     rank_of(&uses[i], today) > rank_of(&uses[chosen.entry], today)))
            chosen.entry = i;
    }
    if (chosen.entry != ENTRY_NONE)
        *found = chosen;
}

// The longest alias from token [first] on, which looks like [form].
static Found find_alias(const Search *search, uint32_t first, uint32_t form)
{
    const Lexicon *lexicon = search->lexicon;
    const Token *tokens = search->passage->tokens;
    const Word *word = &lexicon->words.at[tokens[first].word];
    uint32_t node = word->node;
    Found found = {.end = first + 1, .node = node, .entry = word->entries[form]};
    if (found.entry == ENTRY_DATED) {
        found.entry = ENTRY_NONE;
        choose_entry(search, first, first + 1, node, &found);
    }
    for (uint32_t t = first + 1; word->goes_on && t < search->passage->end; t++) {
        if (tokens[t].kind == TOKEN_JOINER)
            continue;
        if (tokens[t].word == WORD_UNKNOWN)
            break;
        node = trie_step(lexicon, node, tokens[t].word);
        if (node == 0)
            break;
        if (lexicon->nodes.at[node].first_entry != ENTRY_NONE)
            choose_entry(search, first, t + 1, node, &found);
    }
    return found;
}

static Symbol symbol_of_unknown(const Search *search, uint32_t t)
{
    const Lexicon *lexicon = search->lexicon;
    const Token *token = &search->passage->tokens[t];
    char buffer[TOKEN_FOLD_MAX];
    uint32_t form = form_of(search->passage, t);
    switch (token->kind) {
    case TOKEN_LINK:
        return lexicon->link;
    case TOKEN_MARK:
        return lexicon->mark;
    case TOKEN_NUMBER:
        return lexicon_number_symbol(lexicon, token_fold(search->passage->text, token, buffer));
    default:
        break;
    }
    if (token->flags & TOKEN_ABBREVIATED)
        return lexicon->abbreviated[form];
    const Ending *ending =
        lexicon_find_ending(lexicon, token_fold(search->passage->text, token, buffer));
    return ending == NULL ? lexicon->unknown[form] : ending->symbols[form];
}

// The unit of the longest alias, or of the single token [t].
static Unit unit_at(const Search *search, uint32_t t)
{
    const Lexicon *lexicon = search->lexicon;
    Unit unit = {.first = t, .count = 1, .entry = ENTRY_NONE, .mention = MENTION_NONE};
    const Token *token = &search->passage->tokens[t];
    if (token->word == WORD_UNKNOWN) {
        unit.symbol = symbol_of_unknown(search, t);
        return unit;
    }
    uint32_t form = form_of(search->passage, t);
    Found found = find_alias(search, t, form);
    unit.symbol = lexicon->words.at[token->word].symbols[form];
    if (found.entry == ENTRY_NONE)
        return unit;
    const Use *entry = &lexicon->uses.at[found.entry];
    unit.entry = found.entry & ENTRY_NONE;
    unit.count = (uint16_t)(found.end - t);
    unit.parties = entry->parties;
    if (!is_in_office(entry, search->passage->today))
        unit.symbol = entry->former;
    else if (unit.count > 1)
        unit.symbol = found.is_whole ? lexicon->nodes.at[found.node].symbol : entry->symbol;
    return unit;
}

void lexicon_find_units(const Lexicon *lexicon, const Passage *passage, Arena *arena,
                        UnitArray *units)
{
    Search search = {lexicon, passage};
    mark_words(lexicon, passage->text, passage->tokens, passage->first, passage->end);
    for (uint32_t t = passage->first; t < passage->end;) {
        if (passage->tokens[t].kind == TOKEN_JOINER) {
            t++;
            continue;
        }
        Unit *unit = array_add(arena, units);
        *unit = unit_at(&search, t);
        t += unit->count;
    }
}

uint32_t lexicon_first_entry(const Lexicon *lexicon, uint32_t index)
{
    return index == ENTRY_NONE ? ENTRY_NONE
                               : lexicon->nodes.at[lexicon->uses.at[index].node].first_entry;
}

bool lexicon_is_mention(const Lexicon *lexicon, uint32_t index)
{
    return lexicon->uses.at[index].is_mention;
}

uint32_t lexicon_next_entry(const Lexicon *lexicon, uint32_t index)
{
    return lexicon->uses.at[index].next;
}

bool lexicon_looks_alike(const Lexicon *lexicon, uint32_t a, uint32_t b)
{
    const Use *one = &lexicon->uses.at[a], *other = &lexicon->uses.at[b];
    return one->shapes == other->shapes && one->is_joined == other->is_joined;
}

bool lexicon_stands_for(const Lexicon *lexicon, uint32_t one, uint32_t other)
{
    const Use *first = &lexicon->uses.at[one], *second = &lexicon->uses.at[other];
    bool fits = second->is_joined || !first->is_joined;
    for (uint32_t i = 0; i < ALIAS_WORDS_MAX; i++) {
        uint32_t asked = first->shapes >> 2 * i & 3, looks = second->shapes >> 2 * i & 3;
        fits &= lexicon_shape_fits(asked, looks == ENTRY_LOWER ? SHAPE_LOWER : looks);
    }
    return fits;
}

bool lexicon_may_be_small(const Lexicon *lexicon, uint32_t index)
{
    return lexicon_shape_fits(lexicon->uses.at[index].shapes & 3, SHAPE_LOWER);
}

Str lexicon_value(const Lexicon *lexicon, uint32_t index)
{
    for (uint32_t i = lexicon_first_entry(lexicon, index); i != ENTRY_NONE;
         i = lexicon->uses.at[i].next)
        if (lexicon->uses.at[i].has_value)
            return lexicon->entries.at[i].value;
    return (Str){0};
}
