// The lexicon: what words and names are, for everybody who looks at text.
//
// A class is a set of words ("missile", "state", "give"); every literal word of a
// pattern is a class of its own. What a pattern sees of a token is its symbol: a
// small number that stands for the set of all classes of the token. A name of
// several words is one unit with one symbol. Beside the symbol a unit bears the
// parties it belongs to ("KOMID" belongs to PRK).
//
// Built in two steps: while rules load, classes, words and aliases are added;
// lexicon_seal() then computes the symbols. Sealed, it is const and shared by all
// threads. Knows nothing of files (gazetteer.h) and of sentences. Floor: word.
#ifndef CLAIMTAG_LEXICON_H
#define CLAIMTAG_LEXICON_H

#include "calendar.h"
#include "diag.h"
#include "guess.h"
#include "token.h"

typedef uint16_t ClassId;
typedef uint16_t Symbol;

// A set of actors: one bit for each party that the rules are about, in the order
// of rules/scope.yaml, and PARTY_THIRD for any other actor that has a code.
typedef uint8_t Parties;
#define PARTY_MAX 7
#define PARTY_THIRD ((Parties)(1u << PARTY_MAX))

// Classes that need no gazetteer; their names are those of the enumerators.
typedef enum BuiltinClass {
    CLASS_WORD,        // any token of letters
    CLASS_UNKNOWN,     // a word that no gazetteer knows
    CLASS_CAPITAL,     // a word that starts with a capital
    CLASS_CAPITALS,    // a word of two or more letters, all of them capitals
    CLASS_NUMBER,      // a token of digits
    CLASS_YEAR,        // a number from 1900 to 2099
    CLASS_YEARS,       // two of them with a hyphen: 1980-88
    CLASS_DAY,         // a number from 1 to 31
    CLASS_MARK,        // a punctuation mark or symbol
    CLASS_LINK,        // a link or handle
    CLASS_ABBREVIATED, // a word with the full stop of an abbreviation
    CLASS_FORMER,      // an office-holder in a text from another time
    CLASS__BUILTIN_COUNT,
} BuiltinClass;

// One row of a gazetteer: an alias and what it stands for.
typedef struct Entry {
    Str alias;
    Str code;        // of the actor it belongs to, as written; empty: none
    Str value;       // what it says of time: a month's number, a period in EDTF
    Parties parties; // the same as a set
    Str lemma, part; // of an inflected form: "buy", "v"; empty elsewhere
    bool is_mention; // shown among the mentions, not only a cue word
    Day from, to;    // an office-holder's time; 0 is open
    Place place;
    ClassId *classes;
    uint32_t class_count;
} Entry;

// Numbers of entries take so many bits, and this is the greatest of them.
#define ENTRY_BITS 24
#define ENTRY_NONE ((UINT32_C(1) << ENTRY_BITS) - 1)

// One step of a sentence as patterns see it: a token, a name or a phrase. Of a text there are two
// for each word: they take little.
typedef struct Unit {
    uint32_t first; // of its tokens
    uint16_t count;
    Symbol symbol;
    uint32_t entry : ENTRY_BITS; // of the lexicon, or ENTRY_NONE
    uint32_t parties : 8;        // Parties
    uint32_t mention;            // index in the annotation, or MENTION_NONE
} Unit;

#define MENTION_NONE UINT32_MAX

typedef Array(Unit) UnitArray;

typedef struct Lexicon Lexicon;

Lexicon *lexicon_new(Arena *arena);

// Frees what is not in the arena: something only as long as the lexicon is not sealed.
void lexicon_free(Lexicon *lexicon);

Orthography *lexicon_orthography(Lexicon *lexicon);

// The class called [name]; made when it is new.
ClassId lexicon_class(Lexicon *lexicon, Str name);

// The class called [name], or CLASS_NONE.
ClassId lexicon_find_class(const Lexicon *lexicon, Str name);
#define CLASS_NONE UINT16_MAX

// Whether patterns can name a class so.
bool class_is_name(Str name);

// What has the name already, so that no class can have it: "a party"; NULL: nothing.
const char *lexicon_taken_by(const Lexicon *lexicon, Str name);

Str lexicon_class_name(const Lexicon *lexicon, ClassId class);
uint32_t lexicon_class_count(const Lexicon *lexicon);

// Holds all names of classes against a name that is not known.
void lexicon_guess_class(const Lexicon *lexicon, Guess *guess);

// Holds the lemmas of a part of speech against a word that is none of them.
void lexicon_guess_lemma(const Lexicon *lexicon, Str part, Guess *guess);

// The class of the literal word [folded] (as token_fold() writes it).
ClassId lexicon_literal(Lexicon *lexicon, Str folded);

// The class of the alias of these words (as token_fold() writes them), which is one
// unit in a text; CLASS_NONE when no gazetteer has it.
ClassId lexicon_phrase(Lexicon *lexicon, const Str *folded, uint32_t count);

