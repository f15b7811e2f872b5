// tests/cases/*.case. An empty line ends a case; "#" starts a comment line:
//
//     Iran denies that it bought Scud missiles from North Korea in 1987.
//     missile-purchase supplier=PRK recipient=IRN denied party 1987
//
// The first line is the text. Each line behind it is one claim, of which words may be
// left out; "none" stands for no claim. A first line "xfail: REASON" marks a case that
// is known to fail; when it passes, that is a failure too.
#include "suites.h"

#include "file.h"

typedef struct Case {
    Str text;
    LineArray wanted;
    bool is_expected_to_fail;
} Case;

static void print_lines(const char *title, const LineArray *lines)
{
    print_error("%s\n", title);
    for (uint32_t i = 0; i < lines->count; i++)
        print_error("    %.*s\n", STR_ARGS(lines->at[i]));
    if (lines->count == 0)
        print_error("    none\n");
}

// Takes the line of [got] that has all words of [want].
static bool take_line(LineArray *got, Str want)
{
    for (uint32_t i = 0; i < got->count; i++)
        if (line_has(got->at[i], want)) {
            got->at[i] = got->at[--got->count];
            return true;
        }
    return false;
}

static void run_case(void **state)
{
    const Case *c = *state;
    Arena arena = {0};
    LineArray got = claim_lines(test_annotate(str_to_c(&arena, c->text)), NULL, &arena);
    LineArray all = {0};
    for (uint32_t i = 0; i < got.count; i++)
        *array_add(&arena, &all) = got.at[i];
    bool is_right = true;
    for (uint32_t i = 0; i < c->wanted.count; i++)
        is_right &= take_line(&got, c->wanted.at[i]);
    is_right &= got.count == 0;
    if (is_right == c->is_expected_to_fail) {
        print_error("%.*s\n", STR_ARGS(c->text));
        if (is_right)
            print_error("passes: take its xfail line away\n");
        print_lines("want:", &c->wanted);
        print_lines("got:", &all);
    }
    bool is_expected = is_right != c->is_expected_to_fail;
    arena_free(&arena);
    if (!is_expected)
        fail();
}

static void add_line(Arena *arena, Case *c, Str line)
{
    if (c->text.at == NULL && str_starts_with(line, STR("xfail:")))
        c->is_expected_to_fail = true;
    else if (c->text.at == NULL)
        c->text = line;
    else if (!str_equal(line, STR("none")))
        *array_add(arena, &c->wanted) = line;
}

static void add_file(Arena *arena, Str path)
{
    Str rest;
    Diag diag = {0};
    if (!file_read(arena, path.at, &rest, &diag)) {
        diag_print(&diag, stderr);
        return;
    }
    Case *c = arena_alloc(arena, sizeof *c);
    uint32_t number = 0, first = 0;
    while (rest.at != NULL) {
        Str line = str_trim(str_cut(&rest, '\n'));
        number++;
        if (line.length > 0 && line.at[0] != '#') {
            first = c->text.at == NULL ? number : first;
            add_line(arena, c, line);
        } else if (line.length == 0 && c->text.at != NULL) {
            test_add(str_format(arena, "%.*s:%u", STR_ARGS(path), first).at, run_case, c);
            c = arena_alloc(arena, sizeof *c);
        }
    }
    if (c->text.at != NULL)
        test_add(str_format(arena, "%.*s:%u", STR_ARGS(path), first).at, run_case, c);
}

void add_cases(Arena *arena)
{
    static const char *const endings[] = {".case"};
    PathArray paths = {0};
    Diag diag = {0};
    file_list(arena, "tests/cases", endings, 1, &paths, &diag);
    diag_print(&diag, stderr);
    for (uint32_t i = 0; i < paths.count; i++)
        add_file(arena, paths.at[i]);
}
