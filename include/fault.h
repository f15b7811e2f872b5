// Faults of rules have codes that stay: E... for what keeps rules from loading, W... for
// what loads and is not good. A code is known by the text of its message, so that what
// reads rules need know nothing of codes. Floor: author.
#ifndef CLAIMTAG_FAULT_H
#define CLAIMTAG_FAULT_H

#include "diag.h"
#include "pack.h"

typedef struct FaultCode {
    const char *code;     // "E012"
    const char *messages; // those that it stands for, a line each; "*" is any text
    const char *title;
    const char *advice; // lines: why it is a fault, and the way out
} FaultCode;

// The code of a message. There is one for each: what nothing else fits cannot be read.
const FaultCode *fault_of_message(Str message);

// The code of this name, NULL when there is none.
const FaultCode *fault_called(Str code);

// The codes of one file of them each; NULL as name of the last.
extern const FaultCode faults_of_reading[], faults_of_patterns[], faults_of_style[];

// What is looked for in rules that are read, be they at fault or not; what only sealed rules tell
// of, when they are loaded. Each adds warnings to [diag].
void lint_rules(const Pack *pack, bool is_loaded, Diag *diag); // examples, patterns
void lint_entries(const Pack *pack, Diag *diag);               // gazetteers
void lint_classes(const Pack *pack, Diag *diag);               // classes that nobody asks for
void lint_taken(const Pack *pack, Diag *diag);                 // names that are taken again

// And in those that are loaded: rules that others always beat.
void lint_winners(const Pack *pack, Diag *diag);

// And what is in the text of a file, be it at fault or not.
void lint_text(const Source *source, Diag *diag);

#endif
