#include "options.h"

#include "check.h"
#include "write.h"

#include <iconv.h>
#include <stdlib.h>
#include <string.h>

const char *const verb_names[VERB__COUNT] = {"tag", "check"};

static const char *const summary_names[] = {"text", "json", NULL};

static const char *summary_name(uint32_t index)
{
    return summary_names[index];
}

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

static bool set_text(const Setting *setting)
{
    *(const char **)field_of(setting) = setting->value;
    return setting->value[0] != '\0' || fail(setting, "empty");
}

static bool set_encoding(const Setting *setting)
{
    iconv_t converter = iconv_open("UTF-8", setting->value);
    if (converter == (iconv_t)-1)
        return fail(setting, "no encoding; iconv -l lists them");
    iconv_close(converter);
    return set_text(setting);
}

static bool set_choice(const Setting *setting)
{
    Arena *arena = &setting->options->arena;
    Str names = {0};
    for (uint32_t i = 0; setting->option->choice(i) != NULL; i++) {
        const char *name = setting->option->choice(i);
        if (setting->value == NULL || strcmp(name, setting->value) == 0) {
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

static bool set_threads(const Setting *setting)
{
    uint32_t *threads = field_of(setting);
    bool is_number = str_to_number(str_from(setting->value), threads) && *threads > 0 &&
                     *threads <= THREADS_MOST;
    return is_number || fail(setting, "no number of threads from 1 to 256");
}

static bool add_text(const Setting *setting)
{
    TextArray *texts = field_of(setting);
    *array_add(&setting->options->arena, texts) = setting->value;
    return setting->value[0] != '\0' || fail(setting, "empty");
}

#define FIELD(name) offsetof(Options, name)

const Option option_table[] = {
    {.name = "from",
     .argument = "FORMAT",
     .verbs = FOR_ALL,
     .set = set_choice,
     .field = FIELD(format),
     .choice = format_name,
     .help = "what the inputs are: text, markdown, html, jsonl or\n"
             "wxr (a WordPress export); otherwise their names and\n"
             "contents tell"},
    {.name = "encoding",
     .argument = "NAME",
     .verbs = FOR_ALL,
     .set = set_encoding,
     .field = FIELD(encoding),
     .help = "of inputs that are not UTF-8: windows-1252, ..."},
    {.name = "date",
     .argument = "DAY",
     .verbs = FOR_ALL,
     .set = set_day,
     .field = FIELD(today),
     .help = "the day the text was written, for \"last week\" and\n"
             "the like: 2012-12-13; otherwise it is read from the\n"
             "page or a dateline"},
    {.name = "text-field",
     .argument = "KEY",
     .verbs = FOR_TAG,
     .set = set_text,
     .field = FIELD(fields.text),
     .help = "where a record of JSON Lines has its text (text), ..."},
    {.name = "id-field",
     .argument = "KEY",
     .verbs = FOR_TAG,
     .set = set_text,
     .field = FIELD(fields.id),
     .help = "... what it is called (id), ..."},
    {.name = "date-field",
     .argument = "KEY",
     .verbs = FOR_TAG,
     .set = set_text,
     .field = FIELD(fields.date),
     .help = "... when it was written (date), ..."},
    {.name = "title-field",
     .argument = "KEY",
     .verbs = FOR_TAG,
     .set = set_text,
     .field = FIELD(fields.title),
     .help = "... and its title (title)"},
    {.name = "include",
     .argument = "GLOB",
     .verbs = FOR_TAG,
     .set = add_text,
     .field = FIELD(include),
     .help = "of the files in folders take only those whose name or\n"
             "path matches; may be given again"},
    {.name = "exclude",
     .argument = "GLOB",
     .verbs = FOR_TAG,
     .set = add_text,
     .field = FIELD(exclude),
     .help = "leave out what matches: \"*.bak\" by name, \"old/*\" by\n"
             "path, \"drafts/\" whole folders; may be given again"},
    {.name = "files-from",
     .argument = "FILE",
     .verbs = FOR_TAG,
     .set = set_text,
     .field = FIELD(files_from),
     .help = "read paths from FILE (\"-\": standard input), parted by\n"
             "NUL bytes or by line ends"},
    {.letter = 'o',
     .name = "output",
     .argument = "FOLDER",
     .verbs = FOR_TAG,
     .set = set_text,
     .field = FIELD(output),
     .help = "write a NAME.json for each document into FOLDER\n"
             "instead of standard output"},
    {.name = "resume",
     .verbs = FOR_TAG,
     .set = set_flag,
     .field = FIELD(is_resumed),
     .help = "pass over documents whose output in FOLDER was made\n"
             "from the same bytes by the same program and rules"},
    {.letter = 'j',
     .name = "jobs",
     .argument = "N",
     .verbs = FOR_TAG,
     .set = set_threads,
     .field = FIELD(threads),
     .help = "work on N documents at once (one for each processor);\n"
             "the output is the same"},
    {.name = "line-buffered",
     .verbs = FOR_TAG,
     .set = set_flag,
     .field = FIELD(is_line_buffered),
     .help = "write each document out as soon as it is done"},
    {.name = "pretty",
     .verbs = FOR_TAG,
     .set = set_flag,
     .field = FIELD(is_pretty),
     .help = "indent the JSON"},
    {.name = "show",
     .argument = "STAGE",
     .verbs = FOR_TAG,
     .set = set_choice,
     .field = FIELD(show),
     .choice = show_name,
     .help = "print what a stage found, one line an item, instead\n"
             "of JSON: tokens, zones, sentences, mentions, units,\n"
             "matches, cues or claims"},
    {.name = "no-gate",
     .verbs = FOR_ALL,
     .set = set_flag,
     .field = FIELD(has_no_gate),
     .help = "look into texts that cannot hold a claim, too: slower,\n"
             "and the same is found"},
    {.name = "summary",
     .argument = "FORMAT",
     .may_lack_argument = true,
     .verbs = FOR_TAG,
     .set = set_choice,
     .field = FIELD(summary),
     .choice = summary_name,
     .help = "say at the end how many documents and claims there\n"
             "were: text on standard error, or json as a last line"},
    {.letter = 'q',
     .name = "quiet",
     .verbs = FOR_TAG,
     .set = set_flag,
     .field = FIELD(is_quiet),
     .help = "no progress and no warnings, only errors"},
    {.name = "rules",
     .argument = "FOLDER",
     .verbs = FOR_ALL,
     .set = add_text,
     .field = FIELD(rules),
     .help = "rules to use instead of those built in; may be given\n"
             "again, later folders extend and override earlier\n"
             "ones; so may $CLAIMTAG_RULES, parted by \":\""},
    {.name = "format",
     .argument = "FORMAT",
     .verbs = FOR_CHECK,
     .set = set_choice,
     .field = FIELD(check_format),
     .choice = check_format_name,
     .help = "how to report: text, json, junit or markdown"},
    {.name = "min-f1",
     .argument = "SHARE",
     .verbs = FOR_CHECK,
     .set = set_share,
     .field = FIELD(least[MIN_F1]),
     .help = "fail below this F1, such as 0.85; with no minimum\n"
             "check fails at any difference"},
    {.name = "min-precision",
     .argument = "SHARE",
     .verbs = FOR_CHECK,
     .set = set_share,
     .field = FIELD(least[MIN_PRECISION]),
     .help = "fail below this precision"},
    {.name = "min-recall",
     .argument = "SHARE",
     .verbs = FOR_CHECK,
     .set = set_share,
     .field = FIELD(least[MIN_RECALL]),
     .help = "fail below this recall"},
    {.name = "min-whole",
     .argument = "SHARE",
     .verbs = FOR_CHECK,
     .set = set_share,
     .field = FIELD(least[MIN_WHOLE]),
     .help = "fail below this F1 of whole claims: participants,\n"
             "factuality and attribution right"},
    {.letter = 'h',
     .name = "help",
     .verbs = FOR_ALL,
     .set = set_flag,
     .field = FIELD(wants_help),
     .help = "print this and exit"},
    {.name = "version",
     .verbs = FOR_ALL,
     .set = set_flag,
     .field = FIELD(wants_version),
     .help = "print the version and exit"},
};

const uint32_t option_count = sizeof option_table / sizeof *option_table;
