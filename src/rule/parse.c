// Reads the text of a pattern into parts.
//
//     choice   = sequence { "|" sequence }
//     sequence = { item }
//     item     = atom [ "?" | "{N}" | "{M,N}" ] [ "?" | "+" ]
//     atom     = words | "{" name "}" | "{" name ":" N "}" | "(" ... ")" | "^" | "$"
#include "parse.h"

#include <string.h>

static const Part *read_choice(PatternReader *reader);

// Reports under what was read from [start] on that [part] is too large by it.
static void check_size(PatternReader *reader, uint32_t start, const Part *part)
{
    const char *refusal = reader->has_failed ? NULL : part_refusal(part);
    if (refusal != NULL)
        pattern_fail(reader, start, reader->at - start, refusal);
}

static bool take(PatternReader *reader, const char *text)
{
    Str rest = str_slice(reader->node->text, reader->at, reader->node->text.length);
    if (!str_starts_with(rest, str_from(text)))
        return false;
    reader->at += (uint32_t)strlen(text);
    return true;
}

static void skip_blanks(PatternReader *reader)
{
    for (;;) {
        char c = pattern_current(reader);
        if (c == '#')
            while (pattern_current(reader) != '\n' && pattern_current(reader) != '\0')
                reader->at++;
        else if (c == ' ' || c == '\n' || c == '\t')
            reader->at++;
        else
            return;
    }
}

// The inside of braces from [start] to [end]: a sub-pattern or a formula.
static const Part *part_of_name(PatternReader *reader, uint32_t start, uint32_t end)
{
    Str name = str_slice(reader->node->text, start, end);
    Place use = node_place(reader->node, start, end - start);
    bool has_failed = false;
    const Part *part = grammar_sub_pattern(reader->grammar, name, use, reader->diag, &has_failed);
    if (part != NULL)
        return part;
    const Expr *expr =
        has_failed ? NULL : expr_parse(reader->grammar, reader->node, start, end, reader->diag);
    reader->has_failed |= expr == NULL;
    return expr == NULL ? part_new(reader->grammar, PART_SEQUENCE)
                        : part_of_expr(reader->grammar, expr);
}

static const Part *scan_name(PatternReader *reader)
{
    uint32_t start = ++reader->at;
    Str text = reader->node->text;
    const char *close = memchr(text.at + start, '}', text.length - start);
    const char *again = memchr(text.at + start, '{', text.length - start);
    if (close == NULL || (again != NULL && again < close)) {
        pattern_fail(reader, start - 1, 1, "this \"{\" has no \"}\"");
        reader->at = text.length;
        return part_new(reader->grammar, PART_SEQUENCE);
    }
    uint32_t end = (uint32_t)(close - text.at), colon = end, most;
    reader->at = end + 1;
    while (colon > start && text.at[colon - 1] != ':')
        colon--;
    if (colon == start || !str_to_number(str_slice(text, colon, end), &most))
        return part_of_name(reader, start, end);
    if (most > REPEAT_MOST)
        pattern_fail(reader, colon, end - colon,
                     "a gap of more than 16 units has lost its sentence");
    return part_of_repeat(reader->grammar, part_of_name(reader, start, colon - 1), 0, most, '?');
}

static void read_group_name(PatternReader *reader, Part *part)
{
    uint32_t start = reader->at;
    while (pattern_current(reader) != '>' && pattern_current(reader) != ')' &&
           pattern_current(reader) != '\0')
        reader->at++;
    Str name = str_slice(reader->node->text, start, reader->at);
    if (!take(reader, ">") || name.length == 0)
        pattern_fail(reader, start, 1, "a group is written (?<role>...)");
    part->group = grammar_group(reader->grammar, name);
    part->node = reader->node;
    part->start = start;
}

static const Part *read_inner(PatternReader *reader, uint32_t start)
{
    if (reader->depth == PATTERN_DEPTH_MOST) {
        pattern_fail(reader, start, 1, PATTERN_TOO_DEEP);
        reader->at = reader->node->text.length;
        reader->is_too_deep = true;
        return part_new(reader->grammar, PART_SEQUENCE);
    }
    reader->depth++;
    const Part *inner = read_choice(reader);
    reader->depth--;
    return inner;
}

static const Part *read_group(PatternReader *reader)
{
    uint32_t start = reader->at;
    Part *part = part_new(reader->grammar, PART_GROUP);
    if (take(reader, "(?<=") || take(reader, "(?<!"))
        *part = (Part){.kind = PART_LOOK, .is_behind = true};
    else if (take(reader, "(?=") || take(reader, "(?!"))
        *part = (Part){.kind = PART_LOOK};
    else if (take(reader, "(?>"))
        part->kind = PART_ATOMIC;
    else if (take(reader, "(?<"))
        read_group_name(reader, part);
    else if (take(reader, "(<"))
        pattern_fail(reader, start, 2, "a group is written (?<role>...), with a question mark");
    else if (!take(reader, "(?:") && take(reader, "(") && take(reader, "?"))
        pattern_fail(reader, start, 3,
                     "groups are (?<role>...), (?:...), (?>...), (?=...), (?!...), "
                     "(?<=...) and (?<!...)");
    part->is_negative = reader->node->text.at[reader->at - 1] == '!';
    const Part *inner = read_inner(reader, start);
    if (!take(reader, ")") && !reader->is_too_deep)
        pattern_fail(reader, start, 1, "this \"(\" has no \")\"");
    if (part->is_behind && !part_has_fixed_width(inner))
        pattern_fail(reader, start, reader->at - start,
                     "what is looked back at needs a fixed length");
    if (part->kind == PART_GROUP && part->group == GROUP_NONE)
        return inner;
    part_add(reader->grammar, part, inner);
    return part;
}

