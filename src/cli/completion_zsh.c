#include "completion.h"

void zsh_verbs(const Page *page, Str none)
{
    (void)none;
    page_print(page, "    local -a firsts seconds\n    case $words[2]:$words[3]: in\n");
    for (uint32_t verb = 0; verb < VERB__COUNT; verb++) {
        Str rest = str_from(verb_rows[verb].name), first = str_cut(&rest, ' ');
        page_print(page, "    %.*s:%.*s%s) verb='%s' count=%d ;;\n", STR_ARGS(first),
                   STR_ARGS(rest), rest.at != NULL ? ":" : "*", verb_rows[verb].name,
                   rest.at != NULL ? 2 : 1);
    }
    page_print(page, "    esac\n");
    Str before = {0};
    for (uint32_t verb = 0; verb < VERB__COUNT; verb++) {
        Str rest = str_from(verb_rows[verb].name), first = str_cut(&rest, ' ');
        Str says = menu_text(page->arena, verb_rows[verb].help);
        if (rest.at != NULL)
            page_print(page, "    [[ $words[2] == %.*s ]] && seconds+=('%.*s:%.*s')\n",
                       STR_ARGS(first), STR_ARGS(rest), STR_ARGS(says));
        if (rest.at != NULL)
            says = STR("rules: test, lint, fmt, list, show, diff, explain-code");
        if (!str_equal(first, before))
            page_print(page, "    firsts+=('%.*s:%.*s')\n", STR_ARGS(first), STR_ARGS(says));
        before = first;
    }
}

// What completes a value: " ACTION" of _arguments.
static void write_action(const Page *page, ValueKind kind, Str words)
{
    if (words.length > 0)
        page_print(page, "(%.*s)", STR_ARGS(words));
    else
        page_print(page, "%s",
                   kind == VALUE_FILE     ? "_files"
                   : kind == VALUE_FOLDER ? "_files -/"
                                          : " ");
}

static void write_option(const Page *page, const Option *option)
{
    Str says = menu_text(page->arena, option->help);
    bool may_repeat = option->set == add_text || option->set == set_output;
    const char *repeat = may_repeat ? "*" : "";
    const char *equals = option->argument == NULL ? "" : option->may_lack_argument ? "=-" : "=";
    if (option->letter != '\0' && !may_repeat)
        page_print(page, "        '(-%c --%s)'", option->letter, option->name);
    else
        page_print(page, "        '%s'", repeat);
    if (option->letter != '\0')
        page_print(page, "{-%c%s,--%s%s}", option->letter, option->argument != NULL ? "+" : "",
                   option->name, equals);
    else
        page_print(page, "--%s%s", option->name, equals);
    page_print(page, "'[");
    for (uint32_t i = 0; i < says.length; i++) // a bracket would end the text
        page_print(page, "%s%c", says.at[i] == '[' || says.at[i] == ']' ? "\\" : "", says.at[i]);
    page_print(page, "]");
    if (option->argument != NULL) {
        page_print(page, "%svalue:", option->may_lack_argument ? "::" : ":");
        write_action(page, value_kind(option->argument), words_of_option(page, option));
    }
    page_print(page, "'\n");
}

void zsh_options(const Page *page, Str none)
{
    (void)none;
    for (uint32_t verb = 0; verb < VERB__COUNT; verb++) {
        page_print(page, "    '%s') specs=(\n", verb_rows[verb].name);
        for (uint32_t i = 0; i < option_count(); i++)
            if (option_at(i)->verbs >> verb & 1)
                write_option(page, option_at(i));
        page_print(page, "        '*:argument:");
        write_action(page, value_kind(verb_rows[verb].operands),
                     words_of_operands(page, &verb_rows[verb]));
        page_print(page, "'\n    ) ;;\n");
    }
}
