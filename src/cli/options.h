// The inside of the command line: the table of options, from which both the parser and the
// help are made.
#ifndef CLAIMTAG_OPTIONS_H
#define CLAIMTAG_OPTIONS_H

#include "cli.h"

#define FOR_TAG (1u << VERB_TAG)
#define FOR_CHECK (1u << VERB_CHECK)
#define FOR_RULES_TEST (1u << VERB_RULES_TEST)
#define FOR_RULES_LINT (1u << VERB_RULES_LINT)
#define FOR_RULES_DIFF (1u << VERB_RULES_DIFF)
#define FOR_RULES_FMT (1u << VERB_RULES_FMT)
#define FOR_ALL ((1u << VERB__COUNT) - 1)
#define FOR_ADOPT (1u << VERB_ADOPT)
#define FOR_EXPLAIN (1u << VERB_EXPLAIN)
#define FOR_CONNECT (1u << VERB_CONNECT)
#define FOR_READERS (FOR_TAG | FOR_CHECK | FOR_EXPLAIN)

typedef struct Option Option;

// An option on the command line, with its value.
typedef struct Setting {
    Options *options;
    const Option *option;
    const char *value; // NULL: none, where it may be left out
    Diag *diag;
} Setting;

struct Option {
    char letter; // '\0': none
    const char *name;
    const char *argument; // its name in the help; NULL: takes none
    bool may_lack_argument;
    uint32_t verbs; // a bit for each verb that takes it
    bool (*set)(const Setting *setting);
    size_t field;                          // of Options, that it sets
    const char *(*choice)(uint32_t index); // what its value may be; NULL after the last
    const char *help;
};

// What options may do with their values. Each returns false with a message.
bool set_flag(const Setting *setting);
bool set_text(const Setting *setting);
bool set_encoding(const Setting *setting);
bool set_choice(const Setting *setting);
bool set_day(const Setting *setting);
bool set_share(const Setting *setting);
bool set_threads(const Setting *setting);
bool add_text(const Setting *setting);

// Adds an outlet. Its format may be left open.
bool set_output(const Setting *setting);

// Settles, when all options are read, what each outlet is, and adds standard output where it
// is one. What does not go together is told.
void settle_outlets(Options *options, Diag *diag);

// The same for connect, whose outlets are files of one dossier.
void settle_event_outlets(Options *options, Diag *diag);

// The field of Options that an option sets.
#define FIELD(name) offsetof(Options, name)

// All options, in the order of the help.
uint32_t option_count(void);
const Option *option_at(uint32_t row);

// Those that are for authors of rules alone.
extern const Option author_options[];
extern const uint32_t author_option_count;

// What the program can be asked to do.
typedef struct VerbRow {
    const char *name;
    const char *operands; // as the help names them
    const char *help;     // lines; up to the first ";" or ":" they are what menus say
} VerbRow;

extern const VerbRow verb_rows[VERB__COUNT];

// What the program reports to the shell; NULL after the last.
typedef struct StatusRow {
    const char *status, *says;
} StatusRow;

extern const StatusRow status_rows[];

#endif
