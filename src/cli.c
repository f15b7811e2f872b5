#include "cli.h"

#include "check.h"
#include "gazetteer.h"
#include "write.h"

#include <stdlib.h>
#include <string.h>

#define VERSION "0.1.0"

static bool set_help(Options *options, const char *value, Diag *diag)
{
    (void)value, (void)diag;
    return options->wants_help = true;
}

static bool set_version(Options *options, const char *value, Diag *diag)
{
    (void)value, (void)diag;
    return options->wants_version = true;
}

static bool set_pretty(Options *options, const char *value, Diag *diag)
{
    (void)value, (void)diag;
    return options->is_pretty = true;
}

static bool add_rules(Options *options, const char *value, Diag *diag)
{
    (void)diag;
    *array_add(&options->arena, &options->rules) = value;
    return true;
}

static bool set_show(Options *options, const char *value, Diag *diag)
{
    Str names = {0};
    for (uint32_t i = 0; show_name(i) != NULL; i++) {
        if (strcmp(show_name(i), value) == 0) {
            options->show = i;
            return true;
        }
        names = str_format(&options->arena, "%.*s%s%s", STR_ARGS(names), i > 0 ? ", " : "",
                           show_name(i));
    }
    diag_error(diag, (Place){0}, "--show: \"%s\" is no stage; there are %.*s", value,
               STR_ARGS(names));
    return false;
}

static bool set_date(Options *options, const char *value, Diag *diag)
{
    if (strlen(value) == 10 && day_read(str_from(value), false, &options->today))
        return true;
    diag_error(diag, (Place){0}, "--date: \"%s\" is no day; write 2012-12-13", value);
    return false;
}

static bool set_threshold(Options *options, Threshold threshold, const char *value, Diag *diag)
{
    char *end;
    options->least[threshold] = strtod(value, &end);
    if (end != value && *end == '\0' && options->least[threshold] >= 0 &&
        options->least[threshold] <= 1)
        return true;
    diag_error(diag, (Place){0}, "\"%s\" is no share; write 0.85", value);
    return false;
}

static bool set_min_f1(Options *options, const char *value, Diag *diag)
{
    return set_threshold(options, MIN_F1, value, diag);
}

static bool set_min_precision(Options *options, const char *value, Diag *diag)
{
    return set_threshold(options, MIN_PRECISION, value, diag);
}

static bool set_min_recall(Options *options, const char *value, Diag *diag)
{
    return set_threshold(options, MIN_RECALL, value, diag);
}

static bool set_min_whole(Options *options, const char *value, Diag *diag)
{
    return set_threshold(options, MIN_WHOLE, value, diag);
}

static bool set_format(Options *options, const char *value, Diag *diag)
{
    for (uint32_t i = 0; i < CHECK__COUNT; i++)
        if (strcmp(check_format_names[i], value) == 0) {
            options->check_format = i;
            return true;
        }
    diag_error(diag, (Place){0}, "--format: \"%s\" is no format; there are text, json, junit, "
                                 "markdown", value);
    return false;
}

typedef struct Option {
    char letter; // '\0': none
    const char *name;
    const char *argument; // its name in the help; NULL: takes none
    const char *help;
    uint32_t verbs; // a bit for each verb that takes it
    bool (*set)(Options *options, const char *value, Diag *diag);
} Option;

#define FOR_TAG (1u << VERB_TAG)
#define FOR_CHECK (1u << VERB_CHECK)
#define FOR_ALL (FOR_TAG | FOR_CHECK)

static const Option option_table[] = {
    {'\0', "pretty", NULL, "indent the JSON", FOR_TAG, set_pretty},
    {'\0', "show", "STAGE",
     "print what a stage found, one line an item, instead of JSON: tokens, zones,\n"
     "sentences, mentions, units, matches, cues, claims",
     FOR_TAG, set_show},
    {'\0', "date", "DAY",
     "the day the text was written, for \"last week\" and the like (2012-12-13);\n"
     "otherwise it is read from a dateline",
     FOR_ALL, set_date},
    {'\0', "rules", "FOLDER",
     "rules to use; may be given again, later folders extend earlier ones. Otherwise\n"
     "those of $CLAIMTAG_RULES (parted by \":\"), next to the program, or installed",
     FOR_ALL, add_rules},
    {'\0', "format", "FORMAT", "how check reports: text, json, junit or markdown", FOR_CHECK,
     set_format},
    {'\0', "min-f1", "SHARE", "check fails below this F1; with no minimum, at any difference",
     FOR_CHECK, set_min_f1},
    {'\0', "min-precision", "SHARE", "below this precision", FOR_CHECK, set_min_precision},
    {'\0', "min-recall", "SHARE", "below this recall", FOR_CHECK, set_min_recall},
    {'\0', "min-whole", "SHARE",
     "below this F1 of whole claims (participants, factuality and attribution right)", FOR_CHECK,
     set_min_whole},
    {'h', "help", NULL, "print this and exit", FOR_ALL, set_help},
    {'\0', "version", NULL, "print the version and exit", FOR_ALL, set_version},
};

