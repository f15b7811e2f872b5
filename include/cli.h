// The command line: one table makes the parser and the help. Floor: cli.
#ifndef CLAIMTAG_CLI_H
#define CLAIMTAG_CLI_H

#include "diag.h"
#include "lexicon.h"

// What main reports to the shell.
typedef enum ExitStatus {
    EXIT_DONE = 0,
    EXIT_SHORT = 1, // a check fell short
    EXIT_USAGE = 2, // wrong command line
    EXIT_RULES = 3, // the rules do not load
    EXIT_INPUT = 4, // some input could not be read; the rest was done
} ExitStatus;

#define SHOW_NONE UINT32_MAX

typedef enum Verb {
    VERB_TAG,
    VERB_CHECK,
    VERB__COUNT,
} Verb;

// What check must reach, in this order; below 0: not asked for.
typedef enum Threshold {
    MIN_F1,
    MIN_PRECISION,
    MIN_RECALL,
    MIN_WHOLE,
    THRESHOLD__COUNT,
} Threshold;

typedef struct Options {
    Verb verb;
    Arena arena;
    Array(const char *) paths;
    Array(const char *) rules; // folders
    bool is_pretty;
    uint32_t show; // stage, or SHOW_NONE
    Day today;     // 0: not given
    double least[THRESHOLD__COUNT];
    uint32_t check_format; // CheckFormat
    bool wants_help, wants_version;
} Options;

// Reads the command line. Returns false with messages when it is wrong.
bool cli_read(int argc, char **argv, Options *options, Diag *diag);

void cli_print_help(FILE *out);
void cli_print_version(FILE *out);

#endif
