#include "edtf.h"

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

// The number in [text], with [digit] for each digit that is not known.
static uint32_t number_with(Str text, uint32_t digit)
{
    uint32_t number = 0;
    for (uint32_t i = 0; i < text.length; i++)
        number = 10 * number + (text.at[i] == 'X' ? digit : (uint32_t)(text.at[i] - '0'));
    return number;
}

// The least or the greatest number from 1 up to [most] that [text] may be; "" may be any.
static uint32_t bound(Str text, bool is_end, uint32_t most)
{
    uint32_t number = text.length == 0 && is_end ? most : number_with(text, is_end ? 9 : 0);
    if (number == 0)
        return is_end ? most : 1;
    return number > most ? most : number;
}

// The first or last day that a valid date may mean.
static int32_t day_of_date(Str text, bool is_end)
{
    if (strchr("?~%", text.at[text.length - 1]) != NULL)
        text = str_slice(text, 0, text.length - 1);
    Str year = str_cut(&text, '-'), month = {0}, day = {0};
    if (text.at != NULL)
        month = str_cut(&text, '-');
    if (text.at != NULL)
        day = text;
    Date date = {.year = number_with(year, is_end ? 9 : 0)};
    uint32_t season = number_with(month, 0);
    if (season >= SEASON_FIRST && season <= SEASON_LAST) {
        date.month = 3 * (season - SEASON_FIRST) + (is_end ? 5 : 3);
        if (date.month > 12) { // winter ends in the next year
            date.month -= 12;
            date.year++;
        }
    } else {
        date.month = bound(month, is_end, 12);
    }
    date.day = bound(day, is_end, days_in_month(date.year, date.month));
    return day_number(date);
}

bool edtf_days(Str text, Days *days)
{
    Str end = text, start = str_cut(&end, '/');
    if (!edtf_is_valid(text))
        return false;
    if (end.at == NULL)
        end = start;
    *days = (Days){DAYS_OPEN_START, DAYS_OPEN_END};
    if (start.length > 0 && !str_equal(start, STR("..")))
        days->from = day_of_date(start, false);
    if (end.length > 0 && !str_equal(end, STR("..")))
        days->to = day_of_date(end, true);
    return days->from <= days->to;
}
