#include "claim_reader.h"

#include "json_place.h"
#include "utf8.h"
#include "version.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

// Says what is wrong at byte [offset] of the document.
static void report(ClaimReader *reader, uint32_t offset, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static void report(ClaimReader *reader, uint32_t offset, const char *format, ...)
{
    char text[512];
    uint32_t line, column;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    diag_line_column((Place){reader->source, offset, 1}, &line, &column);
    diag_error(reader->diag, (Place){0}, "%.*s:%u:%u: %s", STR_ARGS(reader->source->path),
               reader->first_line + line - 1, column, text);
    reader->has_faults = true;
}

void report_claim(ClaimReader *reader, const char *key, const char *what, Str value)
{
    JsonPath claims = {.key = "claims"}, claim = {.up = &claims, .index = reader->index},
             path = {.up = &claim, .key = key};
    Place place = json_place(reader->source, key == NULL ? &claim : &path);
    report(reader, place.offset, "%s%s%.*s%s", what, value.length > 0 ? " \"" : "",
           (int)(value.length < 60 ? value.length : 60), value.at, value.length > 0 ? "\"" : "");
}

Str text_of(const cJSON *object, const char *key)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
    return cJSON_IsString(item) ? str_from(item->valuestring) : (Str){"", 0};
}

static uint32_t number_of(const cJSON *object, const char *key)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
    bool fits = cJSON_IsNumber(item) && item->valuedouble >= 0 && item->valuedouble < UINT32_MAX;
    return fits ? (uint32_t)item->valuedouble : 0;
}

// Whether what says where the claim stands are numbers that can say so. False with a message.
static bool check_numbers(ClaimReader *reader, const cJSON *claim)
{
    static const char *const keys[] = {"start", "end",    "byte_start", "byte_end",
                                       "line",  "column", "sentence"};
    for (uint32_t i = 0; i < array_length(keys); i++) {
        const cJSON *item = cJSON_GetObjectItemCaseSensitive(claim, keys[i]);
        if (item != NULL &&
            (!cJSON_IsNumber(item) || item->valuedouble != number_of(claim, keys[i]))) {
            report_claim(reader, keys[i], "a place in a text is a whole number from 0", (Str){0});
            return false;
        }
    }
    bool is_turned = number_of(claim, "end") < number_of(claim, "start") ||
                     number_of(claim, "byte_end") < number_of(claim, "byte_start");
    if (is_turned)
        report_claim(reader, "start", "this claim ends before it starts", (Str){0});
    return !is_turned;
}

// The index of [name] in a table, [count] when it is not there.
static uint32_t index_of(const char *const *names, uint32_t count, Str name)
{
    uint32_t index = 0;
    while (index < count && !str_equal(str_from(names[index]), name))
        index++;
    return index;
}

static bool read_time(ClaimReader *reader, const cJSON *claim, Row *row)
{
    const cJSON *time = cJSON_GetObjectItemCaseSensitive(claim, "time");
    Str edtf = text_of(time, "edtf");
    row->days = (Days){1, 0};
    row->edtf = 0;
    if (time == NULL || cJSON_IsNull(time))
        return true;
    if (!edtf_days(edtf, &row->days)) {
        report_claim(reader, "time",
                     edtf.length == 0 ? "this time has no edtf" : "this is no time in EDTF:", edtf);
        return false;
    }
    row->edtf = 1 + names_add(&reader->dossier->edtfs, &reader->dossier->arena, edtf);
    return true;
}

static Stance stance_of(const EventRules *rules, Factuality factuality, SourceKind kind)
{
    if (factuality == FACT_DENIED)
        return STANCE_DENIES;
    if (factuality == FACT_HYPOTHETICAL)
        return STANCE_FORESEES;
    if (rules->hearsay >> kind & 1)
        return STANCE_PASSES_ON;
    return factuality == FACT_ASSERTED ? STANCE_ASSERTS : STANCE_HEDGES;
}

