// Names that a later folder takes again. Whoever does so by chance should know of it.
#include "fault.h"
#include "guess.h"

static bool is_meant(const Pack *pack, Str name)
{
    for (uint32_t i = 0; i < pack->meant.count; i++)
        if (str_equal(pack->meant.at[i].name, name))
            return true;
    return false;
}

// What is meant to take a place and takes none: it is misspelt, or what was there has another name
// now and does its work beside it.
static void check_meant(const Pack *pack, const MeantName *meant, Diag *diag)
{
    Guess guess = guess_of(meant->name);
    for (uint32_t i = 0; i < pack->taken.count; i++) {
        if (str_equal(pack->taken.at[i].name, meant->name))
            return;
        guess_try(&guess, pack->taken.at[i].name);
    }
    bool is_near = guess.name.length > 0;
    diag_warning(diag, meant->place, "nothing called \"%.*s\" takes the place of another%s%.*s%s",
                 STR_ARGS(meant->name), is_near ? "; did you mean \"" : "", STR_ARGS(guess.name),
                 is_near ? "\"?" : "");
}

void lint_taken(const Pack *pack, Diag *diag)
{
    for (uint32_t i = 0; i < pack->taken.count; i++) {
        const TakenName *taken = &pack->taken.at[i];
        uint32_t line, column;
        if (is_meant(pack, taken->name))
            continue;
        diag_line_column(taken->before, &line, &column);
        diag_warning(diag, taken->place,
                     "this takes the place of what has the name in %.*s:%u; where that is meant, "
                     "name it under \"overrides:\"",
                     STR_ARGS(taken->before.source->path), line);
    }
    for (uint32_t i = 0; i < pack->meant.count; i++)
        check_meant(pack, &pack->meant.at[i], diag);
}
