#include "options.h"

// Where the help of an option begins; longer names have a line of their own.
#define HELP_COLUMN 26

void cli_print_version(FILE *out)
{
    fputs("claimtag " CLAIMTAG_VERSION "\n", out);
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
    fputs(
        "Usage: claimtag [tag] [OPTION...] [PATH...]\n"
        "       claimtag check [OPTION...] FOLDER...\n"
        "       claimtag explain [OPTION...] [PATH...]\n"
        "       claimtag connect [OPTION...] [TAGS...]\n"
        "       claimtag adopt [OPTION...] --corpus=FOLDER PATH...\n"
        "       claimtag schema output|gold|events|rules\n"
        "       claimtag rules test|lint|fmt|list [OPTION...] [FOLDER...]\n"
        "       claimtag rules diff [OPTION...] OLD NEW CORPUS...\n"
        "       claimtag rules show [OPTION...] ID...\n"
        "       claimtag rules explain-code [CODE...]\n"
        "\n"
        "Reads articles and prints the statements in them that claim cooperation between\n"
        "Iran and North Korea: what kind, who in which role, who says so, how surely, when,\n"
        "and where in the text; to a pipe as JSON, one object per document and line.\n"
        "A tag says that a text makes a claim, not that the claim is true.\n"
        "No PATH, or \"-\", is standard input. Folders are searched for articles.\n"
        "\n"
        "check compares what it finds in each NAME.txt (.html, .md) of the folders with the\n"
        "gold in the NAME.json beside it. explain says what it found in texts and why\n"
        "claims came of it, or did not. connect reads what claimtag wrote of many texts, as JSON,\n"
        "and tells which of their claims speak of the same event, who asserts it, hedges,\n"
        "passes it on or denies it, and how many independent sources there are. adopt takes texts\n"
        "with gold that people corrected into a corpus, and what the rules do otherwise into\n"
        "their examples. schema prints the JSON Schema of what is written, of gold, of events,\n"
        "or of files of rules (YAML).\n"
        "\n"
        "rules test runs the examples that stand with the rules in the folders (in ./rules,\n"
        "when none is named; behind those of --rules); rules lint finds what is wrong with\n"
        "them, under codes that rules explain-code explains; rules fmt lays their files out;\n"
        "rules diff says which claims of texts come, go and change with the rules in NEW;\n"
        "rules list names the rules, rules show prints one with its compiled pattern.\n"
        "\n"
        "Options:\n",
        out);
    for (uint32_t i = 0; i < option_count(); i++)
        print_option(option_at(i), out);
    fputs(
        "\nExit status: 0 done; 1 check, or rules test or lint, fell short; 2 wrong command line;\n"
        "3 the rules do not load; 4 some input could not be read or output not written (the\n"
        "rest was done); 130, 143 interrupted.\n",
        out);
}
