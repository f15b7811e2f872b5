#include "cli.h"

#include "check.h"
#include "write.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#define VERSION "0.1.0"

// Where the help of an option begins; longer names have a line of their own.
#define HELP_COLUMN 26

static const char *const verb_names[VERB__COUNT] = {"tag", "check"};

#define FOR_TAG (1u << VERB_TAG)
#define FOR_CHECK (1u << VERB_CHECK)
#define FOR_ALL (FOR_TAG | FOR_CHECK)

typedef struct Option Option;

// An option on the command line, with its value.
typedef struct Setting {
    Options *options;
    const Option *option;
    const char *value;
    Diag *diag;
} Setting;

struct Option {
    char letter; // '\0': none
    const char *name;
    const char *argument; // its name in the help; NULL: takes none
    uint32_t verbs;       // a bit for each verb that takes it
    bool (*set)(const Setting *setting);
    size_t field;                          // of Options, that it sets
    const char *(*choice)(uint32_t index); // what its value may be; NULL after the last
    const char *help;
};

static void *field_of(const Setting *setting)
{
    return (char *)setting->options + setting->option->field;
}

static bool fail(const Setting *setting, const char *what)
{
    diag_error(setting->diag, (Place){0}, "--%s: \"%s\" is %s", setting->option->name,
               setting->value, what);
    return false;
}

static bool set_flag(const Setting *setting)
{
    return *(bool *)field_of(setting) = true;
}

static bool set_choice(const Setting *setting)
{
    Arena *arena = &setting->options->arena;
    Str names = {0};
    for (uint32_t i = 0; setting->option->choice(i) != NULL; i++) {
        const char *name = setting->option->choice(i);
        if (strcmp(name, setting->value) == 0) {
            *(uint32_t *)field_of(setting) = i;
            return true;
        }
        names = str_format(arena, "%.*s%s%s", STR_ARGS(names), i > 0 ? ", " : "", name);
    }
    return fail(setting, str_format(arena, "none of %.*s", STR_ARGS(names)).at);
}

static bool set_day(const Setting *setting)
{
    bool is_day = strlen(setting->value) == 10 &&
                  day_read(str_from(setting->value), false, field_of(setting));
    return is_day || fail(setting, "no day; write 2012-12-13");
}

static bool set_share(const Setting *setting)
{
    char *end;
    double share = strtod(setting->value, &end);
    *(double *)field_of(setting) = share;
    bool is_share = end != setting->value && *end == '\0' && share >= 0 && share <= 1;
    return is_share || fail(setting, "no share; write 0.85");
}

static bool add_rules(const Setting *setting)
{
    *array_add(&setting->options->arena, &setting->options->rules) = setting->value;
    return true;
}

#define FIELD(name) offsetof(Options, name)

static const Option option_table[] = {
    {'\0', "pretty", NULL, FOR_TAG, set_flag, FIELD(is_pretty), NULL, "indent the JSON"},
    {'\0', "show", "STAGE", FOR_TAG, set_choice, FIELD(show), show_name,
     "print what a stage found, one line an item, instead\n"
     "of JSON: tokens, zones, sentences, mentions, units,\n"
     "matches, cues or claims"},
    {'\0', "date", "DAY", FOR_ALL, set_day, FIELD(today), NULL,
     "the day the text was written, for \"last week\" and\n"
     "the like: 2012-12-13; otherwise it is read from a\n"
     "dateline"},
    {'\0', "rules", "FOLDER", FOR_ALL, add_rules, 0, NULL,
     "rules to use instead of those built in; may be given\n"
     "again, later folders extend and override earlier\n"
     "ones; so may $CLAIMTAG_RULES, parted by \":\""},
    {'\0', "format", "FORMAT", FOR_CHECK, set_choice, FIELD(check_format), check_format_name,
     "how to report: text, json, junit or markdown"},
    {'\0', "min-f1", "SHARE", FOR_CHECK, set_share, FIELD(least[MIN_F1]), NULL,
     "fail below this F1, such as 0.85; with no minimum\n"
     "check fails at any difference"},
    {'\0', "min-precision", "SHARE", FOR_CHECK, set_share, FIELD(least[MIN_PRECISION]), NULL,
     "fail below this precision"},
    {'\0', "min-recall", "SHARE", FOR_CHECK, set_share, FIELD(least[MIN_RECALL]), NULL,
     "fail below this recall"},
    {'\0', "min-whole", "SHARE", FOR_CHECK, set_share, FIELD(least[MIN_WHOLE]), NULL,
     "fail below this F1 of whole claims: participants,\n"
     "factuality and attribution right"},
    {'h', "help", NULL, FOR_ALL, set_flag, FIELD(wants_help), NULL, "print this and exit"},
    {'\0', "version", NULL, FOR_ALL, set_flag, FIELD(wants_version), NULL,
     "print the version and exit"},
};

#define OPTION_COUNT (sizeof option_table / sizeof *option_table)

void cli_print_version(FILE *out)
{
    fputs("claimtag " VERSION "\n", out);
}

