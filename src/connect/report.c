// What an event's claims say, and why they are one event.
#include "dossier.h"

#include <stdlib.h>
#include <string.h>

uint32_t dossier_source_count(const Dossier *dossier)
{
    return dossier->vouchers.count;
}

EventSource dossier_source(const Dossier *dossier, uint32_t number)
{
    const Voucher *voucher = &dossier->vouchers.at[number];
    return (EventSource){
        .number = number, .kind = voucher->kind, .name = voucher->name, .actor = voucher->actor};
}

static int compare_texts(const void *left, const void *right)
{
    return str_compare(*(const Str *)left, *(const Str *)right);
}

ActorArray dossier_actors(const Dossier *dossier, Arena *arena)
{
    ActorArray actors = {0};
    uint32_t kept = 0;
    for (uint32_t i = 0; i < dossier->casts.count; i++)
        for (uint32_t p = 0; p < dossier->casts.at[i].count; p++)
            *array_add(arena, &actors) = dossier->casts.at[i].participants[p].actor;
    if (actors.count > 1)
        qsort(actors.at, actors.count, sizeof *actors.at, compare_texts);
    for (uint32_t i = 0; i < actors.count; i++)
        if (kept == 0 || !str_equal(actors.at[kept - 1], actors.at[i]))
            actors.at[kept++] = actors.at[i];
    actors.count = kept;
    return actors;
}

// How many sources tell it as a fact or hedged, and how many deny it. Of those who tell it the
// corroboration leaves out who may be one with another.
static void tell_denial(Event *event, Arena *arena)
{
    uint32_t tell = 0, deny = 0;
    for (uint32_t i = 0; i < event->sources.count; i++) {
        const uint32_t *reports = event->sources.at[i].reports;
        tell += reports[STANCE_ASSERTS] + reports[STANCE_HEDGES] + reports[STANCE_PASSES_ON] > 0;
        deny += reports[STANCE_DENIES] > 0;
    }
    if (tell > 0 && deny > 0)
        *array_add(arena, &event->contradictions) = (Contradiction){
            CONTRADICTION_DENIED,
            str_format(arena, "%u %s%s %s it, %u %s it", tell, tell == 1 ? "source" : "sources",
                       tell <= event->corroboration ? ""
                       : tell == 1                  ? ", not independent,"
                                                    : ", not all independent,",
                       tell == 1 ? "tells" : "tell", deny, deny == 1 ? "denies" : "deny"),
            NONE};
}

static void tell_turned(const EventRow *row, Event *event, Arena *arena)
{
    if (row->turned != NONE)
        *array_add(arena, &event->contradictions) = (Contradiction){
            CONTRADICTION_ROLES,
            str_format(arena, "e%u has the roles turned round", row->turned + 1), row->turned};
}

// Why the claims are one event: how many were joined for which reason.
static void tell_why(const Dossier *dossier, const EventRow *row, Event *event, Arena *arena)
{
    static const struct Reason {
        const char *one, *many;
    } reasons[JOINED__COUNT] = {
        [JOINED_SAME] = {"claim gives this time", "claims give times that agree"},
        [JOINED_PART] = {"claim says less and can mean no other event",
                         "claims say less and can mean no other event"},
        [JOINED_WINDOW] = {"claim gives another time near by", "claims give other times near by"},
        [JOINED_FOLLOWS] = {"claim goes on from a dated one before it in its text",
                            "claims go on from a dated one before them in their texts"},
        [JOINED_COPY] = {"claim repeats a sentence of an earlier text",
                         "claims repeat sentences of earlier texts"},
        [JOINED_UNDATED] = {"claim does not say when", "claims do not say when"},
    };
    uint32_t counts[JOINED__COUNT] = {0};
    Str who = STR("");
    for (uint32_t i = 0; i < event->participant_count; i++)
        who = str_format(arena, "%.*s, %.*s %.*s", STR_ARGS(who),
                         STR_ARGS(event->participants[i].role),
                         STR_ARGS(event->participants[i].actor));
    *array_add(arena, &event->why) = str_format(
        arena, "all are %.*s%.*s%s%.*s", STR_ARGS(dossier->pack->types.at[event->type].name),
        STR_ARGS(who), event->thing.length > 0 ? ", of " : "", STR_ARGS(event->thing));
    for (uint32_t i = 0; i < row->count; i++)
        counts[dossier->rows[dossier->order[row->first + i]].joined]++;
    for (uint32_t i = 0; i < JOINED__COUNT; i++)
        if (counts[i] > 0)
            *array_add(arena, &event->why) = str_format(
                arena, "%u %s", counts[i], counts[i] == 1 ? reasons[i].one : reasons[i].many);
}

