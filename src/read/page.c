#include "page.h"

#include <string.h>

Page page_new(Arena *arena, Document *document, const Alignment *through)
{
    document->is_marked_up = true;
    return (Page){.draft = {.arena = arena, .through = through}, .document = document};
}

void page_break(Page *page, uint32_t breaks)
{
    if (breaks > page->breaks)
        page->breaks = breaks;
    page->has_space = false;
}

static void put_space(Page *page)
{
    if (page->space_end - page->space_start == 1) // so it joins the runs around it
        draft_copy(&page->draft, STR(" "), page->space_start);
    else
        draft_put(&page->draft, STR(" "), page->space_start, page->space_end);
}

// Lays down what parts the next piece from the text before it.
static void begin_piece(Page *page, uint32_t source)
{
    Draft *draft = &page->draft;
    Document *document = page->document;
    uint32_t count = document->parts.count;
    if (count == 0 || document->parts.at[count - 1].zone != page->zone) {
        page->breaks = 2;
        *array_add(draft->arena, &document->parts) = (PagePart){draft->text.count, page->zone};
    }
    if (draft->text.count > 0 && page->breaks > 0)
        draft_put(draft, page->breaks > 1 ? STR("\n\n") : STR("\n"), source, source);
    else if (draft->text.count > 0 && page->has_space)
        put_space(page);
    page->breaks = 0;
    page->has_space = false;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static void note_space(Page *page, Str space, uint32_t start, uint32_t end)
{
    uint32_t lines = 0;
    for (uint32_t i = 0; page->keeps_lines && i < space.length; i++)
        lines += space.at[i] == '\n';
    if (lines > 0)
        page_break(page, lines > 1 ? 2 : 1);
    if (page->breaks > 0)
        return;
    if (!page->has_space)
        page->space_start = start;
    page->space_end = end;
    page->has_space = true;
}

void page_space(Page *page)
{
    if (page->breaks > 0 || page->has_space)
        return;
    page->has_space = true;
    page->space_start = page->space_end = page->end;
}

void page_copy(Page *page, Str bytes, uint32_t source)
{
    for (uint32_t i = 0; i < bytes.length;) {
        uint32_t start = i;
        bool is_blank = is_space(bytes.at[i]);
        while (i < bytes.length && is_space(bytes.at[i]) == is_blank)
            i++;
        Str piece = str_slice(bytes, start, i);
        if (is_blank) {
            note_space(page, piece, source + start, source + i);
            continue;
        }
        begin_piece(page, source + start);
        draft_copy(&page->draft, piece, source + start);
        page->end = source + i;
    }
}

void page_put(Page *page, Str bytes, uint32_t start, uint32_t end)
{
    if (bytes.length == 1 && is_space(bytes.at[0])) {
        note_space(page, bytes, start, end);
        return;
    }
    begin_piece(page, start);
    draft_put(&page->draft, bytes, start, end);
    page->end = end;
}

void page_close(Page *page)
{
    Document *document = page->document;
    document->text = draft_text(&page->draft);
    document->drawn =
        arena_copy(page->draft.arena, &page->draft.alignment, sizeof page->draft.alignment);
}
