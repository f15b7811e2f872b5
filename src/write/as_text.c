// Text for people: each claim as compilers tell what they found, with its sentence below.
#include "excerpt.h"
#include "formats.h"

#include <inttypes.h>

// Colours of types, one after the other: of the 256 that terminals know, those which can be
// read on light and on dark ground.
static const uint8_t palette[] = {160, 32, 64, 166, 98, 30, 136, 162, 62, 34, 130, 67, 126};

#define SGR_END "\x1b[0m"
#define SGR_BOLD "\x1b[1m"
#define SGR_ASIDE "\x1b[36m"
#define SGR_GUTTER "\x1b[2m"

static Pen pen_of(const View *view, const Claim *claim, bool has_color)
{
    if (!has_color)
        return (Pen){"", "", "", ""};
    Str main =
        str_format(view->arena, "\x1b[1;38;5;%um", palette[claim->type % array_length(palette)]);
    return (Pen){main.at, SGR_ASIDE, SGR_GUTTER, SGR_END};
}

// "posts/a.txt:17:10: "; of a record "a.jsonl:3: ", for columns count in its text.
static void put_place(const View *view, const Claim *claim, Bytes *out)
{
    const Document *document = view->a->document;
    Location place = locator_start(&view->locator, claim->span.start);
    excerpt_put_plain(view->arena, out, view_path(view));
    if (document->record > 0)
        bytes_print(view->arena, out, ":%u: ", document->record);
    else
        bytes_print(view->arena, out, ":%u:%u: ", place.line, place.column);
}

static void put_claim(const View *view, const Claim *claim, const WriteOptions *options, Bytes *out)
{
    Pen pen = pen_of(view, claim, options->has_color);
    MarkArray marks = marks_of(view, claim);
    const Sentence *sentence = &view->a->sentences.at[claim->sentence];
    bytes_put(view->arena, out, options->has_color ? STR(SGR_BOLD) : STR(""));
    put_place(view, claim, out);
    bytes_print(view->arena, out, "%s%s%.*s%s: %.*s%s [%.*s]%s\n", pen.end, pen.main,
                STR_ARGS(view_type(view, claim)->name), pen.end,
                STR_ARGS(marks_summary(view, claim)), pen.gutter, STR_ARGS(view_rule(view, claim)),
                pen.end);
    excerpt_put(view, sentence->span, claim->span, &marks, &pen, options->width, out);
    bytes_put(view->arena, out, STR("\n"));
}

void write_text(const Pack *pack, const Annotation *a, const WriteOptions *options, Arena *arena,
                Bytes *out)
{
    View view = view_new(pack, a, arena);
    for (uint32_t i = 0; (i = view_next_claim(&view, i)) < a->claims.count; i++)
        put_claim(&view, &a->claims.at[i], options, out);
}

void end_text(const Pack *pack, const WriteOptions *options, const WriteTotals *totals,
              Arena *arena, Bytes *out)
{
    (void)pack;
    (void)options;
    bytes_print(arena, out, "%" PRIu64 " claim%s in %" PRIu64 " document%s\n", totals->claims,
                totals->claims == 1 ? "" : "s", totals->documents,
                totals->documents == 1 ? "" : "s");
}
