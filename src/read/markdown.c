// Markdown, parsed by md4c; HTML in it by gumbo.
#include "front.h"
#include "html.h"
#include "memory.h"

#include <ctype.h>
#include <md4c.h>
#include <string.h>

typedef struct Drawer {
    Page page;
    const Pack *pack;
    Str source;                                  // with its front matter
    uint32_t quotes, captions, codes, deletions; // that are open
    bool is_title;
    uint32_t html_start, html_end; // of the block of HTML that is read; bytes of the source
    bool is_html;
    uint32_t note_end; // of a mark that leads to a note; bytes of the source
    bool lacks_memory;
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
    if (type == MD_SPAN_DEL)
        drawer->deletions += step;
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

// A name of a note is not longer than this.
#define NOTE_MOST 64

// Where the mark "[^1]", or "[^1]:" before the note, that begins at [start] ends; 0 when
// none does. md4c does not know
// notes; what leads to one is no part of the sentence.
static uint32_t note_end(const Drawer *drawer, uint32_t start)
{
    Str rest = str_slice(drawer->source, start, drawer->source.length);
    if (!str_starts_with(rest, STR("[^")))
        return 0;
    for (uint32_t i = 2; i < rest.length && i < NOTE_MOST; i++) {
        if (rest.at[i] == ']' && i > 2)
            return start + i + 1 + (i + 1 < rest.length && rest.at[i + 1] == ':');
        if (isspace((unsigned char)rest.at[i]) || strchr("[]", rest.at[i]) != NULL)
            return 0;
    }
    return 0;
}

// Copies text but for marks of notes, which may come in several pieces.
static void draw_without_notes(Drawer *drawer, Str text, uint32_t offset)
{
    uint32_t done = 0;
    for (uint32_t i = 0; i < text.length; i++) {
        if (offset + i < drawer->note_end) {
            done = i + 1;
            continue;
        }
        uint32_t end = text.at[i] == '[' ? note_end(drawer, offset + i) : 0;
        if (end == 0)
            continue;
        page_copy(&drawer->page, str_slice(text, done, i), offset + done);
        drawer->note_end = end;
        done = i + 1;
    }
    page_copy(&drawer->page, str_slice(text, done, text.length), offset + done);
}

static void draw_text(Drawer *drawer, MD_TEXTTYPE type, Str text, uint32_t offset)
{
    if (drawer->deletions > 0)
        return; // the author takes it back
    if (drawer->is_html) {
        if (drawer->html_start == UINT32_MAX)
            drawer->html_start = offset;
        drawer->html_end = offset + text.length;
    } else if (type == MD_TEXT_ENTITY) {
        html_draw(&drawer->page, drawer->pack, text, offset);
    } else if (type == MD_TEXT_NORMAL) {
        draw_without_notes(drawer, text, offset);
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

// Lines without an empty one between them, in bytes; md4c looks for the end of a link through
// all of them, again for each link.
#define BLOCK_MOST ((size_t)128 * 1024)

static bool has_long_block(Str source)
{
    const char *at = source.at, *end = source.at + source.length;
    while (at < end) {
        const char *empty = memmem(at, (size_t)(end - at), "\n\n", 2);
        const char *block_end = empty == NULL ? end : empty;
        if ((size_t)(block_end - at) > BLOCK_MOST)
            return true;
        at = empty == NULL ? end : empty + 2;
    }
    return false;
}

// All that md4c logs is that it found no memory, of which it tells its caller but sometimes.
static void on_log(const char *message, void *context)
{
    (void)message;
    ((Drawer *)context)->lacks_memory = true;
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
        .debug_log = on_log,
    };
    Drawer drawer = {
        .page = page_new(arena, document, NULL), .pack = pack, .source = document->source};
    uint32_t start = front_read(&drawer.page, document->source, diag);
    Str rest = str_slice(document->source, start, document->source.length);
    if (has_long_block(rest)) // better its marks than nothing
        page_copy(&drawer.page, rest, start);
    else if (md_parse(rest.at, rest.length, &parser, &drawer) != 0 || drawer.lacks_memory)
        memory_exhausted();
    page_close(&drawer.page);
}
