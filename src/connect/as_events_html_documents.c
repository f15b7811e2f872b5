// Sentences and the documents they stand in.
#include "events_html.h"

#include <string.h>

// Where [text] begins in [sentence]; its length when it does not stand there.
static uint32_t find(Str sentence, Str text)
{
    const char *at = text.length == 0 || text.length > sentence.length
                         ? NULL
                         : memmem(sentence.at, sentence.length, text.at, text.length);
    return at == NULL ? sentence.length : (uint32_t)(at - sentence.at);
}

void put_evidence(EventOutput *output, const EventReport *report)
{
    Str sentence = report->sentence_text;
    uint32_t start = find(sentence, report->text);
    bool is_within = start < sentence.length;
    if (is_within)
        put_text(output, str_slice(sentence, 0, start));
    put(output, "<mark>");
    put_text(output, report->text);
    put(output, "</mark>");
    if (is_within)
        put_text(output, str_slice(sentence, start + report->text.length, sentence.length));
}

// Of longer words the beginning and the end are enough to find them, each at least so long.
#define WORDS_MOST 60
#define WORDS_LEAST 20

static void put_quoted(EventOutput *output, Str words)
{
    for (uint32_t i = 0; i < words.length; i++) {
        uint8_t byte = (uint8_t)words.at[i];
        bool is_plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                        (byte >= '0' && byte <= '9');
        put(output, is_plain ? "%c" : "%%%02X", byte < ' ' ? ' ' : byte);
    }
}

// A text fragment: browsers go to these words in the document and mark them.
static void put_words(EventOutput *output, Str words)
{
    uint32_t start = WORDS_LEAST, end = words.length - WORDS_LEAST;
    put(output, "#:~:text=");
    if (words.length <= WORDS_MOST) {
        put_quoted(output, words);
        return;
    }
    while (start < words.length && (uint8_t)words.at[start] > ' ')
        start++;
    while (end > 0 && (uint8_t)words.at[end - 1] > ' ')
        end--;
    if (start >= end) {
        put_quoted(output, words);
        return;
    }
    put_quoted(output, str_slice(words, 0, start));
    put(output, ",");
    put_quoted(output, str_slice(words, end, words.length));
}

static void put_path(EventOutput *output, const EventReport *report, Str words)
{
    bool is_file = !str_equal(report->path, STR("-"));
    if (is_file) {
        put(output, "<a href=\"");
        if (!str_starts_with(report->path, STR("/")))
            put_text(output, output->options->home);
        uri_put(output->arena, output->out, report->path);
        if (words.length > 0 && report->record == 0)
            put_words(output, words);
        put(output, "\">");
    }
    put_text(output, is_file ? report->path : STR("standard input"));
    if (report->record > 0)
        put(output, ", record %u", report->record);
    if (words.length > 0)
        put(output, ":%u:%u", report->line, report->column);
    put(output, "%s", is_file ? "</a>" : "");
}

static void put_web_link(EventOutput *output, const EventReport *report, Str words)
{
    if (!uri_is_web(report->link))
        return;
    put(output, ", <a rel=\"noreferrer\" href=\"");
    put_text(output, report->link);
    if (words.length > 0 && memchr(report->link.at, '#', report->link.length) == NULL)
        put_words(output, words);
    put(output, "\">on the web</a>");
}

void put_document(EventOutput *output, const EventReport *report, Str evidence)
{
    put_path(output, report, evidence);
    put_web_link(output, report, evidence);
    if (report->title.length > 0) {
        put(output, ", <cite>");
        put_text(output, report->title);
        put(output, "</cite>");
    }
    if (report->date != 0)
        put(output, ", %.*s", STR_ARGS(day_text(output->arena, report->date)));
}

// The document of [row], and how many reports stand in it.
static void put_heading(EventOutput *output, const ReportRow *row, uint32_t count)
{
    EventReport document = {.path = row->path,
                            .record = row->record,
                            .link = row->link,
                            .title = row->title,
                            .date = row->date};
    put_document(output, &document, (Str){0});
    put(output, ": %u report%s,", count, count == 1 ? "" : "s");
}

static void put_row(EventOutput *output, const ReportRow *row)
{
    put(output, " <a class=\"n\" href=\"#e%u-r%u\">e%u.%u</a>", row->event + 1, row->number,
        row->event + 1, row->number);
}

static void put_all_copies(EventOutput *output, const ReportRows *rows)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < rows->count; i++)
        count += rows->at[i].copy_of > 0;
    if (count == 0)
        return;
    put(output,
        "<section id=\"copies\">\n<h2>Copies</h2>\n<p>Reports that repeat a sentence of another "
        "text:");
    for (uint32_t i = 0; i < rows->count; i++)
        if (rows->at[i].copy_of > 0)
            put_row(output, &rows->at[i]);
    put(output, "</p>\n</section>\n");
}

void put_documents(EventOutput *output, ReportRows *rows)
{
    uint32_t number = 0, count = 0;
    put_all_copies(output, rows);
    rows_sort_by_document(rows);
    for (uint32_t i = 0; i < rows->count; i++)
        count += i == 0 || !rows_share_document(&rows->at[i - 1], &rows->at[i]);
    put(output,
        "<section id=\"documents\">\n<h2>Documents with "
        "claims</h2>\n<details%s><summary>%u</summary>\n<ol>\n",
        count <= EVENTS_BATCH ? " open" : "", count);
    for (uint32_t i = 0, end; i < rows->count; i = end) {
        for (end = i + 1; end < rows->count && rows_share_document(&rows->at[i], &rows->at[end]);)
            end++;
        put(output, "<li id=\"d%u\">", ++number);
        put_heading(output, &rows->at[i], end - i);
        for (uint32_t k = i; k < end; k++)
            put_row(output, &rows->at[k]);
        put(output, "</li>\n");
    }
    put(output, "</ol>\n</details>\n</section>\n");
}
