// The document object: see README.md, "Output".
#include "digest.h"
#include "json.h"

typedef struct JsonWriter {
    Json json;
    const Pack *pack;
    const Annotation *a;
    Locator locator;
} JsonWriter;

static Str text_of(const JsonWriter *writer, Span span)
{
    return str_slice(writer->a->document->text, span.start, span.end);
}

// "start", "end" in code points and "text".
static void write_span(JsonWriter *writer, Span span)
{
    json_number(&writer->json, "start", locator_start(&writer->locator, span.start).character);
    json_number(&writer->json, "end", locator_end(&writer->locator, span.end).character);
    json_text(&writer->json, "text", text_of(writer, span));
}

static void write_sha256(JsonWriter *writer)
{
    Digest digest = digest_new();
    digest_add(&digest, writer->a->document->input);
    json_text(&writer->json, "sha256", digest_hex(&digest, writer->a->arena));
}

// As the page calls itself, else its first title.
static Str title_of(const JsonWriter *writer)
{
    const Annotation *a = writer->a;
    Str title = a->document->title;
    for (uint32_t i = 0; i < a->zones.count && title.length == 0; i++)
        if (a->zones.at[i].kind == ZONE_TITLE)
            title = text_of(writer, a->zones.at[i].span);
    return title;
}

static void write_source(JsonWriter *writer)
{
    const Annotation *a = writer->a;
    Json *json = &writer->json;
    json_open_line(json, "source", '{');
    const Document *document = a->document;
    json_text(json, "path", document->path);
    if (document->record > 0)
        json_number(json, "line", document->record);
    if (document->id.length > 0)
        json_text(json, "id", document->id);
    if (document->link.length > 0)
        json_text(json, "link", document->link);
    Str title = title_of(writer);
    if (title.length > 0)
        json_text(json, "title", title);
    else
        json_null(json, "title");
    if (a->today != 0)
        json_text(json, "date",
                  str_format(a->arena, "%04u-%02u-%02u", a->today / 10000, a->today / 100 % 100,
                             a->today % 100));
    else
        json_null(json, "date");
    json_number(json, "bytes", document->input.length);
    write_sha256(writer);
    json_close(json, '}');
}

static void write_participant(JsonWriter *writer, const Claim *claim, const Participant *p)
{
    const Annotation *a = writer->a;
    Json *json = &writer->json;
    json_open_line(json, NULL, '{');
    json_text(json, "role", writer->pack->types.at[claim->type].roles.at[p->role]);
    json_text(json, "actor", lexicon_party_code(writer->pack->lexicon, p->party));
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
    const Annotation *a = writer->a;
    Json *json = &writer->json;
    if (claim->object_end == claim->object_start) {
        json_null(json, "object");
        return;
    }
    const Unit *unit = annotation_units(a, claim->sentence) + claim->object_start;
    const FrameUse *use = &writer->pack->uses.at[claim->use];
    ClassId class = expr_class(writer->pack->lexicon, use->object, unit);
    json_open_line(json, "object", '{');
    if (class != CLASS_NONE)
        json_text(json, "class", lexicon_class_name(writer->pack->lexicon, class));
    write_span(writer,
               annotation_span(writer->a, claim->sentence, claim->object_start, claim->object_end));
    json_close(json, '}');
}

