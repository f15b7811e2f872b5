#include "guess.h"
#include "options.h"

#include <getopt.h>
#include <string.h>
#include <unistd.h>

// getopt_long() answers with the row of the option above this, so that no letter is meant.
#define ROW_BASE 256

static const Option *option_of(int answer)
{
    for (uint32_t i = 0; i < option_count(); i++)
        if (answer == ROW_BASE + (int)i || (answer != '\0' && answer == option_at(i)->letter))
            return option_at(i);
    return NULL;
}

// What getopt_long() is to answer with for row [row]; rows of one name are one to it.
static int answer_of(uint32_t row)
{
    uint32_t first = 0;
    while (strcmp(option_at(first)->name, option_at(row)->name) != 0)
        first++;
    return ROW_BASE + (int)first;
}

// Says what is wrong with the argument at which getopt_long() stopped.
static void report(const char *argument, int answer, Diag *diag)
{
    const Option *option = option_of(optopt);
    if (option != NULL && answer == ':') {
        diag_error(diag, (Place){0}, "--%s wants a value: --%s=%s", option->name, option->name,
                   option->argument);
        return;
    }
    if (option != NULL) {
        diag_error(diag, (Place){0}, "--%s takes no value", option->name);
        return;
    }
    // Of letters that stand together the argument does not say which is meant.
    char letter[] = {'-', (char)optopt, '\0'};
    Str value = str_from(optopt != 0 ? letter : argument), name = str_cut(&value, '=');
    bool is_long = str_starts_with(name, STR("--"));
    Guess guess = guess_of(is_long ? str_slice(name, 2, name.length) : name);
    for (uint32_t i = 0; i < option_count() && is_long; i++)
        guess_try(&guess, str_from(option_at(i)->name));
    bool is_near = guess.name.length > 0;
    diag_error(diag, (Place){0}, "no option is called %.*s; %s%.*s%s", STR_ARGS(name),
               is_near ? "did you mean --" : "see claimtag --help", STR_ARGS(guess.name),
               is_near ? "?" : "");
}

// Verbs may have options of one name: the one that [verb] takes, else [option].
static const Option *option_of_verb(const Option *option, Verb verb)
{
    for (uint32_t i = 0; i < option_count(); i++)
        if (strcmp(option_at(i)->name, option->name) == 0 && (option_at(i)->verbs >> verb & 1))
            return option_at(i);
    return option;
}

static bool read_option(Options *options, int answer, const char *argument, Diag *diag)
{
    const Option *option = answer == '?' || answer == ':' ? NULL : option_of(answer);
    if (option == NULL) {
        report(argument, answer, diag);
        return false;
    }
    option = option_of_verb(option, options->verb);
    if (!(option->verbs >> options->verb & 1)) {
        diag_error(diag, (Place){0}, "%s takes no --%s; it is an option of %s",
                   verb_rows[options->verb].name, option->name,
                   verb_rows[__builtin_ctz(option->verbs)].name);
        return false;
    }
    return option->set(&(Setting){options, option, optarg, diag});
}

// How many of the words [argv] are the name of the verb: none, or all of them.
static int words_of_verb(int argc, char **argv, const char *verb)
{
    Str rest = str_from(verb);
    int count = 0;
    for (; rest.at != NULL; count++)
        if (count >= argc || !str_equal(str_cut(&rest, ' '), str_from(argv[count])))
            return 0;
    return count;
}

// True when the words begin with the first word of a verb of two.
static bool is_half_verb(int argc, char **argv)
{
    for (uint32_t verb = 0; argc > 0 && verb < VERB__COUNT; verb++) {
        Str rest = str_from(verb_rows[verb].name), first = str_cut(&rest, ' ');
        if (rest.at != NULL && str_equal(first, str_from(argv[0])))
            return true;
    }
    return false;
}

// The verb that was meant; empty: none is near.
static Str near_verb(Str written)
{
    Guess guess = guess_of(written);
    for (uint32_t verb = 0; verb < VERB__COUNT; verb++)
        guess_try(&guess, str_from(verb_rows[verb].name));
    return guess.name;
}

// A word that is the name of no file, and near to that of a verb.
static bool check_misspelt(const char *word, Diag *diag)
{
    Str near = near_verb(str_from(word));
    bool is_path = word[0] == '-' || strpbrk(word, "./") != NULL || access(word, F_OK) == 0;
    if (is_path || near.length == 0)
        return true;
    diag_error(diag, (Place){0}, "no file and no verb is called %s; did you mean %.*s?", word,
               STR_ARGS(near));
    return false;
}

