#include "html.h"

// Something marked in a sentence.
typedef struct Stretch {
    Span span;
    const char *class; // NULL: the evidence of the claim
    uint32_t claim;
} Stretch;

typedef struct ArticleWriter {
    HtmlWriter *html;
    uint32_t sentence; // the one that is open, or the next that claims something
    bool is_open;
    Array(Stretch) stretches; // of the open sentence
    const char *block;        // the element that is open, or NULL
} ArticleWriter;

static const char *const mark_classes[MARK__COUNT] = {
    [MARK_PARTICIPANT] = "participant", [MARK_OBJECT] = "object", [MARK_CUE] = "cue",
    [MARK_SOURCE] = "source",           [MARK_TIME] = "time",     [MARK_SAID] = "said",
};

static const char *const zone_elements[ZONE__COUNT] = {
    [ZONE_BODY] = "p",    [ZONE_TITLE] = "h3",  [ZONE_QUOTE] = "blockquote",
    [ZONE_CAPTION] = "p", [ZONE_COMMENT] = "p", [ZONE_BOILERPLATE] = "p",
};

static Span span_of_sentence(const ArticleWriter *writer)
{
    return writer->html->view.a->sentences.at[writer->sentence].span;
}

static bool has_sentence(const ArticleWriter *writer)
{
    return writer->sentence < writer->html->view.a->sentences.count;
}

// Goes on to the next sentence that claims something.
static void find_sentence(ArticleWriter *writer)
{
    while (has_sentence(writer) && writer->html->first[writer->sentence] == 0)
        writer->sentence++;
}

// The claims of the open sentence, one after the other; 0 behind the last.
static uint32_t first_claim(const ArticleWriter *writer)
{
    return writer->html->first[writer->sentence];
}

static uint32_t next_claim(const ArticleWriter *writer, uint32_t claim)
{
    return writer->html->next[claim];
}

static Str id_of(const ArticleWriter *writer, uint32_t claim)
{
    return str_format(writer->html->view.arena, "d%u-c%u", writer->html->document, claim);
}

// Adds [word] to words with blanks between them, unless it is among them.
static void add_word(Arena *arena, Str *words, Str word)
{
    for (Str rest = *words; rest.length > 0;)
        if (str_equal(str_cut(&rest, ' '), word))
            return;
    *words = words->length == 0 ? word
                                : str_format(arena, "%.*s %.*s", STR_ARGS(*words), STR_ARGS(word));
}

static void open_sentence(ArticleWriter *writer)
{
    HtmlWriter *html = writer->html;
    Str ids = {0};
    writer->stretches.count = 0;
    for (uint32_t number = first_claim(writer); number != 0; number = next_claim(writer, number)) {
        const Claim *claim = html_claim(html, number);
        MarkArray marks = marks_of(&html->view, claim);
        add_word(html->view.arena, &ids, id_of(writer, number));
        *array_add(html->view.arena, &writer->stretches) = (Stretch){claim->span, NULL, number};
        for (uint32_t i = 0; i < marks.count; i++)
            *array_add(html->view.arena, &writer->stretches) =
                (Stretch){marks.at[i].span, mark_classes[marks.at[i].kind], number};
    }
    writer->is_open = true;
    html_raw(html,
             "<span class=\"sentence\" id=\"d%u-s%u\" tabindex=\"0\" "
             "aria-describedby=\"d%u-s%u-tip\" data-claims=\"%.*s\">",
             html->document, writer->sentence, html->document, writer->sentence, STR_ARGS(ids));
}

static void close_sentence(ArticleWriter *writer)
{
    HtmlWriter *html = writer->html;
    html_raw(html, "<sup class=\"refs\">");
    for (uint32_t number = first_claim(writer); number != 0; number = next_claim(writer, number))
        html_raw(html,
                 "<a href=\"#d%u-c%u\" data-claims=\"d%u-c%u\" aria-label=\"claim %u\">%u</a>",
                 html->document, number, html->document, number, number, number);
    html_raw(html, "</sup><span class=\"tip\" role=\"tooltip\" id=\"d%u-s%u-tip\">", html->document,
             writer->sentence);
    for (uint32_t number = first_claim(writer); number != 0; number = next_claim(writer, number)) {
        const Claim *claim = html_claim(html, number);
        html_raw(html, "<span class=\"t%u\" data-claims=\"d%u-c%u\"><b>", claim->type,
                 html->document, number);
        html_put(html, view_type(&html->view, claim)->name);
        html_raw(html, "</b> ");
        html_put(html, marks_summary(&html->view, claim));
        html_raw(html, " <code>");
        html_put(html, view_rule(&html->view, claim));
        html_raw(html, "</code></span>");
    }
    html_raw(html, "</span></span>");
    writer->is_open = false;
    writer->sentence++;
    find_sentence(writer);
}

