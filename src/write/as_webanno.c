// W3C Web Annotation (JSON-LD): a collection with an annotation for each claim.
//
// Where it is, is said twice: by the words with those around them (TextQuoteSelector), and by a
// position. The standard counts characters of what a reader sees; so of a page with marks,
// where ours are those of the file, the position is given in bytes of the file. What a claim
// says besides its type stands under names of our own ("claim:").
#include "formats.h"
#include "json.h"
#include "marks.h"
#include "utf8.h"

#define CONTEXT "http://www.w3.org/ns/anno.jsonld"
#define VOCABULARY "urn:claimtag:1:"

// So many characters of the text stand before and behind a quote.
#define AROUND 32

// How deep the annotations lie: collection, page, list.
#define DEPTH 3

typedef struct WebWriter {
    Json json;
    View view;
    Str source; // of the document
    Str sha256;
} WebWriter;

void begin_webanno(const Pack *pack, const WriteOptions *options, Arena *arena, Bytes *out)
{
    (void)pack;
    Json json = {.arena = arena, .out = out, .is_pretty = options->is_pretty};
    json_open(&json, NULL, '{');
    json_open(&json, "@context", '[');
    json_text(&json, NULL, STR(CONTEXT));
    json_open_line(&json, NULL, '{');
    json_text(&json, "claim", STR(VOCABULARY));
    json_close(&json, '}');
    json_close(&json, ']');
    json_text(&json, "id", STR("#claims"));
    json_text(&json, "type", STR("AnnotationCollection"));
    json_open_line(&json, "generator", '{');
    json_text(&json, "type", STR("Software"));
    json_text(&json, "name", options->program);
    json_close(&json, '}');
    json_open(&json, "first", '{');
    json_text(&json, "id", STR("#page"));
    json_text(&json, "type", STR("AnnotationPage"));
    json_text(&json, "partOf", STR("#claims"));
    json_number(&json, "startIndex", 0);
    json_open(&json, "items", '[');
}

void end_webanno(const Pack *pack, const WriteOptions *options, const WriteTotals *totals,
                 Arena *arena, Bytes *out)
{
    (void)pack;
    Json json = {.arena = arena,
                 .out = out,
                 .is_pretty = options->is_pretty,
                 .depth = DEPTH,
                 .has_member = totals->claims > 0};
    json_close(&json, ']');
    json_close(&json, '}');
    json_number(&json, "total", totals->claims);
    json_close(&json, '}');
    bytes_put(arena, out, STR("\n"));
}

static void put_body(WebWriter *writer, const char *purpose, Str value)
{
    json_open_line(&writer->json, NULL, '{');
    json_text(&writer->json, "type", STR("TextualBody"));
    json_text(&writer->json, "purpose", str_from(purpose));
    json_text(&writer->json, "format", STR("text/plain"));
    json_text(&writer->json, "value", value);
    json_close(&writer->json, '}');
}

// The stretch of the text up to AROUND characters before [byte], or behind it.
static Span before(Str text, uint32_t byte)
{
    Span span = {byte, byte};
    for (uint32_t left = AROUND; left > 0 && span.start > 0; left--)
        do
            span.start--;
        while (((uint8_t)text.at[span.start] & 0xC0) == 0x80);
    return span;
}

static Span behind(Str text, uint32_t byte)
{
    Span span = {byte, byte};
    for (uint32_t left = AROUND; left > 0 && span.end < text.length; left--)
        utf8_next(text, &span.end);
    return span;
}

static void put_quote(WebWriter *writer, const char *key, Span span)
{
    const View *view = &writer->view;
    Str text = view->a->document->text;
    json_open(&writer->json, key, '{');
    json_text(&writer->json, "type", STR("TextQuoteSelector"));
    json_text(&writer->json, "exact", view_text(view, span));
    json_text(&writer->json, "prefix", view_text(view, before(text, span.start)));
    json_text(&writer->json, "suffix", view_text(view, behind(text, span.end)));
    json_close(&writer->json, '}');
}

