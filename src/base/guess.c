#include "guess.h"

Guess guess_of(Str written)
{
    return (Guess){.written = written, .least = written.length / 3 + 2}; // farther off, it puzzles
}

void guess_try(Guess *guess, Str name)
{
    uint32_t distance = str_distance(guess->written, name);
    if (distance >= guess->least)
        return;
    guess->least = distance;
    guess->name = name;
}
