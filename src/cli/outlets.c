// --output and --format: where the output goes, and in which form.
#include "options.h"

#include "connect.h"
#include "file.h"
#include "guess.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

// Columns of text where nobody says how many there are.
#define WIDTH_USUAL 100

// True when [name] was meant for a format: it looks like one and nothing is called so.
static bool is_mistyped(Str name, const char *value)
{
    for (uint32_t i = 0; i < name.length; i++)
        if (name.at[i] < 'a' || name.at[i] > 'z')
            return false;
    return name.length > 1 && access(value, F_OK) != 0;
}

// The names of the formats that the verb knows; NULL after the last.
static const char *format_of(Verb verb, uint32_t index)
{
    return verb == VERB_CONNECT ? event_writer_name(index) : writer_name(index);
}

static bool refuse_format(const Setting *setting, Str name)
{
    Guess guess = guess_of(name);
    const char *known;
    for (uint32_t i = 0; (known = format_of(setting->options->verb, i)) != NULL; i++)
        guess_try(&guess, str_from(known));
    bool is_near = guess.name.length > 0;
    diag_error(setting->diag, (Place){0},
               "--output: no format is called \"%.*s\"; %s%.*s%s (if it is a path: ./%s)",
               STR_ARGS(name), is_near ? "did you mean " : "see claimtag --help",
               STR_ARGS(guess.name), is_near ? "?" : "", setting->value);
    return false;
}

// False when the verb knows no such format.
static bool set_format(Outlet *outlet, Verb verb, Str name)
{
    if (verb != VERB_CONNECT)
        return (outlet->writer = writer_find(name)) != NULL;
    return (outlet->event_writer = event_writer_find(name)) != NULL;
}

bool set_output(const Setting *setting)
{
    Str path = str_from(setting->value);
    Outlet outlet = {.path = setting->value};
    if (strchr(setting->value, ':') != NULL) {
        Str name = str_cut(&path, ':');
        if (set_format(&outlet, setting->options->verb, name))
            outlet.path = path.at;
        else if (is_mistyped(name, setting->value))
            return refuse_format(setting, name);
    }
    *array_add(&setting->options->arena, &setting->options->outlets) = outlet;
    if (outlet.path[0] != '\0')
        return true;
    diag_error(setting->diag, (Place){0}, "--output: \"%s\" is empty", setting->value);
    return false;
}

bool outlet_is_stdout(const Outlet *outlet)
{
    return strcmp(outlet->path, "-") == 0;
}

bool cli_prints(const Options *options)
{
    for (uint32_t i = 0; i < options->outlets.count; i++)
        if (outlet_is_stdout(&options->outlets.at[i]))
            return true;
    return false;
}

// Of what goes where no format is named.
static const Writer *writer_of(const Options *options, bool is_printed)
{
    if (options->writer != WRITER_NONE)
        return &writers[options->writer];
    if (options->show != SHOW_NONE)
        return &stage_writer;
    bool wants_json = options->is_pretty || options->is_keyed || options->summary == SUMMARY_JSON;
    bool is_read = is_printed && isatty(STDOUT_FILENO) && !wants_json;
    return writer_find(is_read ? STR("text") : STR("json"));
}

// Settles what an outlet is. Returns true when --format speaks of it.
static bool settle(Outlet *outlet, const Options *options)
{
    bool is_bare = outlet->writer == NULL;
    Str path = str_from(outlet->path);
    if (is_bare)
        outlet->writer = writer_of(options, false);
    outlet->is_folder = !outlet_is_stdout(outlet) &&
                        (is_bare || outlet->writer->wants_folder || str_ends_with(path, STR("/")) ||
                         file_is_folder(outlet->path));
    return is_bare;
}

static bool is_same_path(const Outlet *a, const Outlet *b)
{
    Str paths[] = {str_from(a->path), str_from(b->path)};
    for (uint32_t i = 0; i < array_length(paths); i++)
        while (paths[i].length > 1 && str_ends_with(paths[i], STR("/")))
            paths[i].length--;
    return str_equal(paths[0], paths[1]);
}

