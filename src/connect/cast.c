// Who takes part in what a claim tells, and in which direction it goes.
#include "claim_reader.h"

#include <stdlib.h>

static bool is_beside(const EventRule *rule, Str role)
{
    for (uint32_t i = 0; i < rule->besides.count; i++)
        if (str_equal(rule->besides.at[i], role))
            return true;
    return false;
}

static int compare_participants(const void *left, const void *right)
{
    const EventParticipant *a = left, *b = right;
    int order = str_compare(a->role, b->role);
    return order != 0 ? order : str_compare(a->actor, b->actor);
}

// Finds out which frame the cast is of, and which direction it has in it.
static void place_cast(ClaimReader *reader, Cast *cast)
{
    Dossier *dossier = reader->dossier;
    Arena *scratch = &reader->scratch;
    const EventRule *rule = event_rule_for(&dossier->pack->events, cast->type);
    Str direction = STR(""), frame = dossier->pack->types.at[cast->type].name;
    Str actors[PARTICIPANTS_MOST], role = {0};
    uint32_t count = 0;
    bool is_even = true;
    for (uint32_t i = 0; i < cast->count; i++) {
        const EventParticipant *p = &cast->participants[i];
        if (is_beside(rule, p->role))
            continue;
        is_even &= count == 0 || str_equal(role, p->role);
        role = p->role;
        uint32_t at = count++;
        for (; at > 0 && str_compare(actors[at - 1], p->actor) > 0; at--)
            actors[at] = actors[at - 1];
        actors[at] = p->actor;
        direction = str_format(scratch, "%.*s %.*s:%.*s", STR_ARGS(direction), STR_ARGS(p->role),
                               STR_ARGS(p->actor));
    }
    for (uint32_t i = 0; i < count; i++)
        frame = str_format(scratch, "%.*s %.*s", STR_ARGS(frame), STR_ARGS(actors[i]));
    cast->frame = names_add(&dossier->frames, &dossier->arena, frame);
    cast->direction = is_even ? 0 : 1 + names_add(&dossier->directions, &dossier->arena, direction);
}

static bool is_role_of(const ClaimType *type, Str role)
{
    for (uint32_t i = 0; i < type->roles.count; i++)
        if (str_equal(type->roles.at[i], role))
            return true;
    return false;
}

// The cast of a claim of [type]. False with a message when it is none.
bool read_cast(ClaimReader *reader, const cJSON *claim, uint32_t type, uint32_t *cast)
{
    Dossier *dossier = reader->dossier;
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(claim, "participants"), *item;
    Cast read = {.type = (uint16_t)type};
    cJSON_ArrayForEach(item, list)
    {
        EventParticipant p = {text_of(item, "role"), text_of(item, "actor")};
        if (read.count == PARTICIPANTS_MOST ||
            !is_role_of(&dossier->pack->types.at[type], p.role) || p.actor.length == 0) {
            report_claim(
                reader, "participants", "this type has no such participant as",
                str_format(&reader->scratch, "%.*s:%.*s", STR_ARGS(p.role), STR_ARGS(p.actor)));
            return false;
        }
        read.participants[read.count++] = p;
    }
    if (read.count == 0) {
        report_claim(reader, "participants", "this claim has no participants", (Str){0});
        return false;
    }
    qsort(read.participants, read.count, sizeof *read.participants, compare_participants);
    Str name = str_format(&reader->scratch, "%u", type);
    for (uint32_t i = 0; i < read.count; i++)
        name =
            str_format(&reader->scratch, "%.*s %.*s:%.*s", STR_ARGS(name),
                       STR_ARGS(read.participants[i].role), STR_ARGS(read.participants[i].actor));
    *cast = names_add(&dossier->cast_names, &dossier->arena, name);
    if (*cast < dossier->casts.count)
        return true;
    place_cast(reader, &read);
    for (uint32_t i = 0; i < read.count; i++) {
        Str *texts[] = {&read.participants[i].role, &read.participants[i].actor};
        for (uint32_t k = 0; k < array_length(texts); k++)
            *texts[k] = str_format(&dossier->arena, "%.*s", STR_ARGS(*texts[k]));
    }
    *array_add(&dossier->arena, &dossier->casts) = read;
    return true;
}
