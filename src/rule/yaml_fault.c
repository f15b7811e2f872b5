#include "yaml_fault.h"

#include <string.h>

// The fault, and the line in which it stands.
typedef struct Scene {
    const Source *source;
    const YamlFault *fault;
    Diag *diag;
    Str text;
    uint32_t start, first; // bytes: of the line; of what is no blank in it
} Scene;

static char sign_at(const Scene *scene, uint32_t offset)
{
    return offset < scene->text.length ? scene->text.at[offset] : '\0';
}

static void tell(const Scene *scene, uint32_t offset, const char *message)
{
    uint32_t last = scene->text.length == 0 ? 0 : scene->text.length - 1;
    diag_error(scene->diag, (Place){scene->source, offset < last ? offset : last, 1}, "%s",
               message);
}

static bool is_problem(const Scene *scene, const char *words)
{
    return strstr(scene->fault->problem, words) != NULL;
}

static uint32_t line_start(Str text, uint32_t offset)
{
    while (offset > 0 && text.at[offset - 1] != '\n')
        offset--;
    return offset;
}

static uint32_t skip_blanks(const Scene *scene, uint32_t offset)
{
    while (sign_at(scene, offset) == ' ' || sign_at(scene, offset) == '\t')
        offset++;
    return offset;
}

// Where the value begins that goes on at the fault: behind the "-" and the key of its line.
static uint32_t value_start(const Scene *scene)
{
    uint32_t start = scene->first;
    while (sign_at(scene, start) == '-' && sign_at(scene, start + 1) == ' ')
        start = skip_blanks(scene, start + 1);
    for (uint32_t i = start; i + 1 < scene->fault->offset; i++)
        if (strchr("'\"[{", sign_at(scene, i)) != NULL)
            break;
        else if (sign_at(scene, i) == ':' && sign_at(scene, i + 1) == ' ')
            return skip_blanks(scene, i + 1);
    return start;
}

static bool tell_of_tab(const Scene *scene)
{
    const char *tab = memchr(scene->text.at + scene->start, '\t', scene->first - scene->start);
    if (tab != NULL)
        tell(scene, (uint32_t)(tab - scene->text.at),
             "a tab indents this line; indent with spaces");
    return tab != NULL;
}

static bool tell_of_bracket(const Scene *scene)
{
    const YamlFault *fault = scene->fault;
    if (fault->flow == FLOW_NONE)
        return false;
    bool is_map = sign_at(scene, fault->flow) == '{';
    tell(scene, fault->flow,
         is_map
             ? "nothing closes this \"{\", or a \",\" is missing; a pattern that begins so stands "
               "in single quotes, or in a block behind \"|\""
             : "nothing closes this \"[\", or a \",\" is missing behind an item; an item that "
               "holds one of [ ] { } , stands in quotation marks");
    return true;
}

// The quotation mark, or the bracket, ended before the value did.
static bool tell_of_rest(const Scene *scene)
{
    uint32_t value = value_start(scene);
    if (scene->fault->offset <= scene->first || value >= scene->fault->offset)
        return false;
    char sign = sign_at(scene, value);
    char here = sign_at(scene, scene->fault->offset);
    if (here == ']' || here == '}')
        tell(scene, scene->fault->offset, "this bracket closes nothing");
    else if (sign == '{' || sign == '[')
        tell(scene, value,
             "a text that begins with { or [ must be quoted: put the pattern in single quotes, or "
             "in a block behind \"|\"");
    else if (sign == '"')
        tell(scene, scene->fault->offset,
             "the quoted text ended before this; in \"...\" a quotation mark is written \\\"");
    else if (sign == '\'')
        tell(scene, scene->fault->offset,
             "the quoted text ended before this; in '...' an apostrophe is written ''");
    return strchr("]}", here) != NULL || strchr("{['\"", sign) != NULL;
}

static bool is_key_line(Str line)
{
    return memmem(line.at, line.length, ": ", 2) != NULL || str_ends_with(str_trim(line), STR(":"));
}

// A colon where no key can be.
static void tell_of_colon(const Scene *scene)
{
    uint32_t offset = scene->fault->offset; // among the blanks where a lone "\r" is a line's end
    Str before = str_slice(scene->text, offset < scene->first ? offset : scene->first, offset);
    uint32_t above = scene->start;
    do
        above = above == 0 ? 0 : line_start(scene->text, above - 1);
    while (above > 0 && sign_at(scene, skip_blanks(scene, above)) == '\n');
    if (memmem(before.at, before.length, ": ", 2) != NULL)
        tell(scene, scene->fault->offset,
             "a text that holds \": \" must be quoted: put it in single quotes");
    else if (is_key_line(str_slice(scene->text, above, scene->start)))
        tell(scene, scene->first,
             "this line is indented deeper than the one above, whose key has its value already");
    else
        tell(scene, skip_blanks(scene, above),
             "this line is no \"key: value\": its colon, or the blank behind it, is missing");
}

// What is known by the words of libyaml alone.
static const struct Wording {
    const char *problem; // words of it
    bool is_at_start;    // told where that began what was being read
    const char *message;
} wordings[] = {
    {"unexpected end of stream", true, "nothing closes this quotation mark"},
    {"could not find expected ':'", true,
     "this line is no \"key: value\": its colon, or the blank behind it, is missing"},
    {"escape", false,
     "in \"...\" a backslash begins an escape of YAML; put the pattern in single quotes"},
    {"hexdecimal", false,
     "in \"...\" a backslash begins an escape of YAML; put the pattern in single quotes"},
    {"comment or line break", false,
     "behind \"|\" the line must end: the block begins on the next one, indented"},
    {"block sequence entries", false, "a list of lines begins on the line behind its key"},
    {"cannot start any token", false,
     "no text can begin with this sign: put the pattern in single quotes"},
    {"node content", false, "no text can begin with this sign: put the pattern in single quotes"},
    {"control characters", false, "a control character stands here; take it away"},
    {"document start", false, "a rule file holds one document, and no \"...\""},
    {"expected key", false,
     "this is indented as nothing above it: the keys of a map stand under each other"},
    {"'-' indicator", false,
     "this is indented as nothing above it: the \"-\" of a list stand under each other"},
};

void yaml_fault_tell(const Source *source, const YamlFault *fault, Diag *diag)
{
    Scene scene = {.source = source, .fault = fault, .diag = diag, .text = source->text};
    scene.start = line_start(source->text, fault->offset);
    scene.first = skip_blanks(&scene, scene.start);
    bool is_quote = is_problem(&scene, "end of stream") || is_problem(&scene, "escape");
    if (tell_of_tab(&scene) || (!is_quote && tell_of_bracket(&scene)))
        return;
    if (is_problem(&scene, "mapping values")) {
        tell_of_colon(&scene);
        return;
    }
    bool is_end = is_problem(&scene, "expected key") || is_problem(&scene, "'-' indicator") ||
                  is_problem(&scene, "comment or line break");
    if (is_end && tell_of_rest(&scene))
        return;
    for (uint32_t i = 0; i < array_length(wordings); i++)
        if (is_problem(&scene, wordings[i].problem)) {
            tell(&scene, wordings[i].is_at_start ? fault->began : fault->offset,
                 wordings[i].message);
            return;
        }
    diag_error(diag, (Place){source, fault->offset, 1}, "this is no YAML: %s", fault->problem);
}
