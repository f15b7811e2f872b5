// tests/cases/*.events: what claimtag connect makes of several texts.
//
//     - Iran bought Scuds from North Korea in 1987.
//     - [1988-02-03] In 1987 North Korea sold Scuds to Iran, Kyodo said.
//     missile-purchase Scud 1987 sources=2 texts=1,2
//
// Lines that begin with "- " are texts, in the order in which they are read, with the day on
// which they were written; the others are all events, best attested first. Of an event words may
// be left out. The texts are read backwards as well, and must make the same.
#include "suites.h"

#include "connect.h"
#include "write.h"

static void print_event(const Dossier *dossier, const Event *event, Arena *arena, Bytes *out)
{
    bytes_print(arena, out, "%.*s", STR_ARGS(test_pack()->types.at[event->type].name));
    for (uint32_t i = 0; i < event->participant_count; i++)
        bytes_print(arena, out, " %.*s=%.*s", STR_ARGS(event->participants[i].role),
                    STR_ARGS(event->participants[i].actor));
    bytes_print(arena, out, " %s %.*s %.*s sources=%u copies=%u", event_kind_names[event->kind],
                STR_ARGS(event->thing), STR_ARGS(event->edtf), event->corroboration, event->copies);
    for (uint32_t i = 0; i < STANCE__COUNT; i++)
        if (event->stances[i] > 0)
            bytes_print(arena, out, " %s=%u", stance_names[i], event->stances[i]);
    for (uint32_t i = 0; i < event->contradictions.count; i++)
        bytes_print(arena, out, " %s!", contradiction_names[event->contradictions.at[i].kind]);
    for (uint32_t i = 0; i < event->reports; i++) {
        EventReport report = dossier_report(dossier, event, i, arena);
        bytes_print(arena, out, "%s%.*s", i == 0 ? " texts=" : ",", STR_ARGS(report.path));
    }
    for (uint32_t i = 0; i < event->reports; i++) {
        EventReport report = dossier_report(dossier, event, i, arena);
        bytes_print(arena, out, "%s%s", i == 0 ? " joined=" : ",", joined_names[report.joined]);
    }
    bytes_print(arena, out, "\n");
}

// Tags text [number], which the line gives, and has the dossier read the tags.
static void read_text(Dossier *dossier, Str line, uint32_t number, Arena *arena)
{
    Bytes tags = {0};
    Diag diag = {0};
    Day day = 0;
    line = str_slice(line, 2, line.length);
    if (str_starts_with(line, STR("["))) {
        Str head = str_cut(&line, ']');
        assert_true(day_read(str_slice(head, 1, head.length), false, &day));
        line = str_trim(line);
    }
    const Annotation *a = test_annotate(text_of_line(arena, line));
    Document document = *a->document;
    Annotation dated = *a;
    document.path = str_format(arena, "%u", number);
    dated.document = &document;
    dated.today = day;
    write_json(test_pack(), &dated, &(WriteOptions){.has_sentences = true}, arena, &tags);
    *array_add(arena, &tags) = '\0';
    Source source = {STR("tags"), {tags.at, tags.count - 1}};
    bool is_read = dossier_read_document(dossier, &source, 1, &diag);
    diag_print(&diag, stderr);
    diag_free(&diag);
    assert_true(is_read);
}

static LineArray events_of(const Block *block, bool is_backwards, Arena *arena)
{
    Dossier *dossier = dossier_new(test_pack());
    Bytes out = {0};
    LineArray lines = {0};
    for (uint32_t i = 0; i < block->lines.count; i++) {
        uint32_t number = is_backwards ? block->lines.count - i : i + 1;
        if (str_starts_with(block->lines.at[number - 1], STR("- ")))
            read_text(dossier, block->lines.at[number - 1], number, arena);
    }
    dossier_connect(dossier);
    for (uint32_t i = 0; i < dossier_totals(dossier).events; i++) {
        Event event = dossier_event(dossier, i, arena);
        print_event(dossier, &event, arena, &out);
    }
    dossier_free(dossier);
    for (Str rest = {out.at, out.count}; rest.length > 0;)
        *array_add(arena, &lines) = str_cut(&rest, '\n');
    return lines;
}

static void run_events(void **state)
{
    const Block *block = *state;
    Arena arena = {0};
    LineArray got = events_of(block, false, &arena), back = events_of(block, true, &arena);
    LineArray want = {0};
    for (uint32_t i = 0; i < block->lines.count; i++)
        if (!str_starts_with(block->lines.at[i], STR("- ")))
            *array_add(&arena, &want) = block->lines.at[i];
    bool is_right = got.count == want.count && back.count == got.count;
    for (uint32_t i = 0; i < got.count && is_right; i++)
        is_right = line_has(got.at[i], want.at[i]) && str_equal(got.at[i], back.at[i]);
    if (!is_right) {
        print_lines("want:", &want);
        print_lines("got:", &got);
        print_lines("backwards:", &back);
    }
    arena_free(&arena);
    if (!is_right)
        fail();
}

void add_events(Arena *arena)
{
    BlockArray blocks = blocks_read(arena, "tests/cases", ".events");
    for (uint32_t i = 0; i < blocks.count; i++)
        test_add(blocks.at[i].name.at, run_events, &blocks.at[i]);
}
