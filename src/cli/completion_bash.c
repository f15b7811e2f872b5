#include "completion.h"

#include <string.h>

// The first word of the names of verbs, each once, and what follows where it is "rules".
void bash_verbs(const Page *page, Str none)
{
    Str before = {0};
    (void)none;
    page_print(page, "    local firsts=\"");
    for (uint32_t verb = 0; verb < VERB__COUNT; verb++) {
        Str rest = str_from(verb_rows[verb].name), first = str_cut(&rest, ' ');
        if (!str_equal(first, before))
            page_print(page, "%s%.*s", verb > 0 ? " " : "", STR_ARGS(first));
        before = first;
    }
    page_print(page, "\" seconds=\n    case \"${COMP_WORDS[1]} ${COMP_WORDS[2]} \" in\n");
    for (uint32_t verb = 0; verb < VERB__COUNT; verb++)
        page_print(page, "    \"%s \"*) verb=\"%s\" count=%d ;;\n", verb_rows[verb].name,
                   verb_rows[verb].name, strchr(verb_rows[verb].name, ' ') != NULL ? 2 : 1);
    page_print(page, "    esac\n    case ${COMP_WORDS[1]} in\n");
    for (uint32_t verb = 0; verb < VERB__COUNT; verb++) {
        Str rest = str_from(verb_rows[verb].name), first = str_cut(&rest, ' ');
        if (rest.at != NULL)
            page_print(page, "    %.*s) seconds+=\" %.*s\" ;;&\n", STR_ARGS(first), STR_ARGS(rest));
    }
    page_print(page, "    esac\n");
}

void bash_options(const Page *page, Str none)
{
    (void)none;
    for (uint32_t verb = 0; verb < VERB__COUNT; verb++) {
        page_print(page, "        \"%s\") words=\"", verb_rows[verb].name);
        for (uint32_t i = 0; i < option_count(); i++)
            if (option_at(i)->verbs >> verb & 1)
                page_print(page, "--%s%s ", option_at(i)->name,
                           option_at(i)->argument != NULL && !option_at(i)->may_lack_argument ? "="
                                                                                              : "");
        page_print(page, "\" ;;\n");
    }
}

static void write_value(const Page *page, ValueKind kind, Str words)
{
    if (words.length > 0)
        page_print(page, "words=\"%.*s\" ;;\n", STR_ARGS(words));
    else
        page_print(page, "kind=%s ;;\n",
                   kind == VALUE_FILE     ? "file"
                   : kind == VALUE_FOLDER ? "directory"
                                          : "none");
}

void bash_values(const Page *page, Str none)
{
    (void)none;
    for (uint32_t i = 0; i < option_count(); i++) {
        const Option *option = option_at(i);
        const char *before = "    ";
        if (option->argument == NULL)
            continue;
        for (uint32_t verb = 0; verb < VERB__COUNT; verb++)
            if (option->verbs >> verb & 1) {
                page_print(page, "%s\"%s:--%s\"", before, verb_rows[verb].name, option->name);
                if (option->letter != '\0')
                    page_print(page, " | \"%s:-%c\"", verb_rows[verb].name, option->letter);
                before = " | ";
            }
        page_print(page, ") ");
        write_value(page, value_kind(option->argument), words_of_option(page, option));
    }
}

void bash_operands(const Page *page, Str none)
{
    (void)none;
    for (uint32_t verb = 0; verb < VERB__COUNT; verb++) {
        page_print(page, "        \"%s\") ", verb_rows[verb].name);
        write_value(page, value_kind(verb_rows[verb].operands),
                    words_of_operands(page, &verb_rows[verb]));
    }
}
