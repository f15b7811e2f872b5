#include "strand.h"

// So many days is an open end.
#define OPEN_DAYS 3653

Days days_closed(Days days)
{
    if (days.from == DAYS_OPEN_START)
        days.from = days.to - OPEN_DAYS;
    if (days.to == DAYS_OPEN_END)
        days.to = days.from + OPEN_DAYS;
    return days;
}

int32_t days_width(Days days)
{
    return days.to - days.from + 1;
}

Level row_level(const Row *row)
{
    int32_t width = days_width(days_closed(row->days));
    return !row_is_dated(row) ? LEVEL_NONE
           : width <= 1       ? LEVEL_DAY
           : width <= 31      ? LEVEL_MONTH
           : width <= 366     ? LEVEL_YEAR
                              : LEVEL_PERIOD;
}

Days days_common(Days a, Days b)
{
    return (Days){a.from > b.from ? a.from : b.from, a.to < b.to ? a.to : b.to};
}

Days days_spanned(Days a, Days b)
{
    return (Days){a.from < b.from ? a.from : b.from, a.to > b.to ? a.to : b.to};
}

bool days_are_half(Days common, Days span)
{
    return common.from <= common.to && 2 * (int64_t)days_width(common) >= days_width(span);
}

// Whether all that [vague] says is said by [strand], too.
static bool says_no_more(const Strand *vague, const Strand *strand)
{
    return (vague->direction == 0 || vague->direction == strand->direction) &&
           (vague->objects == 0 || vague->objects == strand->objects) &&
           (vague->things & ~strand->things) == 0;
}

// What was found among clusters: an event, if there is only one.
typedef struct Finding {
    uint32_t event, count;
} Finding;

static void find_in(const Strand *strand, Level level, Days days, Finding *found)
{
    uint32_t low = 0, high = strand->clusters[level].count;
    int32_t from = level == LEVEL_PERIOD ? INT32_MIN : days.from;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (strand->clusters[level].at[middle].core.from < from)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < strand->clusters[level].count && found->count < 2; low++) {
        const Cluster *cluster = &strand->clusters[level].at[low];
        if (cluster->core.from > days.to)
            break;
        bool fits = level == LEVEL_PERIOD ? days_are_half(days_common(cluster->core, days),
                                                          days_spanned(cluster->core, days))
                                          : cluster->core.to <= days.to;
        if (!fits || (found->count > 0 && found->event == cluster->event))
            continue;
        found->event = cluster->event;
        found->count++;
    }
}

// Where there can be only one event, one that nobody dates is also it.
static void find_undated(const Joiner *joiner, const Strand *strand, Finding *found)
{
    if (joiner->frame->rule->undated == UNDATED_SINGLE && strand->undated != NONE &&
        found->event != strand->undated)
        *found = (Finding){strand->undated, found->count + 1};
}

uint32_t only_event(const Joiner *joiner, const Strand *vague, Level level, Days days)
{
    Finding found = {NONE, 0};
    for (uint32_t s = 0; s < joiner->strands.count && found.count < 2; s++) {
        const Strand *strand = &joiner->strands.at[s];
        if (!says_no_more(vague, strand))
            continue;
        if (level == LEVEL_PERIOD)
            find_in(strand, LEVEL_PERIOD, days, &found);
        for (Level finer = LEVEL_DAY; finer <= level && level < LEVEL_PERIOD; finer++)
            find_in(strand, finer, days, &found);
        find_undated(joiner, strand, &found);
    }
    return found.count == 1 ? found.event : NONE;
}

uint32_t only_undated(const Joiner *joiner, const Strand *vague)
{
    const Days ever = {INT32_MIN, INT32_MAX};
    Finding found = {NONE, 0};
    for (uint32_t s = 0; s < joiner->strands.count && found.count < 2; s++) {
        const Strand *strand = &joiner->strands.at[s];
        if (!says_no_more(vague, strand))
            continue;
        for (Level level = LEVEL_DAY; level < LEVEL_PERIOD; level++)
            find_in(strand, level, ever, &found);
        for (uint32_t i = 0; i < strand->clusters[LEVEL_PERIOD].count && found.count < 2; i++)
            found = (Finding){strand->clusters[LEVEL_PERIOD].at[i].event, found.count + 1};
        find_undated(joiner, strand, &found);
    }
    return found.count == 1 ? found.event : NONE;
}
