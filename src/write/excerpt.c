#include "excerpt.h"

#include "utf8.h"

// The columns left of the text: a line number and a bar.
#define GUTTER 8

// A stretch narrower than this is hard to read.
#define TEXT_LEAST 24

// A character as it is shown, without those that combine with it.
typedef struct Cell {
    uint32_t byte;   // of the text, where it begins
    uint32_t column; // of its row, from 0
    Str glyph;       // a blank for any white space
} Cell;

typedef struct Excerpt {
    const View *view;
    const Pen *pen;
    Bytes *out;
    Span evidence;
    const MarkArray *marks;
    Array(Cell) cells;
    uint32_t line; // whose number was shown last
} Excerpt;

static void put(Excerpt *excerpt, Str text)
{
    bytes_put(excerpt->view->arena, excerpt->out, text);
}

static void put_c(Excerpt *excerpt, const char *text)
{
    put(excerpt, str_from(text));
}

static void put_times(Excerpt *excerpt, const char *text, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        put_c(excerpt, text);
}

void excerpt_put_plain(Arena *arena, Bytes *out, Str text)
{
    for (uint32_t offset = 0; offset < text.length;) {
        uint32_t start = offset;
        CharClass class = utf8_class(utf8_next(text, &offset));
        if (class == CHAR_NEWLINE)
            bytes_put(arena, out, STR(" "));
        else if (class != CHAR_IGNORED)
            bytes_put(arena, out, str_slice(text, start, offset));
    }
}

// White space is one blank; what is not shown and what combines has no cell of its own.
static void fill_cells(Excerpt *excerpt, Span stretch)
{
    Str text = excerpt->view->a->document->text;
    bool is_blank = true;
    for (uint32_t offset = stretch.start; offset < stretch.end;) {
        uint32_t start = offset, code_point = utf8_next(text, &offset);
        CharClass class = utf8_class(code_point);
        bool was_blank = is_blank;
        is_blank = class == CHAR_SPACE || class == CHAR_NEWLINE;
        Str glyph = is_blank ? STR(" ") : str_slice(text, start, offset);
        if (class == CHAR_IGNORED) {
            is_blank = was_blank;
        } else if (utf8_width(code_point) == 0 && !is_blank) {
            Cell *last =
                excerpt->cells.count > 0 ? &excerpt->cells.at[excerpt->cells.count - 1] : NULL;
            if (last != NULL && last->glyph.at + last->glyph.length == text.at + start)
                last->glyph.length += offset - start;
        } else if (!is_blank || !was_blank) {
            *array_add(excerpt->view->arena, &excerpt->cells) = (Cell){start, 0, glyph};
        }
    }
}

static uint32_t width_of(const Cell *cell)
{
    uint32_t offset = 0;
    return utf8_width(utf8_next(cell->glyph, &offset));
}

// The cells from [first] on that fit into a row of [width] columns, up to a blank if there
// is one; sets their columns.
static uint32_t row_end(Excerpt *excerpt, uint32_t first, uint32_t width)
{
    uint32_t column = 0, end = first, blank = first;
    for (; end < excerpt->cells.count; end++) {
        Cell *cell = &excerpt->cells.at[end];
        cell->column = column;
        column += width_of(cell);
        if (width > 0 && column > width)
            return blank > first ? blank : end > first ? end : first + 1;
        if (cell->glyph.at[0] == ' ')
            blank = end + 1;
    }
    return end;
}

// The cells of a row that show [span].
static Range cells_of(const Excerpt *excerpt, Range row, Span span)
{
    Range found = {row.first, row.first};
    while (found.first < row.end && excerpt->cells.at[found.first].byte < span.start)
        found.first++;
    found.end = found.first;
    while (found.end < row.end && excerpt->cells.at[found.end].byte < span.end)
        found.end++;
    return found;
}

static void put_gutter(Excerpt *excerpt, uint32_t line)
{
    put_c(excerpt, excerpt->pen->gutter);
    if (line != excerpt->line && line > 0)
        bytes_print(excerpt->view->arena, excerpt->out, "%5u |", line);
    else
        put_c(excerpt, "      |");
    put_c(excerpt, excerpt->pen->end);
    excerpt->line = line > 0 ? line : excerpt->line;
}

static void put_text(Excerpt *excerpt, Range row)
{
    Range evidence = cells_of(excerpt, row, excerpt->evidence);
    put_c(excerpt, " ");
    for (uint32_t i = row.first; i < row.end; i++) {
        if (i == evidence.first && evidence.end > i)
            put_c(excerpt, excerpt->pen->main);
        if (i + 1 < row.end || excerpt->cells.at[i].glyph.at[0] != ' ')
            put(excerpt, excerpt->cells.at[i].glyph);
        if (i + 1 == evidence.end)
            put_c(excerpt, excerpt->pen->end);
    }
    put_c(excerpt, "\n");
}

// What stands under each column: '^' and '-' under marks, '~' under the evidence.
static char *underlines(Excerpt *excerpt, Range row, uint32_t *width)
{
    const Cell *cells = excerpt->cells.at;
    *width = row.end > row.first ? cells[row.end - 1].column + 2 : 0;
    char *under = arena_alloc(excerpt->view->arena, *width + 1);
    for (uint32_t pass = 0; pass < 3; pass++) // the later the more it says
        for (uint32_t i = 0; i <= excerpt->marks->count; i++) {
            bool is_evidence = i == excerpt->marks->count;
            const Mark *mark = is_evidence ? NULL : &excerpt->marks->at[i];
            bool is_main = !is_evidence && mark->kind <= MARK_OBJECT;
            if (pass != (is_main ? 2u : is_evidence ? 0u : 1u))
                continue;
            Range found = cells_of(excerpt, row, is_evidence ? excerpt->evidence : mark->span);
            for (uint32_t c = found.first; c < found.end; c++)
                for (uint32_t w = 0; w < width_of(&cells[c]); w++)
                    under[cells[c].column + w] = is_evidence ? '~' : is_main ? '^' : '-';
        }
    if (row.end > row.first && cells[row.end - 1].glyph.at[0] == ' ')
        under[cells[row.end - 1].column] = '\0'; // where the row was folded
    while (*width > 0 && under[*width - 1] == '\0')
        --*width;
    return under;
}

