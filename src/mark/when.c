#include "when.h"

static Str date_to_edtf(Arena *arena, Date date)
{
    if (date.year == 0)
        return (Str){0};
    if (date.month == 0)
        return str_format(arena, "%04u", date.year);
    if (date.day == 0 || date.day > days_in_month(date.year, date.month))
        return str_format(arena, "%04u-%02u", date.year, date.month);
    return str_format(arena, "%04u-%02u-%02u", date.year, date.month, date.day);
}

// The first unit that [group] caught, or NULL.
static const Unit *unit_of(const TimeReading *reading, GroupId group)
{
    uint32_t start, end;
    return hit_group(reading->hit, group, &start, &end) ? &reading->units[start] : NULL;
}

static Str text_of(const TimeReading *reading, const Unit *unit)
{
    Span span = reading->a->tokens.at[unit->first].span;
    return str_slice(reading->a->document->text, span.start, span.end);
}

// The number that [group] caught, in digits or as an entry's value; 0 when it caught none.
static uint32_t number_of(const TimeReading *reading, GroupId group)
{
    const Unit *unit = unit_of(reading, group);
    uint32_t number = 0;
    if (unit == NULL)
        return 0;
    if (!str_to_number(lexicon_value(reading->pack->lexicon, unit->entry), &number))
        str_to_number(text_of(reading, unit), &number);
    return number;
}

// The value of the time or entry that [group] caught, or its digits.
static Str value_of(const TimeReading *reading, GroupId group)
{
    const Unit *unit = unit_of(reading, group);
    if (unit == NULL)
        return (Str){0};
    uint32_t time =
        unit->mention == MENTION_NONE ? NONE : reading->a->mentions.at[unit->mention].time;
    if (time != NONE)
        return reading->a->times.at[time].edtf;
    Str value = lexicon_value(reading->pack->lexicon, unit->entry);
    bool is_number = reading->a->tokens.at[unit->first].kind == TOKEN_NUMBER;
    return value.length == 0 && is_number ? text_of(reading, unit) : value;
}

static uint32_t full_year(uint32_t year)
{
    if (year >= 100)
        return year;
    return year < 30 ? 2000 + year : 1900 + year;
}

// The date that groups [month] and [day] caught, in the year that was caught. Without a year
// it is the last one before the document's date, or the next one.
static Str compute_date(const TimeReading *reading, GroupId month, GroupId day)
{
    const GroupNames *groups = &reading->pack->groups;
    Date today = date_of_day(reading->a->today);
    Date date = {number_of(reading, groups->year), number_of(reading, month),
                 number_of(reading, day)};
    if (date.month > 12 || (date.month == 0 && date.day != 0))
        return (Str){0};
    if (date.year != 0) {
        date.year = full_year(date.year);
    } else if (date.month != 0 && today.year != 0) {
        bool is_ahead =
            date.month > today.month || (date.month == today.month && date.day > today.day);
        bool is_now = date.month == today.month && (date.day == 0 || date.day == today.day);
        date.year = today.year - is_ahead + (reading->is_to_come && !is_now);
    }
    return date_to_edtf(reading->a->arena, date);
}

static Str compute_decade(const TimeReading *reading)
{
    uint32_t year = number_of(reading, reading->pack->groups.year);
    return year % 10 != 0 ? (Str){0} : str_format(reading->a->arena, "%03uX", full_year(year) / 10);
}

static Str start_of(Str edtf)
{
    return str_cut(&edtf, '/');
}

static Str end_of(Str edtf)
{
    Str end = edtf;
    str_cut(&end, '/');
    return end.at == NULL ? edtf : end;
}

// [to] may be a short year: "1980" and "88".
static Str interval(Arena *arena, Str from, Str to)
{
    uint32_t year, short_year;
    from = start_of(from);
    to = end_of(to);
    if (to.length == 2 && from.length == 4 && str_to_number(from, &year) &&
        str_to_number(to, &short_year))
        to = str_format(arena, "%04u", year / 100 * 100 + short_year);
    if (from.length == 0 || to.length == 0 || str_compare(from, to) > 0)
        return (Str){0};
    return str_format(arena, "%.*s/%.*s", STR_ARGS(from), STR_ARGS(to));
}

