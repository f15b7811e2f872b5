// A file that is written bit by bit: standard output, a pipe, or a file that has its name only
// when it is whole, so that who reads it finds all of it or what was there before. Floor: base.
#ifndef CLAIMTAG_OUTFILE_H
#define CLAIMTAG_OUTFILE_H

#include "diag.h"

typedef struct Outfile {
    const char *path; // "-": standard output
    int file;         // -1: not open
    Str part;         // the name it has while it is written; empty: it is written in place
    Str target;       // what it is renamed to
    Arena names;      // of the two
    bool is_stopped;  // it takes no more: a write failed, or nobody reads it
} Outfile;

// Each returns false with a message, and says so once.
bool outfile_open(Outfile *out, const char *path, Diag *diag);

// A reader who has seen enough ("| head") is no fault.
bool outfile_write(Outfile *out, Str bytes, Diag *diag);

// Gives the file its name; one that could not be written whole is removed. Standard output
// stays open.
bool outfile_close(Outfile *out, Diag *diag);

#endif
