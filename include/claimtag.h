// libclaimtag: finds the statements in a text that claim cooperation between two parties.
//
//     claimtag_rules *rules;
//     if (claimtag_rules_open(&rules, NULL, 0) != CLAIMTAG_OK) ... claimtag_rules_message(rules)
//     claimtag_tagger *tagger = claimtag_tagger_new(rules);
//     if (claimtag_tag(tagger, bytes, length, NULL) == CLAIMTAG_OK)
//         for (size_t i = 0; (claim = claimtag_claim_at(tagger, i)) != NULL; i++)
//             puts(claim->type);
//     claimtag_tagger_free(tagger);
//     claimtag_rules_close(rules);
//
// Texts that are returned are UTF-8 ending in NUL; in messages paths are as they were given. The
// library prints nothing, ends no program, sets no signal handler; no locale changes what it does.
// Threads: rules are shared by any number; a tagger serves one thread at a time, and 64 KiB of
// stack are enough for it. When memory runs out a function says so, and may be called again with
// what it was given; what a parser of another library held at that moment is lost.
// Versions: what stands here stays through all versions of one major number; structures grow at
// their end, but a claimtag_span, which stands inside of others, does not. Floor: library.
#ifndef CLAIMTAG_H
#define CLAIMTAG_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#define CLAIMTAG_VERSION "0.1.0"

#define CLAIMTAG_API __attribute__((visibility("default")))

typedef enum claimtag_status {
    CLAIMTAG_OK = 0,
    CLAIMTAG_RULES = 1,  // the rules do not load
    CLAIMTAG_INPUT = 2,  // the bytes are no text, or an option is none that there is
    CLAIMTAG_MEMORY = 3, // there is not enough
} claimtag_status;

// Loaded rules. They change no more.
typedef struct claimtag_rules claimtag_rules;

// What tags one text after the other, and holds the claims of the last.
typedef struct claimtag_tagger claimtag_tagger;

// A stretch of the bytes that were given, half-open. All numbers from 0.
typedef struct claimtag_span {
    size_t start, end;           // code points
    size_t byte_start, byte_end; // bytes
    const char *text;            // the words there, drawn from their marks; NULL: no such stretch
} claimtag_span;

typedef struct claimtag_participant {
    const char *role;        // "supplier"
    const char *actor;       // "PRK"
    const char *via;         // how it was recognised: "name", "pronoun", ...
    claimtag_span mention;   // without text when it is not named in the sentence
    claimtag_span refers_to; // whom a pronoun stands for, or whom the text spoke of before
} claimtag_participant;

// One statement. What the words mean is said where the JSON is described; they are the same.
// Texts are "" where there is nothing to say.
typedef struct claimtag_claim {
    const char *type; // "missile-purchase"
    claimtag_span evidence;
    size_t line, column; // of its start in the input, from 1; the column in code points
    size_t sentence;     // counted from 0
    const char *zone;    // "body"
    size_t participant_count;
    const claimtag_participant *const *participants;
    const char *object_class; // "missile"
    claimtag_span object;
    const char *factuality;     // "asserted"
    const char *source;         // who vouches for it: "author", "media", ...
    const char *source_actor;   // "IRN", when a party does
    claimtag_span source_words; // that name the source
    const char *time;           // when it happened: EDTF (ISO 8601-2)
    claimtag_span time_words;
    const char *rule; // that found it
} claimtag_claim;

// How a text is read. Set [size] to the size of this structure; whatever else is NULL or zero
// is as it says.
typedef struct claimtag_options {
    size_t size;          // bytes
    const char *path;     // what the JSON calls the text; NULL: "-"
    const char *format;   // "text", "html", "markdown"; NULL: its first bytes tell
    const char *encoding; // of what is not UTF-8, as iconv knows it; NULL: there is none
    const char *date;     // "2006-11-05": the day on which it was written; NULL: as it says
} claimtag_options;

// The version of the library that is linked, "0.1.0".
CLAIMTAG_API const char *claimtag_version(void);

// Loads the rules in [count] folders, later ones extending earlier ones, or with [count] 0 those
// that are built in. Sets [rules] in any case, to be closed; it is NULL when there is no memory
// even for the message.
CLAIMTAG_API claimtag_status claimtag_rules_open(claimtag_rules **rules, const char *const *folders,
                                                 size_t count);

// What was wrong with the rules, each fault with its place; "" when nothing was.
CLAIMTAG_API const char *claimtag_rules_message(const claimtag_rules *rules);

// Taggers keep what they need of them. NULL is allowed. The rules that are built in are loaded once
// in a process and stay.
CLAIMTAG_API void claimtag_rules_close(claimtag_rules *rules);

// NULL: there is no memory, or the rules did not load.
CLAIMTAG_API claimtag_tagger *claimtag_tagger_new(const claimtag_rules *rules);

// With all claims and texts that it returned. NULL is allowed.
CLAIMTAG_API void claimtag_tagger_free(claimtag_tagger *tagger);

// Tags a text of [length] bytes, at most 64 MiB; it may take twenty times as much memory. They are
// not copied and must stay as long as the claims are asked for, which is until the next call.
// [options] may be NULL.
CLAIMTAG_API claimtag_status claimtag_tag(claimtag_tagger *tagger, const char *bytes, size_t length,
                                          const claimtag_options *options);

// What was wrong in the last call; "" when nothing was.
CLAIMTAG_API const char *claimtag_message(const claimtag_tagger *tagger);

// The claim with this number, from 0, in the order of the text; NULL behind the last.
CLAIMTAG_API const claimtag_claim *claimtag_claim_at(const claimtag_tagger *tagger, size_t index);

// The whole document as one line of JSON (claimtag/1), as the program prints it, and in [length],
// unless that is NULL, its bytes. NULL: nothing was tagged, or there is no memory.
CLAIMTAG_API const char *claimtag_json(claimtag_tagger *tagger, size_t *length);

#ifdef __cplusplus
}
#endif

#endif