static const char *const verb_names[VERB__COUNT] = {"tag", "check"};

void cli_print_version(FILE *out)
{
    fputs("claimtag " VERSION "\n", out);
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
    for (size_t i = 0; i < array_length(option_table); i++) {
        const Option *option = &option_table[i];
        char name[64];
        snprintf(name, sizeof name, "%c%c%s--%s%s%s", option->letter != '\0' ? '-' : ' ',
                 option->letter != '\0' ? option->letter : ' ',
                 option->letter != '\0' ? ", " : "  ", option->name,
                 option->argument != NULL ? "=" : "",
                 option->argument != NULL ? option->argument : "");
        fprintf(out, "  %-22s", name);
        for (const char *c = option->help; *c != '\0'; c++)
            if (*c == '\n')
                fprintf(out, "\n  %-22s", "");
            else
                fputc(*c, out);
        fputc('\n', out);
    }
    fputs("\nExit status: 0 done; 1 check fell short; 2 wrong command line; 3 the rules do not\n"
          "load; 4 some input could not be read (the rest was done).\n",
          out);
}

static const Option *option_named(const char *name, size_t length)
{
    for (size_t i = 0; i < array_length(option_table); i++)
        if (strlen(option_table[i].name) == length &&
            strncmp(option_table[i].name, name, length) == 0)
            return &option_table[i];
    return NULL;
}

static const Option *option_lettered(char letter)
{
    for (size_t i = 0; i < array_length(option_table); i++)
        if (letter != '\0' && option_table[i].letter == letter)
            return &option_table[i];
    return NULL;
}

static bool report_unknown(const char *argument, size_t length, Diag *diag)
{
    const char *nearest = NULL;
    uint32_t least = 4;
    for (size_t i = 0; i < array_length(option_table); i++) {
        Str name = {argument + 2, (uint32_t)(length < 2 ? 0 : length - 2)};
        uint32_t distance = str_distance(name, str_from(option_table[i].name));
        if (distance < least) {
            least = distance;
            nearest = option_table[i].name;
        }
    }
    diag_error(diag, (Place){0}, "no option is called %.*s%s%s%s; see claimtag --help",
               (int)length, argument, nearest != NULL ? "; did you mean --" : "",
               nearest != NULL ? nearest : "", nearest != NULL ? "?" : "");
    return false;
}

// Reads the option at argv[*index], and its value from there or the next argument.
static bool read_option(int argc, char **argv, int *index, Options *options, Diag *diag)
{
    const char *argument = argv[*index];
    bool is_long = argument[1] == '-';
    const char *equals = is_long ? strchr(argument, '=') : NULL;
    size_t length = equals != NULL ? (size_t)(equals - argument) : strlen(argument);
    const Option *option = is_long       ? option_named(argument + 2, length - 2)
                           : length == 2 ? option_lettered(argument[1])
                                         : NULL;
    if (option == NULL)
        return report_unknown(argument, length, diag);
    if (!(option->verbs >> options->verb & 1)) {
        diag_error(diag, (Place){0}, "%s takes no --%s", verb_names[options->verb], option->name);
        return false;
    }
    const char *value = equals != NULL ? equals + 1 : NULL;
    if (option->argument == NULL && value != NULL) {
        diag_error(diag, (Place){0}, "--%s takes no value", option->name);
        return false;
    }
    if (option->argument != NULL && value == NULL && *index + 1 < argc)
        value = argv[++*index];
    if (option->argument != NULL && value == NULL) {
        diag_error(diag, (Place){0}, "--%s wants a value: --%s=%s", option->name, option->name,
                   option->argument);
        return false;
    }
    return option->set(options, value, diag);
}

bool cli_read(int argc, char **argv, Options *options, Diag *diag)
{
    bool is_right = true, takes_options = true;
    int first = 1;
    options->show = SHOW_NONE;
    for (uint32_t i = 0; i < THRESHOLD__COUNT; i++)
        options->least[i] = -1;
    for (uint32_t verb = 0; argc > 1 && verb < VERB__COUNT; verb++)
        if (strcmp(argv[1], verb_names[verb]) == 0) {
            options->verb = (Verb)verb;
            first = 2;
        }
    for (int i = first; i < argc; i++) {
        if (takes_options && strcmp(argv[i], "--") == 0)
            takes_options = false;
        else if (takes_options && argv[i][0] == '-' && argv[i][1] != '\0')
            is_right &= read_option(argc, argv, &i, options, diag);
        else
            *array_add(&options->arena, &options->paths) = argv[i];
    }
    return is_right;
}
