// What captures catch: at least a unit, and what none before them has caught.
#include "pattern_data.h"

// The groups that have caught something, on every way to a part.
typedef struct Caught {
    GroupId groups[PATTERN_GROUPS_MOST];
    uint32_t count;
} Caught;

// The captures that [node] writes, not those of its sub-patterns, are looked at.
typedef struct GroupCheck {
    const Grammar *grammar;
    const Node *node;
    uint32_t denied; // what must not stand there, around the part in work
    bool is_right;
    Diag *diag;
} GroupCheck;

uint32_t part_least_width(const Part *part)
{
    uint32_t sum = 0, least = UINT32_MAX;
    if (part->kind == PART_UNIT)
        return 1;
    for (uint32_t i = 0; i < part->children.count && part->kind != PART_LOOK; i++) {
        uint32_t width = part_least_width(part->children.at[i]);
        sum += width;
        least = width < least ? width : least;
    }
    return part->kind == PART_CHOICE ? least : part->kind == PART_REPEAT ? sum * part->least : sum;
}

static bool has_caught(const Caught *caught, GroupId group)
{
    for (uint32_t i = 0; i < caught->count; i++)
        if (caught->groups[i] == group)
            return true;
    return false;
}

static Place place_of_name(const Grammar *grammar, const Part *part)
{
    return node_place(part->node, part->start, grammar_group_name(grammar, part->group).length);
}

static void report(GroupCheck *check, const Part *part, const char *message)
{
    diag_error(check->diag, place_of_name(check->grammar, part), "(?<%.*s>...) %s",
               STR_ARGS(grammar_group_name(check->grammar, part->group)), message);
    check->is_right = false;
}

// Leaves in [caught] what both have.
static void keep_common(Caught *caught, const Caught *other)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < caught->count; i++)
        if (has_caught(other, caught->groups[i]))
            caught->groups[kept++] = caught->groups[i];
    caught->count = kept;
}

static void check_part(GroupCheck *check, const Part *part, Caught *caught);

static void check_choice(GroupCheck *check, const Part *part, Caught *caught)
{
    Caught before = *caught;
    for (uint32_t i = 0; i < part->children.count; i++) {
        Caught branch = before;
        check_part(check, part->children.at[i], &branch);
        if (i == 0)
            *caught = branch;
        else
            keep_common(caught, &branch);
    }
}

static void check_group(GroupCheck *check, const Part *part, Caught *caught)
{
    bool is_caught = has_caught(caught, part->group), is_own = part->node == check->node;
    if (is_own && is_caught)
        report(check, part,
               "has caught something before this, which is what counts; give the two two names");
    if (is_own && check->denied > 0)
        report(check, part,
               "stands in (?!...) or (?<!...), and catches nothing: (?:...) groups without "
               "capturing");
    if (is_own && part_least_width(part) == 0)
        report(
            check, part,
            "may be empty: it must hold a unit; where it may be missing, the \"?\" stands behind "
            "it");
    if (!is_caught && caught->count < PATTERN_GROUPS_MOST)
        caught->groups[caught->count++] = part->group;
}

// Adds to [caught] what every match of [part] catches.
static void check_part(GroupCheck *check, const Part *part, Caught *caught)
{
    Caught before = *caught;
    if (part_group_count(part) == 0)
        return;
    check->denied += part->is_negative;
    if (part->kind == PART_CHOICE)
        check_choice(check, part, caught);
    for (uint32_t i = 0; i < part->children.count && part->kind != PART_CHOICE; i++)
        check_part(check, part->children.at[i], caught);
    check->denied -= part->is_negative;
    if ((part->kind == PART_REPEAT && part->least == 0) || part->is_negative)
        *caught = before;
    if (part->kind == PART_GROUP)
        check_group(check, part, caught);
}

bool groups_check(const Grammar *grammar, const Part *root, const Node *node, Diag *diag)
{
    GroupCheck check = {.grammar = grammar, .node = node, .is_right = true, .diag = diag};
    Caught caught = {.count = 0};
    check_part(&check, root, &caught);
    return check.is_right;
}

bool pattern_always_has_group(const Pattern *pattern, GroupId group)
{
    GroupCheck check = {.grammar = pattern->grammar};
    Caught caught = {.count = 0};
    check_part(&check, pattern->root, &caught);
    return has_caught(&caught, group);
}

static const Part *find_group(const Pattern *pattern, const Part *part, GroupId group)
{
    const Part *found = NULL;
    if (part->kind == PART_GROUP && part->group == group && part->node == pattern->node)
        return part;
    for (uint32_t i = 0; i < part->children.count && found == NULL; i++)
        found = find_group(pattern, part->children.at[i], group);
    return found;
}

Place pattern_group_place(const Pattern *pattern, GroupId group)
{
    const Part *part = find_group(pattern, pattern->root, group);
    return part == NULL ? pattern->place : place_of_name(pattern->grammar, part);
}
