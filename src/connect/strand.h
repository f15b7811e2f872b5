// Strands: rows of a frame that say the same of roles, objects and things, and the events that
// their times make of them.
#ifndef CLAIMTAG_STRAND_H
#define CLAIMTAG_STRAND_H

#include "dossier.h"

// How exact a time is. What is longer than a year is a period, and joins periods alone.
typedef enum Level { LEVEL_DAY, LEVEL_MONTH, LEVEL_YEAR, LEVEL_PERIOD, LEVEL_NONE } Level;

typedef struct Cluster {
    Days core;
    uint32_t event;
} Cluster;

typedef struct Strand {
    uint32_t direction;
    uint64_t things;
    uint16_t objects;
    Array(Cluster) clusters[LEVEL_NONE]; // by the start of their cores
    uint32_t undated;                    // the event of those that do not say when, or NONE
} Strand;

// Rows with one time.
typedef struct Moment {
    Days days;
    uint32_t first, end; // of the sorted rows
} Moment;

typedef struct Joiner {
    const FrameRows *frame;
    Arena arena;
    uint32_t *rows; // those that go to no other, strand by strand
    uint32_t count;
    Array(Strand) strands;
    Array(Moment) moments; // of one level of a strand, that wait
    uint32_t *event_count;
} Joiner;

// The days of a time; an open end counts as ten years: who says "since 2002" speaks of what
// followed.
Days days_closed(Days days);
int32_t days_width(Days days);
Days days_common(Days a, Days b);
Days days_spanned(Days a, Days b);

// Periods are one when at least half of the days of both are in both.
bool days_are_half(Days common, Days span);

Level row_level(const Row *row);

// The only event that a time of [vague] can mean, NONE when there is no such or are several. Where
// the rule joins all claims, events that nobody dates count, too.
uint32_t only_event(const Joiner *joiner, const Strand *vague, Level level, Days days);

// The same of claims that do not say when.
uint32_t only_undated(const Joiner *joiner, const Strand *vague);

#endif
