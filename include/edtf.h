// Dates in EDTF, as tags hold them: ISO 8601-2:2019, levels 0 and 1 without exponents,
// years of four digits. Floor: base.
#ifndef CLAIMTAG_EDTF_H
#define CLAIMTAG_EDTF_H

#include "calendar.h"

// True for "2006", "2006-11-05", "200X", "2006-21" (spring), "1987~", "2002/2004",
// "2002/..", "/2004".
bool edtf_is_valid(Str text);

// A stretch of days, both of them in it, as day_number() counts; an end that is open is
// DAYS_OPEN_START or DAYS_OPEN_END.
typedef struct Days {
    int32_t from, to;
} Days;

#define DAYS_OPEN_START INT32_MIN
#define DAYS_OPEN_END INT32_MAX

// All days that a valid [text] may mean: of "198X" those of ten years, of "2006-21" March to
// May. That a date is unsure ("1987~") makes no difference. False when it is no valid date.
bool edtf_days(Str text, Days *days);

#endif
