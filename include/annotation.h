// The table on which every stage lays its array.
//
//     text  -> tokens -> lines -> zones -> sentences -> mentions -> phrases -> units
//           -> matches -> cues -> claims
//
// A stage reads what earlier stages laid down, appends to its own array, and never
// changes an earlier one (but that the words of tokens are looked up where they are first asked
// for). Everything lives in the document's arena and dies with it; rows are linked by index. Spans
// are bytes of the text. Floor: annotation.
#ifndef CLAIMTAG_ANNOTATION_H
#define CLAIMTAG_ANNOTATION_H

#include "document.h"
#include "pattern.h"

#define NONE UINT32_MAX // no row

// A line of the text that holds a token.
typedef struct Line {
    uint32_t first, end; // tokens
    uint32_t zone;
    bool starts_block; // an empty line stands before it
    bool goes_on;      // wrapped: the next line continues its paragraph
} Line;

// A stretch of lines of one kind.
typedef struct Zone {
    Span span;
    ZoneKind kind;
    uint32_t rule; // of the pack's zone rules that said so, or NONE
} Zone;

// Rows [first] up to [end] of an array.
typedef struct Range {
    uint32_t first, end;
} Range;

typedef enum MentionKind {
    MENTION_NAMED,     // an alias of a gazetteer
    MENTION_REFERENCE, // words that stand for an earlier mention
    MENTION_PHRASE,    // words around a head, with the parties of their owner
    MENTION_KIND__COUNT,
} MentionKind;

typedef struct Sentence {
    Span span;
    uint32_t first, end; // tokens
    uint32_t zone;
    uint32_t paragraph;                  // counted through the document
    bool is_title_case;                  // capitals say nothing in it
    Range mentions[MENTION_KIND__COUNT]; // by kind
    Range words;                         // units before phrases are found
    Range units;                         // units with phrases: what rules see
    Range matches;
    Range cues;
    Parties parties_so_far; // named in it or before it
} Sentence;

// How a party was recognised.
typedef enum Via {
    VIA_NAME, // the state's own name
    VIA_DEMONYM,
    VIA_CAPITAL,
    VIA_OWNER,    // somebody or something of it
    VIA_PRONOUN,  // it, its, they
    VIA_DEFINITE, // "the two countries", "its ally"
    VIA_SALIENCE, // not in the sentence: filled in from the discourse
    VIA__COUNT,
} Via;

// A long text has more of them than anything else but words.
typedef struct Mention {
    Span span;
    uint32_t first, end; // tokens
    uint32_t sentence;
    MentionKind kind : 8;
    Via via : 8;
    Symbol symbol;
    Parties parties;
    uint32_t entry;              // of the lexicon (MENTION_NAMED), or ENTRY_NONE
    uint32_t rule;               // of the references or phrases of the pack, or NONE
    uint32_t time;               // of the times, when it is a time expression, or NONE
    const uint32_t *antecedents; // of a reference, by party: the mention it stands for, or NONE
} Mention;

// A time expression: a phrase and what it means.
typedef struct Time {
    uint32_t mention;
    Str edtf;
    uint32_t ahead; // the time it is when told of what is to come: the next Monday, not the
                    // last; NONE when that makes no difference
} Time;

// What a group of a rule caught.
typedef struct Capture {
    GroupId group;
    uint32_t start, end; // units of the sentence
} Capture;

// A claim rule that fits somewhere.
typedef struct Match {
    uint32_t rule; // of the pack's claim rules
    uint32_t sentence;
    uint32_t start, end; // units of the sentence
    uint32_t capture_first, capture_count;
} Match;

typedef enum Factuality {
    FACT_ASSERTED, // in the order of strength: the weaker of two wins
    FACT_PROBABLE,
    FACT_POSSIBLE,
    FACT_HYPOTHETICAL, // these two win over all before them
    FACT_DENIED,
    FACT__COUNT,
} Factuality;

typedef enum SourceKind {
    SOURCE_AUTHOR,
    SOURCE_PARTY,
    SOURCE_GOVERNMENT,
    SOURCE_EXPERT,
    SOURCE_MEDIA,
    SOURCE_INTERNATIONAL,
    SOURCE_UNNAMED,
    SOURCE__COUNT,
    SOURCE_SAME = SOURCE__COUNT, // in rules: a pronoun, for the source that spoke last
} SourceKind;

// Words that say how sure something is, or who says it, and how far that reaches.
typedef struct Cue {
    bool is_source, has_factuality;
    uint32_t rule; // of the pack's fact rules or source rules
    uint32_t sentence;
    uint32_t start, end;               // units of the sentence
    uint32_t scope_start, scope_end;   // units it holds for
    Factuality factuality;             // of a fact cue, or what the report verb implies
    SourceKind source;                 // of a source cue
    uint32_t source_start, source_end; // units that name the source; empty: nobody named
    uint32_t relay_end;                // end of those that name who passes on its words; or 0
    Parties parties;                   // of the source
} Cue;

typedef struct Participant {
    uint16_t role; // index in the type's roles
    uint8_t party; // index of the actor
    Via via;
    uint32_t mention;    // in the sentence, or NONE when it is filled in
    uint32_t antecedent; // the mention it refers to, or NONE
} Participant;

#define PARTICIPANTS_MOST 4

typedef struct Claim {
    uint32_t match;
    uint16_t type; // of the pack
    uint32_t use;  // of the pack: how the type takes the frame
    uint32_t sentence;
    uint32_t start, end;             // units: the words that matched
    uint32_t event_start, event_end; // units: the words that cues must cover
    Span span;                       // the evidence
    uint32_t cost;                   // of what had to be filled in; the less the better
    uint32_t back;     // how far back who was filled in was last in mind; 0: nobody was
    uint32_t earliest; // the mention farthest back of those who were filled in
    uint32_t echo_of;  // the claim it says again, or NONE
    Participant participants[PARTICIPANTS_MOST];
    uint32_t participant_count;
    uint32_t object_start, object_end; // units; empty: no object
    Factuality factuality;
    Array(uint32_t) cues; // fact cues that hold for it
    SourceKind source;
    uint32_t source_cue;  // or NONE
    uint32_t time;        // of the event, or NONE
    uint32_t source_time; // of the statement, or NONE
    uint32_t lost_to;     // the claim that won over it, NONE when it is kept
    const char *lost_why;
} Claim;

typedef struct Annotation {
    const Document *document;
    Arena *arena;
    Day today;               // of the document, found or given; 0: unknown
    uint32_t pair_sentences; // sentences that name both of the pack's pair
    TokenArray tokens;
    Array(Line) lines;
    Array(Zone) zones;
    Array(Sentence) sentences;
    Array(Mention) mentions;
    UnitArray words; // of all sentences
    UnitArray units;
    Array(Time) times;
    Array(Match) matches;
    Array(Capture) captures;
    Array(Cue) cues;
    Array(Claim) claims;
    Array(Str) warnings;
} Annotation;

// The bytes of units [start] up to [end] of a sentence (at least one).
Span annotation_span(const Annotation *a, uint32_t sentence, uint32_t start, uint32_t end);

// The units of a sentence.
const Unit *annotation_units(const Annotation *a, uint32_t sentence);

#endif
