// Frames and types find each other, when all files are read.
#include "guess.h"
#include "pack_reader.h"

uint32_t frame_called(const Pack *pack, Str name)
{
    for (uint32_t i = 0; i < pack->frames.count; i++)
        if (str_equal(pack->frames.at[i].name, name))
            return i;
    return NONE;
}

static bool is_taken(const Pack *pack, uint32_t frame)
{
    for (uint32_t u = 0; u < pack->uses.count; u++)
        if (pack->uses.at[u].frame == frame)
            return true;
    return false;
}

// A type takes roles from it that are at fault: nobody can say which.
static bool is_open(const PackReader *reader, uint32_t frame)
{
    for (uint32_t i = 0; i < reader->frame_names.count; i++)
        if (reader->frame_names.at[i].roles == NULL &&
            reader->pack->uses.at[reader->frame_names.at[i].use].frame == frame)
            return true;
    return false;
}

// True when a type takes a role from this group of the frame's patterns.
static bool is_role_group(const Pack *pack, uint32_t frame, GroupId group)
{
    for (uint32_t u = 0; u < pack->uses.count; u++)
        for (uint32_t i = 0; i < pack->uses.at[u].role_count; i++)
            if (pack->uses.at[u].frame == frame && pack->uses.at[u].roles[i].group == group)
                return true;
    return false;
}

static bool is_of_engine(const Pack *pack, GroupId group)
{
    return group == pack->groups.event || group == pack->groups.object;
}

// Says under the group which of those that mean something is near, or which there are.
static void report_group(PackReader *reader, const ClaimRule *rule, GroupId group)
{
    const Pack *pack = reader->pack;
    Arena scratch = {0};
    Str name = grammar_group_name(pack->grammar, group), names = STR("event, object");
    Guess guess = guess_of(name);
    for (uint32_t g = 0; g < grammar_group_count(pack->grammar); g++) {
        Str known = grammar_group_name(pack->grammar, (GroupId)g);
        bool is_role = is_role_group(pack, rule->frame, (GroupId)g);
        if (is_role || is_of_engine(pack, (GroupId)g))
            guess_try(&guess, known);
        if (is_role)
            names = str_format(&scratch, "%.*s, %.*s", STR_ARGS(names), STR_ARGS(known));
    }
    names = guess.name.length > 0
                ? str_format(&scratch, "did you mean (?<%.*s>...)?", STR_ARGS(guess.name))
                : str_format(&scratch, "in this frame there are %.*s", STR_ARGS(names));
    diag_error(reader->diag, pattern_group_place(rule->rule.pattern, group),
               "no type takes a role from the group (?<%.*s>...); %.*s", STR_ARGS(name),
               STR_ARGS(names));
    arena_free(&scratch);
}

// Of a frame that no type takes, that is the fault.
static void check_groups(PackReader *reader, const ClaimRule *rule)
{
    const Pack *pack = reader->pack;
    const Pattern *pattern = rule->rule.pattern;
    if (pattern == NULL)
        return;
    if (!pattern_has_group(pattern, pack->groups.event))
        diag_error(reader->diag, rule->rule.place,
                   "the pattern of this rule says nowhere what happens: (?<event>...)");
    else if (!pattern_always_has_group(pattern, pack->groups.event))
        diag_error(reader->diag, pattern_group_place(pattern, pack->groups.event),
                   "a match of this may be without (?<event>...): each branch needs one, and none "
                   "that may be left out");
    for (uint32_t g = 0; g < grammar_group_count(pack->grammar); g++)
        if (pattern_has_group(pattern, (GroupId)g) && !is_of_engine(pack, (GroupId)g) &&
            !is_role_group(pack, rule->frame, (GroupId)g) && is_taken(pack, rule->frame) &&
            !is_open(reader, rule->frame))
            report_group(reader, rule, (GroupId)g);
}

// "; did you mean "trade"?": the frame that is near; those only which types take, when [is_taken].
static Str near_frame(const Pack *pack, Str name, bool only_taken, Arena *arena)
{
    Guess guess = guess_of(name);
    for (uint32_t i = 0; i < pack->frames.count; i++)
        if (!str_equal(pack->frames.at[i].name, name) && (!only_taken || is_taken(pack, i)))
            guess_try(&guess, pack->frames.at[i].name);
    return guess.name.length == 0
               ? (Str){0}
               : str_format(arena, "; did you mean \"%.*s\"?", STR_ARGS(guess.name));
}

static void report_unknown(PackReader *reader, const Node *name)
{
    Arena scratch = {0};
    diag_error(reader->diag, name->place, "no frame is called \"%.*s\"%.*s", STR_ARGS(name->text),
               STR_ARGS(near_frame(reader->pack, name->text, false, &scratch)));
    arena_free(&scratch);
}

