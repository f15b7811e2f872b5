// What shells complete: the values of options and the operands of verbs, as words.
#ifndef CLAIMTAG_COMPLETION_H
#define CLAIMTAG_COMPLETION_H

#include "fault.h"
#include "options.h"
#include "template.h"

typedef enum ValueKind {
    VALUE_OTHER, // nothing that could be offered: a number, a name of one's own
    VALUE_FILE,
    VALUE_FOLDER,
    VALUE_TYPE, // of claims
    VALUE_CODE, // of findings
    VALUE_WORDS,
} ValueKind;

// What an argument is, by its name in the help: "[FORMAT:]PATH".
ValueKind value_kind(const char *name);

// The words that may stand there, parted by blanks; none for files and folders.
Str words_of_option(const Page *page, const Option *option);
Str words_of_operands(const Page *page, const VerbRow *verb);

// Of help, what menus say: a line without apostrophes.
Str menu_text(Arena *arena, const char *help);

// The names of the verbs that take [option], each within [quote], with [between] between them.
Str verbs_of_option(Arena *arena, const Option *option, const char *quote, const char *between);

#endif
