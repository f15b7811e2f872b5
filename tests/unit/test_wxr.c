#include "test.h"

#include "wxr.h"

#include <unistd.h>

// An export of one post is written in two pieces, cut after [cut] bytes.
static Stream export_in_pieces(Str bytes, uint32_t cut, int *rest)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(write(ends[1], bytes.at, cut), cut);
    *rest = ends[1];
    return (Stream){.path = STR("pipe"), .file = ends[0]};
}

TEST(wxr, finds_posts_wherever_the_bytes_are_parted)
{
    static const char export[] =
        "<rss><channel><item><wp:post_type>nav</wp:post_type></item>\n"
        "<item><title>A &amp; B</title><wp:post_id>7</wp:post_id><wp:status>publish</wp:status>"
        "<wp:post_type>post</wp:post_type></item></channel></rss>";
    Str bytes = STR(export);
    for (uint32_t cut = 1; cut < bytes.length; cut++) {
        Arena arena = {0};
        Diag diag = {0};
        Post post;
        int rest;
        Stream stream = export_in_pieces(bytes, cut, &rest);
        stream_peek_some(&stream, &diag);
        Wxr *wxr = wxr_open(&stream);
        assert_int_equal(write(rest, bytes.at + cut, bytes.length - cut), bytes.length - cut);
        close(rest);
        assert_true(wxr_next(wxr, &arena, &post, &diag));
        assert_true(str_equal(post.title.text, STR("A & B")));
        assert_true(str_starts_with(post.input, STR("<item><title>")));
        assert_true(str_ends_with(post.input, STR("</item>")));
        assert_int_equal(post.before.byte, 60);
        assert_int_equal(post.before.line, 1);
        assert_false(wxr_next(wxr, &arena, &post, &diag));
        assert_int_equal(wxr_passed_over(wxr), 1);
        assert_int_equal(diag.error_count, 0);
        wxr_close(wxr);
        stream_close(&stream);
        arena_free(&arena);
    }
}
