// The inside of the lexicon, for the three files that build, seal and search it.
#ifndef CLAIMTAG_LEXICON_DATA_H
#define CLAIMTAG_LEXICON_DATA_H

#include "lexicon.h"

// What a search needs of an entry; rows as those of the entries, but close together.
typedef struct Use {
    uint32_t shapes; // what each word must look like: its least TokenShape, or
                     // ENTRY_LOWER; 2 bits a word
    uint32_t node;   // where its alias ends in the trie
    uint32_t next;   // the next entry of the same alias, or ENTRY_NONE
    Day from, to;    // of the entry
    Symbol symbol;   // of its classes, and those of entries that ask no more; set when sealed
    Symbol former;   // the same and "former", for use outside from..to
    Parties parties;
    bool has_code; // belongs to an actor
    bool has_value;
    bool is_mention;
    bool is_joined;  // a hyphen stands before its last word
    uint16_t number; // among those of its alias
} Use;

// Each is held against all others of its alias; ours have a dozen.
#define ENTRIES_OF_ALIAS_MOST 1000

#define ENTRY_LOWER 3u // the word must not have a capital, but at a sentence's start

// Which entry a word is depends on the day.
#define ENTRY_DATED (ENTRY_NONE - 1)

// Aliases form a trie over words. A node with entries is the end of an alias.
typedef struct TrieNode {
    uint32_t first_entry; // ENTRY_NONE when no alias ends here
    uint32_t last_entry;
    uint32_t first_step; // when sealed; its steps end where those of the next node begin
    Symbol symbol;       // of all its entries together
    Parties parties;     // likewise
    uint8_t depth;       // words on the way to it
} TrieNode;

// How a word may stand in a text: its shape, or a capital that only the start of a
// sentence explains (then nothing is known of its shape).
enum { FORM_INITIAL = SHAPE__COUNT, FORM__COUNT };

// Of whose aliases a word tells.
typedef struct Watch {
    Parties parties;
    Parties small; // those of them of whose aliases it may be one without a capital
    uint8_t reach; // the most words that such an alias has
} Watch;

typedef struct Word {
    Str folded;
    uint32_t node;                 // of the trie's first step, 0 when no alias starts with it
    ClassId literal;               // CLASS_NONE when no pattern names it
    Watch watch;                   // what the gate knows by this word
    Parties named;                 // whom a reference of this word may name, see lexicon_watch()
    bool goes_on;                  // an alias of more than one word starts with it
    Symbol symbols[FORM__COUNT];   // each without the entries that ask for another shape
    uint32_t entries[FORM__COUNT]; // the entry of the word alone, ENTRY_NONE or ENTRY_DATED
} Word;

// A step of the trie below the first word, while it grows.
typedef struct Edge {
    uint32_t node, word; // from that node with that word
    uint32_t target;     // 0 in an empty slot
} Edge;

// The same when it is sealed; those of a node ascend by their words.
typedef struct Step {
    uint32_t word, target;
} Step;

typedef struct SymbolClasses {
    ClassId *classes; // sorted
    uint32_t count;
} SymbolClasses;

typedef struct Ending {
    Str letters;
    ClassId *classes;
    uint32_t class_count;
    Symbol symbols[FORM__COUNT];
} Ending;

typedef struct Members {
    Symbol *symbols;
    uint32_t count;
} Members;

// An alias of a party, for the gate: its words among the alias words, and as in Use.
typedef struct WatchedAlias {
    uint32_t first, count;
    uint32_t shapes;
    Parties parties;
} WatchedAlias;

// A map of the first letters of watched words: for each, two bits of one of its words.
#define GATE_BITS 9
typedef struct Gate {
    uint64_t keys[1 << GATE_BITS];
} Gate;

struct Lexicon {
    Arena *arena;
    Arena growing; // what grows lies here until it is sealed, and is then copied
    Orthography orthography;
    Table classes_by_name;
    Array(Str) class_names;
    Str parties[PARTY_MAX];
    uint32_t party_count;
    Table words_by_form;  // gone when sealed
    uint32_t *word_slots; // in its place; see words.c
    uint32_t word_mask;
    char *letters; // of all words; when sealed
    Array(Word) words;
    Array(TrieNode) nodes; // nodes.at[0] is not used; when sealed, one more bounds the last
    Edge *edges;           // open addressing, edge_size a power of two; gone when sealed
    uint32_t edge_count, edge_size;
    Step *steps;          // in their place
    uint32_t *seen_words; // how often texts have had each word; NULL: nobody counts
    Array(Entry) entries;
    Array(Use) uses; // of the entries
    Array(Ending) endings;
    uint32_t ending_longest; // bytes
    Table symbols_by_classes;
    Array(SymbolClasses) symbols;
    Array(uint32_t) alias_words; // of what follows; gone when sealed
    Array(WatchedAlias) watched_aliases;
    Gate gate;
    Members *members; // by class, when sealed
    Symbol number, day, year, years;
    Symbol mark, link, unknown[FORM__COUNT], abbreviated[FORM__COUNT];
};

// The index of the word with this folded form; made when it is new.
uint32_t lexicon_word(Lexicon *lexicon, Str folded);

// Has the gate watch for a word; more than once for more.
void gate_watch(Lexicon *lexicon, uint32_t word, Watch watch);

// Chooses the words that the gate watches for; while the lexicon is sealed.
void gate_choose_words(Lexicon *lexicon);

// An alias of more words than this is surely a mistake; shapes are 2 bits a word.
#define ALIAS_WORDS_MAX 16

// True when a word of this form may stand for the alias word that asks for [shape]
// (a TokenShape, or ENTRY_LOWER).
bool lexicon_shape_fits(uint32_t shape, uint32_t form);

// Of a sealed lexicon: finds the entries that words are alone, and moves what has grown to
// the lexicon's arena, each in one piece.
void lexicon_settle(Lexicon *lexicon);

// The node where an alias of these words ends; made when it is new.
uint32_t trie_node(Lexicon *lexicon, const uint32_t *words, uint32_t count);

// The target of [word] from [node], 0 when there is none; of a lexicon that grows.
uint32_t trie_find(const Lexicon *lexicon, uint32_t node, uint32_t word);

// The same of a sealed one.
uint32_t trie_step(const Lexicon *lexicon, uint32_t node, uint32_t word);

// Makes the steps of the edges, in [arena]. The trie grows no more.
void trie_settle(Lexicon *lexicon, Arena *arena);

// Puts the steps of each node in order.
void trie_sort_steps(Lexicon *lexicon);

// The index of the word with this folded form in a sealed lexicon, or WORD_UNKNOWN.
uint32_t lexicon_find_word(const Lexicon *lexicon, Str folded);

// Lays the words' letters one behind the other, as the words lie, where there is room for them.
void lexicon_lay_letters(Lexicon *lexicon);

// Enters all words for lexicon_find_word(), which must have their slots.
void lexicon_enter_words(Lexicon *lexicon);

// The ending of the lexicon that fits the end of [folded] best; NULL when none does.
const Ending *lexicon_find_ending(const Lexicon *lexicon, Str folded);

// The symbol of a number that no alias and no pattern names.
Symbol lexicon_number_symbol(const Lexicon *lexicon, Str folded);

#endif