// Reads "{N}" or "{M,N}" behind an atom; false when none stands there.
static bool read_bounds(PatternReader *reader, uint32_t *least, uint32_t *most)
{
    Str text = reader->node->text;
    uint32_t start = reader->at;
    if (pattern_current(reader) != '{' || start + 1 >= text.length ||
        strchr("0123456789", text.at[start + 1]) == NULL)
        return false;
    while (pattern_current(reader) != '}' && pattern_current(reader) != '\0')
        reader->at++;
    Str inside = str_slice(text, start + 1, reader->at), first = str_cut(&inside, ',');
    bool is_right = str_to_number(first, least) && take(reader, "}");
    *most = *least;
    if (inside.at != NULL)
        is_right = is_right && str_to_number(inside, most);
    if (!is_right || *most > REPEAT_MOST || *most < *least || *most == 0)
        pattern_fail(reader, start, reader->at - start,
                     "repetition is {N} or {M,N}, at most {0,16}");
    return true;
}

static const Part *read_repeat(PatternReader *reader, const Part *atom)
{
    uint32_t start = reader->at, least = 0, most = 1;
    if (pattern_current(reader) == '*' || pattern_current(reader) == '+') {
        pattern_fail(reader, reader->at++, 1, "repetition needs a bound: write {0,8} or {name:8}");
        return atom;
    }
    if (!take(reader, "?") && !read_bounds(reader, &least, &most))
        return atom;
    char greed = take(reader, "?") ? '?' : take(reader, "+") ? '+' : '\0';
    if (least == 0 && most == 1 && part_least_width(atom) == 0)
        diag_warning(reader->diag, node_place(reader->node, start, reader->at - start),
                     "this \"?\" changes nothing: what stands before it may be missing already");
    if (atom->kind == PART_REPEAT && atom->most > 1 && most > 1)
        pattern_fail(reader, start, reader->at - start,
                     "this repeats a repeat: write one, with the bounds of both");
    return part_of_repeat(reader->grammar, atom, least, most, greed);
}

static const Part *read_item(PatternReader *reader)
{
    const Part *atom;
    uint32_t start = reader->at;
    if (take(reader, "^"))
        return part_noted(reader->grammar, part_new(reader->grammar, PART_START), reader->node,
                          start, reader->at);
    if (take(reader, "$"))
        return part_noted(reader->grammar, part_new(reader->grammar, PART_END), reader->node, start,
                          reader->at);
    if (pattern_current(reader) == '(')
        atom = read_group(reader);
    else if (pattern_current(reader) == '{')
        atom = scan_name(reader);
    else
        atom = pattern_read_words(reader);
    atom = part_noted(reader->grammar, atom, reader->node, start, reader->at);
    return part_noted(reader->grammar, read_repeat(reader, atom), reader->node, start, reader->at);
}

static const Part *read_sequence(PatternReader *reader)
{
    Part *sequence = part_new(reader->grammar, PART_SEQUENCE);
    for (skip_blanks(reader);
         pattern_current(reader) != '\0' && strchr("|)", pattern_current(reader)) == NULL;
         skip_blanks(reader)) {
        uint32_t start = reader->at;
        part_add(reader->grammar, sequence, read_item(reader));
        check_size(reader, start, sequence);
    }
    return part_of_sequence(reader->grammar, sequence);
}

static const Part *read_choice(PatternReader *reader)
{
    Grammar *grammar = reader->grammar;
    uint32_t start = reader->at;
    const Part *first = read_sequence(reader);
    if (pattern_current(reader) != '|')
        return first;
    Arena scratch = {0};
    BranchArray branches = {0};
    Part *choice = part_new(grammar, PART_CHOICE);
    part_add_branch(grammar, choice, first);
    *array_add(&scratch, &branches) = (BranchText){first, start, reader->at};
    while (take(reader, "|")) {
        start = reader->at;
        const Part *branch = read_sequence(reader);
        part_add_branch(grammar, choice, branch);
        check_size(reader, start, choice);
        *array_add(&scratch, &branches) = (BranchText){branch, start, reader->at};
    }
    const Part *part = part_of_choice(grammar, choice);
    part = choice_noted(grammar, part, reader->node, &branches);
    arena_free(&scratch);
    return part;
}

const Part *part_read(Grammar *grammar, const Node *node, Diag *diag)
{
    PatternReader reader = {.grammar = grammar, .node = node, .diag = diag};
    pattern_check_delimiters(&reader);
    const Part *part = read_choice(&reader);
    if (!reader.has_failed && part->kind == PART_SEQUENCE && part->children.count == 0 &&
        pattern_current(&reader) == '\0')
        pattern_fail(&reader, 0, 1, "an empty pattern matches nothing");
    else if (pattern_current(&reader) == ')')
        pattern_fail(&reader, reader.at, 1, "this \")\" has no \"(\"");
    return reader.has_failed ? NULL : part;
}
