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