// What is put down of the claim.
static SpillRef put_texts(ClaimReader *reader, const cJSON *claim)
{
    const cJSON *object = cJSON_GetObjectItemCaseSensitive(claim, "object");
    const cJSON *source = cJSON_GetObjectItemCaseSensitive(claim, "attribution");
    const cJSON *time = cJSON_GetObjectItemCaseSensitive(claim, "time");
    ClaimPlace place = {number_of(claim, "start"),      number_of(claim, "end"),
                        number_of(claim, "byte_start"), number_of(claim, "byte_end"),
                        number_of(claim, "line"),       number_of(claim, "column")};
    Str texts[CLAIM_TEXT__COUNT] = {
        [CLAIM_ID] = text_of(claim, "id"),
        [CLAIM_ZONE] = text_of(claim, "zone"),
        [CLAIM_RULE] = text_of(claim, "rule"),
        [CLAIM_TEXT] = text_of(claim, "text"),
        [CLAIM_SENTENCE] = text_of(claim, "sentence_text"),
        [CLAIM_OBJECT] = text_of(object, "text"),
        [CLAIM_OBJECT_CLASS] = text_of(object, "class"),
        [CLAIM_SOURCE] = text_of(source, "text"),
        [CLAIM_TIME] = text_of(time, "text"),
        [CLAIM_PLACE] = {(const char *)&place, sizeof place},
    };
    return spill_put(reader->dossier->spill, texts, CLAIM_TEXT__COUNT);
}

// The index of what stands under [key] in [names]; false with a message when it is none.
static bool read_choice(ClaimReader *reader, const cJSON *object, const char *key,
                        const char *const *names, uint32_t count, uint32_t *index)
{
    Str name = text_of(object, key);
    *index = index_of(names, count, name);
    if (*index < count)
        return true;
    Str what = name.length == 0 ? str_format(&reader->scratch, "this claim has no %s", key)
                                : str_format(&reader->scratch, "no %s is called", key);
    report_claim(reader, strcmp(key, "source") == 0 ? "attribution" : key, what.at, name);
    return false;
}

static bool read_type(ClaimReader *reader, const cJSON *claim, uint32_t *type)
{
    const Pack *pack = reader->dossier->pack;
    Str name = text_of(claim, "type");
    for (*type = 0; *type < pack->types.count; ++*type)
        if (str_equal(pack->types.at[*type].name, name))
            return true;
    report_claim(reader, "type",
                 name.length == 0 ? "this claim has no type" : "no type of claims is called", name);
    return false;
}

static void read_claim(ClaimReader *reader, const cJSON *claim, uint32_t document)
{
    Dossier *dossier = reader->dossier;
    const EventRules *rules = &dossier->pack->events;
    const cJSON *attribution = cJSON_GetObjectItemCaseSensitive(claim, "attribution");
    uint32_t type, factuality, kind;
    Row row = {.document = document,
               .sentence = number_of(claim, "sentence"),
               .start = number_of(claim, "start"),
               .copy_of = NONE,
               .goes_to = NONE};
    if (!check_numbers(reader, claim) || !read_type(reader, claim, &type) ||
        !read_choice(reader, claim, "factuality", factuality_names, FACT__COUNT, &factuality) ||
        !read_choice(reader, attribution, "source", source_names, SOURCE__COUNT, &kind) ||
        !read_cast(reader, claim, type, &row.cast) || !read_time(reader, claim, &row))
        return;
    read_things_of(reader, claim, event_rule_for(rules, (uint16_t)type), &row);
    row.source = read_voucher(reader, claim, (SourceKind)kind);
    row.factuality = (uint8_t)factuality;
    row.stance = (uint8_t)stance_of(rules, (Factuality)factuality, (SourceKind)kind);
    row.text = put_texts(reader, claim);
    Str sentence = text_of(claim, "sentence_text");
    if (sentence.length == 0)
        sentence = text_of(claim, "text");
    Sketch sketch = copies_sketch(&rules->copies, &reader->scratch, sentence);
    *dossier_add_row(dossier, &sketch) = row;
}

