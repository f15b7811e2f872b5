// brat's standoff format: NAME.txt, the text that was tagged, and NAME.ann, which counts code
// points in it. A claim is an event: its words the trigger, participants and all else that is
// marked its arguments. annotation.conf says what may occur.
#include "formats.h"
#include "marks.h"
#include "utf8.h"

#include <inttypes.h>

// Words that are an entity, or the trigger of an event.
typedef struct Entity {
    Str type;
    Span span;
} Entity;

// So far back is looked for an entity that stands already: claims of one sentence follow each
// other.
#define ENTITIES_LOOKED_AT 64

typedef struct BratWriter {
    View view;
    Locator places; // of the text itself, not of the file it was drawn from
    Bytes *out;
    Array(Entity) entities; // "T1" is the first
    uint32_t events, relations, attributes, notes;
} BratWriter;

#define print(writer, ...) bytes_print((writer)->view.arena, (writer)->out, __VA_ARGS__)

// What ends a line for brat, which is written in Python.
static bool ends_line(uint32_t code_point)
{
    return (code_point >= '\n' && code_point <= '\r') ||
           (code_point >= 0x1C && code_point <= 0x1E) || code_point == 0x85 ||
           code_point == 0x2028 || code_point == 0x2029;
}

// What of [span] from byte [from] on lies on one line; empty behind the last piece.
static Span next_piece(Str text, Span span, uint32_t from)
{
    Span piece = {from, from};
    for (uint32_t next = from; next < span.end && ends_line(utf8_next(text, &next));)
        piece.start = next;
    piece.end = piece.start;
    for (uint32_t next = piece.start; next < span.end && !ends_line(utf8_next(text, &next));)
        piece.end = next;
    return piece;
}

// Appends an entity in as many pieces as it has lines; returns its number.
static uint32_t add_entity(BratWriter *writer, Str type, Span span)
{
    const View *view = &writer->view;
    Str places = {0}, words = {0};
    Span piece = next_piece(view->a->document->text, span, span.start);
    for (; piece.end > piece.start; piece = next_piece(view->a->document->text, span, piece.end)) {
        uint64_t start = locator_start(&writer->places, piece.start).character;
        uint64_t end = locator_end(&writer->places, piece.end).character;
        places = str_format(view->arena, "%.*s%s%" PRIu64 " %" PRIu64, STR_ARGS(places),
                            places.length > 0 ? ";" : "", start, end);
        words = str_format(view->arena, "%.*s%s%.*s", STR_ARGS(words), words.length > 0 ? " " : "",
                           STR_ARGS(view_text(view, piece)));
    }
    *array_add(view->arena, &writer->entities) = (Entity){type, span};
    print(writer, "T%u\t%.*s %.*s\t%.*s\n", writer->entities.count, STR_ARGS(type),
          STR_ARGS(places), STR_ARGS(words));
    return writer->entities.count;
}

// The number of the entity: one that stands already, or a new one.
static uint32_t entity(BratWriter *writer, Str type, Span span)
{
    for (uint32_t i = writer->entities.count, left = ENTITIES_LOOKED_AT; i > 0 && left > 0;
         i--, left--) {
        const Entity *known = &writer->entities.at[i - 1];
        if (known->span.start == span.start && known->span.end == span.end &&
            str_equal(known->type, type))
            return i;
    }
    return add_entity(writer, type, span);
}

static void add_note(BratWriter *writer, char kind, uint32_t number, Str text)
{
    print(writer, "#%u\tAnnotatorNotes %c%u\t%.*s\n", ++writer->notes, kind, number,
          STR_ARGS(text));
}

static void add_attribute(BratWriter *writer, const char *name, const char *value)
{
    print(writer, "A%u\t%s E%u %s\n", ++writer->attributes, name, writer->events, value);
}

// The types of entities that are no actors, by kind of mark.
static const char *const mark_types[MARK__COUNT] = {
    [MARK_OBJECT] = "Object", [MARK_CUE] = "Cue",   [MARK_SOURCE] = "Source",
    [MARK_TIME] = "Time",     [MARK_SAID] = "Said",
};

// An argument of the event; roles that a claim has twice are told apart by a number.
static void add_argument(const BratWriter *writer, Str *arguments, Str role, uint32_t nth,
                         uint32_t number)
{
    Arena *arena = writer->view.arena;
    Str again = nth > 1 ? str_format(arena, "%u", nth) : (Str){0};
    *arguments = str_format(arena, "%.*s %.*s%.*s:T%u", STR_ARGS(*arguments), STR_ARGS(role),
                            STR_ARGS(again), number);
}

// The participants as entities; who is filled in is the words that he was filled in from.
static void add_participants(BratWriter *writer, const Claim *claim, Str *arguments)
{
    const View *view = &writer->view;
    for (uint32_t i = 0; i < claim->participant_count; i++) {
        const Participant *p = &claim->participants[i];
        uint32_t words = p->mention != NONE ? p->mention : p->antecedent, nth = 1;
        if (words == NONE)
            continue;
        for (uint32_t before = 0; before < i; before++)
            nth += claim->participants[before].role == p->role;
        Str actor = view_actor(view, p);
        uint32_t number = entity(writer, actor, view->a->mentions.at[words].span);
        add_argument(writer, arguments, view_role(view, claim, p), nth, number);
        if (p->mention == NONE || p->antecedent == NONE)
            continue;
        uint32_t referent = entity(writer, actor, view->a->mentions.at[p->antecedent].span);
        if (referent != number)
            print(writer, "R%u\tRefers-to Arg1:T%u Arg2:T%u\n", ++writer->relations, number,
                  referent);
    }
}

