// Versions of what others rely on, beside that of the program (CLAIMTAG_VERSION in claimtag.h).
// What each number promises is in the README ("Versions"). Floor: base.
#ifndef CLAIMTAG_VERSION_H
#define CLAIMTAG_VERSION_H

#define MANUAL_DATE "November 30, 2026" // of this version of the program, as manuals write it

// Of the document object, and of gold. Its first number stands in each document.
#define OUTPUT_MAJOR "1"
#define OUTPUT_VERSION OUTPUT_MAJOR ".0"
#define OUTPUT_SCHEMA "claimtag/" OUTPUT_MAJOR

// Of what connect makes of documents. Its first number stands in each dossier.
#define EVENTS_MAJOR "1"
#define EVENTS_VERSION EVENTS_MAJOR ".0"
#define EVENTS_SCHEMA "claimtag-events/" EVENTS_MAJOR

// Of what rule files may hold.
#define RULES_VERSION "1.0"

#endif
