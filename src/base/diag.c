#include "diag.h"

#include "memory.h"
#include "utf8.h"

#include <stdarg.h>
#include <string.h>

bool diag_is_full(const Diag *diag)
{
    return diag->messages.count >= DIAG_MOST;
}

static void add(Diag *diag, DiagLevel level, Place place, const char *format, va_list arguments)
{
    diag->error_count += level == DIAG_ERROR;
    if (diag_is_full(diag)) {
        diag->left_out++;
        return;
    }
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (length < 0)
        memory_exhausted(); // it fails for nothing else
    char *text = arena_alloc(&diag->arena, (size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, format, arguments);
    *array_add(&diag->arena, &diag->messages) =
        (DiagMessage){level, place, {text, (uint32_t)length}};
}

void diag_error(Diag *diag, Place place, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    add(diag, DIAG_ERROR, place, format, arguments);
    va_end(arguments);
}

void diag_warning(Diag *diag, Place place, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    add(diag, DIAG_WARNING, place, format, arguments);
    va_end(arguments);
}

// The line of the source that holds byte [offset].
static Span line_around(Str text, uint32_t offset)
{
    uint32_t start = offset, end = offset;
    while (start > 0 && text.at[start - 1] != '\n')
        start--;
    while (end < text.length && text.at[end] != '\n')
        end++;
    return (Span){start, end};
}

void diag_line_column(Place place, uint32_t *line, uint32_t *column)
{
    Str text = place.source->text;
    Span around = line_around(text, place.offset);
    *line = 1;
    for (uint32_t i = 0; i < around.start; i++)
        *line += text.at[i] == '\n';
    *column = 1 + utf8_count(str_slice(text, around.start, place.offset));
}

// Of a line that is no line for people, what stands around the place.
#define EXCERPT_MOST 400

static Span excerpt_around(Str text, uint32_t offset)
{
    Span line = line_around(text, offset);
    if (offset - line.start > EXCERPT_MOST)
        line.start = utf8_start(text, offset - EXCERPT_MOST);
    if (line.end - offset > EXCERPT_MOST)
        line.end = utf8_start(text, offset + EXCERPT_MOST);
    return line;
}

// No command to the terminal, whatever the file holds.
static void print_quoted(Str text, FILE *out)
{
    for (uint32_t i = 0; i < text.length; i++) {
        uint8_t byte = (uint8_t)text.at[i];
        bool is_control = (byte < ' ' && byte != '\t') || byte == 0x7F;
        fputc(is_control ? '?' : byte, out);
    }
}

// Draws the source line and a caret under the place, tabs as they stand above.
void diag_print_excerpt(Place place, FILE *out)
{
    uint32_t line, column;
    Str text = place.source->text;
    diag_line_column(place, &line, &column);
    Span around = excerpt_around(text, place.offset);
    fprintf(out, "%5u | ", line);
    print_quoted(str_slice(text, around.start, around.end), out);
    fputs("\n      | ", out);
    for (uint32_t i = around.start; i < place.offset; i++)
        if (text.at[i] == '\t')
            fputc('\t', out);
        else if (((uint8_t)text.at[i] & 0xC0) != 0x80)
            fputc(' ', out);
    uint32_t end = place.offset + place.length;
    if (end > around.end)
        end = around.end;
    fputc('^', out);
    uint32_t width = end > place.offset ? utf8_count(str_slice(text, place.offset, end)) : 1;
    for (uint32_t i = 1; i < width; i++)
        fputc('~', out);
    fputc('\n', out);
}

// A message is one line and no command to the terminal, whatever the name of a file holds.
static void print_plain(Str text, FILE *out)
{
    for (uint32_t i = 0; i < text.length; i++) {
        uint8_t byte = (uint8_t)text.at[i];
        if (byte == '\n')
            fputs("\\n", out);
        else if (byte < ' ' || byte == 0x7F)
            fprintf(out, "\\x%02X", byte);
        else
            fputc(byte, out);
    }
    fputc('\n', out);
}

static void print_message(const DiagMessage *message, FILE *out)
{
    const char *level = message->level == DIAG_ERROR ? "error: " : "warning: ";
    const Source *source = message->place.source;
    if (source == NULL) {
        fprintf(out, "claimtag: %s", message->level == DIAG_ERROR ? "" : level);
        print_plain(message->text, out);
        return;
    }
    if (source->text.at == NULL || message->place.length == 0) {
        fprintf(out, "%.*s: %s", STR_ARGS(source->path), level);
        print_plain(message->text, out);
        return;
    }
    uint32_t line, column;
    diag_line_column(message->place, &line, &column);
    fprintf(out, "%.*s:%u:%u: %s", STR_ARGS(source->path), line, column, level);
    print_plain(message->text, out);
    diag_print_excerpt(message->place, out);
}

void diag_drop_warnings(Diag *diag)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < diag->messages.count; i++)
        if (diag->messages.at[i].level != DIAG_WARNING)
            diag->messages.at[kept++] = diag->messages.at[i];
    diag->messages.count = kept;
}

void diag_keep_first(Diag *diag, uint32_t count)
{
    if (diag->messages.count <= count)
        return;
    diag->left_out += diag->messages.count - count;
    diag->messages.count = count;
}

void diag_print(Diag *diag, FILE *out)
{
    for (uint32_t i = 0; i < diag->messages.count; i++)
        print_message(&diag->messages.at[i], out);
    if (diag->left_out > 0)
        fprintf(out, "claimtag: %u more message%s left out\n", diag->left_out,
                diag->left_out == 1 ? " is" : "s are");
    diag->messages.count = diag->left_out = 0;
}

void diag_free(Diag *diag)
{
    arena_free(&diag->arena);
    *diag = (Diag){0};
}
