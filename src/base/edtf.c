#include "edtf.h"

#include "calendar.h"

#include <string.h>

// The months from 21 on are the seasons.
#define SEASON_FIRST 21
#define SEASON_LAST 24

// Digits, then X for those that are not known; [least] digits at least.
static bool has_digits(Str text, uint32_t length, uint32_t least)
{
    uint32_t digits = 0;
    while (digits < text.length && text.at[digits] >= '0' && text.at[digits] <= '9')
        digits++;
    for (uint32_t i = digits; i < text.length; i++)
        if (text.at[i] != 'X')
            return false;
    return text.length == length && digits >= least;
}

static bool is_date(Str text)
{
    Day day;
    if (text.length > 0 && strchr("?~%", text.at[text.length - 1]) != NULL)
        text = str_slice(text, 0, text.length - 1);
    Str rest = text, year = str_cut(&rest, '-');
    if (!has_digits(year, 4, 1))
        return false;
    if (rest.at == NULL)
        return true;
    Str month = str_cut(&rest, '-');
    uint32_t number;
    if (str_to_number(month, &number) && number >= SEASON_FIRST && number <= SEASON_LAST)
        return month.length == 2 && rest.at == NULL;
    bool has_unknown = memchr(text.at, 'X', text.length) != NULL;
    if (!has_digits(month, 2, 0) || (rest.at != NULL && !has_digits(rest, 2, 0)))
        return false;
    return has_unknown || day_read(text, false, &day);
}

bool edtf_is_valid(Str text)
{
    Str end = text, start = str_cut(&end, '/');
    if (end.at == NULL)
        return is_date(start);
    bool has_start = start.length > 0 && !str_equal(start, STR(".."));
    bool has_end = end.length > 0 && !str_equal(end, STR(".."));
    return (has_start || has_end) && (!has_start || is_date(start)) && (!has_end || is_date(end));
}
