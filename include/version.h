// What this is the version of, and what others may rely on: the only place where it stands. What
// each number promises is in the README ("Versions"). Floor: base.
#ifndef CLAIMTAG_VERSION_H
#define CLAIMTAG_VERSION_H

#define CLAIMTAG_VERSION "0.1.0"
#define CLAIMTAG_DATE "November 30, 2026" // of this version, as manuals write it

// Of the document object. Its first number stands in each document.
#define OUTPUT_VERSION "1.0"
#define OUTPUT_SCHEMA "claimtag/1"

// Of what rule files may hold.
#define RULES_VERSION "1.0"

#endif
