// The document object: see README.md, "Output".
#include "formats.h"
#include "json.h"
#include "version.h"
#include "view.h"

typedef struct JsonWriter {
    Json json;
    View view;
} JsonWriter;

// "start", "end" in code points and "text".
static void write_span(JsonWriter *writer, Span span)
{
    const View *view = &writer->view;
    json_number(&writer->json, "start", locator_start(&view->locator, span.start).character);
    json_number(&writer->json, "end", locator_end(&view->locator, span.end).character);
    json_text(&writer->json, "text", view_text(view, span));
}

static void write_text_or_null(Json *json, const char *key, Str text)
{
    if (text.length > 0)
        json_text(json, key, text);
    else
        json_null(json, key);
}

static void write_source(JsonWriter *writer)
{
    const Document *document = writer->view.a->document;
    Json *json = &writer->json;
    json_open_line(json, "source", '{');
    json_text(json, "path", document->path);
    if (document->record > 0)
        json_number(json, "line", document->record);
    if (document->id.length > 0)
        json_text(json, "id", document->id);
    if (document->link.length > 0)
        json_text(json, "link", document->link);
    write_text_or_null(json, "title", view_title(&writer->view));
    write_text_or_null(json, "date", view_date(&writer->view));
    json_number(json, "bytes", document->input.length);
    json_text(json, "sha256", view_sha256(&writer->view));
    json_close(json, '}');
}

static void write_participant(JsonWriter *writer, const Claim *claim, const Participant *p)
{
    const Annotation *a = writer->view.a;
    Json *json = &writer->json;
    json_open_line(json, NULL, '{');
    json_text(json, "role", view_role(&writer->view, claim, p));
    json_text(json, "actor", view_actor(&writer->view, p));
    if (p->mention != NONE)
        write_span(writer, a->mentions.at[p->mention].span);
    json_text(json, "via", str_from(via_names[p->via]));
    if (p->antecedent != NONE) {
        json_open(json, "refers_to", '{');
        write_span(writer, a->mentions.at[p->antecedent].span);
        json_close(json, '}');
    }
    json_close(json, '}');
}

static void write_object(JsonWriter *writer, const Claim *claim)
{
    Json *json = &writer->json;
    Str class_name;
    Span span = view_object(&writer->view, claim, &class_name);
    if (span.end == 0) {
        json_null(json, "object");
        return;
    }
    json_open_line(json, "object", '{');
    if (class_name.length > 0)
        json_text(json, "class", class_name);
    write_span(writer, span);
    json_close(json, '}');
}

static void write_cues(JsonWriter *writer, const Claim *claim)
{
    const Annotation *a = writer->view.a;
    Json *json = &writer->json;
    json_open(json, "cues", '[');
    for (uint32_t i = 0; i < claim->cues.count; i++) {
        uint32_t cue = claim->cues.at[i];
        json_open_line(json, NULL, '{');
        json_text(json, "kind", str_from(cue_kind_names[a->cues.at[cue].factuality]));
        write_span(writer, view_cue(&writer->view, cue));
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void write_time(JsonWriter *writer, const char *key, uint32_t time)
{
    if (time == NONE) {
        json_null(&writer->json, key);
        return;
    }
    json_open_line(&writer->json, key, '{');
    json_text(&writer->json, "edtf", writer->view.a->times.at[time].edtf);
    write_span(writer, view_time(&writer->view, time));
    json_close(&writer->json, '}');
}

static void write_attribution(JsonWriter *writer, const Claim *claim)
{
    Json *json = &writer->json;
    Str actor;
    Span span = view_source(&writer->view, claim, &actor);
    json_open_line(json, "attribution", '{');
    json_text(json, "source", str_from(source_names[claim->source]));
    if (actor.length > 0)
        json_text(json, "actor", actor);
    if (span.end > 0)
        write_span(writer, span);
    if (claim->source_cue != NONE && claim->source_time != NONE)
        write_time(writer, "time", claim->source_time);
    json_close(json, '}');
}

static void write_claim(JsonWriter *writer, const Claim *claim, uint32_t number,
                        const WriteOptions *options)
{
    const View *view = &writer->view;
    Json *json = &writer->json;
    Location start = locator_start(&view->locator, claim->span.start);
    Location end = locator_end(&view->locator, claim->span.end);
    json_open(json, NULL, '{');
    json_text(json, "id", str_format(view->arena, "c%u", number));
    json_text(json, "type", view_type(view, claim)->name);
    json_number(json, "start", start.character);
    json_number(json, "end", end.character);
    json_number(json, "byte_start", start.byte);
    json_number(json, "byte_end", end.byte);
    json_number(json, "line", start.line);
    json_number(json, "column", start.column);
    json_number(json, "sentence", claim->sentence);
    json_text(json, "zone", str_from(view_zone(view, claim)));
    json_text(json, "text", view_text(view, claim->span));
    if (options->has_sentences)
        json_text(json, "sentence_text",
                  view_text(view, view->a->sentences.at[claim->sentence].span));
    json_open(json, "participants", '[');
    for (uint32_t i = 0; i < claim->participant_count; i++)
        write_participant(writer, claim, &claim->participants[i]);
    json_close(json, ']');
    write_object(writer, claim);
    json_text(json, "factuality", str_from(factuality_names[claim->factuality]));
    write_cues(writer, claim);
    write_attribution(writer, claim);
    write_time(writer, "time", claim->time);
    json_text(json, "rule", view_rule(view, claim));
    json_close(json, '}');
}

void write_json(const Pack *pack, const Annotation *a, const WriteOptions *options, Arena *arena,
                Bytes *out)
{
    JsonWriter writer = {.json = {.arena = arena, .out = out, .is_pretty = options->is_pretty},
                         .view = view_new(pack, a, arena)};
    Json *json = &writer.json;
    json_open(json, NULL, '{');
    json_text(json, "schema", STR(OUTPUT_SCHEMA));
    if (options->fingerprint.length > 0)
        json_text(json, "fingerprint", options->fingerprint);
    write_source(&writer);
    json_number(json, "sentences", a->sentences.count);
    json_number(json, "tokens", a->tokens.count);
    json_open(json, "claims", '[');
    uint32_t number = 0;
    for (uint32_t i = 0; (i = view_next_claim(&writer.view, i)) < a->claims.count; i++)
        write_claim(&writer, &a->claims.at[i], ++number, options);
    json_close(json, ']');
    json_open(json, "warnings", '[');
    for (uint32_t i = 0; i < a->warnings.count; i++)
        json_text(json, NULL, a->warnings.at[i]);
    json_close(json, ']');
    json_close(json, '}');
    bytes_put(arena, out, STR("\n"));
}

void write_json_line(const Pack *pack, const Annotation *a, const WriteOptions *options,
                     Arena *arena, Bytes *out)
{
    WriteOptions line = *options;
    line.is_pretty = false;
    write_json(pack, a, &line, arena, out);
}

void write_json_error(Str path, uint32_t line, Str reason, Arena *arena, Bytes *out)
{
    Json json = {.arena = arena, .out = out};
    json_open(&json, NULL, '{');
    json_text(&json, "schema", STR(OUTPUT_SCHEMA));
    json_text(&json, "error", reason);
    json_open(&json, "source", '{');
    json_text(&json, "path", path);
    if (line > 0)
        json_number(&json, "line", line);
    json_close(&json, '}');
    json_close(&json, '}');
    bytes_put(arena, out, STR("\n"));
}