static void write_cues(JsonWriter *writer, const Claim *claim)
{
    // What a cue does to the claim, by its factuality.
    static const char *const kinds[FACT__COUNT] = {"commit", "hedge", "doubt", "suppose", "negate"};
    const Annotation *a = writer->a;
    Json *json = &writer->json;
    json_open(json, "cues", '[');
    for (uint32_t i = 0; i < claim->cues.count; i++) {
        const Cue *cue = &a->cues.at[claim->cues.at[i]];
        json_open_line(json, NULL, '{');
        json_text(json, "kind", str_from(kinds[cue->factuality]));
        write_span(writer, annotation_span(writer->a, cue->sentence, cue->start, cue->end));
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void write_time(JsonWriter *writer, const char *key, uint32_t time)
{
    const Annotation *a = writer->a;
    if (time == NONE) {
        json_null(&writer->json, key);
        return;
    }
    json_open_line(&writer->json, key, '{');
    json_text(&writer->json, "edtf", a->times.at[time].edtf);
    write_span(writer, a->mentions.at[a->times.at[time].mention].span);
    json_close(&writer->json, '}');
}

// The code of the actor for whom a source speaks; the first of its parties.
static Str actor_of(const JsonWriter *writer, const Cue *cue)
{
    for (uint32_t party = 0; party < lexicon_party_count(writer->pack->lexicon); party++)
        if (cue->parties >> party & 1)
            return lexicon_party_code(writer->pack->lexicon, party);
    return (Str){0};
}

static void write_attribution(JsonWriter *writer, const Claim *claim)
{
    const Annotation *a = writer->a;
    Json *json = &writer->json;
    json_open_line(json, "attribution", '{');
    json_text(json, "source", str_from(source_names[claim->source]));
    if (claim->source_cue != NONE) {
        const Cue *cue = &a->cues.at[claim->source_cue];
        Str actor = actor_of(writer, cue);
        if (actor.length > 0)
            json_text(json, "actor", actor);
        if (cue->source_end > cue->source_start)
            write_span(writer, annotation_span(writer->a, cue->sentence, cue->source_start,
                                               cue->source_end));
        if (claim->source_time != NONE)
            write_time(writer, "time", claim->source_time);
    }
    json_close(json, '}');
}

static void write_claim(JsonWriter *writer, const Claim *claim, uint32_t number)
{
    const Annotation *a = writer->a;
    Json *json = &writer->json;
    const ClaimType *type = &writer->pack->types.at[claim->type];
    const Rule *rule = &writer->pack->claim_rules.at[a->matches.at[claim->match].rule].rule;
    Location start = locator_start(&writer->locator, claim->span.start);
    Location end = locator_end(&writer->locator, claim->span.end);
    json_open(json, NULL, '{');
    json_text(json, "id", str_format(a->arena, "c%u", number));
    json_text(json, "type", type->name);
    json_number(json, "start", start.character);
    json_number(json, "end", end.character);
    json_number(json, "byte_start", start.byte);
    json_number(json, "byte_end", end.byte);
    json_number(json, "line", start.line);
    json_number(json, "column", start.column);
    json_number(json, "sentence", claim->sentence);
    json_text(json, "zone",
              str_from(zone_names[a->zones.at[a->sentences.at[claim->sentence].zone].kind]));
    json_text(json, "text", text_of(writer, claim->span));
    json_open(json, "participants", '[');
    for (uint32_t i = 0; i < claim->participant_count; i++)
        write_participant(writer, claim, &claim->participants[i]);
    json_close(json, ']');
    write_object(writer, claim);
    json_text(json, "factuality", str_from(factuality_names[claim->factuality]));
    write_cues(writer, claim);
    write_attribution(writer, claim);
    write_time(writer, "time", claim->time);
    json_text(json, "rule",
              str_format(a->arena, "%.*s.%.*s", STR_ARGS(type->name), STR_ARGS(rule->id)));
    json_close(json, '}');
}

void write_json(const Pack *pack, const Annotation *a, const JsonOptions *options, Arena *arena,
                Bytes *out)
{
    JsonWriter writer = {.json = {.arena = arena, .out = out, .is_pretty = options->is_pretty},
                         .pack = pack,
                         .a = a,
                         .locator = locator_new(arena, a->document)};
    Json *json = &writer.json;
    json_open(json, NULL, '{');
    json_text(json, "schema", STR("claimtag/1"));
    if (options->fingerprint.length > 0)
        json_text(json, "fingerprint", options->fingerprint);
    write_source(&writer);
    json_number(json, "sentences", a->sentences.count);
    json_number(json, "tokens", a->tokens.count);
    json_open(json, "claims", '[');
    for (uint32_t i = 0, number = 0; i < a->claims.count; i++)
        if (a->claims.at[i].lost_to == NONE)
            write_claim(&writer, &a->claims.at[i], ++number);
    json_close(json, ']');
    json_open(json, "warnings", '[');
    for (uint32_t i = 0; i < a->warnings.count; i++)
        json_text(json, NULL, a->warnings.at[i]);
    json_close(json, ']');
    json_close(json, '}');
    bytes_print(arena, out, "\n");
}

void write_json_error(Str path, uint32_t line, Str reason, Arena *arena, Bytes *out)
{
    Json json = {.arena = arena, .out = out};
    json_open(&json, NULL, '{');
    json_text(&json, "schema", STR("claimtag/1"));
    json_text(&json, "error", reason);
    json_open(&json, "source", '{');
    json_text(&json, "path", path);
    if (line > 0)
        json_number(&json, "line", line);
    json_close(&json, '}');
    json_close(&json, '}');
    bytes_print(arena, out, "\n");
}