static void add_marks(BratWriter *writer, const Claim *claim, Str *arguments)
{
    MarkArray marks = marks_of(&writer->view, claim);
    uint32_t seen[MARK__COUNT] = {0};
    for (uint32_t i = 0; i < marks.count; i++) {
        const Mark *mark = &marks.at[i];
        if (mark->kind == MARK_PARTICIPANT)
            continue;
        Str type = str_from(mark_types[mark->kind]);
        uint32_t count = writer->entities.count, number = entity(writer, type, mark->span);
        bool is_new = number > count;
        add_argument(writer, arguments, type, ++seen[mark->kind], number);
        if (is_new && mark->value.length > 0)
            add_note(writer, 'T', number, mark->value);
    }
}

static void add_claim(BratWriter *writer, const Claim *claim)
{
    const View *view = &writer->view;
    Str type = view_type(view, claim)->name, arguments = {0};
    Span event =
        claim->event_end > claim->event_start
            ? annotation_span(view->a, claim->sentence, claim->event_start, claim->event_end)
            : claim->span;
    uint32_t trigger = add_entity(writer, type, event);
    add_participants(writer, claim, &arguments);
    add_marks(writer, claim, &arguments);
    print(writer, "E%u\t%.*s:T%u%.*s\n", ++writer->events, STR_ARGS(type), trigger,
          STR_ARGS(arguments));
    add_attribute(writer, "Factuality", factuality_names[claim->factuality]);
    add_attribute(writer, "Attribution", source_names[claim->source]);
    add_attribute(writer, "Zone", view_zone(view, claim));
    add_note(writer, 'E', writer->events, view_rule(view, claim));
}

void write_brat_text(const Pack *pack, const Annotation *a, const WriteOptions *options,
                     Arena *arena, Bytes *out)
{
    (void)pack;
    (void)options;
    bytes_put(arena, out, a->document->text);
}

void write_brat(const Pack *pack, const Annotation *a, const WriteOptions *options, Arena *arena,
                Bytes *out)
{
    (void)options;
    Document plain = document_of_text(a->document->path, a->document->text);
    BratWriter writer = {
        .view = view_new(pack, a, arena), .places = locator_new(arena, &plain), .out = out};
    for (uint32_t i = 0; (i = view_next_claim(&writer.view, i)) < a->claims.count; i++)
        add_claim(&writer, &a->claims.at[i]);
}

static void list(Arena *arena, Bytes *out, const char *name, const char *const *values,
                 uint32_t count)
{
    bytes_print(arena, out, "%s Arg:<EVENT>, Value:", name);
    for (uint32_t i = 0; i < count; i++)
        bytes_print(arena, out, "%s%s", i > 0 ? "|" : "", values[i]);
    bytes_put(arena, out, STR("\n"));
}

static void configure_type(const ClaimType *type, Str actors, Arena *arena, Bytes *out)
{
    bytes_print(arena, out, "%.*s ", STR_ARGS(type->name));
    for (uint32_t i = 0; i < type->roles.count; i++)
        bytes_print(arena, out, "%.*s*:%.*s, ", STR_ARGS(type->roles.at[i]), STR_ARGS(actors));
    for (uint32_t i = MARK_OBJECT; i < MARK__COUNT; i++)
        bytes_print(arena, out, "%s%s%s:%s", i > MARK_OBJECT ? ", " : "", mark_types[i],
                    i == MARK_CUE ? "*" : "?", mark_types[i]);
    bytes_put(arena, out, STR("\n"));
}

void configure_brat(const Pack *pack, Arena *arena, Bytes *out)
{
    Str actors = {0};
    bytes_put(arena, out, STR("[entities]\n"));
    for (uint32_t i = 0; i < lexicon_party_count(pack->lexicon); i++) {
        Str code = lexicon_party_code(pack->lexicon, i);
        bytes_print(arena, out, "%.*s\n", STR_ARGS(code));
        actors =
            str_format(arena, "%.*s%s%.*s", STR_ARGS(actors), i > 0 ? "|" : "", STR_ARGS(code));
    }
    for (uint32_t i = MARK_OBJECT; i < MARK__COUNT; i++)
        bytes_print(arena, out, "%s\n", mark_types[i]);
    bytes_put(arena, out, STR("\n[relations]\nRefers-to Arg1:<ENTITY>, Arg2:<ENTITY>\n"));
    bytes_put(arena, out, STR("\n[events]\n"));
    for (uint32_t i = 0; i < pack->types.count; i++)
        configure_type(&pack->types.at[i], actors, arena, out);
    bytes_put(arena, out, STR("\n[attributes]\n"));
    list(arena, out, "Factuality", factuality_names, FACT__COUNT);
    list(arena, out, "Attribution", source_names, SOURCE__COUNT);
    list(arena, out, "Zone", zone_names, ZONE_BOILERPLATE);
}