// The class of all forms of the lemma in [name], "v:buy" or "n:missile"; CLASS_NONE
// when no gazetteer has it.
ClassId lexicon_lemma(Lexicon *lexicon, Str name);

// Names a party; its bit is the next one, unless it is named already. False: there are
// PARTY_MAX of them.
bool lexicon_add_party(Lexicon *lexicon, Str code);
uint32_t lexicon_party_count(const Lexicon *lexicon);
Str lexicon_party_code(const Lexicon *lexicon, uint32_t party);

// The set that holds the actor [code] alone: its bit, PARTY_THIRD for a code that
// is no party's, 0 for an empty one.
Parties lexicon_parties(const Lexicon *lexicon, Str code);

// What an alias asks of the capitals in the text.
typedef enum AliasCase {
    ALIAS_AS_WRITTEN, // a capital for each capital, all capitals for all capitals
    ALIAS_ANY,        // nothing
    ALIAS_LOWER,      // no capitals
    ALIAS_JOINED,     // those that are in the alias, and a hyphen before the last word
} AliasCase;

// Adds an alias. [entry].alias, .code, .classes are borrowed. An alias that starts
// with "-" is an ending: its classes hold for unknown words that end so. Returns
// false with a message when the alias has no word.
bool lexicon_add(Lexicon *lexicon, const Entry *entry, AliasCase alias_case, Diag *diag);

// The symbol that stands for exactly these classes; sorts [classes]. Before sealing.
Symbol lexicon_symbol(Lexicon *lexicon, ClassId *classes, uint32_t count);

// Computes the symbols of all words and entries. Returns false with a message when
// there are more than a symbol can count.
bool lexicon_seal(Lexicon *lexicon, Diag *diag);

uint32_t lexicon_symbol_count(const Lexicon *lexicon);
bool lexicon_symbol_has(const Lexicon *lexicon, Symbol symbol, ClassId class);

// The classes of [symbol], in the order of their ids.
const ClassId *lexicon_classes(const Lexicon *lexicon, Symbol symbol, uint32_t *count);

// The symbols that have [class].
const Symbol *lexicon_members(const Lexicon *lexicon, ClassId class, uint32_t *count);

const Entry *lexicon_entry(const Lexicon *lexicon, uint32_t index);
bool lexicon_is_mention(const Lexicon *lexicon, uint32_t index);
uint32_t lexicon_entry_count(const Lexicon *lexicon);

// The first entry that has the alias of entry [index], and the one behind an entry; ENTRY_NONE
// when there is none.
uint32_t lexicon_first_entry(const Lexicon *lexicon, uint32_t index);
uint32_t lexicon_next_entry(const Lexicon *lexicon, uint32_t index);

// Whether two entries ask the same of the capitals in a text; whether the first of them, which have
// one alias, stands wherever the other may; whether a first word without a capital may be the alias
// of the entry.
bool lexicon_looks_alike(const Lexicon *lexicon, uint32_t a, uint32_t b);
bool lexicon_stands_for(const Lexicon *lexicon, uint32_t one, uint32_t other);
bool lexicon_may_be_small(const Lexicon *lexicon, uint32_t index);

// Has lexicon_may_name() know that units of a symbol that [needs] says yes to may name
// [parties], though no gazetteer says so. Of a sealed lexicon.
void lexicon_watch(Lexicon *lexicon, bool (*needs)(const void *context, Symbol symbol),
                   const void *context, Parties parties);

// True when [parties] hold both of one of the [count] pairs, each a set of two.
bool parties_hold_pair(Parties parties, const Parties *pairs, uint32_t count);

// False when the text surely names the parties of none of the [count] pairs; told from its
// bytes, much faster than by tokens. True does not say that it names them.
bool lexicon_may_name(const Lexicon *lexicon, Str text, const Parties *pairs, uint32_t count);

// The first value that the alias of entry [index] has in any gazetteer; empty: none.
Str lexicon_value(const Lexicon *lexicon, uint32_t index);

// Counts the words of a text, so that lexicon_use_counts() can order what is known of words by
// that. Of a sealed lexicon that one thread uses; the words of texts seen before have other numbers
// then.
void lexicon_count_words(Lexicon *lexicon, const TokenArray *tokens);
void lexicon_use_counts(Lexicon *lexicon);

// Sets the words of tokens that are unread.
void lexicon_mark_words(const Lexicon *lexicon, Str text, TokenArray *tokens);

// Tokens that are read together: a sentence or a line.
typedef struct Passage {
    Str text;
    Token *tokens;       // their words are read when they are first looked for
    uint32_t first, end; // tokens
    Day today;           // of the document, to choose among entries with dates
    bool is_title_case;  // all its words have capitals, so that capitals say nothing
} Passage;

// Appends the units of [passage]: the longest alias at each place, single tokens
// elsewhere, joiners left out.
void lexicon_find_units(const Lexicon *lexicon, const Passage *passage, Arena *arena,
                        UnitArray *units);

#endif
