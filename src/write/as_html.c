#include "digest.h"
#include "formats.h"
#include "html.h"
#include "utf8.h"

#include <inttypes.h>

// The style sheet and the script (report_parts.c).
extern const char report_css[], report_js[];

void html_put(HtmlWriter *writer, Str text)
{
    html_text(writer->view.arena, writer->out, text);
}

const Claim *html_claim(const HtmlWriter *writer, uint32_t number)
{
    return &writer->view.a->claims.at[writer->claims.at[number - 1]];
}

// The style sheet, with a hue for each type: as far from each other as they can be.
static Str style(const Pack *pack, Arena *arena)
{
    Bytes css = {0};
    bytes_put(arena, &css, str_from(report_css));
    for (uint32_t i = 0; i < pack->types.count; i++)
        bytes_print(arena, &css, ".t%u { --hue: %u; }\n", i, i * 360 / pack->types.count);
    return (Str){css.at, css.count};
}

// "'sha256-...'", by which a browser knows that [text] is the one that was meant.
static Str source_of(Str text, Arena *arena)
{
    Digest digest = digest_new();
    digest_add(&digest, text);
    return str_format(arena, "'sha256-%.*s'", STR_ARGS(digest_base64(&digest, arena)));
}

static void put_boxes(Arena *arena, Bytes *out, const char *name, const char *title,
                      const char *const *values, uint32_t count)
{
    bytes_print(arena, out, "<fieldset><legend>%s</legend>\n", title);
    for (uint32_t i = 0; i < count; i++)
        bytes_print(arena, out,
                    "<label><input type=\"checkbox\" name=\"%s\" value=\"%s\" checked> %s "
                    "<span class=\"faint\"></span></label>\n",
                    name, values[i], values[i]);
    bytes_put(arena, out, STR("</fieldset>\n"));
}

static void put_filter(const Pack *pack, Arena *arena, Bytes *out)
{
    const char **types = arena_alloc(arena, pack->types.count * sizeof *types);
    for (uint32_t i = 0; i < pack->types.count; i++)
        types[i] = str_to_c(arena, pack->types.at[i].name);
    bytes_put(arena, out, STR("<form id=\"filter\" aria-label=\"Filter the claims\" hidden>\n"));
    put_boxes(arena, out, "type", "Type", types, pack->types.count);
    put_boxes(arena, out, "factuality", "How surely", factuality_names, FACT__COUNT);
    put_boxes(arena, out, "source", "Who says so", source_names, SOURCE__COUNT);
    bytes_put(arena, out,
              STR("<button type=\"reset\">Show all</button>\n"
                  "<p id=\"shown\" role=\"status\"></p>\n</form>\n"));
}

void begin_html(const Pack *pack, const WriteOptions *options, Arena *arena, Bytes *out)
{
    Str css = style(pack, arena);
    Str js = str_from(report_js);
    bytes_print(arena, out,
                "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                "style-src %.*s; script-src %.*s; base-uri 'none'; form-action 'none'\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta name=\"generator\" content=\"%.*s\">\n"
                "<title>Claims</title>\n<style>",
                STR_ARGS(source_of(css, arena)), STR_ARGS(source_of(js, arena)),
                STR_ARGS(options->program));
    bytes_put(arena, out, css);
    bytes_print(arena, out,
                "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">To the articles</a>\n"
                "<header>\n<h1>Claims</h1>\n<p>That a text makes a claim does not say that the "
                "claim is true.</p>\n<p class=\"legend faint\"><span class=\"participant\">who "
                "takes part, and what it is about</span> <span class=\"source\">who says so</span> "
                "<span class=\"cue\">what makes it more or less sure</span> <span class=\"time\">"
                "when</span></p>\n");
    put_filter(pack, arena, out);
    bytes_put(arena, out, STR("</header>\n<main id=\"main\">\n"));
}

void end_html(const Pack *pack, const WriteOptions *options, const WriteTotals *totals,
              Arena *arena, Bytes *out)
{
    (void)pack;
    bytes_print(arena, out,
                "</main>\n<footer class=\"faint\"><p>%" PRIu64 " claim%s in %" PRIu64
                " document%s, found by %.*s</p></footer>\n<script>",
                totals->claims, totals->claims == 1 ? "" : "s", totals->documents,
                totals->documents == 1 ? "" : "s", STR_ARGS(options->program));
    bytes_put(arena, out, str_from(report_js));
    bytes_put(arena, out, STR("</script>\n</body>\n</html>\n"));
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
    bool is_linked = str_starts_with(document->link, STR("http://")) ||
                     str_starts_with(document->link, STR("https://"));
    html_raw(writer, "<h2>");
    html_put(writer, title.length > 0 ? title : view_path(&writer->view));
    html_raw(writer, "</h2>\n<p class=\"faint\">");
    html_put(writer, view_path(&writer->view));
    if (document->record > 0)
        html_raw(writer, ", line %u", document->record);
    if (is_linked) {
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
