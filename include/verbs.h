// What the program can be asked to do. Floor: verbs.
#ifndef CLAIMTAG_VERBS_H
#define CLAIMTAG_VERBS_H

#include "cli.h"
#include "pack.h"

// Annotates each path of [options] and prints it to standard output. Faults of input
// are added to [diag]; the other documents are done all the same.
ExitStatus tag_run(const Pack *pack, const Options *options, Diag *diag);

// Compares the documents of the folders in [options] with the gold beside them and
// prints a report. EXIT_SHORT when a minimum is not reached or, without one, when there
// is a difference; EXIT_INPUT when a document or gold file is at fault.
ExitStatus check_run(const Pack *pack, const Options *options, Diag *diag);

// Prints of each path what was found in it, sentence by sentence, and what came of it.
ExitStatus explain_run(const Pack *pack, const Options *options, Diag *diag);

// Joins the claims of the tags at the paths to events, and writes what came of it.
ExitStatus connect_run(const Pack *pack, const Options *options, Diag *diag);

// Puts the texts of the paths, each with the gold beside it, into the folder of --corpus, and
// adds what the rules do otherwise as examples to their files.
ExitStatus adopt_run(const Pack *pack, const Options *options, Diag *diag);

// Prints the JSON Schema of what the path names: output, gold or rules.
ExitStatus schema_run(const Pack *pack, const Options *options, Diag *diag);

// Prints a page of the manual, as mdoc.
ExitStatus manual_run(const Pack *pack, const Options *options, Diag *diag);

// Prints what completes commands in the shell that the path names.
ExitStatus completion_run(const Pack *pack, const Options *options, Diag *diag);

// Runs the examples of all rules and measures which rules do something; prints a report.
// EXIT_SHORT when an example fails or the coverage falls short.
ExitStatus rules_test_run(const Pack *pack, const Options *options, Diag *diag);

// Writes each error in [diag], for which the rules do not load, as a case that could not be run,
// where the verb of [options] writes cases; nothing else. The messages stay.
void unloaded_report(const Options *options, const Diag *diag);

// The following are given no pack.

// Prints all that is wrong with the folders of rules. EXIT_SHORT when something is.
ExitStatus rules_lint_run(const Pack *none, const Options *options, Diag *diag);

// Lays files of rules out anew, those that are named or in folders, and prints the paths of those
// that it changed. When it only tells, EXIT_SHORT if there are such.
ExitStatus rules_fmt_run(const Pack *none, const Options *options, Diag *diag);

// Prints which claims of the texts in the third and further paths the rules of the first path
// and those of the second make otherwise; --rules names folders that are before both.
ExitStatus rules_diff_run(const Pack *none, const Options *options, Diag *diag);

// Says what codes of lint stand for: those that are named, or all of them.
ExitStatus rules_list_run(const Pack *pack, const Options *options, Diag *diag);
ExitStatus rules_show_run(const Pack *pack, const Options *options, Diag *diag);
ExitStatus rules_code_run(const Pack *none, const Options *options, Diag *diag);

#endif