static bool read_verb(int *argc, char ***argv, Options *options, Diag *diag)
{
    for (uint32_t verb = 0; verb < VERB__COUNT; verb++) {
        int count = words_of_verb(*argc - 1, *argv + 1, verb_rows[verb].name);
        if (count == 0)
            continue;
        options->verb = (Verb)verb;
        *argv += count;
        *argc -= count;
        return true;
    }
    if (!is_half_verb(*argc - 1, *argv + 1))
        return *argc < 2 || check_misspelt((*argv)[1], diag);
    const char *half = (*argv)[1];
    Str wholes = {0};
    for (uint32_t verb = 0; verb < VERB__COUNT; verb++)
        if (str_starts_with(str_from(verb_rows[verb].name), str_from(half)))
            wholes = str_format(&options->arena, "%.*s%s%s", STR_ARGS(wholes),
                                wholes.length > 0 ? ", " : "", verb_rows[verb].name);
    Str near =
        *argc > 2 ? near_verb(str_format(&options->arena, "%s %s", half, (*argv)[2])) : (Str){0};
    if (near.length > 0)
        diag_error(diag, (Place){0}, "no verb is called %s %s; did you mean %.*s?", half,
                   (*argv)[2], STR_ARGS(near));
    else
        diag_error(diag, (Place){0}, "%s is the first word of: %.*s; a folder of this name is ./%s",
                   half, STR_ARGS(wholes), half);
    return false;
}

static int argument_kind(const Option *option)
{
    return option->argument == NULL    ? no_argument
           : option->may_lack_argument ? optional_argument
                                       : required_argument;
}

// What getopt() wants to know of options of one letter.
static Str letters_of(Arena *arena)
{
    Str letters = STR(":");
    for (uint32_t i = 0; i < option_count(); i++)
        if (option_at(i)->letter != '\0')
            letters = str_format(arena, "%.*s%c%s", STR_ARGS(letters), option_at(i)->letter,
                                 option_at(i)->argument != NULL ? ":" : "");
    return letters;
}

// A verb that does not stand first would be taken for a path.
static void check_verb_first(const Options *options, Diag *diag)
{
    for (uint32_t verb = 0; options->verb == VERB_TAG && verb < VERB__COUNT; verb++)
        if (options->paths.count > 0 && strcmp(options->paths.at[0], verb_rows[verb].name) == 0 &&
            access(verb_rows[verb].name, F_OK) != 0)
            diag_error(diag, (Place){0}, "%s must stand first: claimtag %s [OPTION...]",
                       verb_rows[verb].name, verb_rows[verb].name);
}

static bool check_together(Options *options, Diag *diag)
{
    uint32_t errors_before = diag->error_count;
    check_verb_first(options, diag);
    if (options->verb == VERB_RULES_DIFF && options->paths.count < 3)
        diag_error(diag, (Place){0},
                   "rules diff wants two folders of rules, and texts: claimtag rules diff OLD NEW "
                   "CORPUS");
    if (options->verb == VERB_ADOPT && (options->paths.count == 0 || options->corpora.count != 1))
        diag_error(diag, (Place){0},
                   "adopt wants texts and a folder: claimtag adopt --corpus=FOLDER PATH...");
    for (uint32_t i = 0; options->verb == VERB_RULES_LIST && i < options->paths.count; i++)
        if (access(options->paths.at[i], F_OK) != 0)
            diag_error(diag, (Place){0},
                       "no folder is called %s; one rule is shown by: claimtag rules show %s",
                       options->paths.at[i], options->paths.at[i]);
    if (options->verb == VERB_RULES_SHOW && options->paths.count == 0)
        diag_error(diag, (Place){0}, "rules show wants the name of a rule: claimtag rules show ID");
    if (options->verb == VERB_CHECK && options->paths.count == 0)
        diag_error(diag, (Place){0}, "check wants a folder: claimtag check FOLDER");
    if (options->files_from != NULL && options->paths.count > 0)
        diag_error(diag, (Place){0}, "paths come from --files-from or from the command line");
    if (options->is_keyed && options->format == FORMAT_UNKNOWN)
        options->format = FORMAT_JSONL;
    if (options->is_keyed && (options->format != FORMAT_JSONL || options->summary == SUMMARY_JSON))
        diag_error(diag, (Place){0},
                   "--keyed is for JSON Lines: not with another --from or --summary=json");
    if (options->verb == VERB_TAG)
        settle_outlets(options, diag);
    if (options->verb == VERB_CONNECT)
        settle_event_outlets(options, diag);
    return diag->error_count == errors_before;
}

bool cli_read(int argc, char **argv, Options *options, Diag *diag)
{
    struct option *rows = arena_alloc(&options->arena, (option_count() + 1) * sizeof *rows);
    bool is_right = true;
    options->show = SHOW_NONE;
    options->writer = WRITER_NONE;
    options->summary = SUMMARY_NONE;
    options->format = FORMAT_UNKNOWN;
    options->least_coverage = options->least_noticed = -1;
    options->fields = (RecordFields){"text", "id", "date", "title"};
    for (uint32_t i = 0; i < THRESHOLD__COUNT; i++)
        options->least[i] = -1;
    for (uint32_t i = 0; i < option_count(); i++)
        rows[i] =
            (struct option){option_at(i)->name, argument_kind(option_at(i)), NULL, answer_of(i)};
    Str letters = letters_of(&options->arena);
    if (!read_verb(&argc, &argv, options, diag))
        return false;
    opterr = 0;
    for (int answer; (answer = getopt_long(argc, argv, letters.at, rows, NULL)) != -1;)
        is_right &= read_option(options, answer, argv[optind - 1], diag);
    for (int i = optind; i < argc; i++)
        *array_add(&options->arena, &options->paths) = argv[i];
    options->mutates |= options->least_noticed >= 0;
    bool is_idle = options->wants_help || options->wants_version;
    bool fits = is_idle || check_together(options, diag);
    return is_right && fits;
}
