// The timeline: a column for each year, of events that are dated to the year or better, each as
// high as it has independent sources; under it bars for events that are dated to several years;
// and all of that as a table, in which numbers of the drawing find their events.
#include "events_html.h"

// Units of the drawing, which the browser scales.
#define WIDTH 960
#define MARGIN 10
#define HEIGHT_MOST 200.0 // of columns
#define PITCH_MOST 64.0   // from column to column
#define UNIT_MOST 20.0    // height of a source
#define UNIT_LEAST 3.0    // of less, events of one type and year are drawn as one
#define LANE_HEIGHT 22
#define CHAR_WIDTH 7.6    // of a letter of a bar, about
#define COUNT_HEIGHT 38.0 // of three digits that stand upright or not, above a column
#define COUNT_WIDTH 22.0  // of columns in which a number can stand upright
#define LABEL_WIDTH 46.0  // of a year under a column
#define LANES_MOST 200

typedef struct Timeline {
    EventOutput *output;
    const Overview *overview;
    uint32_t columns;
    double pitch, unit, bottom;
} Timeline;

static double x_of(const Timeline *timeline, uint32_t year)
{
    return MARGIN + (year - timeline->overview->first) * timeline->pitch;
}

// Who has no independent source is half as high as who has one.
static double height_of(const Sight *sight)
{
    return sight->corroboration == 0 ? 0.5 : sight->corroboration;
}

static Timeline timeline_new(EventOutput *output, const Overview *overview)
{
    uint32_t columns = overview->last - overview->first + 1;
    Timeline timeline = {.output = output,
                         .overview = overview,
                         .columns = columns,
                         .pitch = (double)(WIDTH - 2 * MARGIN) / columns};
    timeline.pitch = timeline.pitch > PITCH_MOST ? PITCH_MOST : timeline.pitch;
    double highest = 1, height = 0;
    for (uint32_t i = 0; i < overview->count; i++) {
        const Sight *sight = &overview->sights[i];
        if (sight->from == 0 || sight_is_long(sight))
            break;
        height = height_of(sight) + (i > 0 && sight->from == sight[-1].from ? height : 0);
        highest = height > highest ? height : highest;
    }
    timeline.unit = HEIGHT_MOST / highest;
    timeline.unit = timeline.unit > UNIT_MOST ? UNIT_MOST : timeline.unit;
    timeline.bottom = highest * timeline.unit + COUNT_HEIGHT;
    return timeline;
}

// [count] events of one type from [sight] on as one block whose foot is at [bottom].
static void put_block(Timeline *timeline, const Sight *sight, uint32_t count, double height,
                      double bottom)
{
    EventOutput *output = timeline->output;
    put(output, "<a tabindex=\"-1\" href=\"#");
    if (count == 1)
        put(output, "e%u", sight->number + 1);
    else
        put_sight_id(output, sight);
    put(output,
        "\"><rect class=\"t%u%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" "
        "rx=\"1.5\"><title>",
        sight->type, sight->corroboration == 0 ? " weak" : "", x_of(timeline, sight->from) + 1,
        bottom - height + 1, timeline->pitch > 4 ? timeline->pitch - 2 : timeline->pitch,
        height > 2 ? height - 1 : height);
    if (count == 1) {
        put(output, "e%u ", sight->number + 1);
        put_text(output, sight->label);
        put(output, ": ");
        html_count(output->arena, output->out, sight->corroboration, "independent source");
    } else {
        html_count(output->arena, output->out, count, "event");
        put(output, " of %u, ", sight->from);
        put_text(output, dossier_pack(output->dossier)->types.at[sight->type].name);
    }
    put(output, "</title></rect></a>\n");
}

// How many events are over the column, a link.
static void put_count(Timeline *timeline, const Sight *sight, uint32_t count, double top)
{
    EventOutput *output = timeline->output;
    double middle = x_of(timeline, sight->from) + timeline->pitch / 2;
    bool is_upright = timeline->pitch >= COUNT_WIDTH || (count < 10 && timeline->pitch > 8);
    put(output, "<a class=\"n\" href=\"#");
    put_sight_id(output, sight);
    put(output, "\" aria-label=\"%u: %u event%s\"><text x=\"%.1f\" y=\"%.1f\" ", sight->from, count,
        count == 1 ? "" : "s", is_upright ? middle : middle + 4, top - 4);
    if (is_upright)
        put(output, "text-anchor=\"middle\"");
    else
        put(output, "transform=\"rotate(-90 %.1f %.1f)\"", middle + 4, top - 4);
    put(output, ">%u</text></a>\n", count);
}

// The columns; returns the first sight that stands in none.
static uint32_t put_columns(Timeline *timeline)
{
    const Overview *overview = timeline->overview;
    uint32_t i = 0;
    while (i < overview->count && overview->sights[i].from > 0 &&
           !sight_is_long(&overview->sights[i])) {
        const Sight *first = &overview->sights[i];
        uint32_t end = sights_end(overview, i), start = i;
        double top = timeline->bottom;
        while (i < end) {
            const Sight *sight = &overview->sights[i];
            uint32_t count = 0;
            double height = 0;
            do {
                height += height_of(&overview->sights[i++]) * timeline->unit;
                count++;
            } while (timeline->unit < UNIT_LEAST && i < end &&
                     overview->sights[i].type == sight->type);
            put_block(timeline, sight, count, height, top);
            top -= height;
        }
        put_count(timeline, first, end - start, top);
    }
    return i;
}

