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

// True when a type takes a role from this group of the frame's patterns.
static bool is_role_group(const Pack *pack, uint32_t frame, GroupId group)
{
    for (uint32_t u = 0; u < pack->uses.count; u++)
        for (uint32_t i = 0; i < pack->uses.at[u].role_count; i++)
            if (pack->uses.at[u].frame == frame && pack->uses.at[u].roles[i].group == group)
                return true;
    return false;
}

static void check_groups(PackReader *reader, const ClaimRule *rule)
{
    const Pack *pack = reader->pack;
    const Pattern *pattern = rule->rule.pattern;
    if (!pattern_has_group(pattern, pack->groups.event))
        diag_error(reader->diag, rule->rule.place,
                   "the pattern of this rule says nowhere what happens: (?<event>...)");
    for (uint32_t g = 0; g < grammar_group_count(pack->grammar); g++) {
        GroupId group = (GroupId)g;
        if (!pattern_has_group(pattern, group) || group == pack->groups.event ||
            group == pack->groups.object || is_role_group(pack, rule->frame, group))
            continue;
        Str name = grammar_group_name(pack->grammar, group);
        diag_error(reader->diag, rule->rule.place,
                   "no type takes a role from the group (?<%.*s>...)", STR_ARGS(name));
    }
}

static void report_frame(const PackReader *reader, const Node *name)
{
    Guess guess = guess_of(name->text);
    for (uint32_t i = 0; i < reader->pack->frames.count; i++)
        guess_try(&guess, reader->pack->frames.at[i].name);
    bool is_near = guess.name.length > 0;
    diag_error(reader->diag, name->place, "no frame is called \"%.*s\"%s%.*s%s",
               STR_ARGS(name->text), is_near ? "; did you mean \"" : "", STR_ARGS(guess.name),
               is_near ? "\"?" : "");
}

void resolve_frames(PackReader *reader)
{
    for (uint32_t i = 0; i < reader->frame_names.count; i++) {
        const FrameName *name = &reader->frame_names.at[i];
        uint32_t frame = frame_called(reader->pack, name->name->text);
        if (frame == NONE)
            report_frame(reader, name->name);
        reader->pack->uses.at[name->use].frame = frame;
    }
    for (uint32_t i = 0; i < reader->pack->claim_rules.count; i++)
        check_groups(reader, &reader->pack->claim_rules.at[i]);
}