static void put_position(WebWriter *writer, Span span)
{
    const View *view = &writer->view;
    Location start = locator_start(&view->locator, span.start);
    Location end = locator_end(&view->locator, span.end);
    bool is_marked_up = view->a->document->drawn != NULL;
    json_open_line(&writer->json, NULL, '{');
    json_text(&writer->json, "type",
              is_marked_up ? STR("DataPositionSelector") : STR("TextPositionSelector"));
    json_number(&writer->json, "start", is_marked_up ? start.byte : start.character);
    json_number(&writer->json, "end", is_marked_up ? end.byte : end.character);
    json_close(&writer->json, '}');
}

// A record is a line of its file, within which the words are quoted: its text is written in
// JSON there, and has no positions of its own.
static void put_record(WebWriter *writer, uint32_t record, Span span)
{
    Json *json = &writer->json;
    json_open(json, NULL, '{');
    json_text(json, "type", STR("FragmentSelector"));
    json_text(json, "conformsTo", STR("http://tools.ietf.org/rfc/rfc5147"));
    json_text(json, "value", str_format(json->arena, "line=%u,%u", record - 1, record));
    put_quote(writer, "refinedBy", span);
    json_close(json, '}');
}

static void put_target(WebWriter *writer, Span span)
{
    Json *json = &writer->json;
    uint32_t record = writer->view.a->document->record;
    json_open(json, "target", '{');
    json_text(json, "source", writer->source);
    json_open(json, "selector", '[');
    if (record > 0) {
        put_record(writer, record, span);
    } else {
        put_position(writer, span);
        put_quote(writer, NULL, span);
    }
    json_close(json, ']');
    json_close(json, '}');
}

static void put_participants(WebWriter *writer, const Claim *claim)
{
    const View *view = &writer->view;
    Json *json = &writer->json;
    json_open(json, "claim:participant", '[');
    for (uint32_t i = 0; i < claim->participant_count; i++) {
        const Participant *p = &claim->participants[i];
        json_open_line(json, NULL, '{');
        json_text(json, "claim:role", view_role(view, claim, p));
        json_text(json, "claim:actor", view_actor(view, p));
        json_text(json, "claim:via", str_from(via_names[p->via]));
        if (p->mention != NONE)
            json_text(json, "claim:text", view_text(view, view->a->mentions.at[p->mention].span));
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void put_claim(WebWriter *writer, const Claim *claim, uint32_t number)
{
    const View *view = &writer->view;
    Json *json = &writer->json;
    Str type = view_type(view, claim)->name, actor;
    view_source(view, claim, &actor);
    json_open(json, NULL, '{');
    json_text(json, "id",
              str_format(view->arena, "urn:claimtag:%.*s:c%u", STR_ARGS(writer->sha256), number));
    json_text(json, "type", STR("Annotation"));
    json_text(json, "motivation", STR("classifying"));
    json_open(json, "body", '[');
    put_body(writer, "classifying", type);
    put_body(writer, "describing", marks_summary(view, claim));
    json_close(json, ']');
    put_target(writer, claim->span);
    put_participants(writer, claim);
    json_text(json, "claim:factuality", str_from(factuality_names[claim->factuality]));
    json_text(json, "claim:source", str_from(source_names[claim->source]));
    if (actor.length > 0)
        json_text(json, "claim:sourceActor", actor);
    if (claim->time != NONE)
        json_text(json, "claim:time", view->a->times.at[claim->time].edtf);
    json_text(json, "claim:zone", str_from(view_zone(view, claim)));
    json_text(json, "claim:rule", view_rule(view, claim));
    json_close(json, '}');
}

void write_webanno(const Pack *pack, const Annotation *a, const WriteOptions *options, Arena *arena,
                   Bytes *out)
{
    WebWriter writer = {
        .json = {.arena = arena, .out = out, .is_pretty = options->is_pretty, .depth = DEPTH},
        .view = view_new(pack, a, arena)};
    writer.source = view_uri(&writer.view);
    writer.sha256 = view_sha256(&writer.view);
    uint32_t number = 0;
    for (uint32_t i = 0; (i = view_next_claim(&writer.view, i)) < a->claims.count; i++)
        put_claim(&writer, &a->claims.at[i], ++number);
}
