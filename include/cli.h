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

typedef struct Options {
    Arena arena;
    Array(const char *) paths;
    Array(const char *) rules; // folders
    bool is_pretty;
    uint32_t show; // stage, or SHOW_NONE
    Day today;     // 0: not given
    bool wants_help, wants_version;
} Options;

// Reads the command line. Returns false with messages when it is wrong.
bool cli_read(int argc, char **argv, Options *options, Diag *diag);

void cli_print_help(FILE *out);
void cli_print_version(FILE *out);

#endif
