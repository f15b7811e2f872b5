// What rules and types are called, one name behind the other: where the rules were read the names
// stand far apart, and most of what an output says of its claims are such names.
#include "pack_reader.h"

static void lay(Arena *arena, Str *name)
{
    name->at = arena_copy(arena, name->at, name->length);
}

void lay_names(Pack *pack)
{
    Arena *arena = &pack->arena;
    for (uint32_t i = 0; i < pack->types.count; i++) {
        lay(arena, &pack->types.at[i].name);
        for (uint32_t k = 0; k < pack->types.at[i].roles.count; k++)
            lay(arena, &pack->types.at[i].roles.at[k]);
    }
    for (uint32_t i = 0; i < pack->frames.count; i++)
        lay(arena, &pack->frames.at[i].name);
    for (uint32_t i = 0; i < pack->claim_rules.count; i++)
        lay(arena, &pack->claim_rules.at[i].rule.id);
}
