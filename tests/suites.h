// Suites that are text: each adds one test for each of its rows.
#ifndef CLAIMTAG_SUITES_H
#define CLAIMTAG_SUITES_H

#include "author.h"
#include "test.h"

#include "file.h"

#include <stdio.h>

// Adds a test. [name] and [state] must live until it has run.
void test_add(const char *name, void (*run)(void **), void *state);

// Adds a test for each file under [folder] with [ending]; its state is the path, a Str *.
void test_add_files(Arena *arena, const char *folder, const char *ending, void (*run)(void **));

// The files under [folder] with [ending]; says on stderr why there are none.
PathArray files_under(Arena *arena, const char *folder, const char *ending);

// A block of lines between empty lines; lines that start with "#" are left out.
typedef struct Block {
    Str name; // "tests/cases/stance.case:12"
    LineArray lines;
} Block;
typedef Array(Block) BlockArray;

// Reads the blocks of all files under [folder] with one of [endings].
BlockArray blocks_read(Arena *arena, const char *folder, const char *ending);

// The text that [line] stands for: "\n" in it is a line end, "\\" a backslash.
const char *text_of_line(Arena *arena, Str line);

// tests/cases/*.case: a passage, and the claims in it.
void add_cases(Arena *arena);

// tests/cases/*.STAGE: a text, and what that stage makes of it.
void add_stages(Arena *arena);

// tests/cases/*.events: several texts, and the events that they tell of.
void add_events(Arena *arena);

// tests/packs/*.messages: what is said about faulty rules.
void add_faults(Arena *arena);

// tests/cli/*.sh: what the program does on the command line.
void add_scripts(Arena *arena);

// tests/golden/*.txt: the whole output for a text.
void add_golden(Arena *arena);

// tests/fuzz/corpus: inputs that fuzzing found worth keeping.
void add_replays(Arena *arena);

// The match and nomatch examples of all rules in rules/.
void add_rule_examples(Arena *arena);

// Prints a title and the lines behind it.
void print_lines(const char *title, const LineArray *lines);

#endif
