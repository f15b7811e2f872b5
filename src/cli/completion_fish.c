#include "completion.h"

static void write_words(const Page *page, ValueKind kind, Str words)
{
    if (words.length > 0)
        page_print(page, " -a '%.*s'", STR_ARGS(words));
    else if (kind == VALUE_FOLDER)
        page_print(page, " -a '(__fish_complete_directories (commandline -ct | string replace -r "
                         "\"^-[^=]*=\" \"\"))'");
}

void fish_verbs(const Page *page, Str none)
{
    (void)none;
    page_print(page, "    switch \"$words[1] $words[2] \"\n");
    for (uint32_t verb = 0; verb < VERB__COUNT; verb++)
        page_print(page, "        case '%s *'\n            set verb '%s'\n", verb_rows[verb].name,
                   verb_rows[verb].name);
    page_print(page, "    end\n");
}

static void write_verb(const Page *page, const VerbRow *verb, Str before)
{
    Str rest = str_from(verb->name), first = str_cut(&rest, ' ');
    Str says = menu_text(page->arena, verb->help);
    ValueKind kind = value_kind(verb->operands);
    if (rest.at != NULL)
        page_print(page, "complete -c claimtag -n '__claimtag_follows %.*s' -f -a %.*s -d '%.*s'\n",
                   STR_ARGS(first), STR_ARGS(rest), STR_ARGS(says));
    if (!str_equal(first, before))
        page_print(page, "complete -c claimtag -n '__claimtag_follows' -a %.*s -d '%.*s'\n",
                   STR_ARGS(first),
                   STR_ARGS(rest.at == NULL ? says : STR("what authors of rules do")));
    if (kind == VALUE_FILE)
        return;
    page_print(page, "complete -c claimtag -n '__claimtag_is \"%s\"' -f", verb->name);
    write_words(page, kind, words_of_operands(page, verb));
    page_print(page, "\n");
}

static void write_option(const Page *page, const Option *option)
{
    Str says = menu_text(page->arena, option->help);
    Str verbs = verbs_of_option(page->arena, option, "\"", " ");
    page_print(page, "complete -c claimtag -n '__claimtag_is %.*s' -l %s", STR_ARGS(verbs),
               option->name);
    if (option->letter != '\0')
        page_print(page, " -s %c", option->letter);
    if (option->argument != NULL) {
        ValueKind kind = value_kind(option->argument);
        Str words = words_of_option(page, option);
        page_print(page, "%s",
                   kind == VALUE_FILE && words.length == 0 ? " -r -F"
                   : option->may_lack_argument             ? " -f"
                                                           : " -x");
        write_words(page, kind, words);
    }
    page_print(page, " -d '%.*s'\n", STR_ARGS(says));
}

void fish_options(const Page *page, Str none)
{
    Str before = {0};
    (void)none;
    for (uint32_t verb = 0; verb < VERB__COUNT; verb++) {
        write_verb(page, &verb_rows[verb], before);
        Str rest = str_from(verb_rows[verb].name);
        before = str_cut(&rest, ' ');
    }
    for (uint32_t i = 0; i < option_count(); i++)
        write_option(page, option_at(i));
}
