// Days of the Gregorian calendar. Floor: base.
#ifndef CLAIMTAG_CALENDAR_H
#define CLAIMTAG_CALENDAR_H

#include "str.h"

// A day as year * 10000 + month * 100 + day; 0 is no day. They sort as they follow.
typedef uint32_t Day;

typedef struct Date {
    uint32_t year, month, day; // 0: not given
} Date;

Date date_of_day(Day day);

uint32_t days_in_month(uint32_t year, uint32_t month);

// Today, in UTC.
Day day_today(void);

// Days are numbered from 0000-03-01 on, so that weeks and distances are sums.
int32_t day_number(Date date);
Date date_of_number(int32_t number);

// 1 is Monday, 7 is Sunday (ISO 8601).
uint32_t weekday_of(Date date);

// Reads "2006", "2006-11" or "2006-11-05" as the first (or [is_end]: last) day of it.
// False when it is none of these, or there is no such day.
bool day_read(Str text, bool is_end, Day *day);

// Reads a date as pages and records give it, whatever stands behind it: "2006-11-05T10:00Z",
// "20061105", "Sun, 05 Nov 2006 10:00:00 GMT" (RFC 5322), "November 5, 2006". Leaves [day] as
// it is and returns false when it is none of these.
bool day_read_written(Str text, Day *day);

#endif
