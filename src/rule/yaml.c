#include "node.h"

#include "memory.h"
#include "yaml_fault.h"

#include <string.h>
#include <yaml.h>

typedef struct Reader {
    yaml_parser_t parser;
    Arena *arena;
    const Source *source;
    Diag *diag;
    uint32_t *line_starts;
    uint32_t line_count;
    uint32_t depth; // of the lists and maps that are open
    uint32_t flow;  // the innermost of them that began with a bracket, or FLOW_NONE
    bool has_failed, is_too_deep;
    uint32_t failed_at; // the place of what was told last
} Reader;

// Rules nest six levels; the stack must not depend on who writes brackets.
#define DEPTH_MOST 32

// Each key of a map is held against all before it.
#define KEYS_MOST 2000

static void find_lines(Reader *reader)
{
    Str text = reader->source->text;
    uint32_t count = 1;
    for (uint32_t i = 0; i < text.length; i++)
        count += text.at[i] == '\n';
    reader->line_starts = arena_alloc(reader->arena, count * sizeof *reader->line_starts);
    for (uint32_t i = 0; i < text.length; i++)
        if (text.at[i] == '\n')
            reader->line_starts[++reader->line_count] = i + 1;
    reader->line_count = count;
}

// libyaml counts columns in characters; rules may hold any character.
static uint32_t offset_of(const Reader *reader, const yaml_mark_t *mark)
{
    Str text = reader->source->text;
    uint32_t line = (uint32_t)mark->line;
    if (line >= reader->line_count)
        return text.length;
    uint32_t offset = reader->line_starts[line];
    for (size_t column = 0; column < mark->column && offset < text.length; column++) {
        offset++;
        while (offset < text.length && ((uint8_t)text.at[offset] & 0xC0) == 0x80)
            offset++;
    }
    return offset;
}

static Place place_of(const Reader *reader, const yaml_event_t *event)
{
    uint32_t start = offset_of(reader, &event->start_mark);
    uint32_t end = offset_of(reader, &event->end_mark);
    if (end > start && event->type == YAML_SCALAR_EVENT)
        return (Place){reader->source, start, end - start};
    return (Place){reader->source, start, 1};
}

static void fail(Reader *reader, Place place, const char *message)
{
    diag_error(reader->diag, place, "%s", message);
    reader->has_failed = true;
    reader->failed_at = place.offset;
}

// True when what was told last stands before [offset] in the same line: then what is found there
// comes of it.
static bool is_told(const Reader *reader, uint32_t offset)
{
    const char *text = reader->source->text.at;
    return reader->has_failed && reader->failed_at <= offset &&
           memchr(text + reader->failed_at, '\n', offset - reader->failed_at) == NULL;
}

static bool next_event(Reader *reader, yaml_event_t *event)
{
    const yaml_parser_t *parser = &reader->parser;
    if (reader->is_too_deep)
        return false;
    if (yaml_parser_parse(&reader->parser, event))
        return true;
    if (parser->error == YAML_MEMORY_ERROR)
        memory_exhausted();
    YamlFault fault = {.problem = parser->problem,
                       .offset = parser->error == YAML_READER_ERROR
                                     ? (uint32_t)parser->problem_offset
                                     : offset_of(reader, &parser->problem_mark),
                       .began = offset_of(reader, &parser->context_mark),
                       .flow = reader->flow};
    if (!is_told(reader, fault.offset))
        yaml_fault_tell(reader->source, &fault, reader->diag);
    reader->has_failed = true;
    return false;
}

static Node *read_node(Reader *reader, yaml_event_t *event);

// The spaces before the first line from [line] on that holds more than spaces.
static uint32_t indent_from(const Reader *reader, uint32_t line)
{
    Str text = reader->source->text;
    for (; line < reader->line_count; line++) {
        uint32_t start = reader->line_starts[line], at = start;
        while (at < text.length && text.at[at] == ' ')
            at++;
        if (at < text.length && text.at[at] != '\n')
            return at - start;
    }
    return 0;
}

static Node *read_text(Reader *reader, const yaml_event_t *event)
{
    Node *node = arena_alloc(reader->arena, sizeof *node);
    uint32_t length = (uint32_t)event->data.scalar.length;
    node->kind = NODE_TEXT;
    node->place = place_of(reader, event);
    node->text = (Str){arena_copy(reader->arena, event->data.scalar.value, length), length};
    if (event->data.scalar.anchor != NULL || event->data.scalar.tag != NULL)
        fail(reader, node->place, "anchors and tags have no meaning in rules");
    if (event->data.scalar.style == YAML_FOLDED_SCALAR_STYLE)
        fail(reader, node->place, "write a block with \"|\", not \">\"");
    if (event->data.scalar.style == YAML_LITERAL_SCALAR_STYLE) {
        node->is_block = true;
        node->block_first_line = (uint32_t)event->start_mark.line + 1;
        node->block_indent = indent_from(reader, node->block_first_line);
        node->block_start = node->block_first_line < reader->line_count
                                ? reader->line_starts[node->block_first_line]
                                : reader->source->text.length;
    } else if (event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE) {
        node->place.offset += 1; // after the quotation mark
        node->place.length = node->place.length > 2 ? node->place.length - 2 : 1;
    }
    return node;
}

