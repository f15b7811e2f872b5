#include "guess.h"

#include <string.h>
#include <strings.h>

// Of so few letters, one that is another makes another word: "PRC" is no slip for "PRK".
#define SHORT 3

Guess guess_of(Str written)
{
    // A slip in three letters. Farther off, the guess puzzles more than none; in a single letter
    // nothing can be told.
    uint32_t most = written.length == 2 ? 1 : written.length / 3;
    return (Guess){.written = written, .least = most + 1};
}

static bool has_same_letters(Str a, Str b)
{
    for (uint32_t i = 0; i < a.length; i++)
        if (memchr(b.at, a.at[i], b.length) == NULL)
            return false;
    return true;
}

// What is right in more than its first half is more likely meant.
static bool has_same_start(Str written, Str name)
{
    uint32_t half = written.length / 2 + 1;
    return written.length >= half && name.length >= half && memcmp(written.at, name.at, half) == 0;
}

// How far off [name] is; UINT32_MAX where it is another word.
static uint32_t distance(Str written, Str name)
{
    uint32_t slips = str_distance(written, name);
    bool is_as_long = written.length == name.length;
    if (is_as_long && slips > 0 && strncasecmp(written.at, name.at, name.length) == 0)
        return 1;
    if (is_as_long && slips > 0 && written.length <= SHORT && !has_same_letters(written, name))
        return UINT32_MAX;
    return slips > 1 && has_same_start(written, name) ? slips - 1 : slips;
}

void guess_try(Guess *guess, Str name)
{
    uint32_t slips = distance(guess->written, name);
    if (slips >= guess->least)
        return;
    guess->least = slips;
    guess->name = name;
}
