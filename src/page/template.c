#include "template.h"

// Columns of a line of mdoc.
#define PAGE_WIDTH 80

// What mdoc prints as something else, or typesets.
static const struct Escape {
    char byte;
    const char *written;
} escapes[] = {
    {'\\', "\\e"},  {'-', "\\-"},   {'"', "\\(dq"}, {'\'', "\\(aq"},
    {'`', "\\(ga"}, {'^', "\\(ha"}, {'~', "\\(ti"},
};

static const char *escape_of(char byte)
{
    for (uint32_t i = 0; i < array_length(escapes); i++)
        if (escapes[i].byte == byte)
            return escapes[i].written;
    return NULL;
}

void page_text(const Page *page, Str text)
{
    bool starts_line = true;
    for (uint32_t i = 0; i < text.length; i++) {
        const char *written = escape_of(text.at[i]);
        if (starts_line && text.at[i] == '.')
            page_print(page, "\\&");
        bytes_put(page->arena, page->out,
                  written != NULL ? str_from(written) : str_slice(text, i, i + 1));
        starts_line = text.at[i] == '\n';
    }
}

void page_sentence(const Page *page, Str text)
{
    if (text.length == 0)
        return;
    char first[] = {text.at[0], '\0'};
    if (first[0] >= 'a' && first[0] <= 'z')
        first[0] = (char)(first[0] - 'a' + 'A');
    page_text(page, str_from(first));
    // What stands behind a full stop begins a line, so that it is set as a sentence.
    for (uint32_t from = 1, i = 1; i <= text.length; i++)
        if (i == text.length ||
            (text.at[i] == ' ' && text.at[i - 1] == '.' && text.at[i - 2] != '.')) {
            page_text(page, str_slice(text, from, i));
            page_print(page, "%s", i < text.length ? "\n" : "");
            from = i + 1;
        }
    page_print(page, "%s", str_ends_with(text, STR(".")) ? "\n" : ".\n");
}

static void write_example(const Page *page, Str line)
{
    if (line.length == 0)
        page_print(page, "\\&");
    page_text(page, line);
    page_print(page, "\n");
}

// Fills in the table that [line] names; false when it names none.
static bool write_table(const Page *page, Str line, const PageTable *tables)
{
    if (!str_starts_with(line, STR("@")))
        return false;
    Str argument = str_slice(line, 1, line.length), name = str_cut(&argument, ' ');
    for (; tables->name != NULL; tables++)
        if (str_equal(name, str_from(tables->name))) {
            tables->write(page, argument.at != NULL ? argument : STR(""));
            return true;
        }
    return false;
}

void page_write(const Page *page, const char *text, const PageTable *tables)
{
    Str rest = str_from(text);
    bool is_example = false;
    while (rest.length > 0) {
        Str line = str_cut(&rest, '\n');
        if (str_equal(line, STR("```console"))) {
            is_example = true;
            page_print(page, ".Bd -literal -offset indent\n");
        } else if (str_equal(line, STR("```"))) {
            is_example = false;
            page_print(page, ".Ed\n");
        } else if (is_example) {
            write_example(page, line);
        } else if (!write_table(page, line, tables)) {
            page_print(page, "%.*s\n", STR_ARGS(line));
        }
    }
}

// The blank of [line] to break at: the last one that leaves enough room, else the first. What
// stands behind must not be taken for a macro. Its length: there is none.
static uint32_t break_of(Str line)
{
    uint32_t at = line.length;
    for (uint32_t i = 1; i + 1 < line.length && (i < PAGE_WIDTH || at == line.length); i++)
        if (line.at[i] == ' ' && line.at[i + 1] != '.' && line.at[i + 1] != '\'')
            at = i;
    return at;
}

void page_wrap(const Page *page, Str text)
{
    bool is_display = false;
    while (text.length > 0) {
        Str line = str_cut(&text, '\n');
        bool is_macro = str_starts_with(line, STR("."));
        if (is_macro)
            is_display = str_starts_with(line, STR(".Bd"))
                             ? true
                             : is_display && !str_starts_with(line, STR(".Ed"));
        while (!is_macro && !is_display && line.length >= PAGE_WIDTH) {
            uint32_t at = break_of(line);
            if (at == line.length)
                break;
            page_print(page, "%.*s\n", (int)at, line.at);
            line = str_slice(line, at + 1, line.length);
        }
        page_print(page, "%.*s\n", STR_ARGS(line));
    }
}
