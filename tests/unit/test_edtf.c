#include "test.h"

#include "edtf.h"

TEST(edtf, takes_dates_and_intervals)
{
    static const char *const valid[] = {
        "2006",      "2006-11", "2006-11-05", "200X",     "19XX",
        "2006-XX",   "2006-21", "1987~",      "2012-12?", "2004-02-29",
        "2002/2004", "2002/..", "../2004",    "/2004",    "2006-11/2007-02-03%",
    };
    for (size_t i = 0; i < array_length(valid); i++)
        if (!edtf_is_valid(str_from(valid[i])))
            fail_msg("%s is EDTF", valid[i]);
}

TEST(edtf, rejects_what_is_none)
{
    static const char *const invalid[] = {
        "",         "last year", "06",    "2006-13", "2006-11-31", "2006-1", "2006-11-05-01",
        "2005-2-9", "X006",      "20X6",  "XXXX",    "../..",      "/",      "2002/2003/2004",
        "2006-25",  "2006-21-1", "2006~~"};
    for (size_t i = 0; i < array_length(invalid); i++)
        if (edtf_is_valid(str_from(invalid[i])))
            fail_msg("%s is no EDTF", invalid[i]);
}

TEST(edtf, tells_which_days_it_means)
{
    static const struct Row {
        const char *text, *from, *to; // "": open
    } rows[] = {
        {"2006", "2006-01-01", "2006-12-31"},
        {"200X", "2000-01-01", "2009-12-31"},
        {"19XX", "1900-01-01", "1999-12-31"},
        {"2004-02", "2004-02-01", "2004-02-29"},
        {"2006-XX", "2006-01-01", "2006-12-31"},
        {"2006-1X", "2006-10-01", "2006-12-31"},
        {"2006-0X", "2006-01-01", "2006-09-30"},
        {"2006-5X", "2006-12-01", "2006-12-31"},
        {"2006-02-XX", "2006-02-01", "2006-02-28"},
        {"2006-02-3X", "2006-02-28", "2006-02-28"},
        {"2006-21", "2006-03-01", "2006-05-31"},
        {"2006-24", "2006-12-01", "2007-02-28"},
        {"1987~", "1987-01-01", "1987-12-31"},
        {"1980/1988", "1980-01-01", "1988-12-31"},
        {"2002-05/2003-06-07", "2002-05-01", "2003-06-07"},
        {"2002/..", "2002-01-01", ""},
        {"/2004-10", "", "2004-10-31"},
    };
    for (size_t i = 0; i < array_length(rows); i++) {
        Days days, want = {DAYS_OPEN_START, DAYS_OPEN_END};
        Day day;
        assert_true(edtf_days(str_from(rows[i].text), &days));
        if (day_read(str_from(rows[i].from), false, &day))
            want.from = day_number(date_of_day(day));
        if (day_read(str_from(rows[i].to), false, &day))
            want.to = day_number(date_of_day(day));
        if (days.from != want.from || days.to != want.to)
            fail_msg("%s means other days", rows[i].text);
    }
    Days days;
    assert_false(edtf_days(STR("last year"), &days));
    assert_false(edtf_days(STR("2006/2005"), &days));
}
