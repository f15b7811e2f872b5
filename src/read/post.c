// A post of a WordPress export as a document: what its theme would have made of it.
#include "html.h"
#include "wxr.h"

#include <string.h>

static bool is_name(char c)
{
    return (c >= 'a' && c <= 'z') || c == '_' || c == '-';
}

// No shortcode is longer: a bracket that nobody closes is looked for no farther.
#define SHORTCODE_MOST 4096

// The length of the shortcode that begins at [start] ("[caption width="300"]", "[/caption]",
// "[gallery]"), 0 when there is none. "[sic]" is none: a lone word has attributes, a
// closing mark, or a known name.
static uint32_t shortcode_length(Str text, uint32_t start)
{
    static const char *const alone[] = {"[gallery]", "[embed]", "[audio]", "[video]", "[caption]"};
    uint32_t at = start + 1;
    bool is_closing = at < text.length && text.at[at] == '/';
    at += is_closing;
    uint32_t name = at;
    while (at < text.length && is_name(text.at[at]))
        at++;
    uint32_t left = text.length - at;
    const char *end = memchr(text.at + at, ']', left < SHORTCODE_MOST ? left : SHORTCODE_MOST);
    if (at == name || end == NULL)
        return 0;
    Str code = str_slice(text, start, (uint32_t)(end - text.at) + 1);
    if (is_closing && code.at[code.length - 2] != ' ')
        return code.length;
    for (uint32_t i = 0; i < array_length(alone); i++)
        if (str_equal(code, str_from(alone[i])))
            return code.length;
    bool has_attributes = text.at[at] == ' ' && memchr(code.at, '=', code.length) != NULL;
    return has_attributes && memchr(code.at, '\n', code.length) == NULL ? code.length : 0;
}

// Copies [from] to [draft]; captions become elements, other shortcodes go.
static void resolve_shortcodes(const PostText *from, Draft *draft)
{
    Str text = from->text;
    uint32_t done = 0;
    for (uint32_t i = 0; i < text.length; i++) {
        uint32_t length = text.at[i] == '[' ? shortcode_length(text, i) : 0;
        if (length == 0)
            continue;
        draft_copy(draft, str_slice(text, done, i), done);
        Str code = str_slice(text, i, i + length);
        if (str_starts_with(code, STR("[caption")))
            draft_put(draft, STR("<figcaption>"), i, i + length);
        else if (str_starts_with(code, STR("[/caption")))
            draft_put(draft, STR("</figcaption>"), i, i + length);
        done = i + length;
        i = done - 1;
    }
    draft_copy(draft, str_slice(text, done, text.length), done);
}

static void draw(Page *page, const Pack *pack, const PostText *piece, ZoneKind zone)
{
    Draft *html = arena_alloc(page->draft.arena, sizeof *html);
    *html = (Draft){.arena = page->draft.arena, .through = &piece->alignment};
    resolve_shortcodes(piece, html);
    page_break(page, 2);
    page->zone = zone;
    page->keeps_lines = true; // WordPress makes paragraphs of them
    page->draft.through = &html->alignment;
    html_draw(page, pack, draft_text(html), 0);
}

void read_post(Arena *arena, const ReadOptions *options, const Post *post, Document *document)
{
    Page page = page_new(arena, document, NULL);
    document->input = document->source = post->input;
    document->before = post->before;
    document->id = post->id;
    document->link = post->link;
    document->today = options->today != 0 ? options->today : post->day;
    draw(&page, options->pack, &post->title, ZONE_TITLE);
    draw(&page, options->pack, &post->content, ZONE_BODY);
    for (uint32_t i = 0; i < post->comments.count; i++)
        draw(&page, options->pack, &post->comments.at[i], ZONE_COMMENT);
    page_close(&page);
}