// The site of a link, or else the document itself: two of its texts are not two sources.
static Str outlet_of(Arena *arena, Str link, Str path, Str id)
{
    const char *host = link.length > 0 ? strstr(link.at, "://") : NULL;
    if (host == NULL)
        return id.length == 0 ? path : str_format(arena, "%.*s#%.*s", STR_ARGS(path), STR_ARGS(id));
    Str rest = str_from(host + 3);
    rest = str_cut(&rest, '/');
    return str_starts_with(rest, STR("www.")) ? str_slice(rest, 4, rest.length) : rest;
}

static void add_document(ClaimReader *reader, const cJSON *source)
{
    Dossier *dossier = reader->dossier;
    DocumentRow *document = dossier_add_document(dossier);
    Str texts[DOCUMENT_TEXT__COUNT] = {[DOCUMENT_ID] = text_of(source, "id"),
                                       [DOCUMENT_LINK] = text_of(source, "link"),
                                       [DOCUMENT_TITLE] = text_of(source, "title")};
    Str digest = text_of(source, "sha256");
    *document = (DocumentRow){
        .text = spill_put(dossier->spill, texts, DOCUMENT_TEXT__COUNT),
        .path = str_format(&dossier->arena, "%.*s", STR_ARGS(text_of(source, "path"))),
        .record = number_of(source, "line"),
        .digest = strtoull(str_format(&reader->scratch, "%.16s", digest.at).at, NULL, 16)};
    day_read(text_of(source, "date"), false, &document->date);
    Str id = texts[DOCUMENT_ID];
    if (id.length == 0 && document->record > 0)
        id = str_format(&reader->scratch, "%u", document->record);
    reader->outlet = outlet_of(&reader->scratch, texts[DOCUMENT_LINK], document->path, id);
}

static void read_document(ClaimReader *reader, const cJSON *root)
{
    Dossier *dossier = reader->dossier;
    const cJSON *source = cJSON_GetObjectItemCaseSensitive(root, "source");
    const cJSON *claims = cJSON_GetObjectItemCaseSensitive(root, "claims"), *claim;
    Str schema = text_of(root, "schema");
    if (!str_equal(schema, STR(OUTPUT_SCHEMA))) {
        if (schema.length == 0)
            report(reader, 0, "this is no document of tags: it has no schema");
        else
            report(reader, 0, "this is no document of tags: its schema is %.*s, not " OUTPUT_SCHEMA,
                   (int)(schema.length < 60 ? schema.length : 60), schema.at);
        return;
    }
    if (cJSON_GetObjectItemCaseSensitive(root, "error") != NULL) {
        dossier->totals.unread++;
        return;
    }
    if (text_of(source, "path").length == 0 || !cJSON_IsArray(claims)) {
        report(reader, 0, "this document of tags has no %s",
               cJSON_IsArray(claims) ? "path in its source" : "list of claims");
        return;
    }
    add_document(reader, source);
    uint32_t document = dossier->document_count - 1;
    for (uint32_t i = 0; i < SOURCE__COUNT; i++)
        reader->last_named[i] = NONE;
    cJSON_ArrayForEach(claim, claims)
    {
        read_claim(reader, claim, document);
        reader->index++;
    }
}

bool dossier_read_document(Dossier *dossier, const Source *source, uint32_t first_line, Diag *diag)
{
    ClaimReader reader = {
        .dossier = dossier, .source = source, .first_line = first_line, .diag = diag};
    uint32_t fault = utf8_find_fault(source->text);
    const char *end = source->text.at;
    cJSON *root = NULL;
    if (fault < source->text.length)
        report(&reader, fault, "this byte is no UTF-8");
    else
        root = cJSON_ParseWithLengthOpts(source->text.at, source->text.length, &end, false);
    uint32_t read = (uint32_t)(end - source->text.at);
    bool is_whole =
        root != NULL && strspn(end, " \t\r\n") == source->text.length - read; // NUL-terminated
    if (!is_whole && fault == source->text.length)
        report(&reader, read, "from here on it is no JSON");
    else if (is_whole)
        read_document(&reader, root);
    cJSON_Delete(root);
    arena_free(&reader.scratch);
    return !reader.has_faults;
}
