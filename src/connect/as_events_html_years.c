// Events by the years that they are dated to: the timeline as a table.
#include "events_html.h"

#include <stdlib.h>

bool sight_is_long(const Sight *sight)
{
    return sight->from != sight->to || sight->is_open;
}

static int compare(const void *left, const void *right)
{
    const Sight *a = left, *b = right;
    const uint32_t of_a[] = {a->from == 0, sight_is_long(a), a->from, a->to,
                             a->is_open,   a->kind,          a->type, a->number};
    const uint32_t of_b[] = {b->from == 0, sight_is_long(b), b->from, b->to,
                             b->is_open,   b->kind,          b->type, b->number};
    for (uint32_t i = 0; i < array_length(of_a); i++)
        if (of_a[i] != of_b[i])
            return of_a[i] < of_b[i] ? -1 : 1;
    return 0;
}

void sights_sort(Overview *overview)
{
    if (overview->count > 1)
        qsort(overview->sights, overview->count, sizeof *overview->sights, compare);
}

// Whether both stand in one row of the table.
static bool share_row(const Sight *a, const Sight *b)
{
    return a->from == b->from && a->to == b->to && a->is_open == b->is_open &&
           (a->from > 0 || a->kind == b->kind);
}

uint32_t sights_end(const Overview *overview, uint32_t start)
{
    uint32_t end = start + 1;
    while (end < overview->count && share_row(&overview->sights[start], &overview->sights[end]))
        end++;
    return end;
}

void put_sight_id(EventOutput *output, const Sight *sight)
{
    if (sight->from == 0)
        put(output, sight->kind == EVENT_RELATION ? "y0-relations" : "y0");
    else if (sight->is_open)
        put(output, "y%u-", sight->from);
    else if (sight_is_long(sight))
        put(output, "y%u-%u", sight->from, sight->to);
    else
        put(output, "y%u", sight->from);
}

Str sight_time(EventOutput *output, const Overview *overview, const Sight *sight)
{
    if (sight->from == 0)
        return STR("nobody says when");
    if (sight->is_open)
        return str_format(output->arena, "since %u", sight->from);
    if (sight_is_long(sight))
        return str_format(output->arena, "%u–%u", sight->from, sight->to);
    bool is_cut = overview->is_cut && sight->from == overview->first;
    return str_format(output->arena, "%u%s", sight->from, is_cut ? " or before" : "");
}

static void put_sight(EventOutput *output, const Sight *sight)
{
    put(output, "<li class=\"t%u\"><span class=\"swatch\"></span><a href=\"#e%u\">", sight->type,
        sight->number + 1);
    put_text(output, sight->label);
    put(output, "</a> ");
    put_measure(output, sight->number, sight->reports, sight->corroboration, "sources");
    put(output, "</li>\n");
}

void put_years(EventOutput *output, const Overview *overview)
{
    if (overview->count == 0)
        return;
    put(output, "<details id=\"years\"><summary>The same as a table</summary>\n<table "
                "class=\"years\">\n<caption class=\"faint\">Events by time, each with the number "
                "of its independent sources</caption>\n<thead><tr><th scope=\"col\">time</th><th "
                "scope=\"col\">events</th></tr></thead>\n<tbody>\n");
    for (uint32_t i = 0, end; i < overview->count; i = end) {
        const Sight *first = &overview->sights[i];
        end = sights_end(overview, i);
        put(output, "<tr id=\"");
        put_sight_id(output, first);
        put(output, "\"><th scope=\"row\">");
        put_text(output, sight_time(output, overview, first));
        if (first->from == 0)
            put(output, first->kind == EVENT_RELATION ? " (relations)"
                                                      : " (of which there can be only one)");
        put(output, "</th><td><ul>\n");
        for (uint32_t k = i; k < end; k++)
            put_sight(output, &overview->sights[k]);
        put(output, "</ul></td></tr>\n");
    }
    put(output, "</tbody>\n</table>\n</details>\n");
}
