// SARIF 2.1.0, which viewers of code-scanning tools read: a result for each claim, the types as
// its rules. Columns and offsets count code points, as the log says.
#include "digest.h"
#include "formats.h"
#include "json.h"
#include "marks.h"

// How deep the results lie: log, runs, run, list.
#define DEPTH 4

#define SCHEMA                                                                                     \
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

typedef struct SarifWriter {
    Json json;
    View view;
    Str uri; // of the document
} SarifWriter;

void begin_sarif(const Pack *pack, const WriteOptions *options, Arena *arena, Bytes *out)
{
    Json json = {.arena = arena, .out = out, .is_pretty = options->is_pretty};
    Str version = options->program, name = str_cut(&version, ' ');
    json_open(&json, NULL, '{');
    json_text(&json, "$schema", STR(SCHEMA));
    json_text(&json, "version", STR("2.1.0"));
    json_open(&json, "runs", '[');
    json_open(&json, NULL, '{');
    json_open(&json, "tool", '{');
    json_open(&json, "driver", '{');
    json_text(&json, "name", name);
    json_text(&json, "version", version);
    json_open(&json, "rules", '[');
    for (uint32_t i = 0; i < pack->types.count; i++) {
        json_open_line(&json, NULL, '{');
        json_text(&json, "id", pack->types.at[i].name);
        json_close(&json, '}');
    }
    json_close(&json, ']');
    json_close(&json, '}');
    json_close(&json, '}');
    json_text(&json, "columnKind", STR("unicodeCodePoints"));
    json_open(&json, "results", '[');
}

void end_sarif(const Pack *pack, const WriteOptions *options, const WriteTotals *totals,
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
    json_close(&json, ']');
    json_close(&json, '}');
    bytes_put(arena, out, STR("\n"));
}

static void put_message(Json *json, Str text)
{
    json_open_line(json, "message", '{');
    json_text(json, "text", text);
    json_close(json, '}');
}

// The region of a record is its line: its text is written in JSON there, and what lies where in
// it has no place in the file.
static void put_region(SarifWriter *writer, Span span)
{
    const View *view = &writer->view;
    const Document *document = view->a->document;
    Json *json = &writer->json;
    Location start = locator_start(&view->locator, span.start);
    Location end = locator_end(&view->locator, span.end);
    json_open_line(json, "region", '{');
    if (document->record > 0) {
        json_number(json, "startLine", document->record);
        json_close(json, '}');
        return;
    }
    json_number(json, "startLine", start.line);
    json_number(json, "startColumn", start.column);
    json_number(json, "endLine", end.line);
    json_number(json, "endColumn", end.column);
    json_number(json, "charOffset", start.character);
    json_number(json, "charLength", end.character - start.character);
    json_number(json, "byteOffset", start.byte);
    json_number(json, "byteLength", end.byte - start.byte);
    if (document->drawn == NULL) { // otherwise it is not what the file holds there
        json_open(json, "snippet", '{');
        json_text(json, "text", view_text(view, span));
        json_close(json, '}');
    }
    json_close(json, '}');
}

static void put_place(SarifWriter *writer, Span span)
{
    Json *json = &writer->json;
    json_open(json, "physicalLocation", '{');
    json_open_line(json, "artifactLocation", '{');
    json_text(json, "uri", writer->uri);
    json_close(json, '}');
    put_region(writer, span);
    json_close(json, '}');
}

// What is marked around the claim.
static void put_related(SarifWriter *writer, const Claim *claim)
{
    Json *json = &writer->json;
    MarkArray marks = marks_of(&writer->view, claim);
    json_open(json, "relatedLocations", '[');
    for (uint32_t i = 0; i < marks.count; i++) {
        json_open(json, NULL, '{');
        json_number(json, "id", i + 1);
        put_message(json, marks_label(&writer->view, &marks.at[i]));
        put_place(writer, marks.at[i].span);
        json_close(json, '}');
    }
    json_close(json, ']');
}

// What stays the same when the claim moves within its text: who tracks results over time knows
// it by that.
static Str fingerprint_of(const View *view, const Claim *claim)
{
    Digest digest = digest_new();
    digest_add_text(&digest, view_type(view, claim)->name);
    digest_add_text(&digest, view_text(view, claim->span));
    digest_add_text(&digest, marks_summary(view, claim));
    return digest_hex(&digest, view->arena);
}

static void put_properties(SarifWriter *writer, const Claim *claim)
{
    const View *view = &writer->view;
    Json *json = &writer->json;
    Str actor;
    view_source(view, claim, &actor);
    json_open(json, "properties", '{');
    json_open(json, "participants", '[');
    for (uint32_t i = 0; i < claim->participant_count; i++) {
        json_open_line(json, NULL, '{');
        json_text(json, "role", view_role(view, claim, &claim->participants[i]));
        json_text(json, "actor", view_actor(view, &claim->participants[i]));
        json_close(json, '}');
    }
    json_close(json, ']');
    json_text(json, "factuality", str_from(factuality_names[claim->factuality]));
    json_text(json, "source", str_from(source_names[claim->source]));
    if (actor.length > 0)
        json_text(json, "sourceActor", actor);
    if (claim->time != NONE)
        json_text(json, "time", view->a->times.at[claim->time].edtf);
    json_text(json, "zone", str_from(view_zone(view, claim)));
    json_text(json, "text", view_text(view, claim->span));
    json_text(json, "rule", view_rule(view, claim));
    json_close(json, '}');
}

static void put_claim(SarifWriter *writer, const Claim *claim)
{
    const View *view = &writer->view;
    Json *json = &writer->json;
    json_open(json, NULL, '{');
    json_text(json, "ruleId", view_type(view, claim)->name);
    json_number(json, "ruleIndex", claim->type);
    json_text(json, "level", STR("note"));
    put_message(json, marks_summary(view, claim));
    json_open(json, "locations", '[');
    json_open(json, NULL, '{');
    put_place(writer, claim->span);
    json_close(json, '}');
    json_close(json, ']');
    put_related(writer, claim);
    json_open_line(json, "partialFingerprints", '{');
    json_text(json, "claim/v1", fingerprint_of(view, claim));
    json_close(json, '}');
    put_properties(writer, claim);
    json_close(json, '}');
}

void write_sarif(const Pack *pack, const Annotation *a, const WriteOptions *options, Arena *arena,
                 Bytes *out)
{
    SarifWriter writer = {
        .json = {.arena = arena, .out = out, .is_pretty = options->is_pretty, .depth = DEPTH},
        .view = view_new(pack, a, arena)};
    writer.uri = view_uri(&writer.view);
    for (uint32_t i = 0; (i = view_next_claim(&writer.view, i)) < a->claims.count; i++)
        put_claim(&writer, &a->claims.at[i]);
}
