#include "test.h"

#include "file.h"
#include "stream.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// A stream of what is written into a pipe: all of [bytes], and then its end.
static Stream stream_of(Str bytes)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(write(ends[1], bytes.at, bytes.length), bytes.length);
    close(ends[1]);
    return (Stream){.path = STR("pipe"), .file = ends[0]};
}

static void assert_part(Stream *stream, char separator, size_t most, const char *want)
{
    Diag diag = {0};
    Str part;
    assert_int_equal(stream_part(stream, separator, most, &part, &diag), LINE_WHOLE);
    assert_int_equal(part.length, strlen(want));
    assert_memory_equal(part.at, want, part.length);
    assert_int_equal(diag.error_count, 0);
}

TEST(stream, gives_lines_without_their_ends)
{
    Diag diag = {0};
    Str line;
    Stream stream = stream_of(STR("one\r\n\ntwo\rthree\n\r\nlast"));
    static const char *const lines[] = {"one", "", "two\rthree", "", "last"};
    for (uint32_t i = 0; i < array_length(lines); i++) {
        assert_int_equal(stream_line(&stream, 100, &line, &diag), LINE_WHOLE);
        assert_int_equal(line.length, strlen(lines[i]));
        assert_memory_equal(line.at, lines[i], line.length);
    }
    assert_int_equal(stream_line(&stream, 100, &line, &diag), LINE_NONE);
    assert_int_equal(stream_line(&stream, 100, &line, &diag), LINE_NONE);
    stream_close(&stream);
}

TEST(stream, passes_over_parts_that_are_too_long)
{
    Diag diag = {0};
    Str part;
    Stream stream = stream_of(STR("123456\0"
                                  "12345\0"
                                  "1234567"));
    assert_int_equal(stream_part(&stream, '\0', 5, &part, &diag), LINE_LONG);
    assert_part(&stream, '\0', 5, "12345");
    assert_int_equal(stream_part(&stream, '\0', 5, &part, &diag), LINE_LONG);
    assert_int_equal(stream_part(&stream, '\0', 5, &part, &diag), LINE_NONE);
    stream_close(&stream);
}

TEST(stream, keeps_what_was_looked_at_until_it_is_taken)
{
    Diag diag = {0};
    Stream stream = stream_of(STR("abcdef\nx"));
    assert_int_equal(stream_peek_line(&stream, 100, &diag).length, 8);
    assert_int_equal(stream_peek(&stream, 100, &diag).length, 8);
    stream_take(&stream, 4);
    assert_int_equal(stream_peek(&stream, 1, &diag).at[0], 'e');
    assert_part(&stream, '\n', 100, "ef");
    assert_part(&stream, '\n', 100, "x");
    assert_int_equal(stream_peek_some(&stream, &diag).length, 0);
    assert_int_equal(stream_peek_line(&stream, 100, &diag).length, 0);
    stream_close(&stream);
}

TEST(stream, waits_for_a_line_and_no_longer)
{
    Diag diag = {0};
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    Stream stream = {.path = STR("pipe"), .file = ends[0]};
    assert_int_equal(write(ends[1], "{\"a\"\n{", 6), 6); // and the pipe stays open
    assert_int_equal(stream_peek_line(&stream, 4096, &diag).length, 6);
    assert_int_equal(stream_peek_line(&stream, 4, &diag).length, 6);
    close(ends[1]);
    stream_close(&stream);
}

TEST(stream, gives_lines_of_any_length_in_the_room_of_the_longest)
{
    enum { LINES = 40, STEP = 9973 };
    Diag diag = {0};
    Str line;
    char path[] = "/tmp/claimtag-test-XXXXXX";
    int file = mkstemp(path);
    char *bytes = malloc(LINES * STEP + 1);
    for (uint32_t i = 0; i < LINES; i++) {
        memset(bytes, 'a' + (int)(i % 26), i * STEP);
        bytes[i * STEP] = '\n';
        assert_int_equal(write(file, bytes, i * STEP + 1), i * STEP + 1);
    }
    close(file);
    Stream stream;
    assert_true(stream_open(&stream, str_from(path), &diag));
    for (uint32_t i = 0; i < LINES; i++) {
        assert_int_equal(stream_line(&stream, LINES * STEP, &line, &diag), LINE_WHOLE);
        assert_int_equal(line.length, i * STEP);
        assert_true(i == 0 || line.at[line.length - 1] == 'a' + (int)(i % 26));
    }
    assert_true(stream.capacity < 4 * LINES * STEP);
    stream_close(&stream);
    unlink(path);
    free(bytes);
}

TEST(stream, tells_why_it_cannot_be_opened)
{
    Diag diag = {0};
    Stream stream;
    assert_false(stream_open(&stream, STR("/no/such"), &diag));
    stream_close(&stream);
    assert_false(stream_open(&stream, STR("/"), &diag));
    stream_close(&stream);
    assert_int_equal(diag.error_count, 2);
    diag_free(&diag);
}

TEST(file, reads_what_the_kernel_makes)
{
    Arena arena = {0};
    Diag diag = {0};
    Str text;
    assert_true(file_read(&arena, "/proc/self/status", &text, &diag));
    assert_true(str_starts_with(text, STR("Name:")));
    assert_true(file_read(&arena, "/dev/null", &text, &diag));
    assert_int_equal(text.length, 0);
    assert_false(file_read(&arena, "/", &text, &diag));
    diag_free(&diag);
    arena_free(&arena);
}
