#include "cli.h"
#include "file.h"
#include "image.h"
#include "interrupt.h"
#include "memory.h"
#include "pack.h"
#include "trace.h"
#include "verbs.h"

#include <cjson/cJSON.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Where rules lie, seen from the folder of the program: beside it, in the source tree,
// or under its install prefix.
static const char *const rule_folders[] = {"rules", "../rules", "../share/claimtag/rules"};

// Adds the folders of $CLAIMTAG_RULES; false when it names none.
static bool add_rules_of_environment(Options *options)
{
    const char *value = getenv("CLAIMTAG_RULES");
    if (value == NULL || value[0] == '\0')
        return false;
    Str rest = str_from(value);
    while (rest.at != NULL) {
        Str folder = str_cut(&rest, ':');
        if (folder.length > 0)
            *array_add(&options->arena, &options->rules) = str_to_c(&options->arena, folder);
    }
    return options->rules.count > 0;
}

static bool add_rules_of_program(Options *options, Diag *diag)
{
    char path[4096];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
    while (length > 0 && path[length - 1] != '/')
        length--;
    for (size_t i = 0; length > 0 && i < array_length(rule_folders); i++) {
        Str folder = str_format(&options->arena, "%.*s%s", (int)length, path, rule_folders[i]);
        if (file_is_folder(folder.at)) {
            *array_add(&options->arena, &options->rules) = folder.at;
            return true;
        }
    }
    diag_error(diag, (Place){0},
               "no rules found next to the program; name their folder with "
               "--rules=FOLDER or $CLAIMTAG_RULES");
    return false;
}

// What a verb wants of the rules.
typedef enum RuleNeed {
    RULES_AS_BUILT,   // those baked in will do
    RULES_AS_WRITTEN, // read from their text, with notes for authors
    RULES_IN_PATHS,   // the same, from the paths of the command line
    RULES_UNREAD,     // the same paths, as folders
    RULES_NONE,
} RuleNeed;

static const struct VerbRow {
    ExitStatus (*run)(const Pack *pack, const Options *options, Diag *diag);
    RuleNeed need;
} verbs[VERB__COUNT] = {
    [VERB_TAG] = {tag_run, RULES_AS_BUILT},
    [VERB_CHECK] = {check_run, RULES_AS_BUILT},
    [VERB_EXPLAIN] = {explain_run, RULES_AS_BUILT},
    [VERB_CONNECT] = {connect_run, RULES_AS_BUILT},
    [VERB_ADOPT] = {adopt_run, RULES_AS_WRITTEN},
    [VERB_SCHEMA] = {schema_run, RULES_AS_BUILT},
    [VERB_MANUAL] = {manual_run, RULES_AS_BUILT},
    [VERB_COMPLETION] = {completion_run, RULES_AS_BUILT},
    [VERB_RULES_TEST] = {rules_test_run, RULES_IN_PATHS},
    [VERB_RULES_LINT] = {rules_lint_run, RULES_UNREAD},
    [VERB_RULES_FMT] = {rules_fmt_run, RULES_UNREAD},
    [VERB_RULES_CODE] = {rules_code_run, RULES_NONE},
    [VERB_RULES_DIFF] = {rules_diff_run, RULES_NONE},
    [VERB_RULES_LIST] = {rules_list_run, RULES_IN_PATHS},
    [VERB_RULES_SHOW] = {rules_show_run, RULES_AS_WRITTEN},
};

// Finds the folders of rules that an author means: those of his command line, else those
// in the folder where he stands, named as he names them. False when there are none.
static bool find_written_rules(Options *options, Diag *diag)
{
    if (options->rules.count > 0 || add_rules_of_environment(options))
        return true;
    if (!file_is_folder(rule_folders[0]))
        return add_rules_of_program(options, diag);
    *array_add(&options->arena, &options->rules) = rule_folders[0];
    return true;
}

// The rules that are baked in, unless others are named; else those that lie about.
static bool find_rules(Options *options, Pack **baked, Diag *diag)
{
    if (options->rules.count > 0 || add_rules_of_environment(options))
        return true;
    *baked = image_open();
    return *baked != NULL || add_rules_of_program(options, diag);
}

// Tells why there is no [pack], while the places of messages live.
static Pack *refuse_pack(const Options *options, Pack *pack, Diag *diag)
{
    unloaded_report(options, diag);
    diag_print(diag, stderr);
    pack_free(pack);
    return NULL;
}

// NULL: there are no rules, or they are at fault.
static Pack *open_pack(Options *options, Diag *diag)
{
    // Why a rule does not fit is told by the text of its pattern.
    RuleNeed need = verbs[options->verb].need;
    bool is_written = need == RULES_AS_WRITTEN || need == RULES_IN_PATHS || options->type != NULL;
    Pack *baked = NULL;
    if (is_written ? !find_written_rules(options, diag) : !find_rules(options, &baked, diag))
        return refuse_pack(options, NULL, diag);
    if (baked != NULL)
        return baked;
    Pack *pack = pack_new((Arena){0});
    if (is_written)
        grammar_take_notes(pack->grammar);
    if (pack_load(pack, options->rules.at, options->rules.count, diag))
        return pack;
    return refuse_pack(options, pack, diag);
}

static ExitStatus run(Options *options, Diag *diag)
{
    const struct VerbRow *verb = &verbs[options->verb];
    bool names_rules = verb->need == RULES_IN_PATHS || verb->need == RULES_UNREAD;
    for (uint32_t i = 0; i < options->paths.count && names_rules; i++)
        *array_add(&options->arena, &options->rules) = options->paths.at[i];
    if (verb->need == RULES_UNREAD && !find_written_rules(options, diag))
        return EXIT_RULES;
    if (verb->need == RULES_UNREAD || verb->need == RULES_NONE)
        return verb->run(NULL, options, diag);
    Pack *pack = open_pack(options, diag);
    if (pack == NULL)
        return EXIT_RULES;
    ExitStatus status = verb->run(pack, options, diag);
    diag_print(diag, stderr); // its places lie in the rules
    pack_free(pack);
    return status;
}

// A write that failed is found at the latest when the stream is closed. A reader who
// has seen enough ("| head") is no fault.
static ExitStatus close_output(ExitStatus status)
{
    bool has_failed = ferror(stdout) != 0;
    errno = 0;
    if ((fflush(stdout) != 0 || has_failed) && errno != EPIPE) {
        fprintf(stderr, "claimtag: standard output: %s\n",
                errno != 0 ? strerror(errno) : "write error");
        return EXIT_INPUT;
    }
    return status;
}

// A file that is opened where a standard stream is closed would get what is printed there:
// such a place is taken by something that neither reads nor writes.
static void hold_closed_streams(void)
{
    for (int file = STDIN_FILENO; file <= STDERR_FILENO; file++)
        if (fcntl(file, F_GETFD) < 0)
            open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

int main(int argc, char **argv)
{
    Options options = {0};
    Diag diag = {0};
    ExitStatus status = EXIT_DONE;
    hold_closed_streams();
    cJSON_InitHooks(&(cJSON_Hooks){memory_alloc, free});
    if (!cli_read(argc, argv, &options, &diag))
        status = EXIT_USAGE;
    else if (options.wants_help)
        cli_print_help(stdout);
    else if (options.wants_version)
        cli_print_version(stdout);
    else
        status = run(&options, &diag);
    diag_print(&diag, stderr);
    diag_free(&diag);
    arena_free(&options.arena);
    int closed = (int)close_output(status);
    return interrupt_signal() != 0 ? 128 + interrupt_signal() : closed;
}