// One end of a period, [end]: a time, or a day of the month that was caught, or a month of
// the year that was caught.
static Str end_of_period(const TimeReading *reading, GroupId end)
{
    const GroupNames *groups = &reading->pack->groups;
    if (unit_of(reading, groups->month) != NULL)
        return compute_date(reading, groups->month, end);
    if (unit_of(reading, groups->year) != NULL)
        return compute_date(reading, end, groups->day);
    return value_of(reading, end);
}

static Str compute_between(const TimeReading *reading)
{
    const GroupNames *groups = &reading->pack->groups;
    return interval(reading->a->arena, end_of_period(reading, groups->from),
                    end_of_period(reading, groups->to));
}

// "1980-88": the first year is four digits, and the second stands at the end.
static Str compute_years(const TimeReading *reading)
{
    const Unit *unit = unit_of(reading, reading->pack->groups.of);
    if (unit == NULL)
        return (Str){0};
    Str years = text_of(reading, unit);
    uint32_t second = years.length;
    while (second > 0 && years.at[second - 1] >= '0' && years.at[second - 1] <= '9')
        second--;
    return interval(reading->a->arena, str_slice(years, 0, 4),
                    str_slice(years, second, years.length));
}

// The week, Monday to Sunday, that holds [date].
static Str week_of(Arena *arena, Date date)
{
    int32_t monday = day_number(date) - (int32_t)weekday_of(date) + 1;
    Str first = date_to_edtf(arena, date_of_number(monday));
    Str last = date_to_edtf(arena, date_of_number(monday + 6));
    return str_format(arena, "%.*s/%.*s", STR_ARGS(first), STR_ARGS(last));
}

// [sign] -1: before [base], 1: after it. Without a count: 1. In a year so reckoned a month
// may be named: "in March of the year before".
static Str compute_distance(const TimeReading *reading, Date base, int32_t sign)
{
    const GroupNames *groups = &reading->pack->groups;
    Arena *arena = reading->a->arena;
    Str unit = value_of(reading, groups->unit);
    int32_t count =
        sign *
        (unit_of(reading, groups->count) == NULL ? 1 : (int32_t)number_of(reading, groups->count));
    if (base.year == 0 || count < -3000 || count > 3000)
        return (Str){0};
    if (str_equal(unit, STR("year")))
        return date_to_edtf(arena, (Date){(uint32_t)((int32_t)base.year + count),
                                          number_of(reading, groups->month), 0});
    if (base.month == 0)
        return (Str){0};
    if (str_equal(unit, STR("month"))) {
        int32_t months = (int32_t)(base.year * 12 + base.month) - 1 + count;
        return date_to_edtf(arena, (Date){(uint32_t)(months / 12), (uint32_t)(months % 12) + 1, 0});
    }
    if (base.day == 0)
        return (Str){0};
    if (str_equal(unit, STR("week")))
        return week_of(arena, date_of_number(day_number(base) + 7 * count));
    if (str_equal(unit, STR("day")))
        return date_to_edtf(arena, date_of_number(day_number(base) + count));
    return (Str){0};
}

// The time told last before this one in the sentence, to which "a year later" refers; year 0
// when there is none, or only a decade.
static Date date_before(const TimeReading *reading)
{
    const Annotation *a = reading->a;
    for (uint32_t u = reading->hit->start; u > 0; u--) {
        uint32_t mention = reading->units[u - 1].mention;
        uint32_t time = mention == MENTION_NONE ? NONE : a->mentions.at[mention].time;
        if (time == NONE)
            continue;
        Str rest = start_of(a->times.at[time].edtf);
        Date date = {0};
        Str year = str_cut(&rest, '-'), month = str_cut(&rest, '-');
        if (str_to_number(year, &date.year) && str_to_number(month, &date.month))
            str_to_number(rest, &date.day);
        return date;
    }
    return (Date){0};
}

