#include "embed.h"
#include "formats.h"
#include "html.h"
#include "html_page.h"

EMBED(report_css, "src/write/report.css");
EMBED(report_js, "src/write/report.js");

void html_put(HtmlWriter *writer, Str text)
{
    html_text(writer->view.arena, writer->out, text);
}

const Claim *html_claim(const HtmlWriter *writer, uint32_t number)
{
    return &writer->view.a->claims.at[writer->claims.at[number - 1]];
}

static void put_filter(const Pack *pack, Arena *arena, Bytes *out)
{
    bytes_put(arena, out, STR("<form id=\"filter\" aria-label=\"Filter the claims\" hidden>\n"));
    html_boxes(arena, out, "type", "Type", html_type_names(pack, arena), pack->types.count);
    html_boxes(arena, out, "factuality", "How surely", factuality_names, FACT__COUNT);
    html_boxes(arena, out, "source", "Who says so", source_names, SOURCE__COUNT);
    bytes_put(arena, out,
              STR("<button type=\"reset\">Show all</button>\n"
                  "<p id=\"shown\" role=\"status\"></p>\n</form>\n"));
}

static HtmlPage page_of(const Pack *pack, const WriteOptions *options, Arena *arena)
{
    return (HtmlPage){.title = "Claims",
                      .skip = "To the articles",
                      .style = html_style(pack, str_from(report_css), arena),
                      .script = str_from(report_js),
                      .program = options->program};
}

void begin_html(const Pack *pack, const WriteOptions *options, Arena *arena, Bytes *out)
{
    HtmlPage page = page_of(pack, options, arena);
    html_page_begin(&page, arena, out);
    bytes_put(
        arena, out,
        STR("<header>\n<h1>Claims</h1>\n<p>That a text makes a claim does not say that the "
            "claim is true.</p>\n<p class=\"legend faint\"><span class=\"participant\">who "
            "takes part, and what it is about</span> <span class=\"source\">who says so</span> "
            "<span class=\"cue\">what makes it more or less sure</span> <span class=\"time\">"
            "when</span></p>\n"));
    put_filter(pack, arena, out);
    bytes_put(arena, out, STR("</header>\n<main id=\"main\">\n"));
}

void end_html(const Pack *pack, const WriteOptions *options, const WriteTotals *totals,
              Arena *arena, Bytes *out)
{
    HtmlPage page = page_of(pack, options, arena);
    bytes_put(arena, out, STR("</main>\n<footer class=\"faint\"><p>"));
    html_count(arena, out, totals->claims, "claim");
    bytes_put(arena, out, STR(" in "));
    html_count(arena, out, totals->documents, "document");
    bytes_print(arena, out, ", found by %.*s</p></footer>\n", STR_ARGS(options->program));
    html_page_end(&page, arena, out);
}

static HtmlWriter writer_new(const Pack *pack, const Annotation *a, const WriteOptions *options,
                             Arena *arena, Bytes *out)
{
    HtmlWriter writer = {.view = view_new(pack, a, arena), .out = out, .document = options->number};
    writer.first = arena_alloc(arena, (a->sentences.count + 1) * sizeof *writer.first);
    writer.next = arena_alloc(arena, (a->claims.count + 1) * sizeof *writer.next);
    for (uint32_t i = 0; (i = view_next_claim(&writer.view, i)) < a->claims.count; i++)
        *array_add(arena, &writer.claims) = i;
    for (uint32_t number = writer.claims.count; number > 0; number--) {
        uint32_t sentence = html_claim(&writer, number)->sentence;
        writer.next[number] = writer.first[sentence];
        writer.first[sentence] = number;
    }
    return writer;
}

// What the document is called: by its title, or by its path.
static void put_heading(HtmlWriter *writer)
{
    const Document *document = writer->view.a->document;
    Str title = view_title(&writer->view), date = view_date(&writer->view);
    html_raw(writer, "<h2>");
    html_put(writer, title.length > 0 ? title : view_path(&writer->view));
    html_raw(writer, "</h2>\n<p class=\"faint\">");
    html_put(writer, view_path(&writer->view));
    if (document->record > 0)
        html_raw(writer, ", line %u", document->record);
    if (uri_is_web(document->link)) {
        html_raw(writer, ", <a rel=\"noreferrer\" href=\"");
        html_put(writer, document->link);
        html_raw(writer, "\">");
        html_put(writer, document->link);
        html_raw(writer, "</a>");
    }
    if (date.length > 0)
        html_raw(writer, ", %.*s", STR_ARGS(date));
    html_raw(writer, ", %u claim%s</p>\n", writer->claims.count,
             writer->claims.count == 1 ? "" : "s");
}

void write_html(const Pack *pack, const Annotation *a, const WriteOptions *options, Arena *arena,
                Bytes *out)
{
    HtmlWriter writer = writer_new(pack, a, options, arena, out);
    html_raw(&writer, "<section class=\"doc%s\" id=\"d%u\">\n",
             writer.claims.count > 0 ? " claiming" : "", options->number);
    put_heading(&writer);
    if (writer.claims.count > 0) {
        html_raw(&writer, "<div class=\"columns\">\n");
        html_article(&writer);
        html_claims(&writer);
        html_raw(&writer, "</div>\n");
    }
    html_raw(&writer, "</section>\n");
}
