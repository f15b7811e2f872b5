#include "front.h"

#include "memory.h"
#include "utf8.h"

#include <string.h>
#include <yaml.h>

typedef struct Front {
    Page *page;
    Str source; // of the YAML
    uint32_t start;
    yaml_parser_t parser;
    uint32_t depth; // of maps and lists that are open
    bool is_key;    // the next scalar is a key of the outer map
    Str key;
    // What is wrong with the YAML, and in which line from 0.
    const char *problem;
    size_t problem_line;
} Front;

// The bytes of the YAML's first [chars] code points: libyaml counts so.
static uint32_t bytes_of(const Front *front, size_t chars)
{
    uint32_t byte = 0;
    for (size_t i = 0; i < chars && byte < front->source.length; i++)
        utf8_next(front->source, &byte);
    return byte;
}

static void take_title(Front *front, const yaml_event_t *event, Str text)
{
    Page *page = front->page;
    uint32_t start = bytes_of(front, event->start_mark.index);
    uint32_t end = bytes_of(front, event->end_mark.index);
    uint32_t quote = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE ? 0 : 1;
    page->document->title = text;
    page->zone = ZONE_TITLE;
    if (end >= start + 2 * quote &&
        str_equal(str_slice(front->source, start + quote, end - quote), text))
        page_copy(page, text, front->start + start + quote);
    else
        page_put(page, text, front->start + start, front->start + end);
    page_break(page, 2);
    page->zone = ZONE_BODY;
}

static void take_scalar(Front *front, const yaml_event_t *event)
{
    Str text = {(const char *)event->data.scalar.value, (uint32_t)event->data.scalar.length};
    text.at = arena_copy(front->page->draft.arena, text.at, text.length);
    if (front->is_key) {
        front->key = text;
        return;
    }
    Document *document = front->page->document;
    if (str_equal(front->key, STR("title")) && text.length > 0)
        take_title(front, event, text);
    if (str_equal(front->key, STR("date")) && document->today == 0)
        day_read_written(text, &document->today);
}

static bool opens_level(const yaml_event_t *event)
{
    return event->type == YAML_MAPPING_START_EVENT || event->type == YAML_SEQUENCE_START_EVENT;
}

static bool closes_level(const yaml_event_t *event)
{
    return event->type == YAML_MAPPING_END_EVENT || event->type == YAML_SEQUENCE_END_EVENT;
}

static void take(Front *front, const yaml_event_t *event)
{
    bool opens = opens_level(event);
    if (opens || event->type == YAML_SCALAR_EVENT || event->type == YAML_ALIAS_EVENT) {
        if (front->depth == 1 && event->type == YAML_SCALAR_EVENT)
            take_scalar(front, event);
        if (front->depth == 1)
            front->is_key = !front->is_key;
    }
    if (opens && front->depth == 0)
        front->is_key = event->type == YAML_MAPPING_START_EVENT;
}

// The parser takes time with the square of it.
#define DEPTH_MOST 64

// Reads the YAML to its end, and takes what is wanted of it, or only looks whether it is
// right.
static bool parse(Front *front, bool takes)
{
    yaml_event_t event;
    bool is_right = true, is_end = false;
    front->depth = 0;
    if (!yaml_parser_initialize(&front->parser))
        memory_exhausted();
    yaml_parser_set_input_string(&front->parser, (const unsigned char *)front->source.at,
                                 front->source.length);
    yaml_parser_set_encoding(&front->parser, YAML_UTF8_ENCODING);
    while (!is_end && (is_right = yaml_parser_parse(&front->parser, &event))) {
        if (takes)
            take(front, &event);
        front->depth += opens_level(&event);
        front->depth -= closes_level(&event);
        is_end = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
        if (front->depth > DEPTH_MOST)
            break;
    }
    if (front->parser.error == YAML_MEMORY_ERROR)
        memory_exhausted();
    bool is_deep = is_right && !is_end;
    front->problem = is_deep ? "nested too deep" : front->parser.problem;
    front->problem_line = is_deep ? front->parser.mark.line : front->parser.problem_mark.line;
    yaml_parser_delete(&front->parser);
    return is_right && is_end;
}

// The line of [source] that begins at [start], with its end.
static Str line_at(Str source, uint32_t start)
{
    const char *end = memchr(source.at + start, '\n', source.length - start);
    return str_slice(source, start, end == NULL ? source.length : (uint32_t)(end - source.at) + 1);
}

static bool is_mark(Str line, Str mark)
{
    while (line.length > 0 && strchr("\r\n \t", line.at[line.length - 1]) != NULL)
        line.length--;
    return str_equal(line, mark);
}

// Where the line is that closes what "---" opened; the length of [source] when none does.
static uint32_t closing_line(Str source, uint32_t start)
{
    while (start < source.length) {
        Str line = line_at(source, start);
        if (is_mark(line, STR("---")) || is_mark(line, STR("...")))
            break;
        start += line.length;
    }
    return start;
}

// Takes title and date from lines "key: value", whatever the others are: people write
// titles with colons in them.
static void take_lines(Front *front)
{
    Page *page = front->page;
    Document *document = page->document;
    for (uint32_t start = 0; start < front->source.length;) {
        Str line = line_at(front->source, start), value = line;
        Str key = str_cut(&value, ':');
        start += line.length;
        if (value.at == NULL)
            continue;
        value = str_trim(value);
        while (value.length > 0 && strchr("\r\n", value.at[value.length - 1]) != NULL)
            value.length--;
        if (str_equal(key, STR("title")) && value.length > 0) {
            document->title = value;
            page->zone = ZONE_TITLE;
            page_copy(page, value, front->start + (uint32_t)(value.at - front->source.at));
            page_break(page, 2);
            page->zone = ZONE_BODY;
        }
        if (str_equal(key, STR("date")) && document->today == 0)
            day_read_written(value, &document->today);
    }
}

uint32_t front_read(Page *page, Str source, Diag *diag)
{
    uint32_t mark = str_starts_with(source, STR("\xEF\xBB\xBF")) ? 3 : 0;
    if (mark == source.length || !is_mark(line_at(source, mark), STR("---")))
        return mark;
    uint32_t start = mark + line_at(source, mark).length, end = closing_line(source, start);
    if (end == source.length)
        return mark;
    Front front = {.page = page, .source = str_slice(source, start, end), .start = start};
    if (parse(&front, false)) {
        parse(&front, true);
    } else {
        diag_warning(diag, (Place){0}, "%.*s: the front matter is not YAML: %s (line %zu)",
                     STR_ARGS(page->document->path), front.problem, front.problem_line + 2);
        take_lines(&front);
    }
    return end + line_at(source, end).length;
}