// Where the next stretch begins or ends behind [from], or [end].
static uint32_t next_border(const ArticleWriter *writer, uint32_t from, uint32_t end)
{
    for (uint32_t i = 0; i < writer->stretches.count; i++) {
        Span span = writer->stretches.at[i].span;
        if (span.start > from && span.start < end)
            end = span.start;
        if (span.end > from && span.end < end)
            end = span.end;
    }
    return end;
}

// Appends a piece of the open sentence, in which nothing begins or ends.
static void put_piece(ArticleWriter *writer, Span piece)
{
    HtmlWriter *html = writer->html;
    Str classes = {0}, ids = {0};
    uint32_t evidence = 0, type = 0;
    for (uint32_t i = 0; i < writer->stretches.count; i++) {
        const Stretch *stretch = &writer->stretches.at[i];
        if (stretch->span.start > piece.start || stretch->span.end <= piece.start)
            continue;
        if (stretch->class == NULL && evidence++ == 0)
            type = html_claim(html, stretch->claim)->type;
        if (stretch->class != NULL)
            add_word(html->view.arena, &classes, str_from(stretch->class));
        add_word(html->view.arena, &ids, id_of(writer, stretch->claim));
    }
    if (ids.length == 0) {
        html_put(html, view_text(&html->view, piece));
        return;
    }
    if (evidence > 0)
        add_word(html->view.arena, &classes, str_format(html->view.arena, "t%u", type));
    if (evidence > 1)
        add_word(html->view.arena, &classes, STR("several"));
    const char *element = evidence > 0 ? "mark" : "span";
    html_raw(html, "<%s class=\"%.*s\" data-claims=\"%.*s\">", element, STR_ARGS(classes),
             STR_ARGS(ids));
    html_put(html, view_text(&html->view, piece));
    html_raw(html, "</%s>", element);
}

static void put_text(ArticleWriter *writer, Span text)
{
    while (text.start < text.end) {
        uint32_t stop = text.end;
        Span sentence = has_sentence(writer) ? span_of_sentence(writer) : (Span){stop, stop};
        if (!writer->is_open && text.start >= sentence.start && has_sentence(writer))
            open_sentence(writer);
        if (!writer->is_open) {
            stop = sentence.start < stop ? sentence.start : stop;
            html_put(writer->html, view_text(&writer->html->view, (Span){text.start, stop}));
        } else {
            stop = sentence.end < stop ? sentence.end : stop;
            stop = next_border(writer, text.start, stop);
            put_piece(writer, (Span){text.start, stop});
            if (stop == sentence.end)
                close_sentence(writer);
        }
        text.start = stop;
    }
}

static void close_block(ArticleWriter *writer)
{
    if (writer->block != NULL)
        html_raw(writer->html, "</%s>\n", writer->block);
    writer->block = NULL;
}

// What stands before a line, behind the [last] one or NULL: a new paragraph, or a break, as it is
// with line ends that say something. A sentence that is open is not torn.
static void begin_line(ArticleWriter *writer, const Line *line, const Line *last)
{
    const Annotation *a = writer->html->view.a;
    bool is_new = last == NULL || line->starts_block || line->zone != last->zone;
    if (is_new && !writer->is_open) {
        ZoneKind zone = a->zones.at[line->zone].kind;
        close_block(writer);
        writer->block = zone_elements[zone];
        html_raw(writer->html, "<%s class=\"%s\">", writer->block, zone_names[zone]);
    } else if (is_new || !last->goes_on) {
        html_raw(writer->html, "<br>");
    }
}

void html_article(HtmlWriter *html)
{
    const Annotation *a = html->view.a;
    ArticleWriter writer = {.html = html};
    find_sentence(&writer);
    html_raw(html, "<article dir=\"auto\">\n");
    for (uint32_t i = 0; i < a->lines.count; i++) {
        uint32_t start = a->tokens.at[a->lines.at[i].first].span.start;
        uint32_t end = i + 1 < a->lines.count ? a->tokens.at[a->lines.at[i + 1].first].span.start
                                              : a->document->text.length;
        begin_line(&writer, &a->lines.at[i], i > 0 ? &a->lines.at[i - 1] : NULL);
        put_text(&writer, (Span){start, end});
    }
    close_block(&writer);
    html_raw(html, "</article>\n");
}
