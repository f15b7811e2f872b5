// claimtag manual, claimtag completion: texts whose tables are those of the program.
#include "manual.h"
#include "verbs.h"

#include <stdio.h>
#include <string.h>

static const PageTable tables[] = {
    {"version", page_of_version},     {"synopsis", page_of_synopsis}, {"verbs", page_of_verbs},
    {"options", page_of_options},     {"statuses", page_of_statuses}, {"members", page_of_members},
    {"types", page_of_types},         {"sections", page_of_sections}, {"maps", page_of_maps},
    {"bash-verbs", bash_verbs},       {"bash-options", bash_options}, {"bash-values", bash_values},
    {"bash-operands", bash_operands}, {"zsh-verbs", zsh_verbs},       {"zsh-options", zsh_options},
    {"fish-verbs", fish_verbs},       {"fish-options", fish_options}, {NULL, NULL},
};

typedef struct TextRow {
    const char *name;
    const char *text;
} TextRow;

static const TextRow manuals[] = {
    {"claimtag", page_claimtag},
    {"rules", page_rules},
    {"json", page_json},
};

static const TextRow completions[] = {
    {"bash", page_bash},
    {"zsh", page_zsh},
    {"fish", page_fish},
};

static void print_text(const Pack *pack, const char *text, bool is_mdoc)
{
    Arena arena = {0};
    Bytes bytes = {0}, lines = {0};
    page_write(&(Page){pack, &arena, &bytes}, text, tables);
    if (is_mdoc)
        page_wrap(&(Page){pack, &arena, &lines}, (Str){bytes.at, bytes.count});
    const Bytes *out = is_mdoc ? &lines : &bytes;
    fwrite(out->at, 1, out->count, stdout);
    arena_free(&arena);
}

ExitStatus manual_run(const Pack *pack, const Options *options, Diag *diag)
{
    const char *name = options->paths.count > 0 ? options->paths.at[0] : manuals[0].name;
    for (uint32_t i = 0; options->paths.count <= 1 && i < array_length(manuals); i++)
        if (strcmp(name, manuals[i].name) == 0) {
            print_text(pack, manuals[i].text, true);
            return EXIT_DONE;
        }
    diag_error(diag, (Place){0}, "manual has three pages: claimtag manual claimtag, rules or json");
    return EXIT_USAGE;
}

ExitStatus completion_run(const Pack *pack, const Options *options, Diag *diag)
{
    for (uint32_t i = 0; options->paths.count == 1 && i < array_length(completions); i++)
        if (strcmp(options->paths.at[0], completions[i].name) == 0) {
            print_text(pack, completions[i].text, false);
            return EXIT_DONE;
        }
    diag_error(diag, (Place){0},
               "completion wants to know for which shell: claimtag completion bash, zsh or fish");
    return EXIT_USAGE;
}
