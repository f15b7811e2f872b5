// What is known of an event by its reports, each named by its number; and where they stand.
#include "events_html.h"

#include <stdlib.h>

bool rows_share_document(const ReportRow *a, const ReportRow *b)
{
    return a->record == b->record && str_equal(a->path, b->path);
}

static int compare_documents(const void *left, const void *right)
{
    const ReportRow *a = left, *b = right;
    int order = str_compare(a->path, b->path);
    if (order == 0 && a->record != b->record)
        order = a->record < b->record ? -1 : 1;
    if (order == 0 && a->event != b->event)
        order = a->event < b->event ? -1 : 1;
    return order != 0 ? order : a->number < b->number ? -1 : 1;
}

void rows_sort_by_document(ReportRows *rows)
{
    if (rows->count > 1)
        qsort(rows->at, rows->count, sizeof *rows->at, compare_documents);
}

static int compare_sources(const void *left, const void *right)
{
    const ReportRow *a = left, *b = right;
    if (a->source != b->source)
        return a->source < b->source ? -1 : 1;
    if (a->stance != b->stance)
        return a->stance < b->stance ? -1 : 1;
    return a->number < b->number ? -1 : 1;
}

static ReportRows copy_of(EventOutput *output, const ReportRows *rows)
{
    ReportRows copy = {0};
    copy.at = arena_copy(output->arena, rows->at, rows->count * sizeof *rows->at);
    copy.count = rows->count;
    return copy;
}

static void put_link(EventOutput *output, const ReportRow *row)
{
    put(output, " <a class=\"n\" href=\"#e%u-r%u\">%u</a>", row->event + 1, row->number,
        row->number);
}

// "expert Dr. Amsel, counts:"
static void put_source(EventOutput *output, const EventSource *source)
{
    put(output, "<li>%s", source_names[source->kind]);
    if (source->name.length > 0) {
        put(output, " <b>");
        put_text(output, source->name);
        put(output, "</b>");
    }
    put(output, source->is_independent ? ", counts:" : ":");
}

static void put_sources(EventOutput *output, const Event *event, const ReportRows *rows)
{
    ReportRows sorted = copy_of(output, rows);
    qsort(sorted.at, sorted.count, sizeof *sorted.at, compare_sources);
    put(output, "<dt>sources</dt><dd id=\"e%u-sources\"><ul>\n", event->number + 1);
    for (uint32_t i = 0; i < sorted.count; i++) {
        const ReportRow *row = &sorted.at[i];
        bool is_new = i == 0 || row->source != row[-1].source;
        if (is_new) {
            put(output, "%s", i > 0 ? "</li>\n" : "");
            put_source(output, &event->sources.at[row->source]);
        }
        if (is_new || row->stance != row[-1].stance)
            put(output, " %s", stance_words[row->stance]);
        put_link(output, row);
    }
    put(output, "</li>\n</ul></dd>\n");
}

static void put_times(EventOutput *output, const Event *event, const ReportRows *rows)
{
    if (event->times.count == 0)
        return;
    put(output, "<dt>times</dt><dd id=\"e%u-times\"><ul>\n", event->number + 1);
    for (uint32_t i = 0; i < event->times.count; i++) {
        put(output, "<li>");
        put_text(output, event->times.at[i].edtf);
        put(output, ":");
        for (uint32_t k = 0; k < rows->count; k++)
            if (str_equal(rows->at[k].edtf, event->times.at[i].edtf))
                put_link(output, &rows->at[k]);
        put(output, "</li>\n");
    }
    put(output, "</ul></dd>\n");
}

static void put_places(EventOutput *output, const Event *event, const ReportRows *rows)
{
    ReportRows sorted = copy_of(output, rows);
    rows_sort_by_document(&sorted);
    put(output, "<dt>documents</dt><dd id=\"e%u-documents\"><ul>\n", event->number + 1);
    for (uint32_t i = 0; i < sorted.count; i++) {
        const ReportRow *row = &sorted.at[i];
        if (i == 0 || !rows_share_document(row, row - 1)) {
            put(output, "%s<li>", i > 0 ? "</li>\n" : "");
            put_text(output, row->path);
            if (row->record > 0)
                put(output, ", record %u", row->record);
            put(output, ":");
        }
        put_link(output, row);
    }
    put(output, "</li>\n</ul></dd>\n");
}

static void put_copies(EventOutput *output, const Event *event, const ReportRows *rows)
{
    if (event->copies == 0)
        return;
    put(output, "<dt>copies</dt><dd id=\"e%u-copies\"><ul>\n", event->number + 1);
    for (uint32_t i = 0; i < rows->count; i++)
        if (rows->at[i].copy_of > 0) {
            put(output, "<li>");
            put_link(output, &rows->at[i]);
            put(output, " repeats <a class=\"n\" href=\"#e%u-r%u\">%u</a></li>\n",
                event->number + 1, rows->at[i].copy_of, rows->at[i].copy_of);
        }
    put(output, "</ul></dd>\n");
}

// The first of the sentences is of all reports, the others of those joined for one reason each.
static void put_why(EventOutput *output, const Event *event, const ReportRows *rows)
{
    put(output, "<dt>one, because</dt><dd><ul>\n");
    for (uint32_t i = 0, joined = 0; i < event->why.count; i++) {
        put(output, "<li>");
        put_text(output, event->why.at[i]);
        for (bool has_any = i == 0; !has_any && joined < JOINED__COUNT; joined++)
            for (uint32_t k = 0; k < rows->count; k++)
                if (rows->at[k].joined == joined) {
                    put(output, "%s", has_any ? "" : ":");
                    put_link(output, &rows->at[k]);
                    has_any = true;
                }
        put(output, "</li>\n");
    }
    put(output, "</ul></dd>\n");
}

void put_facts(EventOutput *output, const Event *event, const ReportRows *rows)
{
    put(output, "<dl>\n");
    put_sources(output, event, rows);
    put_times(output, event, rows);
    put_places(output, event, rows);
    put_copies(output, event, rows);
    put_why(output, event, rows);
    put(output, "</dl>\n");
}
