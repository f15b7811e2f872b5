// Which groups of a pattern somebody takes something from, where that is not for types to say.
#include "guess.h"
#include "pack_reader.h"

// What is taken from the patterns of one kind of rules.
typedef struct GroupUse {
    const char *what;      // the rules, as messages call them
    const char *groups[8]; // all that mean something
    const char *needed[4]; // one of these must be there
} GroupUse;

static const GroupUse zone_use = {.what = "rule of zones"};
static const GroupUse dateline_use = {"rule of datelines", {"date"}, {"date"}};
static const GroupUse reference_use = {"reference", {"whose"}, {NULL}};
static const GroupUse stance_use = {"rule of stance", {"source", "relay"}, {NULL}};

// "head" and "owner" are of every phrase.
#define OF_PHRASE "head", "owner"
static const GroupUse time_uses[TIME__COUNT] = {
    [TIME_NONE] = {"phrase", {OF_PHRASE}, {NULL}},
    [TIME_DATE] = {"date", {OF_PHRASE, "year", "month", "day"}, {"year", "month", "day"}},
    [TIME_DECADE] = {"decade", {OF_PHRASE, "year"}, {"year"}},
    [TIME_VALUE] = {"time by its value", {OF_PHRASE, "of"}, {"of"}},
    [TIME_SAME] = {"time that is the same", {OF_PHRASE, "of"}, {"of"}},
    [TIME_SINCE] = {"time since", {OF_PHRASE, "of"}, {NULL}},
    [TIME_UNTIL] = {"time until", {OF_PHRASE, "of"}, {"of"}},
    [TIME_BETWEEN] = {"time between", {OF_PHRASE, "from", "to", "year", "month", "day"}, {"from"}},
    [TIME_YEARS] = {"time of years", {OF_PHRASE, "of"}, {"of"}},
    [TIME_AGO] = {"time ago", {OF_PHRASE, "unit", "count", "month"}, {"unit"}},
    [TIME_AHEAD] = {"time ahead", {OF_PHRASE, "unit", "count", "month"}, {"unit"}},
    [TIME_EARLIER] = {"time earlier", {OF_PHRASE, "unit", "count", "month"}, {"unit"}},
    [TIME_LATER] = {"time later", {OF_PHRASE, "unit", "count", "month"}, {"unit"}},
    [TIME_SEASON] = {"season", {OF_PHRASE, "of"}, {"of"}},
    [TIME_WEEKDAY] = {"weekday", {OF_PHRASE, "of", "unit"}, {"of"}},
    [TIME_VOID] = {"time of nothing", {OF_PHRASE}, {NULL}},
};

static bool is_among(Str name, const char *const *names, uint32_t most)
{
    for (uint32_t i = 0; i < most && names[i] != NULL; i++)
        if (str_equal(name, str_from(names[i])))
            return true;
    return false;
}

static Str list_names(const char *const *names, uint32_t most, const char *between, Arena *arena)
{
    Str list = {0};
    for (uint32_t i = 0; i < most && names[i] != NULL; i++)
        list =
            str_format(arena, "%.*s%s(?<%s>...)", STR_ARGS(list), i > 0 ? between : "", names[i]);
    return list;
}

static void report_group(PackReader *reader, const Pattern *pattern, GroupId group,
                         const GroupUse *use)
{
    Arena scratch = {0};
    Str name = grammar_group_name(reader->pack->grammar, group);
    Str names = list_names(use->groups, array_length(use->groups), ", ", &scratch);
    Guess guess = guess_of(name);
    for (uint32_t i = 0; i < array_length(use->groups) && use->groups[i] != NULL; i++)
        guess_try(&guess, str_from(use->groups[i]));
    Str hint = guess.name.length > 0
                   ? str_format(&scratch, "did you mean (?<%.*s>...)?", STR_ARGS(guess.name))
               : names.length > 0 ? str_format(&scratch, "there are %.*s", STR_ARGS(names))
                                  : STR("(?:...) groups without capturing");
    diag_error(reader->diag, pattern_group_place(pattern, group),
               "no %s takes anything from the group (?<%.*s>...); %.*s", use->what, STR_ARGS(name),
               STR_ARGS(hint));
    arena_free(&scratch);
}

static void check_groups(PackReader *reader, const Rule *rule, const GroupUse *use)
{
    Grammar *grammar = reader->pack->grammar;
    uint32_t most = array_length(use->needed);
    bool has_needed = use->needed[0] == NULL;
    if (rule->pattern == NULL)
        return;
    for (uint32_t g = 0; g < grammar_group_count(grammar); g++) {
        Str name = grammar_group_name(grammar, (GroupId)g);
        if (!pattern_has_group(rule->pattern, (GroupId)g))
            continue;
        has_needed |= is_among(name, use->needed, most);
        if (!is_among(name, use->groups, array_length(use->groups)))
            report_group(reader, rule->pattern, (GroupId)g, use);
    }
    if (has_needed)
        return;
    Arena scratch = {0};
    diag_error(reader->diag, rule->place,
               "the pattern of this rule says nowhere what it tells: %.*s",
               STR_ARGS(list_names(use->needed, most, " or ", &scratch)));
    arena_free(&scratch);
}

void check_zone_groups(PackReader *reader, const Rule *rule)
{
    check_groups(reader, rule, &zone_use);
}

void check_dateline_groups(PackReader *reader, const Rule *rule)
{
    check_groups(reader, rule, &dateline_use);
}

void check_reference_groups(PackReader *reader, const Rule *rule)
{
    check_groups(reader, rule, &reference_use);
}

void check_stance_groups(PackReader *reader, const Rule *rule)
{
    check_groups(reader, rule, &stance_use);
}

void check_phrase_groups(PackReader *reader, const PhraseRule *rule)
{
    check_groups(reader, &rule->rule,
                 &time_uses[rule->time < TIME__COUNT ? rule->time : TIME_NONE]);
}
