// CSV: a row for each claim, a column for each of its fields and for each role (RFC 4180).
#include "formats.h"
#include "view.h"

#include <inttypes.h>
#include <string.h>

// The columns in their order: those of the document, of the claim, one for each role, and what
// is said about the claim.
static const char *const document_columns[] = {"path",  "record", "document_id", "link",
                                               "title", "date",   "sha256"};
static const char *const claim_columns[] = {"id",         "type",     "start", "end",
                                            "byte_start", "byte_end", "line",  "column",
                                            "sentence",   "zone",     "text"};
static const char *const stance_columns[] = {"object_class", "object",       "factuality",  "cues",
                                             "source",       "source_actor", "source_text", "said",
                                             "time",         "time_text",    "rule"};

typedef struct CsvWriter {
    View view;
    Bytes *out;
    bool has_cell;    // something stands in the row
    Array(Str) roles; // of all types, each once
} CsvWriter;

static void put_text(CsvWriter *writer, Str text)
{
    if (writer->has_cell)
        bytes_put(writer->view.arena, writer->out, STR(","));
    writer->has_cell = true;
    csv_cell(writer->view.arena, writer->out, text);
}

static void put_number(CsvWriter *writer, uint64_t number)
{
    put_text(writer, str_format(writer->view.arena, "%" PRIu64, number));
}

static void put_name(CsvWriter *writer, const char *name)
{
    put_text(writer, str_from(name));
}

static void end_row(CsvWriter *writer)
{
    bytes_put(writer->view.arena, writer->out, STR("\r\n"));
    writer->has_cell = false;
}

// "a; b"
static Str joined(const View *view, Str list, Str text)
{
    return list.length == 0 ? text
                            : str_format(view->arena, "%.*s; %.*s", STR_ARGS(list), STR_ARGS(text));
}

static CsvWriter writer_new(View view, Bytes *out)
{
    CsvWriter writer = {.view = view, .out = out};
    Table seen = {0};
    for (uint32_t t = 0; t < view.pack->types.count; t++)
        for (uint32_t r = 0; r < view.pack->types.at[t].roles.count; r++) {
            Str role = view.pack->types.at[t].roles.at[r];
            if (table_find(&seen, role) != TABLE_NONE)
                continue;
            table_set(&seen, view.arena, role, r);
            *array_add(view.arena, &writer.roles) = role;
        }
    return writer;
}

void begin_csv(const Pack *pack, const WriteOptions *options, Arena *arena, Bytes *out)
{
    (void)options;
    CsvWriter writer = writer_new((View){.pack = pack, .arena = arena}, out);
    for (uint32_t i = 0; i < array_length(document_columns); i++)
        put_name(&writer, document_columns[i]);
    for (uint32_t i = 0; i < array_length(claim_columns); i++)
        put_name(&writer, claim_columns[i]);
    for (uint32_t i = 0; i < writer.roles.count; i++)
        put_text(&writer, writer.roles.at[i]);
    for (uint32_t i = 0; i < array_length(stance_columns); i++)
        put_name(&writer, stance_columns[i]);
    end_row(&writer);
}

static void put_document(CsvWriter *writer)
{
    const Document *document = writer->view.a->document;
    put_text(writer, view_path(&writer->view));
    if (document->record > 0)
        put_number(writer, document->record);
    else
        put_text(writer, (Str){0});
    put_text(writer, document->id);
    put_text(writer, document->link);
    put_text(writer, view_title(&writer->view));
    put_text(writer, view_date(&writer->view));
    put_text(writer, view_sha256(&writer->view));
}

static void put_claim(CsvWriter *writer, const Claim *claim, uint32_t number)
{
    const View *view = &writer->view;
    Location start = locator_start(&view->locator, claim->span.start);
    Location end = locator_end(&view->locator, claim->span.end);
    put_text(writer, str_format(view->arena, "c%u", number));
    put_text(writer, view_type(view, claim)->name);
    put_number(writer, start.character);
    put_number(writer, end.character);
    put_number(writer, start.byte);
    put_number(writer, end.byte);
    put_number(writer, start.line);
    put_number(writer, start.column);
    put_number(writer, claim->sentence);
    put_name(writer, view_zone(view, claim));
    put_text(writer, view_text(view, claim->span));
}

// Who has which role; partners share a cell.
static void put_roles(CsvWriter *writer, const Claim *claim)
{
    const View *view = &writer->view;
    for (uint32_t i = 0; i < writer->roles.count; i++) {
        Str actors = {0};
        for (uint32_t p = 0; p < claim->participant_count; p++)
            if (str_equal(view_role(view, claim, &claim->participants[p]), writer->roles.at[i]))
                actors = joined(view, actors, view_actor(view, &claim->participants[p]));
        put_text(writer, actors);
    }
}

static void put_time(CsvWriter *writer, uint32_t time, bool has_text)
{
    const View *view = &writer->view;
    put_text(writer, time == NONE ? (Str){0} : view->a->times.at[time].edtf);
    if (has_text)
        put_text(writer, time == NONE ? (Str){0} : view_text(view, view_time(view, time)));
}

static void put_stance(CsvWriter *writer, const Claim *claim)
{
    const View *view = &writer->view;
    Str class_name, actor, cues = {0};
    Span object = view_object(view, claim, &class_name), source = view_source(view, claim, &actor);
    put_text(writer, class_name);
    put_text(writer, view_text(view, object));
    put_name(writer, factuality_names[claim->factuality]);
    for (uint32_t i = 0; i < claim->cues.count; i++)
        cues = joined(view, cues, view_text(view, view_cue(view, claim->cues.at[i])));
    put_text(writer, cues);
    put_name(writer, source_names[claim->source]);
    put_text(writer, actor);
    put_text(writer, view_text(view, source));
    put_time(writer, claim->source_cue == NONE ? NONE : claim->source_time, false);
    put_time(writer, claim->time, true);
    put_text(writer, view_rule(view, claim));
}

void write_csv(const Pack *pack, const Annotation *a, const WriteOptions *options, Arena *arena,
               Bytes *out)
{
    (void)options;
    Bytes document = {0}; // its cells, which all rows have
    CsvWriter writer = writer_new(view_new(pack, a, arena), &document);
    uint32_t number = 0;
    for (uint32_t i = 0; (i = view_next_claim(&writer.view, i)) < a->claims.count; i++) {
        if (number == 0)
            put_document(&writer);
        writer.out = out;
        writer.has_cell = true;
        bytes_put(arena, out, (Str){document.at, document.count});
        put_claim(&writer, &a->claims.at[i], ++number);
        put_roles(&writer, &a->claims.at[i]);
        put_stance(&writer, &a->claims.at[i]);
        end_row(&writer);
    }
}
