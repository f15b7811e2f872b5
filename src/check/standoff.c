#include "standoff.h"

#include "json.h"
#include "version.h"

// A line "T1<tab>type start end<tab>text".
typedef struct Entity {
    Str id, type, start, end, text;
    Str note; // of a "#1<tab>AnnotatorNotes T1<tab>note"
} Entity;

// A line "E1<tab>type:T1 role:T2", with its attributes ("A1<tab>Factuality E1 denied").
typedef struct Event {
    Str id, type, trigger, arguments;
    Str factuality, attribution, zone;
} Event;

typedef struct Standoff {
    const Source *source;
    Diag *diag;
    Arena *arena;
    Array(Entity) entities;
    Array(Event) events;
    Json json;
    bool is_right;
} Standoff;

static void fail(Standoff *standoff, Str at, const char *message)
{
    uint32_t offset = (uint32_t)(at.at - standoff->source->text.at);
    diag_error(standoff->diag, (Place){standoff->source, offset, at.length > 0 ? at.length : 1},
               "%s", message);
    standoff->is_right = false;
}

static Entity *entity_called(Standoff *standoff, Str id)
{
    for (uint32_t i = 0; i < standoff->entities.count; i++)
        if (str_equal(standoff->entities.at[i].id, id))
            return &standoff->entities.at[i];
    return NULL;
}

static Event *event_called(Standoff *standoff, Str id)
{
    for (uint32_t i = 0; i < standoff->events.count; i++)
        if (str_equal(standoff->events.at[i].id, id))
            return &standoff->events.at[i];
    return NULL;
}

// A place of several pieces goes from the first to the end of the last.
static void read_entity(Standoff *standoff, Str id, Str line)
{
    Entity entity = {.id = id};
    Str rest = line, place = str_cut(&rest, '\t');
    uint32_t number;
    entity.text = rest;
    entity.type = str_cut(&place, ' ');
    entity.start = str_cut(&place, ' ');
    while (place.at != NULL) {
        Str piece = str_cut(&place, ';');
        entity.end = piece;
        if (place.at == NULL)
            while (piece.at != NULL)
                entity.end = str_cut(&piece, ' ');
    }
    if (rest.at == NULL || !str_to_number(entity.start, &number) ||
        !str_to_number(entity.end, &number))
        fail(standoff, line, "marked words are: T1, tab, TYPE START END, tab, WORDS");
    else
        *array_add(standoff->arena, &standoff->entities) = entity;
}

static void read_event(Standoff *standoff, Str id, Str line)
{
    Str rest = line, head = str_cut(&rest, ' '), trigger = head, type = str_cut(&trigger, ':');
    if (trigger.at == NULL)
        fail(standoff, line, "an event is: E1, tab, TYPE:T1 ROLE:T2");
    else
        *array_add(standoff->arena, &standoff->events) =
            (Event){.id = id, .type = type, .trigger = trigger, .arguments = rest};
}

static void read_attribute(Standoff *standoff, Str line)
{
    Str value = line, name = str_cut(&value, ' '), id = str_cut(&value, ' ');
    Event *event = event_called(standoff, id);
    if (event == NULL || value.at == NULL)
        fail(standoff, line, "an attribute is: A1, tab, NAME E1 VALUE, behind its event");
    else if (str_equal(name, STR("Factuality")))
        event->factuality = value;
    else if (str_equal(name, STR("Attribution")))
        event->attribution = value;
    else if (str_equal(name, STR("Zone")))
        event->zone = value;
}

static void read_note(Standoff *standoff, Str line)
{
    Str note = line, target = str_cut(&note, '\t');
    str_cut(&target, ' ');
    Entity *entity = target.at == NULL ? NULL : entity_called(standoff, target);
    if (entity != NULL && note.at != NULL)
        entity->note = note;
}

