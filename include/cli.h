// The command line: one table makes the parser and the help. Floor: cli.
#ifndef CLAIMTAG_CLI_H
#define CLAIMTAG_CLI_H

#include "read.h"

#define CLAIMTAG_VERSION "0.1.0"

// What main reports to the shell.
typedef enum ExitStatus {
    EXIT_DONE = 0,
    EXIT_SHORT = 1, // a check fell short
    EXIT_USAGE = 2, // wrong command line
    EXIT_RULES = 3, // the rules do not load
    EXIT_INPUT = 4, // some input could not be read or output not written; the rest was done
} ExitStatus;

#define SHOW_NONE UINT32_MAX // no stage

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

// How the end of a run is told.
typedef enum Summary { SUMMARY_TEXT, SUMMARY_JSON, SUMMARY_NONE } Summary;

// Nobody has more processors, and each thread has memory of its own.
#define THREADS_MOST 256

typedef Array(const char *) TextArray;

// What the command line says. Texts are borrowed from it; NULL where nothing was said.
typedef struct Options {
    Verb verb;
    Arena arena;
    TextArray paths;
    TextArray rules; // folders
    // What comes in
    uint32_t format; // Format
    const char *encoding;
    RecordFields fields;
    Day today;                  // 0: not given
    TextArray include, exclude; // globs
    const char *files_from;
    // What goes out
    const char *output; // folder
    bool is_resumed;
    uint32_t threads; // 0: one for each processor
    bool is_line_buffered, is_pretty, is_quiet;
    bool has_no_gate;
    uint32_t show;    // stage, or SHOW_NONE
    uint32_t summary; // Summary
    double least[THRESHOLD__COUNT];
    uint32_t check_format; // CheckFormat
    bool wants_help, wants_version;
} Options;

// Reads the command line. Returns false with messages when it is wrong.
bool cli_read(int argc, char **argv, Options *options, Diag *diag);

void cli_print_help(FILE *out);
void cli_print_version(FILE *out);

#endif
