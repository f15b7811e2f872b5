#include "calendar.h"

#include <stdio.h>
#include <time.h>

Date date_of_day(Day day)
{
    return (Date){day / 10000, day / 100 % 100, day % 100};
}

Day day_today(void)
{
    time_t now = time(NULL);
    struct tm utc;
    gmtime_r(&now, &utc);
    return (Day)((utc.tm_year + 1900) * 10000 + (utc.tm_mon + 1) * 100 + utc.tm_mday);
}

uint32_t days_in_month(uint32_t year, uint32_t month)
{
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && is_leap ? 1u : 0u);
}

// In years that begin in March the lengths of months are 153 days in five months, and the
// leap day is the last.
int32_t day_number(Date date)
{
    int32_t year = (int32_t)date.year - (date.month <= 2);
    int32_t month = ((int32_t)date.month + 9) % 12;
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 +
           (int32_t)date.day - 1;
}

Date date_of_number(int32_t number)
{
    int32_t year = (int32_t)(((int64_t)number * 10000 + 14780) / 3652425);
    int32_t rest = number - (365 * year + year / 4 - year / 100 + year / 400);
    if (rest < 0) {
        year--;
        rest = number - (365 * year + year / 4 - year / 100 + year / 400);
    }
    int32_t month = (5 * rest + 2) / 153;
    return (Date){(uint32_t)(year + (month >= 10)), (uint32_t)((month + 2) % 12 + 1),
                  (uint32_t)(rest - (153 * month + 2) / 5 + 1)};
}

uint32_t weekday_of(Date date)
{
    return (uint32_t)((day_number(date) + 2) % 7) + 1; // 0000-03-01 was a Wednesday
}

bool day_read(Str text, bool is_end, Day *day)
{
    uint32_t parts[3] = {0, is_end ? 12 : 1, 0}, count = 0;
    for (; count < 3 && text.at != NULL; count++)
        if (!str_to_number(str_cut(&text, '-'), &parts[count]))
            return false;
    if (text.at != NULL || parts[0] < 1000 || parts[0] > 9999 || parts[1] < 1 || parts[1] > 12)
        return false;
    uint32_t last = days_in_month(parts[0], parts[1]);
    if (count < 3)
        parts[2] = is_end ? last : 1;
    *day = parts[0] * 10000 + parts[1] * 100 + parts[2];
    return parts[2] >= 1 && parts[2] <= last;
}

bool day_read_written(Str text, Day *day)
{
    // The names of months and days are those of the C locale, as in RFC 5322.
    static const char *const forms[] = {"%Y-%m-%d", "%Y/%m/%d",      "%Y%m%d",   "%a, %d %b %Y",
                                        "%d %b %Y", "%A, %B %d, %Y", "%B %d, %Y"};
    char written[40], iso[40];
    snprintf(written, sizeof written, "%.*s", STR_ARGS(str_trim(text)));
    for (uint32_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        struct tm found = {0};
        Day read;
        bool fits = strptime(written, forms[i], &found) != NULL;
        if (!fits || found.tm_year < 0) // seconds since 1970 look like a day long ago
            continue;
        snprintf(iso, sizeof iso, "%04d-%02d-%02d", (found.tm_year + 1900) % 10000,
                 found.tm_mon + 1, found.tm_mday);
        if (!day_read(str_from(iso), false, &read))
            continue;
        *day = read;
        return true;
    }
    return false;
}
