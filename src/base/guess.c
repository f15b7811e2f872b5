#include "guess.h"

Guess guess_of(Str written)
{
    // Farther off, it puzzles; of three letters, two are another word.
    return (Guess){.written = written, .least = written.length < 4 ? 2 : written.length / 3 + 2};
}

void guess_try(Guess *guess, Str name)
{
    uint32_t distance = str_distance(guess->written, name);
    if (distance >= guess->least)
        return;
    guess->least = distance;
    guess->name = name;
}