static void print_option(const Option *option, FILE *out)
{
    bool has_letter = option->letter != '\0', has_argument = option->argument != NULL;
    char letter[] = {'-', option->letter, ',', '\0'};
    int width = fprintf(out, "  %s --%s%s%s", has_letter ? letter : "   ", option->name,
                        has_argument ? "=" : "", has_argument ? option->argument : "");
    if (width + 2 > HELP_COLUMN)
        width = fprintf(out, "\n") - 1;
    fprintf(out, "%*s", HELP_COLUMN - width, "");
    for (const char *c = option->help; *c != '\0'; c++)
        if (*c == '\n')
            fprintf(out, "\n%*s", HELP_COLUMN, "");
        else
            fputc(*c, out);
    fputc('\n', out);
}

void cli_print_help(FILE *out)
{
    fputs("Usage: claimtag [tag] [OPTION...] [PATH...]\n"
          "       claimtag check [OPTION...] FOLDER...\n"
          "\n"
          "Reads articles and prints, as JSON, the statements in them that claim cooperation\n"
          "between Iran and North Korea: what kind, who in which role, who says so, how\n"
          "surely, when, and where in the text. One object per document and line.\n"
          "A tag says that a text makes a claim, not that the claim is true.\n"
          "No PATH, or \"-\", is standard input.\n"
          "\n"
          "check compares what it finds in each NAME.txt of the folders with the gold in the\n"
          "NAME.json beside it.\n"
          "\n"
          "Options:\n",
          out);
    for (size_t i = 0; i < OPTION_COUNT; i++)
        print_option(&option_table[i], out);
    fputs("\nExit status: 0 done; 1 check fell short; 2 wrong command line; 3 the rules do not\n"
          "load; 4 some input could not be read (the rest was done).\n",
          out);
}

// getopt_long() answers with the row of the option above this, so that no letter is meant.
#define ROW_BASE 256

static const Option *option_of(int answer)
{
    for (size_t i = 0; i < OPTION_COUNT; i++)
        if (answer == ROW_BASE + (int)i || (answer != '\0' && answer == option_table[i].letter))
            return &option_table[i];
    return NULL;
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
    Str name = str_from(argument), value = name;
    name = str_cut(&value, '=');
    const char *nearest = NULL;
    uint32_t least = 4; // farther off, a hint would only puzzle
    for (size_t i = 0; i < OPTION_COUNT && str_starts_with(name, STR("--")); i++) {
        Str candidate = str_from(option_table[i].name);
        uint32_t distance = str_distance(str_slice(name, 2, name.length), candidate);
        if (distance < least) {
            least = distance;
            nearest = option_table[i].name;
        }
    }
    diag_error(diag, (Place){0}, "no option is called %.*s; %s%s%s", STR_ARGS(name),
               nearest != NULL ? "did you mean --" : "see claimtag --help",
               nearest != NULL ? nearest : "", nearest != NULL ? "?" : "");
}

static bool read_option(Options *options, int answer, const char *argument, Diag *diag)
{
    const Option *option = answer == '?' || answer == ':' ? NULL : option_of(answer);
    if (option == NULL) {
        report(argument, answer, diag);
        return false;
    }
    if (!(option->verbs >> options->verb & 1)) {
        diag_error(diag, (Place){0}, "%s takes no --%s; it is an option of %s",
                   verb_names[options->verb], option->name,
                   verb_names[__builtin_ctz(option->verbs)]);
        return false;
    }
    return option->set(&(Setting){options, option, optarg, diag});
}

static void read_verb(int *argc, char ***argv, Options *options)
{
    for (uint32_t verb = 0; *argc > 1 && verb < VERB__COUNT; verb++)
        if (strcmp((*argv)[1], verb_names[verb]) == 0) {
            options->verb = (Verb)verb;
            ++*argv;
            --*argc;
            return;
        }
}

bool cli_read(int argc, char **argv, Options *options, Diag *diag)
{
    struct option rows[OPTION_COUNT + 1] = {0};
    bool is_right = true;
    options->show = SHOW_NONE;
    for (uint32_t i = 0; i < THRESHOLD__COUNT; i++)
        options->least[i] = -1;
    for (size_t i = 0; i < OPTION_COUNT; i++)
        rows[i] = (struct option){option_table[i].name, option_table[i].argument != NULL, NULL,
                                  ROW_BASE + (int)i};
    read_verb(&argc, &argv, options);
    opterr = 0;
    for (int answer; (answer = getopt_long(argc, argv, ":h", rows, NULL)) != -1;)
        is_right &= read_option(options, answer, argv[optind - 1], diag);
    for (int i = optind; i < argc; i++)
        *array_add(&options->arena, &options->paths) = argv[i];
    bool is_idle = options->wants_help || options->wants_version;
    if (options->verb == VERB_CHECK && options->paths.count == 0 && !is_idle) {
        diag_error(diag, (Place){0}, "check wants a folder: claimtag check FOLDER");
        is_right = false;
    }
    return is_right;
}
