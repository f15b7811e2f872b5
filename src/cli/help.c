#include "options.h"

// Where the help of an option begins; longer names have a line of their own.
#define HELP_COLUMN 26

const StatusRow status_rows[] = {
    {"0", "done"},
    {"1", "check, or rules test or lint, fell short"},
    {"2", "wrong command line"},
    {"3", "the rules do not load"},
    {"4", "some input could not be read or output not written; the\nrest was done"},
    {"130, 143", "interrupted; what was in hand was finished"},
    {NULL, NULL},
};

void cli_print_version(FILE *out)
{
    fputs("claimtag " CLAIMTAG_VERSION "\n"
          "output " OUTPUT_VERSION ", events " EVENTS_VERSION ", rules " RULES_VERSION "\n",
          out);
}

// Prints lines of help from their column on, behind [width] columns.
static void print_rest(int width, const char *help, FILE *out)
{
    if (width + 2 > HELP_COLUMN)
        width = fprintf(out, "\n") - 1;
    fprintf(out, "%*s", HELP_COLUMN - width, "");
    for (const char *c = help; *c != '\0'; c++)
        if (*c == '\n')
            fprintf(out, "\n%*s", HELP_COLUMN, "");
        else
            fputc(*c, out);
    fputc('\n', out);
}

static void print_option(const Option *option, FILE *out)
{
    bool has_letter = option->letter != '\0', has_argument = option->argument != NULL;
    char letter[] = {'-', option->letter, ',', '\0'};
    bool may_lack = option->may_lack_argument;
    int width = fprintf(out, "  %s --%s%s%s%s", has_letter ? letter : "   ", option->name,
                        may_lack       ? "[="
                        : has_argument ? "="
                                       : "",
                        has_argument ? option->argument : "", may_lack ? "]" : "");
    print_rest(width, option->help, out);
}

void cli_print_help(FILE *out)
{
    fputs("Usage: claimtag [VERB] [OPTION...] [ARGUMENT...]\n"
          "\n"
          "Reads articles and prints the statements in them that claim cooperation between\n"
          "Iran and North Korea: what kind, who in which role, who says so, how surely, when,\n"
          "and where in the text; to a pipe as JSON, one object per document and line.\n"
          "A tag says that a text makes a claim, not that the claim is true.\n"
          "\n"
          "Verbs:\n",
          out);
    for (uint32_t verb = 0; verb < VERB__COUNT; verb++)
        print_rest(fprintf(out, "  %s %s", verb_rows[verb].name, verb_rows[verb].operands),
                   verb_rows[verb].help, out);
    fputs("\nOptions:\n", out);
    for (uint32_t i = 0; i < option_count(); i++)
        print_option(option_at(i), out);
    fputs("\nExit status:\n", out);
    for (const StatusRow *row = status_rows; row->status != NULL; row++)
        print_rest(fprintf(out, "  %s", row->status), row->says, out);
}
