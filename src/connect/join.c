// Which rows of a frame tell of one event.
//
// Rows that say the same of roles, objects and things are a strand. Strands are taken in the
// order of how much they say; in each, rows whose times agree become clusters, one for each
// event, and rows that say less (a year where others say the day, "missiles" where others say
// "Scuds") go to the only cluster that they can mean. What comes of it depends on what is
// said alone, never on the order in which it is read.
#include "strand.h"

#include "memory.h"

#include <stdlib.h>

#define ORDER(a, b)                                                                                \
    if ((a) != (b))                                                                                \
    return (a) < (b) ? -1 : 1

static int compare_for_strands(const void *left, const void *right, void *context)
{
    const Dossier *dossier = context;
    const Row *a = &dossier->rows[*(const uint32_t *)left];
    const Row *b = &dossier->rows[*(const uint32_t *)right];
    ORDER(row_detail(dossier, b), row_detail(dossier, a));
    ORDER(row_cast(dossier, a)->direction, row_cast(dossier, b)->direction);
    ORDER(a->objects, b->objects);
    ORDER(a->things, b->things);
    ORDER(row_level(a), row_level(b));
    Days of_a = days_closed(a->days), of_b = days_closed(b->days);
    ORDER(of_a.from, of_b.from);
    ORDER(of_a.to, of_b.to);
    return 0;
}

static bool is_same_strand(const Dossier *dossier, const Row *a, const Row *b)
{
    return a->objects == b->objects && a->things == b->things &&
           row_cast(dossier, a)->direction == row_cast(dossier, b)->direction;
}

static void assign(const Joiner *joiner, const Moment *moment, uint32_t event, Joined joined)
{
    for (uint32_t i = moment->first; i < moment->end; i++) {
        Row *row = &joiner->frame->dossier->rows[joiner->rows[i]];
        row->event = event;
        row->joined = (uint8_t)joined;
    }
}

// Makes one event of the moments [first] up to [end] that wait.
static void make_event(Joiner *joiner, Strand *strand, Level level, uint32_t first, uint32_t end,
                       Days core, Joined joined)
{
    uint32_t event = (*joiner->event_count)++;
    *array_add(&joiner->arena, &strand->clusters[level]) = (Cluster){core, event};
    for (uint32_t i = first; i < end; i++)
        assign(joiner, &joiner->moments.at[i], event, joined);
}

// Where the moments fall apart: at the widest gap; of several the one nearest the middle.
static uint32_t widest_gap(const Joiner *joiner, uint32_t first, uint32_t end)
{
    uint32_t best = first + 1;
    int64_t widest = INT64_MIN;
    int32_t last = joiner->moments.at[first].days.to;
    for (uint32_t i = first + 1; i < end; i++) {
        Days days = joiner->moments.at[i].days;
        int64_t gap = (int64_t)days.from - last;
        uint32_t middle = first + (end - first) / 2;
        bool is_nearer = abs((int32_t)(i - middle)) < abs((int32_t)(best - middle));
        if (gap > widest || (gap == widest && is_nearer)) {
            widest = gap;
            best = i;
        }
        last = days.to > last ? days.to : last;
    }
    return best;
}

// Makes events of the moments [first] up to [end] that wait, as few as the rule allows.
static void make_events(Joiner *joiner, Strand *strand, Level level, uint32_t first, uint32_t end,
                        uint32_t window)
{
    if (first >= end)
        return;
    Days common = joiner->moments.at[first].days, span = common;
    for (uint32_t i = first + 1; i < end; i++) {
        common = days_common(common, joiner->moments.at[i].days);
        span = days_spanned(span, joiner->moments.at[i].days);
    }
    bool is_one = level == LEVEL_PERIOD ? days_are_half(common, span) : common.from <= common.to;
    if (is_one) {
        make_event(joiner, strand, level, first, end, common, JOINED_SAME);
        return;
    }
    if ((uint32_t)days_width(span) <= window) {
        make_event(joiner, strand, level, first, end, span, JOINED_WINDOW);
        return;
    }
    uint32_t gap = widest_gap(joiner, first, end);
    make_events(joiner, strand, level, first, gap, window);
    make_events(joiner, strand, level, gap, end, window);
}

