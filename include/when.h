// Dates, and the values of time expressions in EDTF (ISO 8601-2:2019, levels 0 and 1).
// Floor: mark.
#ifndef CLAIMTAG_WHEN_H
#define CLAIMTAG_WHEN_H

#include "pack.h"

// What a time rule caught, and what its value is reckoned from.
typedef struct TimeReading {
    const Pack *pack;
    const Annotation *a;
    const Unit *units; // of the sentence or line
    const Hit *hit;
    TimeKind kind;
    bool is_to_come; // a weekday or a month without a year is the next one
} TimeReading;

// The value in EDTF, in a->arena; empty when it cannot be said (a weekday in a text
// without a date). An impossible day (February 30) leaves its month.
Str when_compute(const TimeReading *reading);

// The value when it is told of what is to come; empty when that makes no difference.
Str when_to_come(const TimeReading *reading);

// The value of [edtf] as a day, when it is one full day; otherwise 0.
Day when_to_day(Str edtf);

#endif
