// From the bytes of an input to a document.
#include "read.h"

#include "file.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static const struct FormatRow {
    const char *name;
    const char *endings[5];
} formats[FORMAT__COUNT] = {
    [FORMAT_TEXT] = {"text", {".txt", ".text"}},
    [FORMAT_MARKDOWN] = {"markdown", {".md", ".markdown", ".mdown", ".mkd"}},
    [FORMAT_HTML] = {"html", {".html", ".htm", ".xhtml", ".shtml"}},
    [FORMAT_JSONL] = {"jsonl", {".jsonl", ".ndjson", ".jsonlines"}},
    [FORMAT_WXR] = {"wxr", {".wxr"}},
};

const char *format_name(uint32_t format)
{
    return format < FORMAT__COUNT ? formats[format].name : NULL;
}

static bool ends_with(Str path, Str ending)
{
    return path.length > ending.length &&
           strncasecmp(path.at + path.length - ending.length, ending.at, ending.length) == 0;
}

Format format_of_name(Str path)
{
    for (uint32_t format = 0; format < FORMAT__COUNT; format++)
        for (uint32_t i = 0;
             i < array_length(formats[format].endings) && formats[format].endings[i] != NULL; i++)
            if (ends_with(path, str_from(formats[format].endings[i])))
                return (Format)format;
    return FORMAT_UNKNOWN;
}

static bool holds(Str head, const char *part)
{
    size_t length = strlen(part);
    for (uint32_t i = 0; i + length <= head.length; i++)
        if (strncasecmp(head.at + i, part, length) == 0)
            return true;
    return false;
}

static bool begins(Str head, const char *part)
{
    return head.length >= strlen(part) && strncasecmp(head.at, part, strlen(part)) == 0;
}

// True when the first line is an object of JSON, as far as its ends tell.
static bool begins_with_record(Str head)
{
    Str rest = head, line = str_trim(str_cut(&rest, '\n'));
    if (str_ends_with(line, STR("\r")))
        line.length--;
    bool is_cut = rest.at == NULL; // the line is longer than what we see
    return line.length > 2 && line.at[0] == '{' && (is_cut || line.at[line.length - 1] == '}') &&
           str_trim(str_slice(line, 1, line.length)).at[0] == '"';
}

// How much of an input in UTF-16 is looked at (characters).
#define NARROW_MOST 2048

// The low bytes of UTF-16: marks are ASCII.
static Str narrow(Str head, char *bytes)
{
    uint32_t count = 0, low = head.at[0] == '\xFF' ? 0 : 1;
    for (uint32_t i = 2 + low; i < head.length && count < NARROW_MOST; i += 2)
        bytes[count++] = head.at[i];
    return (Str){bytes, count};
}

Format format_of_head(Str head)
{
    char bytes[NARROW_MOST];
    if (begins(head, "\xFF\xFE") || begins(head, "\xFE\xFF"))
        head = narrow(head, bytes);
    bool has_front = begins(head, "---\n") || begins(head, "---\r\n");
    if (begins(head, "\xEF\xBB\xBF"))
        head = str_slice(head, 3, head.length);
    while (head.length > 0 && isspace((unsigned char)head.at[0]))
        head = str_slice(head, 1, head.length);
    bool is_xml = begins(head, "<?xml") || begins(head, "<rss");
    if (is_xml && holds(head, "wordpress.org/export"))
        return FORMAT_WXR;
    if (begins(head, "<!doctype html") || begins(head, "<html") || begins(head, "<head") ||
        begins(head, "<body") || begins(head, "<article") || begins(head, "<div") ||
        (is_xml && holds(head, "<html")) || (begins(head, "<!--") && holds(head, "<html")))
        return FORMAT_HTML;
    if (begins_with_record(head))
        return FORMAT_JSONL;
    return has_front ? FORMAT_MARKDOWN : FORMAT_TEXT;
}

// How far into a page its encoding is looked for (HTML says 1024 bytes; old pages go on).
#define CHARSET_WITHIN 4096

// The encoding that a page of HTML says it is in, or NULL.
static const char *charset_of(Arena *arena, Str input)
{
    Str head = str_slice(input, 0, input.length < CHARSET_WITHIN ? input.length : CHARSET_WITHIN);
    for (uint32_t i = 0; i + 8 < head.length; i++) {
        if (strncasecmp(head.at + i, "charset=", 8) != 0)
            continue;
        uint32_t start = i + 8;
        start += head.at[start] == '"' || head.at[start] == '\'';
        uint32_t end = start;
        while (end < head.length &&
               (isalnum((unsigned char)head.at[end]) || strchr("-_:.", head.at[end]) != NULL))
            end++;
        // What pages call Latin-1 is, in all browsers, windows-1252 (WHATWG Encoding).
        Str name = str_slice(head, start, end);
        bool is_latin = name.length == 10 && strncasecmp(name.at, "iso-8859-1", 10) == 0;
        if (name.length > 0 && name.length < ENCODING_NAME_MOST)
            return is_latin ? "windows-1252" : str_to_c(arena, name);
    }
    return NULL;
}

bool read_input(Arena *arena, const ReadOptions *options, Format format, Document *document,
                Diag *diag)
{
    const char *encoding = options->encoding;
    if (encoding == NULL && format == FORMAT_HTML)
        encoding = charset_of(arena, document->input);
    if (!decode_input(arena, encoding, document, diag))
        return false;
    document->today = options->today;
    if (format == FORMAT_HTML)
        return draw_html(arena, options->pack, document, diag);
    if (format == FORMAT_MARKDOWN)
        draw_markdown(arena, options->pack, document, diag);
    else
        document->text = document->source;
    return true;
}

bool read_file(Arena *arena, const ReadOptions *options, const char *path, Document *document,
               Diag *diag)
{
    *document = (Document){.path = str_from(path)};
    if (!file_read(arena, path, &document->input, diag))
        return false;
    Format format = options->format;
    if (format == FORMAT_UNKNOWN)
        format = format_of_name(document->path);
    if (format == FORMAT_UNKNOWN)
        format = format_of_head(document->input);
    return read_input(arena, options, format, document, diag);
}
