#include "dossiers.h"

#include "connect.h"
#include "event_writer.h"
#include "utf8.h"

#include <cjson/cJSON.h>
#include <string.h>

// What a writer wrote, whole.
typedef struct Written {
    Arena *arena;
    Bytes out;
} Written;

static bool put(void *context, Str bytes)
{
    Written *written = context;
    bytes_put(written->arena, &written->out, bytes);
    return true;
}

static Str write_as(const Dossier *dossier, const EventWriter *writer, Arena *arena)
{
    Written written = {.arena = arena};
    WriteOptions options = {.program = STR("fuzz"), .width = 40};
    dossier_write(dossier, writer, &options, put, &written);
    return (Str){written.out.at, written.out.count};
}

// A dossier of the documents in [tags], one on each line, from the first on or from the last.
static Dossier *dossier_of(const Pack *pack, Str tags, bool is_reversed, bool *is_right)
{
    Dossier *dossier = dossier_new(pack);
    Diag diag = {0};
    Arena arena = {0};
    *is_right = true;
    for (uint32_t line = 1; tags.length > 0; line++) {
        const char *mark =
            is_reversed ? memrchr(tags.at, '\n', tags.length) : memchr(tags.at, '\n', tags.length);
        uint32_t at = mark == NULL ? tags.length : (uint32_t)(mark - tags.at);
        uint32_t start = is_reversed && mark != NULL ? at + 1 : 0;
        Str text = str_slice(tags, start, is_reversed ? tags.length : at);
        Source source = {STR("tags.jsonl"), {str_to_c(&arena, text), text.length}};
        if (str_trim(source.text).length > 0)
            *is_right &= dossier_read_document(dossier, &source, line, &diag);
        bool is_last = mark == NULL;
        tags = is_last       ? (Str){tags.at, 0}
               : is_reversed ? str_slice(tags, 0, at)
                             : str_slice(tags, at + 1, tags.length);
    }
    promise(*is_right == (diag.error_count == 0), "faulty tags have a message");
    diag_free(&diag);
    arena_free(&arena);
    dossier_connect(dossier);
    return dossier;
}

static void check_report(const EventReport *report, const Event *event)
{
    promise(report->copy_of <= event->reports, "a copy is one of a report of its event");
    promise(report->source < event->sources.count, "somebody vouches for a report");
    promise(report->stance < STANCE__COUNT && report->joined < JOINED__COUNT,
            "it is told how, and why it was joined");
}

// Every claim is a report of one event, and each event is of some.
static void check_events(const Dossier *dossier)
{
    DossierTotals totals = dossier_totals(dossier);
    Arena arena = {0};
    uint32_t reports = 0;
    for (uint32_t i = 0; i < totals.events; i++) {
        Event event = dossier_event(dossier, i, &arena);
        promise(event.reports > 0 && event.documents > 0, "somebody reports an event");
        promise(event.reports == dossier_outline(dossier, i).reports, "an outline is right");
        promise(event.corroboration <= event.sources.count, "who corroborates is a source");
        for (uint32_t k = 0; k < event.reports; k++) {
            EventReport report = dossier_report(dossier, &event, k, &arena);
            check_report(&report, &event);
        }
        for (uint32_t k = 0; k < event.contradictions.count; k++)
            promise(event.contradictions.at[k].other == NONE ||
                        event.contradictions.at[k].other < totals.events,
                    "what contradicts is an event");
        reports += event.reports;
        arena_reset(&arena);
    }
    promise(reports == totals.claims, "each claim is reported once");
    arena_free(&arena);
}

static void check_formats(const Dossier *dossier, Arena *arena)
{
    const char *name;
    for (uint32_t i = 0; (name = event_writer_name(i)) != NULL; i++) {
        Str out = write_as(dossier, event_writer_at(i), arena);
        promise(utf8_find_fault(out) == out.length, "the output is UTF-8");
        if (strcmp(name, "json") != 0)
            continue;
        cJSON *root = cJSON_ParseWithLength(out.at, out.length);
        promise(root != NULL, "the output is JSON");
        promise(cJSON_IsArray(cJSON_GetObjectItemCaseSensitive(root, "events")),
                "there is a list of events");
        cJSON_Delete(root);
    }
}

void check_dossier(const Pack *pack, Str tags)
{
    Arena arena = {0};
    bool is_right;
    Dossier *dossier = dossier_of(pack, tags, false, &is_right);
    check_events(dossier);
    check_formats(dossier, &arena);
    // Of a document that is there twice the first is kept, and of one with faults what was read.
    if (is_right && dossier_totals(dossier).repeats == 0) {
        const EventWriter *json = event_writer_find(STR("json"));
        Dossier *other = dossier_of(pack, tags, true, &is_right);
        promise(str_equal(write_as(dossier, json, &arena), write_as(other, json, &arena)),
                "the order of documents makes no difference");
        dossier_free(other);
    }
    dossier_free(dossier);
    arena_free(&arena);
}