static bool writes_same(const Outlet *a, const Outlet *b)
{
    if (!is_same_path(a, b))
        return false;
    for (uint32_t i = 0; i < WRITER_FILES_MOST; i++)
        for (uint32_t j = 0; j < WRITER_FILES_MOST; j++) {
            const char *of_a = a->writer->files[i].ending, *of_b = b->writer->files[j].ending;
            if (!a->is_folder || (of_a != NULL && of_b != NULL && strcmp(of_a, of_b) == 0))
                return true;
        }
    return false;
}

// True when the outlet is a file that is to be read.
static bool is_input(const Outlet *outlet, const Options *options)
{
    struct stat output, input;
    if (outlet_is_stdout(outlet) || stat(outlet->path, &output) != 0 || !S_ISREG(output.st_mode))
        return false;
    for (uint32_t i = 0; i < options->paths.count; i++)
        if (strcmp(options->paths.at[i], "-") != 0 && stat(options->paths.at[i], &input) == 0 &&
            input.st_dev == output.st_dev && input.st_ino == output.st_ino)
            return true;
    return false;
}

static void check_outlet(const Options *options, uint32_t index, Diag *diag)
{
    const Outlet *outlet = &options->outlets.at[index];
    const Writer *writer = outlet->writer;
    if (writer->wants_folder && !outlet->is_folder)
        diag_error(diag, (Place){0}, "%s is files in a folder: --output=%s:FOLDER", writer->name,
                   writer->name);
    if (options->is_resumed && !outlet->is_folder)
        diag_error(diag, (Place){0}, "--resume wants the folder of the output: --output=FOLDER");
    if (options->is_keyed && (outlet->is_folder || writer->refuse == NULL || options->is_pretty))
        diag_error(diag, (Place){0},
                   "--keyed is for lines of JSON: not with --pretty, --output=FOLDER or another "
                   "--format");
    if (is_input(outlet, options))
        diag_error(diag, (Place){0}, "--output: \"%s\" is an input", outlet->path);
    if (outlet_is_stdout(outlet) && options->summary == SUMMARY_JSON && writer->refuse == NULL &&
        options->show == SHOW_NONE)
        diag_error(diag, (Place){0}, "--summary=json is a line among others: not with --format=%s",
                   writer->name);
    for (uint32_t i = 0; i < index; i++)
        if (writes_same(outlet, &options->outlets.at[i]))
            diag_error(diag, (Place){0}, "--output: two write to \"%s\"", outlet->path);
}

// A folder that would be called like a file was meant to be one.
static void check_folder(const Outlet *outlet, Diag *diag)
{
    for (uint32_t i = 0; access(outlet->path, F_OK) != 0 && writer_name(i) != NULL; i++)
        if (!writers[i].wants_folder &&
            str_ends_with(str_from(outlet->path), str_from(writers[i].files[0].ending)))
            diag_error(diag, (Place){0}, "--output=%s is a folder; for a file: --output=%s:%s",
                       outlet->path, writers[i].name, outlet->path);
}

void settle_outlets(Options *options, Diag *diag)
{
    bool is_spoken_of = false;
    if (options->outlets.count > 0 && options->show != SHOW_NONE)
        diag_error(diag, (Place){0}, "--show prints on standard output: not with --output");
    if (options->writer != WRITER_NONE && options->show != SHOW_NONE)
        diag_error(diag, (Place){0}, "--show has a form of its own: not with --format");
    for (uint32_t i = 0; i < options->outlets.count; i++)
        if (settle(&options->outlets.at[i], options)) {
            is_spoken_of = true;
            check_folder(&options->outlets.at[i], diag);
        }
    if (options->outlets.count == 0 || (options->writer != WRITER_NONE && !is_spoken_of))
        *array_add(&options->arena, &options->outlets) =
            (Outlet){.writer = writer_of(options, true), .path = "-"};
    for (uint32_t i = 0; i < options->outlets.count; i++)
        check_outlet(options, i, diag);
}