// "Last spring": the last one that was over before the document's month.
static Str compute_season(const TimeReading *reading)
{
    Date today = date_of_day(reading->a->today);
    uint32_t end = number_of(reading, reading->pack->groups.of);
    if (today.year == 0 || end == 0)
        return (Str){0};
    return date_to_edtf(reading->a->arena, (Date){today.year - (end >= today.month), 0, 0});
}

// "On Monday": the last one up to the document's date, or the next one.
static Str compute_weekday(const TimeReading *reading)
{
    uint32_t weekday = number_of(reading, reading->pack->groups.of);
    Date today = date_of_day(reading->a->today);
    if (today.year == 0 || weekday < 1 || weekday > 7)
        return (Str){0};
    int32_t back = ((int32_t)weekday_of(today) - (int32_t)weekday + 7) % 7;
    bool is_last = unit_of(reading, reading->pack->groups.unit) != NULL;
    if (back == 0 && is_last)
        back = 7;
    int32_t ahead = reading->is_to_come && back > 0 ? 7 : 0;
    return date_to_edtf(reading->a->arena, date_of_number(day_number(today) - back + ahead));
}

Str when_compute(const TimeReading *reading)
{
    const GroupNames *groups = &reading->pack->groups;
    Arena *arena = reading->a->arena;
    Str of = value_of(reading, groups->of);
    uint32_t start, end;
    switch (reading->kind) {
    case TIME_DATE:
        return compute_date(reading, groups->month, groups->day);
    case TIME_DECADE:
        return compute_decade(reading);
    case TIME_VALUE:
    case TIME_SAME:
        return of;
    case TIME_SINCE:
        if (!hit_group(reading->hit, groups->of, &start, &end))
            of = date_to_edtf(arena, date_before(reading));
        return of.length == 0 ? of : str_format(arena, "%.*s/..", STR_ARGS(start_of(of)));
    case TIME_UNTIL:
        return of.length == 0 ? of : str_format(arena, "../%.*s", STR_ARGS(end_of(of)));
    case TIME_BETWEEN:
        return compute_between(reading);
    case TIME_YEARS:
        return compute_years(reading);
    case TIME_AGO:
        return compute_distance(reading, date_of_day(reading->a->today), -1);
    case TIME_AHEAD:
        return compute_distance(reading, date_of_day(reading->a->today), 1);
    case TIME_EARLIER:
        return compute_distance(reading, date_before(reading), -1);
    case TIME_LATER:
        return compute_distance(reading, date_before(reading), 1);
    case TIME_SEASON:
        return compute_season(reading);
    case TIME_WEEKDAY:
        return compute_weekday(reading);
    case TIME_NONE:
    case TIME_VOID:
    case TIME__COUNT:
        break;
    }
    return (Str){0};
}

Str when_to_come(const TimeReading *reading)
{
    TimeReading to_come = *reading;
    const Unit *of = unit_of(reading, reading->pack->groups.of);
    to_come.is_to_come = true;
    if (reading->kind == TIME_SAME && of != NULL && of->mention != MENTION_NONE) {
        uint32_t time = reading->a->mentions.at[of->mention].time;
        uint32_t ahead = time == NONE ? NONE : reading->a->times.at[time].ahead;
        return ahead == NONE ? (Str){0} : reading->a->times.at[ahead].edtf;
    }
    bool has_year = unit_of(reading, reading->pack->groups.year) != NULL;
    if (reading->kind == TIME_WEEKDAY || (reading->kind == TIME_DATE && !has_year))
        return when_compute(&to_come);
    return (Str){0};
}

Day when_to_day(Str edtf)
{
    Day day;
    return edtf.length == 10 && day_read(edtf, false, &day) ? day : 0;
}
