// Markdown, parsed by md4c; HTML in it by gumbo.
#include "front.h"
#include "html.h"

#include <md4c.h>

typedef struct Drawer {
    Page page;
    const Pack *pack;
    Str source;                       // with its front matter
    uint32_t quotes, captions, codes; // that are open
    bool is_title;
    uint32_t html_start, html_end; // of the block of HTML that is read; bytes of the source
    bool is_html;
} Drawer;

static void set_zone(Drawer *drawer)
{
    drawer->page.zone = drawer->codes > 0      ? ZONE_BOILERPLATE
                        : drawer->captions > 0 ? ZONE_CAPTION
                        : drawer->quotes > 0   ? ZONE_QUOTE
                        : drawer->is_title     ? ZONE_TITLE
                                               : ZONE_BODY;
}

static void change_block(Drawer *drawer, MD_BLOCKTYPE type, bool enters)
{
    uint32_t step = enters ? 1 : UINT32_MAX;
    page_break(&drawer->page, 2);
    if (type == MD_BLOCK_QUOTE)
        drawer->quotes += step;
    else if (type == MD_BLOCK_CODE)
        drawer->codes += step;
    else if (type == MD_BLOCK_H)
        drawer->is_title = enters;
    drawer->page.keeps_lines = type == MD_BLOCK_CODE && enters;
    set_zone(drawer);
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *data)
{
    (void)detail;
    Drawer *drawer = data;
    change_block(drawer, type, true);
    drawer->is_html = type == MD_BLOCK_HTML;
    drawer->html_start = UINT32_MAX;
    return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *data)
{
    (void)detail;
    Drawer *drawer = data;
    if (type == MD_BLOCK_HTML && drawer->html_start != UINT32_MAX)
        html_draw(&drawer->page, drawer->pack,
                  str_slice(drawer->source, drawer->html_start, drawer->html_end),
                  drawer->html_start);
    drawer->is_html = false;
    change_block(drawer, type, false);
    return 0;
}

// What a picture shows stands in the text where it is.
static void change_span(Drawer *drawer, MD_SPANTYPE type, uint32_t step)
{
    if (type != MD_SPAN_IMG)
        return;
    page_break(&drawer->page, 2);
    drawer->captions += step;
    set_zone(drawer);
}

static int enter_span(MD_SPANTYPE type, void *detail, void *data)
{
    (void)detail;
    change_span(data, type, 1);
    return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *data)
{
    (void)detail;
    change_span(data, type, UINT32_MAX);
    return 0;
}

// Where the text that md4c hands over stands in the source; false for what it made itself.
static bool is_of_source(const Drawer *drawer, Str text, uint32_t *offset)
{
    uintptr_t start = (uintptr_t)drawer->source.at, at = (uintptr_t)text.at;
    if (at < start || at + text.length > start + drawer->source.length)
        return false;
    *offset = (uint32_t)(at - start);
    return true;
}

static void draw_text(Drawer *drawer, MD_TEXTTYPE type, Str text, uint32_t offset)
{
    if (drawer->is_html) {
        if (drawer->html_start == UINT32_MAX)
            drawer->html_start = offset;
        drawer->html_end = offset + text.length;
    } else if (type == MD_TEXT_ENTITY) {
        html_draw(&drawer->page, drawer->pack, text, offset);
    } else if (type != MD_TEXT_HTML) {
        page_copy(&drawer->page, text, offset);
    }
}

static int on_text(MD_TEXTTYPE type, const MD_CHAR *at, MD_SIZE length, void *data)
{
    Drawer *drawer = data;
    Str text = {at, length};
    uint32_t offset;
    bool is_made_up = !is_of_source(drawer, text, &offset);
    if (type == MD_TEXT_BR || (is_made_up && type == MD_TEXT_CODE)) // a line end
        page_break(&drawer->page, 1);
    else if (is_made_up)
        page_space(&drawer->page);
    else
        draw_text(drawer, type, text, offset);
    return 0;
}

void draw_markdown(Arena *arena, const Pack *pack, Document *document, Diag *diag)
{
    static const MD_PARSER parser = {
        .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS,
        .enter_block = enter_block,
        .leave_block = leave_block,
        .enter_span = enter_span,
        .leave_span = leave_span,
        .text = on_text,
    };
    Drawer drawer = {
        .page = page_new(arena, document, NULL), .pack = pack, .source = document->source};
    uint32_t start = front_read(&drawer.page, document->source, diag);
    if (md_parse(document->source.at + start, document->source.length - start, &parser, &drawer) !=
        0)
        arena_exhausted();
    page_close(&drawer.page);
}