static void read_lines(Standoff *standoff)
{
    Str text = standoff->source->text;
    while (text.at != NULL) {
        Str line = str_cut(&text, '\n');
        if (str_ends_with(line, STR("\r")))
            line.length--;
        Str rest = line, id = str_cut(&rest, '\t');
        if (line.length == 0)
            continue;
        if (rest.at == NULL)
            fail(standoff, line, "a line of standoff has a tab behind its name");
        else if (id.at[0] == 'T')
            read_entity(standoff, id, rest);
        else if (id.at[0] == 'E')
            read_event(standoff, id, rest);
        else if (id.at[0] == 'A' || id.at[0] == 'M')
            read_attribute(standoff, rest);
        else if (id.at[0] == '#')
            read_note(standoff, rest);
    }
}

// What claimtag marks beside the participants begins with a capital; roles do not.
static bool is_role(Str role)
{
    return role.length > 0 && role.at[0] >= 'a' && role.at[0] <= 'z';
}

// brat counts what stands several times: "partner", "partner2".
static Str without_number(Str role)
{
    while (role.length > 0 && role.at[role.length - 1] >= '0' && role.at[role.length - 1] <= '9')
        role.length--;
    return role;
}

static void write_participants(Standoff *standoff, const Event *event)
{
    Json *json = &standoff->json;
    Str rest = event->arguments;
    json_open(json, "participants", '[');
    while (rest.at != NULL) {
        Str target = str_cut(&rest, ' '), role = without_number(str_cut(&target, ':'));
        const Entity *entity = target.at == NULL ? NULL : entity_called(standoff, target);
        if (!is_role(role))
            continue;
        if (entity == NULL) {
            fail(standoff, role, "no line marks the words of this role");
            continue;
        }
        json_open_line(json, NULL, '{');
        json_text(json, "role", role);
        json_text(json, "actor", entity->type);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void write_time(Standoff *standoff, const Event *event)
{
    Json *json = &standoff->json;
    Str rest = event->arguments;
    while (rest.at != NULL) {
        Str target = str_cut(&rest, ' '), role = str_cut(&target, ':');
        const Entity *entity = target.at == NULL ? NULL : entity_called(standoff, target);
        if (!str_equal(role, STR("Time")) || entity == NULL)
            continue;
        if (entity->note.length == 0) {
            fail(standoff, role, "the time needs its date in EDTF as a note");
            return;
        }
        json_open_line(json, "time", '{');
        json_text(json, "edtf", entity->note);
        json_close(json, '}');
        return;
    }
    json_null(json, "time");
}

static void write_claim(Standoff *standoff, const Event *event)
{
    Json *json = &standoff->json;
    const Entity *trigger = entity_called(standoff, event->trigger);
    uint32_t start, end;
    if (trigger == NULL) {
        fail(standoff, event->trigger, "no line marks the words of this event");
        return;
    }
    str_to_number(trigger->start, &start);
    str_to_number(trigger->end, &end);
    json_open(json, NULL, '{');
    json_text(json, "type", event->type);
    json_number(json, "start", start);
    json_number(json, "end", end);
    json_text(json, "text", trigger->text);
    write_participants(standoff, event);
    if (event->factuality.length > 0)
        json_text(json, "factuality", event->factuality);
    if (event->attribution.length > 0) {
        json_open_line(json, "attribution", '{');
        json_text(json, "source", event->attribution);
        json_close(json, '}');
    }
    write_time(standoff, event);
    if (event->zone.length > 0)
        json_text(json, "zone", event->zone);
    json_close(json, '}');
}

bool standoff_to_gold(const Source *source, Arena *arena, Str *gold, Diag *diag)
{
    Bytes out = {0};
    Standoff standoff = {.source = source, .diag = diag, .arena = arena, .is_right = true};
    standoff.json = (Json){.arena = arena, .out = &out, .is_pretty = true};
    read_lines(&standoff);
    json_open(&standoff.json, NULL, '{');
    json_text(&standoff.json, "schema", STR(OUTPUT_SCHEMA));
    json_open(&standoff.json, "claims", '[');
    for (uint32_t i = 0; i < standoff.events.count; i++)
        write_claim(&standoff, &standoff.events.at[i]);
    json_close(&standoff.json, ']');
    json_close(&standoff.json, '}');
    bytes_put(arena, &out, STR("\n"));
    *gold = (Str){out.at, out.count};
    return standoff.is_right;
}