static void put_underlines(Excerpt *excerpt, Range row)
{
    uint32_t width;
    const char *under = underlines(excerpt, row, &width), *pen = "";
    if (width == 0)
        return;
    put_gutter(excerpt, 0);
    put_c(excerpt, " ");
    for (uint32_t i = 0; i < width; i++) {
        const char *wanted = under[i] == '\0'  ? ""
                             : under[i] == '-' ? excerpt->pen->aside
                                               : excerpt->pen->main;
        if (wanted != pen) {
            put_c(excerpt, pen[0] != '\0' ? excerpt->pen->end : "");
            put_c(excerpt, wanted);
            pen = wanted;
        }
        put(excerpt, under[i] == '\0' ? STR(" ") : (Str){&under[i], 1});
    }
    put_c(excerpt, pen[0] != '\0' ? excerpt->pen->end : "");
    put_c(excerpt, "\n");
}

// The name of what is marked, hung below the column where it begins.
typedef struct Label {
    uint32_t column, row; // the row from 1
    Str text;
    const char *pen;
} Label;

typedef Array(Label) LabelArray;

// Labels, from left to right, of what begins in the row; of what begins together, one.
static LabelArray labels_of(Excerpt *excerpt, Range row)
{
    const View *view = excerpt->view;
    LabelArray labels = {0};
    for (uint32_t i = 0; i < excerpt->marks->count; i++) {
        const Mark *mark = &excerpt->marks->at[i];
        Range found = cells_of(excerpt, row, mark->span);
        bool begins_here = row.first == 0 || mark->span.start >= excerpt->cells.at[row.first].byte;
        if (found.end == found.first || !begins_here)
            continue;
        uint32_t column = excerpt->cells.at[found.first].column;
        Str text = marks_label(view, mark);
        bool is_main = mark->kind <= MARK_OBJECT;
        Label *last = labels.count > 0 ? &labels.at[labels.count - 1] : NULL;
        if (last == NULL || last->column != column)
            *array_add(view->arena, &labels) =
                (Label){column, 0, text, is_main ? excerpt->pen->main : excerpt->pen->aside};
        else if (!str_equal(last->text, text))
            last->text =
                str_format(view->arena, "%.*s, %.*s", STR_ARGS(last->text), STR_ARGS(text));
    }
    return labels;
}

// Gives each label, from right to left, the first row where it meets neither a label nor the
// bar of one that hangs lower. Returns the number of rows.
static uint32_t hang(LabelArray *labels)
{
    uint32_t rows = 0;
    for (uint32_t i = labels->count; i-- > 0;) {
        Label *label = &labels->at[i];
        label->row = 1;
        for (uint32_t j = i + 1; j < labels->count; j++)
            if (labels->at[j].row >= label->row &&
                label->column + utf8_count(label->text) + 1 > labels->at[j].column)
                label->row = labels->at[j].row + 1;
        rows = label->row > rows ? label->row : rows;
    }
    return rows;
}

static void put_labels(Excerpt *excerpt, Range cells)
{
    LabelArray labels = labels_of(excerpt, cells);
    uint32_t rows = hang(&labels);
    for (uint32_t row = 1; row <= rows; row++) {
        uint32_t column = 0;
        put_gutter(excerpt, 0);
        put_c(excerpt, " ");
        for (uint32_t i = 0; i < labels.count; i++) {
            const Label *label = &labels.at[i];
            if (label->row < row)
                continue;
            Str text = label->row == row ? label->text : STR("|");
            put_times(excerpt, " ", label->column - column);
            put_c(excerpt, label->pen);
            put(excerpt, text);
            put_c(excerpt, label->pen[0] != '\0' ? excerpt->pen->end : "");
            column = label->column + utf8_count(text);
        }
        put_c(excerpt, "\n");
    }
}

// The columns of the text: at the right there is room for the labels of what stands there.
static uint32_t text_width(const View *view, const MarkArray *marks, uint32_t width)
{
    uint32_t longest = 0;
    if (width == 0)
        return 0;
    for (uint32_t i = 0; i < marks->count; i++) {
        uint32_t length = utf8_count(marks_label(view, &marks->at[i]));
        longest = length > longest ? length : longest;
    }
    uint32_t left = width > GUTTER + longest ? width - GUTTER - longest : 0;
    return left > TEXT_LEAST ? left : TEXT_LEAST;
}

void excerpt_put(const View *view, Span stretch, Span evidence, const MarkArray *marks,
                 const Pen *pen, uint32_t width, Bytes *out)
{
    Excerpt excerpt = {.view = view, .pen = pen, .out = out, .evidence = evidence, .marks = marks};
    uint32_t columns = text_width(view, marks, width);
    fill_cells(&excerpt, stretch);
    for (Range row = {0}; row.first < excerpt.cells.count; row.first = row.end) {
        row.end = row_end(&excerpt, row.first, columns);
        put_gutter(&excerpt, locator_start(&view->locator, excerpt.cells.at[row.first].byte).line);
        put_text(&excerpt, row);
        put_underlines(&excerpt, row);
        put_labels(&excerpt, row);
    }
}