static void join_undated(Joiner *joiner, Strand *strand, const Moment *rows)
{
    const EventRule *rule = joiner->frame->rule;
    const Dossier *dossier = joiner->frame->dossier;
    bool may_join = rule->undated == UNDATED_SINGLE ||
                    (rule->undated == UNDATED_NAMED && things_are_named(dossier, strand->things));
    uint32_t event = may_join ? only_undated(joiner, strand) : NONE;
    if (event != NONE) {
        assign(joiner, rows, event, JOINED_PART);
        return;
    }
    strand->undated = (*joiner->event_count)++;
    assign(joiner, rows, strand->undated, JOINED_UNDATED);
}

// Joins the rows [first] up to [end], which are one strand.
static void join_strand(Joiner *joiner, uint32_t first, uint32_t end)
{
    const Dossier *dossier = joiner->frame->dossier;
    const EventRule *rule = joiner->frame->rule;
    const Row *row = &dossier->rows[joiner->rows[first]];
    uint32_t index = joiner->strands.count;
    *array_add(&joiner->arena, &joiner->strands) =
        (Strand){.direction = row_cast(dossier, row)->direction,
                 .things = row->things,
                 .objects = row->objects,
                 .undated = NONE};
    Strand *strand = &joiner->strands.at[index];
    bool has_name = things_are_named(dossier, strand->things);
    for (uint32_t at = first; at < end;) {
        Level level = row_level(&dossier->rows[joiner->rows[at]]);
        joiner->moments.count = 0;
        while (at < end && row_level(&dossier->rows[joiner->rows[at]]) == level) {
            Days days = days_closed(dossier->rows[joiner->rows[at]].days);
            Moment moment = {days, at, at};
            for (; moment.end < end; moment.end++) {
                Days next = days_closed(dossier->rows[joiner->rows[moment.end]].days);
                if (next.from != days.from || next.to != days.to)
                    break;
            }
            at = moment.end;
            if (level == LEVEL_NONE) {
                join_undated(joiner, strand, &moment);
                continue;
            }
            uint32_t event = only_event(joiner, strand, level, days);
            if (event != NONE)
                assign(joiner, &moment, event, JOINED_PART);
            else
                *array_add(&joiner->arena, &joiner->moments) = moment;
        }
        uint32_t window = has_name && level == LEVEL_YEAR && rule->named_window > rule->window
                              ? rule->named_window
                              : rule->window;
        make_events(joiner, strand, level, 0, joiner->moments.count, window);
    }
}

// A claim without a time goes on from one that the text has just dated.
static void note_followers(const FrameRows *frame)
{
    Dossier *dossier = frame->dossier;
    for (uint32_t i = 0; i < frame->count; i++) {
        Row *row = &dossier->rows[frame->at[i]];
        if (row_is_dated(row) || row->goes_to != NONE)
            continue;
        for (uint32_t k = i; k-- > 0;) {
            const Row *earlier = &dossier->rows[frame->at[k]];
            if (earlier->document != row->document ||
                earlier->sentence + frame->rule->follows < row->sentence)
                break;
            if (!row_is_dated(earlier) || !row_says_no_more(dossier, row, earlier))
                continue;
            row->goes_to = frame->at[k];
            row->joined = JOINED_FOLLOWS;
            break;
        }
    }
}

void frame_join(const FrameRows *frame, uint32_t *event_count)
{
    Dossier *dossier = frame->dossier;
    Joiner joiner = {.frame = frame, .event_count = event_count};
    note_followers(frame);
    joiner.rows = memory_zeroed(frame->count, sizeof *joiner.rows);
    for (uint32_t i = 0; i < frame->count; i++)
        if (dossier->rows[frame->at[i]].goes_to == NONE)
            joiner.rows[joiner.count++] = frame->at[i];
    qsort_r(joiner.rows, joiner.count, sizeof *joiner.rows, compare_for_strands, dossier);
    for (uint32_t first = 0, end; first < joiner.count; first = end) {
        const Row *row = &dossier->rows[joiner.rows[first]];
        for (end = first + 1; end < joiner.count; end++)
            if (!is_same_strand(dossier, row, &dossier->rows[joiner.rows[end]]))
                break;
        join_strand(&joiner, first, end);
    }
    // What a row goes to stands before it, and so has its event by now.
    for (uint32_t i = 0; i < frame->count; i++) {
        Row *row = &dossier->rows[frame->at[i]];
        if (row->goes_to != NONE)
            row->event = dossier->rows[row->goes_to].event;
    }
    free(joiner.rows);
    arena_free(&joiner.arena);
}