static Node *read_list(Reader *reader, const yaml_event_t *start)
{
    Node *node = arena_alloc(reader->arena, sizeof *node);
    node->kind = NODE_LIST;
    node->place = place_of(reader, start);
    yaml_event_t event;
    while (next_event(reader, &event)) {
        bool is_end = event.type == YAML_SEQUENCE_END_EVENT;
        Node *child = is_end ? NULL : read_node(reader, &event);
        yaml_event_delete(&event);
        if (is_end || child == NULL)
            break;
        *array_add(reader->arena, &node->children) = child;
    }
    return reader->has_failed && reader->parser.error != YAML_NO_ERROR ? NULL : node;
}

// Reads the value behind [key] and hangs it into [map].
static bool read_pair(Reader *reader, Node *map, const yaml_event_t *key)
{
    if (key->type != YAML_SCALAR_EVENT) {
        fail(reader, place_of(reader, key), "a key must be a word");
        return false;
    }
    Node *name = read_text(reader, key);
    yaml_event_t event;
    if (!next_event(reader, &event))
        return false;
    Node *value = read_node(reader, &event);
    yaml_event_delete(&event);
    if (value == NULL)
        return false;
    if (map->children.count == KEYS_MOST) {
        fail(reader, name->place, "this is the 2001st key of one map; make it several files");
        return false;
    }
    for (uint32_t i = 0; i < map->children.count; i++)
        if (str_equal(map->children.at[i]->key, name->text))
            fail(reader, name->place,
                 reader->depth > 1 ? "this key stands twice in the same map"
                                   : "this key stands twice in the same map; each frame and each "
                                     "type has a file of its own");
    value->key = name->text;
    value->key_place = name->place;
    *array_add(reader->arena, &map->children) = value;
    return true;
}

static Node *read_map(Reader *reader, const yaml_event_t *start)
{
    Node *node = arena_alloc(reader->arena, sizeof *node);
    node->kind = NODE_MAP;
    node->place = place_of(reader, start);
    yaml_event_t event;
    while (next_event(reader, &event)) {
        bool is_end = event.type == YAML_MAPPING_END_EVENT;
        bool is_read = is_end || read_pair(reader, node, &event);
        yaml_event_delete(&event);
        if (is_end)
            return node;
        if (!is_read)
            return NULL;
    }
    return NULL;
}

// Written with brackets.
static bool is_flow(const yaml_event_t *event)
{
    return event->type == YAML_SEQUENCE_START_EVENT
               ? event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
               : event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
}

static Node *read_node(Reader *reader, yaml_event_t *event)
{
    Node *node;
    uint32_t outer;
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        return read_text(reader, event);
    case YAML_SEQUENCE_START_EVENT:
    case YAML_MAPPING_START_EVENT:
        if (reader->depth == DEPTH_MOST) {
            fail(reader, place_of(reader, event), "lists and maps are nested too deep");
            reader->is_too_deep = true;
            return NULL;
        }
        outer = reader->flow;
        if (is_flow(event))
            reader->flow = offset_of(reader, &event->start_mark);
        reader->depth++;
        node = event->type == YAML_SEQUENCE_START_EVENT ? read_list(reader, event)
                                                        : read_map(reader, event);
        reader->depth--;
        reader->flow = outer;
        return node;
    default:
        fail(reader, place_of(reader, event), "anchors and aliases have no meaning in rules");
        return arena_alloc(reader->arena, sizeof(Node));
    }
}

Node *yaml_read(Arena *arena, const Source *source, Diag *diag)
{
    Reader reader = {.arena = arena, .source = source, .diag = diag, .flow = FLOW_NONE};
    if (!yaml_parser_initialize(&reader.parser))
        memory_exhausted();
    yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&reader.parser, (const unsigned char *)source->text.at,
                                 source->text.length);
    find_lines(&reader);
    Node *root = NULL;
    yaml_event_t event;
    while (next_event(&reader, &event)) {
        bool is_end = event.type == YAML_STREAM_END_EVENT;
        bool is_content = event.type != YAML_STREAM_START_EVENT && !is_end &&
                          event.type != YAML_DOCUMENT_START_EVENT &&
                          event.type != YAML_DOCUMENT_END_EVENT;
        if (is_content && root != NULL)
            fail(&reader, place_of(&reader, &event),
                 "a rule file holds one document; make several files of it");
        else if (is_content)
            root = read_node(&reader, &event);
        yaml_event_delete(&event);
        if (is_end || reader.has_failed)
            break;
    }
    yaml_parser_delete(&reader.parser);
    if (root == NULL && !reader.has_failed)
        fail(&reader, (Place){source, 0, 0}, "the file is empty");
    return reader.has_failed ? NULL : root;
}
