#include "html_page.h"

#include "digest.h"
#include "embed.h"

#include <inttypes.h>

EMBED(html_css, "src/write/page.css");

Str html_style(const Pack *pack, Str own, Arena *arena)
{
    Bytes css = {0};
    bytes_put(arena, &css, str_from(html_css));
    bytes_put(arena, &css, own);
    // As far from each other as they can be.
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

void html_page_begin(const HtmlPage *page, Arena *arena, Bytes *out)
{
    bytes_print(arena, out,
                "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                "style-src %.*s; script-src %.*s; base-uri 'none'; form-action 'none'\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta name=\"generator\" content=\"%.*s\">\n"
                "<title>%s</title>\n<style>",
                STR_ARGS(source_of(page->style, arena)), STR_ARGS(source_of(page->script, arena)),
                STR_ARGS(page->program), page->title);
    bytes_put(arena, out, page->style);
    bytes_print(arena, out, "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">%s</a>\n",
                page->skip);
}

void html_page_end(const HtmlPage *page, Arena *arena, Bytes *out)
{
    bytes_put(arena, out, STR("<script>"));
    bytes_put(arena, out, page->script);
    bytes_put(arena, out, STR("</script>\n</body>\n</html>\n"));
}

void html_boxes(Arena *arena, Bytes *out, const char *name, const char *title,
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

const char **html_type_names(const Pack *pack, Arena *arena)
{
    const char **names = arena_alloc(arena, pack->types.count * sizeof *names);
    for (uint32_t i = 0; i < pack->types.count; i++)
        names[i] = str_to_c(arena, pack->types.at[i].name);
    return names;
}

void html_count(Arena *arena, Bytes *out, uint64_t count, const char *what)
{
    bytes_print(arena, out, "%" PRIu64 " %s%s", count, what, count == 1 ? "" : "s");
}
