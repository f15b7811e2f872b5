#include "test.h"

#include "../../src/read/html.h"

#include <string.h>

// Pieces of HTML, and what they stand for.
static const struct HtmlPiece {
    const char *source, *text;
} pieces[] = {
    {"a", "a"},
    {"\u00E9", "\u00E9"},
    {"\U0001F6A2", "\U0001F6A2"},
    {"&amp;", "&"},
    {"&AMP;", "&"},
    {"&#38;", "&"},
    {"&lt;", "<"},
    {"&gt;", ">"},
    {"&eacute;", "\u00E9"},
    {"&#233;", "\u00E9"},
    {"&#xE9;", "\u00E9"},
    {"&#X0e9;", "\u00E9"},
    {"&#128674;", "\U0001F6A2"},
    {"&#150;", "\u2013"},        // windows-1252, as browsers read it
    {"&nGt;.", "\u226B\u20D2."}, // one that stands for two
    {"&nbsp;", "\u00A0"},
    {"&shy;", "\u00AD"},
    {"&copy|", "\u00A9|"}, // without its semicolon
    {"&notit;", "\u00ACit;"},
    {"&nothing;", "\u00AChing;"},
    {"&none;", "&none;"},
    {"&#;", "&#;"},
    {"&|", "&|"},
    {"&;", "&;"},
    {";", ";"},
    {"#", "#"},
    {"amp;", "amp;"},
    {"<b>", ""},
    {"</b>", ""},
    {"<!-- & -->", ""},
    {"<a title='&amp;>'>", ""},
};

typedef struct Mix {
    char source[1024], text[1024];
    uint32_t starts[32], texts[32]; // of each piece
    uint32_t count;
} Mix;

static void append(char (*text)[1024], const char *piece)
{
    size_t length = strlen(*text);
    snprintf(*text + length, sizeof *text - length, "%s", piece);
}

static Mix mix_of(uint32_t seed)
{
    Mix mix = {0};
    mix.count = 1 + seed % array_length(mix.starts);
    for (uint32_t i = 0; i < mix.count; i++) {
        seed = seed * 1664525 + 1013904223;
        const struct HtmlPiece *piece = &pieces[(seed >> 8) % array_length(pieces)];
        mix.starts[i] = (uint32_t)strlen(mix.source);
        mix.texts[i] = (uint32_t)strlen(mix.text);
        append(&mix.source, piece->source);
        append(&mix.text, piece->text);
    }
    return mix;
}

// Where the text of piece [i] begins, it leads to the piece; places that have no text of
// their own lead to none.
static void assert_aligned(const Mix *mix, const Page *page)
{
    uint32_t length = (uint32_t)strlen(mix->text);
    for (uint32_t i = 0; i < mix->count; i++) {
        bool has_text = (i + 1 < mix->count ? mix->texts[i + 1] : length) > mix->texts[i];
        if (!has_text)
            continue;
        uint32_t start = alignment_start(&page->draft.alignment, mix->texts[i]);
        if (start != 100 + mix->starts[i])
            print_message("%s\npiece %u, at %u\n", mix->source, i, start - 100);
        assert_int_equal(start, 100 + mix->starts[i]);
    }
}

TEST(html_align, follows_every_mixture_of_entities_and_marks)
{
    Arena arena = {0};
    for (uint32_t seed = 1; seed < 20000; seed++) {
        Document document = {0};
        Mix mix = mix_of(seed);
        arena_reset(&arena);
        Page page = page_new(&arena, &document, NULL);
        html_draw(&page, test_pack(), str_from(mix.source), 100);
        page_close(&page);
        assert_text(str_to_c(&arena, document.text), mix.text);
        assert_aligned(&mix, &page);
    }
    arena_free(&arena);
}

// "<n" begins no mark there, and the title is drawn once, wherever it stands.
TEST(html_align, takes_no_mark_in_a_title)
{
    static const char html[] = "<p>one</p><title>T<n two</title>";
    Arena arena = {0};
    Document document = {0};
    Page page = page_new(&arena, &document, NULL);
    html_draw(&page, test_pack(), str_from(html), 0);
    page_close(&page);
    assert_text(str_to_c(&arena, document.text), "one\n\nT<n two");
    assert_int_equal(alignment_start(&page.draft.alignment, 9), strstr(html, "two") - html);
    arena_free(&arena);
}
