#include "choice.h"

#include <stdlib.h>

static int compare(const void *a, const void *b)
{
    const Choice *left = a, *right = b;
    if (left->start != right->start)
        return left->start < right->start ? -1 : 1;
    if (left->end != right->end)
        return left->end > right->end ? -1 : 1;
    return left->rule < right->rule ? -1 : 1;
}

void choices_settle(ChoiceArray *choices)
{
    uint32_t kept = 0, free_from = 0;
    if (choices->count > 1)
        qsort(choices->at, choices->count, sizeof *choices->at, compare);
    for (uint32_t i = 0; i < choices->count; i++)
        if (choices->at[i].start >= free_from) {
            free_from = choices->at[i].end;
            choices->at[kept++] = choices->at[i];
        }
    choices->count = kept;
}
