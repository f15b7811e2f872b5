// Text that is drawn from a source, and where each piece of it came from.
//
// A page holds its text between marks, in entities, in another encoding. What is read
// out of it is laid down here piece by piece; the alignment leads from bytes of the text
// back to bytes of the source. Floor: base.
#ifndef CLAIMTAG_DRAFT_H
#define CLAIMTAG_DRAFT_H

#include "array.h"
#include "str.h"

// A run of text, up to where the next begins.
typedef struct AlignedRun {
    uint32_t text, source; // where it begins in both; bytes
    uint32_t length;       // of the source; bytes
    bool is_copy;          // byte for byte; otherwise it stands for all of its source
} AlignedRun;

typedef struct Alignment {
    Array(AlignedRun) runs;
} Alignment;

// The byte of the source where the text at byte [text] begins, and where the text up to
// byte [text] ends. NULL aligns a text with itself.
uint32_t alignment_start(const Alignment *alignment, uint32_t text);
uint32_t alignment_end(const Alignment *alignment, uint32_t text);

// The first byte of the text that was drawn from byte [source] or from behind it, as
// far as the text follows its source.
uint32_t alignment_text(const Alignment *alignment, uint32_t source, uint32_t text_length);

// All zero but for the arena is an empty draft.
typedef struct Draft {
    Arena *arena;
    Array(char) text;
    Alignment alignment;
    const Alignment *through; // what is given as the source is itself aligned; or NULL
} Draft;

// Appends [bytes], which stand at byte [source] of the source as they are.
void draft_copy(Draft *draft, Str bytes, uint32_t source);

// Appends [bytes], for which bytes [start] up to [end] of the source stand.
void draft_put(Draft *draft, Str bytes, uint32_t start, uint32_t end);

// What was drawn so far; valid until more is.
Str draft_text(const Draft *draft);

#endif
