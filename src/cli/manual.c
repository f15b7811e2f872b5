// The tables of the command line, as the manual shows them.
#include "options.h"
#include "template.h"

static Str joined(Arena *arena, Str names, const char *name, bool is_last)
{
    return str_format(arena, "%.*s%s%s", STR_ARGS(names),
                      names.length == 0 ? ""
                      : is_last         ? " and "
                                        : ", ",
                      name);
}

// "check and explain", of the bits [verbs].
static Str names_of(Arena *arena, uint32_t verbs)
{
    Str names = {0};
    for (uint32_t verb = 0; verb < VERB__COUNT; verb++)
        if (verbs >> verb & 1)
            names = joined(arena, names, verb_rows[verb].name, verbs >> verb == 1);
    return names;
}

void page_of_options(const Page *page, Str none)
{
    (void)none;
    for (uint32_t i = 0; i < option_count(); i++) {
        const Option *option = option_at(i);
        page_print(page, ".It ");
        if (option->letter != '\0')
            page_print(page, "Fl %c , ", option->letter);
        page_print(page, "Fl \\-%s", option->name);
        if (option->may_lack_argument)
            page_print(page, " Ns Oo = Ns Ar %s Oc", option->argument);
        else if (option->argument != NULL)
            page_print(page, " Ns = Ns Ar %s", option->argument);
        page_print(page, "\n");
        page_sentence(page, str_from(option->help));
        if (option->verbs != FOR_ALL)
            page_print(page, "Taken by %.*s.\n", STR_ARGS(names_of(page->arena, option->verbs)));
    }
}

void page_of_synopsis(const Page *page, Str none)
{
    (void)none;
    for (uint32_t verb = 0; verb < VERB__COUNT; verb++)
        page_print(page, ".Nm\n.Cm %s\n.Op Ar OPTION...\n.Ar %s\n", verb_rows[verb].name,
                   verb_rows[verb].operands);
}

void page_of_verbs(const Page *page, Str none)
{
    (void)none;
    for (uint32_t verb = 0; verb < VERB__COUNT; verb++) {
        page_print(page, ".It Cm %s Ar %s\n", verb_rows[verb].name, verb_rows[verb].operands);
        page_sentence(page, str_from(verb_rows[verb].help));
    }
}

void page_of_statuses(const Page *page, Str none)
{
    (void)none;
    for (const StatusRow *row = status_rows; row->status != NULL; row++) {
        page_print(page, ".It %s\n", row->status);
        page_sentence(page, str_from(row->says));
    }
}

void page_of_version(const Page *page, Str none)
{
    (void)none;
    page_print(page, ".Dd " MANUAL_DATE "\n");
}
