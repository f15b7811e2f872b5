// Reads the words and marks of a pattern.
#include "parse.h"

#include <ctype.h>
#include <string.h>

void pattern_fail(PatternReader *reader, uint32_t offset, uint32_t length, const char *message)
{
    diag_error(reader->diag, node_place(reader->node, offset, length), "%s", message);
    reader->has_failed = true;
}

char pattern_current(const PatternReader *reader)
{
    return reader->at < reader->node->text.length ? reader->node->text.at[reader->at] : '\0';
}

#define SPECIALS " \t\n#(){}|?*+[]^$."

static uint32_t word_end(const PatternReader *reader)
{
    Str text = reader->node->text;
    uint32_t end = reader->at;
    while (end < text.length && strchr(SPECIALS, text.at[end]) == NULL)
        end += text.at[end] == '\\' && end + 1 < text.length ? 2 : 1;
    return end;
}

// Before a mark a backslash says that the mark itself is meant. Classes of characters, as \w, there
// are none: the letter is read, and that is hardly meant.
static void skip_backslash(PatternReader *reader)
{
    reader->at++;
    char sign = pattern_current(reader);
    if (isalnum((unsigned char)sign))
        diag_warning(reader->diag, node_place(reader->node, reader->at - 1, 2), "%s",
                     isdigit((unsigned char)sign)
                         ? "a backslash before a digit means nothing here: what a group caught "
                           "cannot be asked for again"
                         : "a backslash before a letter means nothing here: patterns see words, "
                           "not characters");
}

static bool is_letter(char sign)
{
    return isalpha((unsigned char)sign) || (unsigned char)sign >= 0x80;
}

void pattern_check_delimiters(PatternReader *reader)
{
    Str text = str_trim(reader->node->text);
    uint32_t end = text.length;
    while (end > 0 && text.at[end - 1] == '\n')
        end--;
    while (end > 0 && isalpha((unsigned char)text.at[end - 1]))
        end--;
    if (end > 2 && text.at[0] == '/' && text.at[end - 1] == '/')
        diag_warning(reader->diag,
                     node_place(reader->node, (uint32_t)(text.at - reader->node->text.at), 1),
                     "a slash is a unit of its own, which must stand in the text; a pattern stands "
                     "bare, and needs no flags");
}

// What other languages begin a comment with.
static void check_comment(PatternReader *reader, uint32_t start, Str run)
{
    if (str_starts_with(run, STR("//")))
        diag_warning(reader->diag, node_place(reader->node, start, 2),
                     "a slash is a unit of its own, which must stand in the text; comments begin "
                     "with #");
}

// "ship(s)?", "(?:boat|ship)s": as if a pattern saw letters.
static void check_joints(PatternReader *reader, uint32_t start, Str run)
{
    Str text = reader->node->text;
    bool sticks_before =
        start > 0 && strchr(")}", text.at[start - 1]) != NULL && is_letter(run.at[0]);
    bool sticks_behind = pattern_current(reader) == '(' && is_letter(run.at[run.length - 1]);
    if (sticks_before || sticks_behind)
        diag_warning(reader->diag, node_place(reader->node, start, reader->at - start),
                     "this is a word of its own, though no blank parts it from what stands beside "
                     "it; for \"ship\" or \"ships\" write (?:ship|ships)");
}

// Quotation marks around words, as somebody writes them who takes a pattern for a list of texts.
static void check_quotes(PatternReader *reader, uint32_t start, Str run)
{
    if (run.length < 2)
        return;
    char first = run.at[0], last = run.at[run.length - 1];
    bool begins = first == '"' && is_letter(run.at[1]);
    bool ends = last == '"' && is_letter(run.at[run.length - 2]);
    bool is_single = first == '\'' && last == '\'' && is_letter(run.at[1]);
    if (begins || ends || is_single)
        diag_warning(reader->diag, node_place(reader->node, start, reader->at - start),
                     "a quotation mark is a unit of its own, which must stand in the text; words "
                     "of a pattern stand bare");
}

const Part *pattern_read_words(PatternReader *reader)
{
    Str text = reader->node->text;
    uint32_t length = 0, start = reader->at;
    char *run = arena_alloc(reader->grammar->arena, word_end(reader) - start + 1);
    while (pattern_current(reader) != '\0' && strchr(SPECIALS, pattern_current(reader)) == NULL) {
        if (pattern_current(reader) == '\\')
            skip_backslash(reader);
        if (pattern_current(reader) != '\0')
            run[length++] = text.at[reader->at++];
    }
    if (length == 0) {
        pattern_fail(reader, start, 1, sign_refusal(pattern_current(reader)));
        reader->at = start + 1;
        return part_new(reader->grammar, PART_SEQUENCE);
    }
    check_joints(reader, start, (Str){run, length});
    check_quotes(reader, start, (Str){run, length});
    check_comment(reader, start, (Str){run, length});
    return part_of_words(reader->grammar, (Str){run, length});
}