static void put_axis(Timeline *timeline)
{
    double bottom = timeline->bottom;
    EventOutput *output = timeline->output;
    uint32_t step = 1;
    static const uint32_t steps[] = {1, 2, 5, 10, 20};
    for (uint32_t i = 0; i < array_length(steps) && step * timeline->pitch < LABEL_WIDTH; i++)
        step = steps[i];
    put(output, "<path class=\"axis\" d=\"M%d %.1fH%.1f\"/>\n", MARGIN, bottom + 1,
        MARGIN + timeline->columns * timeline->pitch);
    for (uint32_t year = timeline->overview->first; year <= timeline->overview->last; year++)
        if (year % step == 0)
            put(output,
                "<text class=\"year\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%u</text>\n",
                x_of(timeline, year) + timeline->pitch / 2, bottom + 16, year);
}

// A bar for [count] events of several years, on the first lane that is free.
static uint32_t put_bar(Timeline *timeline, const Sight *sight, uint32_t count, double top,
                        double *lanes)
{
    EventOutput *output = timeline->output;
    const Overview *overview = timeline->overview;
    Str words = sight_time(output, overview, sight);
    bool is_of_one_type = true;
    for (uint32_t i = 1; i < count; i++)
        is_of_one_type &= sight[i].type == sight->type;
    if (count > 1)
        words = str_format(output->arena, "%.*s (%u)", STR_ARGS(words), count);
    double left = x_of(timeline, sight->from), text = left + 5;
    double width = x_of(timeline, sight->to) + timeline->pitch - left;
    double text_width = words.length * CHAR_WIDTH;
    if (text + text_width > WIDTH - MARGIN)
        text = WIDTH - MARGIN - text_width;
    double start = text < left ? text : left;
    double end = text + text_width > left + width ? text + text_width : left + width;
    uint32_t lane = 0;
    while (lane + 1 < LANES_MOST && lanes[lane] > start)
        lane++;
    lanes[lane] = end + 6;
    put(output, "<a class=\"n\" href=\"#");
    put_sight_id(output, sight);
    put(output, "\" aria-label=\"%.*s: %u event%s\"><rect class=\"bar",
        STR_ARGS(sight_time(output, overview, sight)), count, count == 1 ? "" : "s");
    if (is_of_one_type)
        put(output, " t%u", sight->type);
    put(output,
        "%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\" rx=\"3\"/><text x=\"%.1f\" "
        "y=\"%.1f\">",
        sight->is_open ? " endless" : "", left + 1, top + lane * LANE_HEIGHT, width - 2,
        LANE_HEIGHT - 5, text, top + lane * LANE_HEIGHT + 13);
    put_text(output, words);
    put(output, "</text></a>\n");
    return lane + 1;
}

// Returns how many lanes there are.
static uint32_t put_bars(Timeline *timeline, uint32_t start, double top)
{
    const Overview *overview = timeline->overview;
    double *ends = arena_alloc(timeline->output->arena, LANES_MOST * sizeof *ends);
    uint32_t lanes = 0;
    for (uint32_t i = start, end; i < overview->count && overview->sights[i].from > 0; i = end) {
        end = sights_end(overview, i);
        uint32_t used = put_bar(timeline, &overview->sights[i], end - i, top, ends);
        lanes = used > lanes ? used : lanes;
    }
    return lanes;
}

static void draw(EventOutput *output, const Overview *overview)
{
    Timeline timeline = timeline_new(output, overview);
    Bytes drawing = {0}, *page = output->out;
    double bars = timeline.bottom + 30;
    output->out = &drawing;
    uint32_t start = put_columns(&timeline);
    put_axis(&timeline);
    uint32_t lanes = put_bars(&timeline, start, bars);
    output->out = page;
    put(output,
        "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"Timeline\">\n<svg "
        "class=\"timeline\" viewBox=\"0 0 %d %.0f\" role=\"group\" aria-labelledby=\"when-title "
        "when-words\">\n<title id=\"when-title\">Events by year, %u to %u</title>\n<desc "
        "id=\"when-words\">A column for each year, in it a block for each event, as high as it has "
        "independent sources; under the years bars for events that are dated to several years. A "
        "table below has the same.</desc>\n",
        WIDTH, bars + lanes * LANE_HEIGHT, overview->first, overview->last);
    bytes_put(output->arena, output->out, (Str){drawing.at, drawing.count});
    put(output, "</svg>\n</div>\n");
}

static void put_undated(EventOutput *output, const Overview *overview)
{
    uint32_t counts[EVENT_KIND__COUNT] = {0};
    for (uint32_t i = 0; i < overview->count; i++)
        counts[overview->sights[i].kind] += overview->sights[i].from == 0;
    if (counts[EVENT_HAPPENING] + counts[EVENT_RELATION] == 0)
        return;
    put(output, "<p>Nobody says when:");
    if (counts[EVENT_HAPPENING] > 0) {
        put(output, " ");
        put_number(output, counts[EVENT_HAPPENING], "y0");
        put(output, " event%s of which there can be only one",
            counts[EVENT_HAPPENING] == 1 ? "" : "s");
    }
    if (counts[EVENT_RELATION] > 0) {
        put(output, counts[EVENT_HAPPENING] > 0 ? ", " : " ");
        put_number(output, counts[EVENT_RELATION], "y0-relations");
        put(output, " relation%s", counts[EVENT_RELATION] == 1 ? "" : "s");
    }
    put(output, ".</p>\n");
}

void put_timeline(EventOutput *output, Overview *overview)
{
    put(output, "<section id=\"timeline\">\n<h2>Events by year</h2>\n");
    sights_sort(overview);
    if (overview->first > 0) {
        put(output, "<p class=\"faint\">When it happened. Blocks are as high as the event has "
                    "independent sources, faint ones have none; bars are events that last, or of "
                    "which nobody tells the year. Colours are types, as in the table below.</p>\n");
        draw(output, overview);
    }
    put_undated(output, overview);
    put_years(output, overview);
    put(output, "</section>\n");
}