// The writer for a file of this name: the one whose ending it has.
static const EventWriter *event_writer_for(const Options *options, const char *path)
{
    bool is_read = strcmp(path, "-") == 0 && isatty(STDOUT_FILENO) && !options->is_pretty;
    for (uint32_t i = 0; event_writer_name(i) != NULL; i++)
        if (str_ends_with(str_from(path), str_from(event_writer_at(i)->ending)))
            return event_writer_at(i);
    if (options->writer != WRITER_NONE)
        return event_writer_at(options->writer);
    return event_writer_find(is_read ? STR("text") : STR("json"));
}

// True when the outlet lies in a folder that is read, and would be read, too. Events that connect
// wrote there may be written anew.
static bool is_among_inputs(const Outlet *outlet, const Options *options)
{
    char path[PATH_MAX], head[EVENTS_HEAD];
    struct stat folder, input;
    if (outlet_is_stdout(outlet) || realpath(outlet->path, path) == NULL ||
        !(str_ends_with(str_from(path), STR(".json")) ||
          str_ends_with(str_from(path), STR(".jsonl"))))
        return false;
    FILE *file = fopen(path, "rb");
    size_t count = file == NULL ? 0 : fread(head, 1, sizeof head, file);
    if (file != NULL)
        fclose(file);
    if (count == 0 || dossier_is_events((Str){head, (uint32_t)count}))
        return false;
    for (char *slash; (slash = strrchr(path, '/')) != NULL && slash != path;) {
        *slash = '\0';
        for (uint32_t i = 0; i < options->paths.count; i++)
            if (stat(path, &folder) == 0 && stat(options->paths.at[i], &input) == 0 &&
                folder.st_dev == input.st_dev && folder.st_ino == input.st_ino)
                return true;
    }
    return false;
}

void settle_event_outlets(Options *options, Diag *diag)
{
    bool is_spoken_of = options->writer == WRITER_NONE;
    for (uint32_t i = 0; i < options->outlets.count; i++) {
        Outlet *outlet = &options->outlets.at[i];
        if (outlet->event_writer == NULL)
            outlet->event_writer = event_writer_for(options, outlet->path);
        is_spoken_of |= options->writer != WRITER_NONE &&
                        outlet->event_writer == event_writer_at(options->writer);
        if (file_is_folder(outlet->path) || str_ends_with(str_from(outlet->path), STR("/")))
            diag_error(diag, (Place){0}, "--output=%s is a folder; events are one file",
                       outlet->path);
        for (uint32_t k = 0; k < i; k++)
            if (is_same_path(outlet, &options->outlets.at[k]))
                diag_error(diag, (Place){0}, "--output: two write to \"%s\"", outlet->path);
        if (is_input(outlet, options) || is_among_inputs(outlet, options))
            diag_error(diag, (Place){0}, "--output=%s would overwrite what is to be read",
                       outlet->path);
    }
    if (options->outlets.count == 0 || !is_spoken_of)
        *array_add(&options->arena, &options->outlets) =
            (Outlet){.path = "-", .event_writer = event_writer_for(options, "-")};
}

bool cli_has_color(const Options *options)
{
    const char *no_color = getenv("NO_COLOR"), *terminal = getenv("TERM");
    if (options->color != COLOR_AUTO)
        return options->color == COLOR_ALWAYS;
    return isatty(STDOUT_FILENO) && (no_color == NULL || no_color[0] == '\0') &&
           (terminal == NULL || strcmp(terminal, "dumb") != 0);
}

static bool has_color(const Options *options, const Outlet *outlet)
{
    return options->color == COLOR_ALWAYS || (outlet_is_stdout(outlet) && cli_has_color(options));
}

static uint32_t width_of(const Outlet *outlet)
{
    struct winsize size;
    const char *columns = getenv("COLUMNS");
    uint32_t width;
    if (!outlet_is_stdout(outlet))
        return WIDTH_USUAL;
    if (columns != NULL && str_to_number(str_from(columns), &width))
        return width;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return WIDTH_USUAL;
}

WriteOptions outlet_write_options(const Options *options, const Outlet *outlet)
{
    return (WriteOptions){.is_pretty = options->is_pretty,
                          .has_sentences = options->has_sentences,
                          .has_color = has_color(options, outlet),
                          .width = width_of(outlet),
                          .stage = options->show,
                          .program = STR("claimtag " CLAIMTAG_VERSION)};
}