static bool has_roles(const Pack *pack, const ClaimRule *rule)
{
    if (rule->rule.pattern == NULL)
        return false;
    for (uint32_t g = 0; g < grammar_group_count(pack->grammar); g++)
        if (!is_of_engine(pack, (GroupId)g) && pattern_has_group(rule->rule.pattern, (GroupId)g))
            return true;
    return false;
}

// Of a frame that no type takes everything is lost but what says again what others said. Where it
// catches no roles, it may wait for a type.
static void check_frame(PackReader *reader, uint32_t frame)
{
    const Pack *pack = reader->pack;
    uint32_t lost = 0, with_roles = 0;
    for (uint32_t i = 0; i < pack->claim_rules.count; i++) {
        const ClaimRule *rule = &pack->claim_rules.at[i];
        lost += rule->frame == frame && rule->echo == 0 && rule->follows == 0;
        with_roles += rule->frame == frame && has_roles(pack, rule);
    }
    if (is_taken(pack, frame) || lost + with_roles == 0)
        return;
    Arena scratch = {0};
    Str name = pack->frames.at[frame].name, near = near_frame(pack, name, true, &scratch);
    if (near.length == 0)
        near = STR("; name it under \"frames\" of a type");
    Place place = pack->frames.at[frame].place;
    if (with_roles > 0)
        diag_error(reader->diag, place, "no type takes the roles of the frame \"%.*s\"%.*s",
                   STR_ARGS(name), STR_ARGS(near));
    else
        diag_warning(reader->diag, place, "no type takes the matches of the frame \"%.*s\"%.*s",
                     STR_ARGS(name), STR_ARGS(near));
    arena_free(&scratch);
}

// A pattern that is at fault may catch anything.
static bool is_caught(const Pack *pack, uint32_t frame, GroupId group)
{
    for (uint32_t i = 0; i < pack->claim_rules.count; i++) {
        const Pattern *pattern = pack->claim_rules.at[i].rule.pattern;
        if (pack->claim_rules.at[i].frame == frame &&
            (pattern == NULL || pattern_has_group(pattern, group)))
            return true;
    }
    return false;
}

// A role that no pattern fills can be filled in at most.
static void check_roles(PackReader *reader, const Node *roles, uint32_t frame)
{
    const Pack *pack = reader->pack;
    for (uint32_t i = 0; roles != NULL && i < roles->children.count; i++) {
        const Node *role = roles->children.at[i];
        if (is_caught(pack, frame, grammar_group(pack->grammar, role->key)))
            continue;
        Guess guess = guess_of(role->key);
        for (uint32_t g = 0; g < grammar_group_count(pack->grammar); g++)
            if (is_caught(pack, frame, (GroupId)g))
                guess_try(&guess, grammar_group_name(pack->grammar, (GroupId)g));
        bool is_near = guess.name.length > 0;
        diag_warning(reader->diag, role->key_place,
                     "no pattern of the frame \"%.*s\" has a group (?<%.*s>...)%s%.*s%s",
                     STR_ARGS(pack->frames.at[frame].name), STR_ARGS(role->key),
                     is_near ? "; did you mean " : "", STR_ARGS(guess.name), is_near ? "?" : "");
    }
}

static uint32_t count_takers(const FrameUse *use, uint32_t role)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < use->role_count; i++)
        count += use->roles[i].role == role;
    return count;
}

// Of the two roles that have a direction both groups were given the one.
static void check_shared(PackReader *reader, const FrameName *name)
{
    const FrameUse *use = &reader->pack->uses.at[name->use];
    const ClaimType *type = &reader->pack->types.at[use->type];
    for (uint32_t role = 0; role < 2 && type->roles.count > 1 && name->roles != NULL; role++)
        if (count_takers(use, role) > 1 && count_takers(use, 1 - role) == 0)
            diag_warning(reader->diag, name->roles->key_place,
                         "two groups take the role \"%.*s\" of the type, and none takes \"%.*s\"",
                         STR_ARGS(type->roles.at[role]), STR_ARGS(type->roles.at[1 - role]));
}

void resolve_frames(PackReader *reader)
{
    Pack *pack = reader->pack;
    for (uint32_t i = 0; i < reader->frame_names.count; i++) {
        const FrameName *name = &reader->frame_names.at[i];
        uint32_t frame = frame_called(pack, name->name->text);
        pack->uses.at[name->use].frame = frame;
        if (frame == NONE)
            report_unknown(reader, name->name);
        else
            check_roles(reader, name->roles, frame);
        check_shared(reader, name);
    }
    for (uint32_t i = 0; i < pack->frames.count; i++)
        check_frame(reader, i);
    for (uint32_t i = 0; i < pack->claim_rules.count; i++)
        check_groups(reader, &pack->claim_rules.at[i]);
}
