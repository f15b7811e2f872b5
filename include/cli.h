// The command line: one table makes the parser and the help. Floor: cli.
#ifndef CLAIMTAG_CLI_H
#define CLAIMTAG_CLI_H

#include "claimtag.h"
#include "event_writer.h"
#include "read.h"
#include "template.h"
#include "version.h"
#include "write.h"

// What main reports to the shell.
typedef enum ExitStatus {
    EXIT_DONE = 0,
    EXIT_SHORT = 1, // a check fell short
    EXIT_USAGE = 2, // wrong command line
    EXIT_RULES = 3, // the rules do not load
    EXIT_INPUT = 4, // some input could not be read or output not written; the rest was done
} ExitStatus;

#define SHOW_NONE UINT32_MAX   // no stage
#define WRITER_NONE UINT32_MAX // no format

typedef enum Verb {
    VERB_TAG,
    VERB_CHECK,
    VERB_EXPLAIN,
    VERB_CONNECT,
    VERB_ADOPT,
    VERB_SCHEMA,
    VERB_MANUAL,
    VERB_COMPLETION,
    VERB_RULES_TEST,
    VERB_RULES_LINT,
    VERB_RULES_FMT,
    VERB_RULES_CODE,
    VERB_RULES_DIFF,
    VERB_RULES_LIST,
    VERB_RULES_SHOW,
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

// Whether text is coloured; on its own account only where somebody looks.
typedef enum Color { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER } Color;

// A place to which all documents are written.
typedef struct Outlet {
    const Writer *writer;            // of documents; NULL: of a dossier
    const EventWriter *event_writer; // of a dossier; NULL: of documents
    const char *path;                // "-": standard output
    bool is_folder;                  // with files for each document; otherwise they are all in one
} Outlet;

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
    bool is_keyed;              // before each record stand a key and a tab
    Day today;                  // 0: not given
    TextArray include, exclude; // globs
    const char *files_from;
    // What goes out
    uint32_t writer;       // of what is printed, or WRITER_NONE: nobody said
    Array(Outlet) outlets; // one at least
    bool is_resumed;
    uint32_t threads; // 0: one for each processor
    bool is_line_buffered, is_pretty, is_quiet;
    bool has_sentences; // the whole sentence stands in the JSON of a claim
    bool wants_claims_only;
    bool has_no_gate;
    uint32_t color;   // Color
    uint32_t show;    // stage, or SHOW_NONE
    uint32_t summary; // Summary
    double least[THRESHOLD__COUNT];
    const char *baseline, *baseline_out; // files of known differences
    uint32_t report;                     // how the verb reports: CheckFormat, TestFormat
    // Of the rules
    TextArray corpora;     // folders over which coverage is measured
    double least_coverage; // below 0: not asked for
    bool lists_dead;
    bool mutates;
    double least_noticed; // share of the mutants; below 0: not asked for
    TextArray ignored;    // codes of findings
    bool only_tells;      // of layout, what would be changed
    bool fails_on_loss;
    const char *type; // of claims, whose absence is to be explained
    bool wants_help, wants_version;
} Options;

// Reads the command line. Returns false with messages when it is wrong.
bool cli_read(int argc, char **argv, Options *options, Diag *diag);

bool outlet_is_stdout(const Outlet *outlet);

// True when one of the outlets is standard output.
bool cli_prints(const Options *options);

// How writers are to write to [outlet].
WriteOptions outlet_write_options(const Options *options, const Outlet *outlet);

// Whether what is printed on standard output may be coloured.
bool cli_has_color(const Options *options);

// Tables of pages (template.h): the manual's,
void page_of_version(const Page *page, Str none);
void page_of_synopsis(const Page *page, Str none);
void page_of_verbs(const Page *page, Str none);
void page_of_options(const Page *page, Str none);
void page_of_statuses(const Page *page, Str none);

// and what shells complete: verbs, options of verbs, values of options, operands of verbs.
void bash_verbs(const Page *page, Str none);
void bash_options(const Page *page, Str none);
void bash_values(const Page *page, Str none);
void bash_operands(const Page *page, Str none);
void zsh_verbs(const Page *page, Str none);
void zsh_options(const Page *page, Str none);
void fish_verbs(const Page *page, Str none);
void fish_options(const Page *page, Str none);

void cli_print_help(FILE *out);
void cli_print_version(FILE *out);

#endif
