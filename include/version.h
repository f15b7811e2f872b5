// Versions of what others rely on, beside that of the program (CLAIMTAG_VERSION in claimtag.h).
// What each number promises is in the README ("Versions"). Floor: base.
#ifndef CLAIMTAG_VERSION_H
#define CLAIMTAG_VERSION_H

#define MANUAL_DATE "November 30, 2026" // of this version of the program, as manuals write it

// Of the document object. Its first number stands in each document.
#define OUTPUT_VERSION "1.0"
#define OUTPUT_SCHEMA "claimtag/1"

// Of what rule files may hold.
#define RULES_VERSION "1.0"

#endif
