#include "options.h"

#include "check.h"
#include "write.h"

static const char *const summary_names[] = {"text", "json", NULL};

static const char *summary_name(uint32_t index)
{
    return summary_names[index];
}

static const char *const color_names[] = {"auto", "always", "never", NULL};

static const char *color_name(uint32_t index)
{
    return color_names[index];
}

static const Option general_options[] = {
    {.name = "from",
     .argument = "FORMAT",
     .verbs = FOR_READERS,
     .set = set_choice,
     .field = FIELD(format),
     .choice = format_name,
     .help = "what the inputs are: text, markdown, html, jsonl or\n"
             "wxr (a WordPress export); otherwise their names and\n"
             "contents tell"},
    {.name = "encoding",
     .argument = "NAME",
     .verbs = FOR_READERS,
     .set = set_encoding,
     .field = FIELD(encoding),
     .help = "of inputs that are not UTF-8: windows-1252, ..."},
    {.name = "date",
     .argument = "DAY",
     .verbs = FOR_READERS | FOR_RULES_TEST | FOR_RULES_DIFF,
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
    {.name = "keyed",
     .verbs = FOR_TAG,
     .set = set_flag,
     .field = FIELD(is_keyed),
     .help = "a key and a tab stand before each record of JSON Lines,\n"
             "and before each line of output: as Hadoop Streaming\n"
             "has it"},
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
     .argument = "[FORMAT:]PATH",
     .verbs = FOR_TAG | FOR_CONNECT,
     .set = set_output,
     .help = "write into the folder PATH, a NAME.json for each\n"
             "document, instead of to standard output; with FORMAT\n"
             "all into the file PATH, or a NAME.FORMAT for each\n"
             "into the folder PATH/; of connect: into the file PATH;\n"
             "may be given again"},
    {.name = "format",
     .argument = "FORMAT",
     .verbs = FOR_TAG,
     .set = set_choice,
     .field = FIELD(writer),
     .choice = writer_name,
     .help = "what to print: text (on a terminal), json (otherwise),\n"
             "jsonl (a document a line), csv (a claim a row), brat\n"
             "(in a folder), webanno (W3C Web Annotation), sarif or\n"
             "html (a report to read)"},
    {.name = "color",
     .argument = "WHEN",
     .verbs = FOR_TAG | FOR_EXPLAIN,
     .set = set_choice,
     .field = FIELD(color),
     .choice = color_name,
     .help = "colour text: auto (on a terminal, unless $NO_COLOR is\n"
             "set), always or never"},
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
     .verbs = FOR_TAG | FOR_EXPLAIN | FOR_CONNECT,
     .set = set_flag,
     .field = FIELD(is_pretty),
     .help = "indent the JSON"},
    {.name = "sentences",
     .verbs = FOR_TAG,
     .set = set_flag,
     .field = FIELD(has_sentences),
     .help = "put into the JSON of each claim its whole sentence,\n"
             "for people who read what connect makes of it"},
    {.name = "show",
     .argument = "STAGE",
     .verbs = FOR_TAG,
     .set = set_choice,
     .field = FIELD(show),
     .choice = show_name,
     .help = "print what a stage found, one line an item: tokens,\n"
             "zones, sentences, mentions, units, matches, cues or\n"
             "claims"},
    {.name = "claims-only",
     .verbs = FOR_READERS,
     .set = set_flag,
     .field = FIELD(wants_claims_only),
     .help = "pass over documents that hold no claim: nothing is\n"
             "written of them, and most are not even read in full"},
    {.name = "no-gate",
     .verbs = FOR_READERS,
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
     .verbs = FOR_CONNECT,
     .set = set_choice,
     .field = FIELD(writer),
     .choice = event_writer_name,
     .help = "of connect: text (on a terminal), json (otherwise),\n"
             "csv (an event a row), dot (for GraphViz), graphml or\n"
             "html (a page to read)"},
    {.name = "format",
     .argument = "FORMAT",
     .verbs = FOR_CHECK,
     .set = set_choice,
     .field = FIELD(report),
     .choice = check_format_name,
     .help = "of check, how to report: text, json, junit, markdown\n"
             "or github (annotations)"},
    {.name = "baseline",
     .argument = "FILE",
     .verbs = FOR_CHECK,
     .set = set_text,
     .field = FIELD(baseline),
     .help = "fail only at differences that are not in FILE, and tell\n"
             "which of those in FILE are gone"},
    {.name = "write-baseline",
     .argument = "FILE",
     .verbs = FOR_CHECK,
     .set = set_text,
     .field = FIELD(baseline_out),
     .help = "write the differences into FILE, a line each, sorted"},
    {.name = "min-f1",
     .argument = "SHARE",
     .verbs = FOR_CHECK,
     .set = set_share,
     .field = FIELD(least[MIN_F1]),
     .help = "fail below this F1, such as 0.85; with no minimum\n"
             "and no baseline check fails at any difference"},
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
};

static const Option closing_options[] = {
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

uint32_t option_count(void)
{
    return array_length(general_options) + author_option_count + array_length(closing_options);
}

const Option *option_at(uint32_t row)
{
    if (row < array_length(general_options))
        return &general_options[row];
    row -= (uint32_t)array_length(general_options);
    return row < author_option_count ? &author_options[row]
                                     : &closing_options[row - author_option_count];
}
