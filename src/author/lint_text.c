// What is looked for in the text of files, be they at fault or not.
#include "fault.h"
#include "layout.h"
#include "legible.h"

#include <string.h>

// A line's end as another system writes it is no blank: of that the whole file is told.
static void check_lines(const Source *source, Diag *diag)
{
    Str rest = source->text;
    while (rest.at != NULL) {
        Str line = str_cut(&rest, '\n');
        if (rest.at != NULL && str_ends_with(line, STR("\r")))
            line.length--;
        uint32_t end = line.length;
        while (end > 0 && strchr(" \t\r", line.at[end - 1]) != NULL)
            end--;
        if (end < line.length)
            diag_warning(
                diag,
                (Place){source, (uint32_t)(line.at - source->text.at) + end, line.length - end},
                "trailing blanks");
    }
}

static bool is_plain(const Node *node)
{
    Str text = node->place.source->text;
    return node->kind == NODE_TEXT && !node->is_block &&
           (node->place.offset == 0 || strchr("\"'", text.at[node->place.offset - 1]) == NULL);
}

// A flag is meant as one: only in lists is a truth value meant as a word.
static void check_words(const Node *node, bool is_in_list, Diag *diag)
{
    static const char *const truths[] = {"yes",  "no",   "on",  "off", "true", "false",
                                         "Yes",  "No",   "On",  "Off", "True", "False",
                                         "null", "Null", "YES", "NO",  "y",    "n"};
    for (uint32_t i = 0; is_in_list && is_plain(node) && i < array_length(truths); i++)
        if (str_equal(node->text, str_from(truths[i])))
            diag_warning(diag, node->place,
                         "other readers of YAML take %s for no word: write \"%s\"", truths[i],
                         truths[i]);
    for (uint32_t i = 0; i < node->children.count; i++)
        check_words(node->children.at[i], node->kind == NODE_LIST, diag);
}

void lint_text(const Source *source, Diag *diag)
{
    Arena scratch = {0};
    Diag faults = {0}; // told by who loads the rules
    Str text;
    uint32_t warnings = diag->messages.count;
    if (!legible_check(source, &faults)) {
        diag_free(&faults);
        return;
    }
    check_lines(source, diag);
    const Node *root =
        str_ends_with(source->path, STR(".tsv")) ? NULL : yaml_read(&scratch, source, &faults);
    if (root != NULL)
        check_words(root, false, diag);
    if (diag->messages.count == warnings && layout_file(&scratch, source, &text, &faults) &&
        !str_equal(text, source->text))
        diag_warning(diag, (Place){source, 0, 0}, "the layout is not that of rules fmt%s",
                     memmem(source->text.at, source->text.length, "\r\n", 2) != NULL
                         ? ": lines end in CR LF, not LF"
                         : "");
    diag_free(&faults);
    arena_free(&scratch);
}