EventOutline dossier_outline(const Dossier *dossier, uint32_t number)
{
    const EventRow *row = &dossier->events[number];
    return (EventOutline){row->kind, row->count};
}

Event dossier_event(const Dossier *dossier, uint32_t number, Arena *arena)
{
    const EventRow *row = &dossier->events[number];
    Event event = {.number = number};
    event_assemble(dossier, row, arena, &event);
    tell_denial(&event, arena);
    tell_turned(row, &event, arena);
    tell_why(dossier, row, &event, arena);
    return event;
}

// The number, within its event, of the row that another repeats.
static uint32_t number_of(const Dossier *dossier, const EventRow *event, uint32_t row)
{
    uint32_t low = 0, high = event->count;
    while (low + 1 < high) {
        uint32_t middle = (low + high) / 2;
        if (dossier_compare_rows(dossier, dossier->order[event->first + middle], row) <= 0)
            low = middle;
        else
            high = middle;
    }
    return low + 1;
}

static void tell_document(const Dossier *dossier, const Row *row, Arena *arena, EventReport *report)
{
    const DocumentRow *document = &dossier->documents[row->document];
    Str texts[DOCUMENT_TEXT__COUNT];
    spill_get(dossier->spill, document->text, arena, texts, DOCUMENT_TEXT__COUNT);
    report->path = document->path;
    report->record = document->record;
    report->date = document->date;
    report->document_id = texts[DOCUMENT_ID];
    report->link = texts[DOCUMENT_LINK];
    report->title = texts[DOCUMENT_TITLE];
}

EventReport dossier_report(const Dossier *dossier, const Event *event, uint32_t index, Arena *arena)
{
    const EventRow *of = &dossier->events[event->number];
    const Row *row = &dossier->rows[dossier->order[of->first + index]];
    Str texts[CLAIM_TEXT__COUNT];
    ClaimPlace place = {0};
    spill_get(dossier->spill, row->text, arena, texts, CLAIM_TEXT__COUNT);
    if (texts[CLAIM_PLACE].length == sizeof place)
        memcpy(&place, texts[CLAIM_PLACE].at, sizeof place);
    EventReport report = {
        .number = index + 1,
        .copy_of = row->copy_of == NONE ? 0 : number_of(dossier, of, row->copy_of),
        .source = event_source_of(event, row->source),
        .stance = (Stance)row->stance,
        .factuality = (Factuality)row->factuality,
        .joined = (Joined)row->joined,
        .id = texts[CLAIM_ID],
        .zone = texts[CLAIM_ZONE],
        .rule = texts[CLAIM_RULE],
        .start = place.start,
        .end = place.end,
        .byte_start = place.byte_start,
        .byte_end = place.byte_end,
        .line = place.line,
        .column = place.column,
        .sentence = row->sentence,
        .text = texts[CLAIM_TEXT],
        .sentence_text = texts[CLAIM_SENTENCE],
        .object = texts[CLAIM_OBJECT],
        .source_text = texts[CLAIM_SOURCE],
        .edtf = row->edtf == 0 ? (Str){0} : dossier->edtfs.texts.at[row->edtf - 1],
        .time_text = texts[CLAIM_TIME],
    };
    tell_document(dossier, row, arena, &report);
    return report;
}
