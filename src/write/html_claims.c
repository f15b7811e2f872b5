#include "html.h"

static void put_fact(HtmlWriter *writer, const char *name, Str value)
{
    if (value.length == 0)
        return;
    html_raw(writer, "<dt>%s</dt><dd>", name);
    html_put(writer, value);
    html_raw(writer, "</dd>");
}

// "PRK: North Korea"; words that stand for it, and for whom, or that nobody names it.
static void put_participant(HtmlWriter *writer, const Claim *claim, const Participant *p)
{
    const View *view = &writer->view;
    const Mention *mentions = view->a->mentions.at;
    html_raw(writer, "<dt>");
    html_put(writer, view_role(view, claim, p));
    html_raw(writer, "</dt><dd>");
    html_put(writer, view_actor(view, p));
    html_raw(writer, " <span class=\"faint\">");
    if (p->mention == NONE) {
        html_raw(writer, "implied");
    } else {
        html_raw(writer, "“");
        html_put(writer, view_text(view, mentions[p->mention].span));
        html_raw(writer, "”");
    }
    if (p->antecedent != NONE) {
        html_raw(writer, ": “");
        html_put(writer, view_text(view, mentions[p->antecedent].span));
        html_raw(writer, "”");
    }
    html_raw(writer, "</span></dd>");
}

// A value, and the words that it was read from.
static Str with_words(const View *view, Str value, Str words)
{
    return words.length == 0
               ? value
               : str_format(view->arena, "%.*s, “%.*s”", STR_ARGS(value), STR_ARGS(words));
}

static void put_facts(HtmlWriter *writer, const Claim *claim)
{
    const View *view = &writer->view;
    const Annotation *a = view->a;
    Location place = locator_start(&view->locator, claim->span.start);
    Str class_name, actor, object = view_text(view, view_object(view, claim, &class_name));
    Str cues = {0}, source = view_text(view, view_source(view, claim, &actor));
    for (uint32_t i = 0; i < claim->participant_count; i++)
        put_participant(writer, claim, &claim->participants[i]);
    put_fact(writer, "object", with_words(view, class_name, object));
    for (uint32_t i = 0; i < claim->cues.count; i++)
        cues = str_format(view->arena, "%.*s%s%.*s", STR_ARGS(cues), i > 0 ? "” “" : "",
                          STR_ARGS(view_text(view, view_cue(view, claim->cues.at[i]))));
    put_fact(writer, "how surely",
             with_words(view, str_from(factuality_names[claim->factuality]), cues));
    put_fact(writer, "who says so", with_words(view, marks_source(view, claim), source));
    if (claim->source_cue != NONE && claim->source_time != NONE)
        put_fact(writer, "said in", a->times.at[claim->source_time].edtf);
    if (claim->time != NONE)
        put_fact(writer, "when",
                 with_words(view, a->times.at[claim->time].edtf,
                            view_text(view, view_time(view, claim->time))));
    put_fact(writer, "where",
             str_format(view->arena, "%s, line %u, column %u", view_zone(view, claim), place.line,
                        place.column));
    put_fact(writer, "rule", view_rule(view, claim));
}

static void put_claim(HtmlWriter *writer, uint32_t number)
{
    const Claim *claim = html_claim(writer, number);
    html_raw(writer,
             "<li class=\"claim\" id=\"d%u-c%u\" data-type=\"%.*s\" data-factuality=\"%s\" "
             "data-source=\"%s\">\n<p>%u. <a href=\"#d%u-s%u\">",
             writer->document, number, STR_ARGS(view_type(&writer->view, claim)->name),
             factuality_names[claim->factuality], source_names[claim->source], number,
             writer->document, claim->sentence);
    html_put(writer, view_text(&writer->view, claim->span));
    html_raw(writer, "</a></p>\n<dl>");
    put_facts(writer, claim);
    html_raw(writer, "</dl></li>\n");
}

static uint32_t count_of_type(const HtmlWriter *writer, uint32_t type)
{
    uint32_t count = 0;
    for (uint32_t number = 1; number <= writer->claims.count; number++)
        count += html_claim(writer, number)->type == type;
    return count;
}

void html_claims(HtmlWriter *writer)
{
    const Pack *pack = writer->view.pack;
    html_raw(writer, "<aside aria-label=\"The claims by type\">\n");
    for (uint32_t type = 0; type < pack->types.count; type++) {
        uint32_t count = count_of_type(writer, type);
        if (count == 0)
            continue;
        html_raw(writer, "<section class=\"group\">\n<h4 class=\"t%u\">", type);
        html_put(writer, pack->types.at[type].name);
        html_raw(writer, " <span class=\"faint\">(%u)</span></h4>\n<ol>\n", count);
        for (uint32_t number = 1; number <= writer->claims.count; number++)
            if (html_claim(writer, number)->type == type)
                put_claim(writer, number);
        html_raw(writer, "</ol>\n</section>\n");
    }
    html_raw(writer, "</aside>\n");
}
