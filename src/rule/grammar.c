#include "pattern_data.h"

Grammar *grammar_new(Arena *arena, Lexicon *lexicon)
{
    Grammar *grammar = arena_alloc(arena, sizeof *grammar);
    grammar->arena = arena;
    grammar->lexicon = lexicon;
    return grammar;
}

void grammar_free(Grammar *grammar)
{
    cache_free(grammar->cache);
    arena_free(&grammar->drafts);
}

void grammar_drop_drafts(Grammar *grammar)
{
    for (uint32_t i = 0; i < grammar->patterns.count; i++) {
        Pattern *pattern = grammar->patterns.at[i];
        pattern->root = NULL;
        for (uint32_t b = 0; b < pattern->codes.count; b++)
            pattern->codes.at[b].part = NULL;
    }
    grammar->sub_patterns.count = 0;
    grammar->sub_patterns_by_name = (Table){0};
    arena_free(&grammar->drafts);
}

GroupId grammar_group(Grammar *grammar, Str name)
{
    uint32_t id = table_find(&grammar->groups_by_name, name);
    if (id != TABLE_NONE)
        return (GroupId)id;
    id = grammar->group_names.count;
    Str copy = {arena_copy(grammar->arena, name.at, name.length), name.length};
    *array_add(grammar->arena, &grammar->group_names) = copy;
    table_set(&grammar->groups_by_name, grammar->arena, copy, id);
    return (GroupId)id;
}

Str grammar_group_name(const Grammar *grammar, GroupId group)
{
    return grammar->group_names.at[group];
}

uint32_t grammar_group_count(const Grammar *grammar)
{
    return grammar->group_names.count;
}

bool grammar_define(Grammar *grammar, const Node *node, Diag *diag)
{
    const char *taken = lexicon_taken_by(grammar->lexicon, node->key);
    if (lexicon_find_class(grammar->lexicon, node->key) != CLASS_NONE)
        taken = "a class";
    if (table_find(&grammar->sub_patterns_by_name, node->key) != TABLE_NONE)
        taken = "a sub-pattern";
    if (taken != NULL)
        diag_error(diag, node->key_place, "{%.*s} is already the name of %s", STR_ARGS(node->key),
                   taken);
    else if (!class_is_name(node->key))
        diag_error(diag, node->key_place,
                   "no pattern can name {%.*s}: blanks and | , ; & ! ( ) { } : = \" ' stand in no "
                   "name, and no digit begins one",
                   STR_ARGS(node->key));
    if (taken != NULL || !class_is_name(node->key))
        return false;
    table_set(&grammar->sub_patterns_by_name, grammar->arena, node->key,
              grammar->sub_patterns.count);
    *array_add(grammar->arena, &grammar->sub_patterns) =
        (SubPattern){.name = node->key, .node = node};
    return true;
}

const Node *grammar_definition(const Grammar *grammar, Str name)
{
    uint32_t index = table_find(&grammar->sub_patterns_by_name, name);
    return index == TABLE_NONE ? NULL : grammar->sub_patterns.at[index].node;
}

void grammar_redefine(Grammar *grammar, const Node *node)
{
    uint32_t index = table_find(&grammar->sub_patterns_by_name, node->key);
    grammar->sub_patterns.at[index].node = node;
}

// Counts the units of [part]; UINT32_MAX when it captures, and so must stay in place.
static uint32_t weight_of(const Part *part)
{
    uint32_t weight = part->kind == PART_UNIT;
    if (part->kind == PART_GROUP)
        return UINT32_MAX;
    for (uint32_t i = 0; i < part->children.count; i++) {
        uint32_t child = weight_of(part->children.at[i]);
        if (child == UINT32_MAX)
            return UINT32_MAX;
        weight += child;
    }
    return weight;
}

// Adds [part] to what the patterns are in all. False with a message: that is too much.
static bool count_size(Grammar *grammar, const Part *part, const Node *node, Diag *diag)
{
    grammar->size += part->size;
    if (grammar->size <= GRAMMAR_SIZE_MOST)
        return true;
    diag_error(diag, node_place(node, 0, 1),
               "with this the patterns of the rules have more than %d elements in all, names and "
               "repeats written out",
               GRAMMAR_SIZE_MOST);
    return false;
}

const Part *grammar_sub_pattern(Grammar *grammar, Str name, Place use, Diag *diag, bool *has_failed)
{
    uint32_t index = table_find(&grammar->sub_patterns_by_name, name);
    if (index == TABLE_NONE)
        return NULL;
    SubPattern *sub = &grammar->sub_patterns.at[index];
    sub->is_used = true;
    if (sub->part != NULL)
        return sub->part;
    *has_failed = true;
    if (sub->is_open) {
        diag_error(diag, use, "{%.*s} uses itself in a circle", STR_ARGS(name));
        return NULL;
    }
    if (grammar->open_count == NAMES_DEPTH_MOST) {
        diag_error(diag, use, "{%.*s}: names are used within names more than %d deep here",
                   STR_ARGS(name), NAMES_DEPTH_MOST);
        return NULL;
    }
    if (sub->node == NULL) // its faults are reported already
        return NULL;
    sub->is_open = true;
    grammar->open_count++;
    const Part *part = part_read(grammar, sub->node, diag);
    if (part != NULL && !groups_check(grammar, part, sub->node, diag))
        part = NULL;
    grammar->open_count--;
    sub = &grammar->sub_patterns.at[index];
    sub->is_open = false;
    sub->part = part;
    if (part == NULL) {
        sub->node = NULL;
    } else if (weight_of(part) >= ROUTINE_LEAST && weight_of(part) != UINT32_MAX) {
        Part *routine = arena_copy(&grammar->drafts, part, sizeof *part);
        routine->is_routine = true;
        sub->part = routine;
    }
    *has_failed = part == NULL || !count_size(grammar, part, sub->node, diag);
    return *has_failed ? NULL : sub->part;
}

bool grammar_check(Grammar *grammar, Diag *diag)
{
    bool is_right = true;
    for (uint32_t i = 0; i < grammar->sub_patterns.count; i++) {
        SubPattern *sub = &grammar->sub_patterns.at[i];
        bool has_failed = false, is_used = sub->is_used;
        if (sub->part == NULL && sub->node != NULL)
            grammar_sub_pattern(grammar, sub->name, sub->node->place, diag, &has_failed);
        sub->is_used = is_used;
        is_right &= !has_failed;
    }
    return is_right;
}

// Numbers the captures in the order of their "(".
static void collect_groups(Pattern *pattern, const Part *part)
{
    if (part->kind == PART_GROUP)
        pattern->groups[pattern->group_count++] = part->group;
    for (uint32_t i = 0; i < part->children.count; i++)
        collect_groups(pattern, part->children.at[i]);
}

uint32_t part_group_count(const Part *part)
{
    uint32_t count = part->kind == PART_GROUP;
    for (uint32_t i = 0; i < part->children.count; i++)
        count += part_group_count(part->children.at[i]);
    return count;
}

Pattern *pattern_read(Grammar *grammar, PatternStage stage, const Node *node, Diag *diag)
{
    const Part *root = part_read(grammar, node, diag);
    if (root == NULL)
        return NULL;
    if (!count_size(grammar, root, node, diag))
        return NULL;
    if (part_group_count(root) > PATTERN_GROUPS_MOST) {
        diag_error(diag, node_place(node, 0, 1), "a pattern may capture at most %d groups",
                   PATTERN_GROUPS_MOST);
        return NULL;
    }
    if (!groups_check(grammar, root, node, diag))
        return NULL;
    if (stage != STAGE_LINES && part_least_width(root) == 0)
        diag_warning(diag, node_place(node, 0, 1),
                     "all of this may be missing: a branch, or all its elements, ask for nothing");
    if (grammar->unused_count == 0) {
        grammar->unused_count = 64;
        grammar->unused_patterns =
            arena_alloc(grammar->arena, grammar->unused_count * sizeof(Pattern));
    }
    Pattern *pattern = &grammar->unused_patterns[--grammar->unused_count];
    pattern->grammar = grammar;
    pattern->stage = stage;
    pattern->row = ROW_NONE;
    pattern->root = root;
    pattern->node = node;
    pattern->place = node_place(node, 0, 1);
    pattern->groups = arena_alloc(grammar->arena, part_group_count(root) * sizeof *pattern->groups);
    collect_groups(pattern, root);
    pattern->number = grammar->patterns.count;
    *array_add(grammar->arena, &grammar->patterns) = pattern;
    return pattern;
}

void pattern_set_row(const Pattern *pattern, uint32_t row)
{
    pattern->grammar->patterns.at[pattern->number]->row = row;
}

bool pattern_has_group(const Pattern *pattern, GroupId group)
{
    for (uint32_t i = 0; i < pattern->group_count; i++)
        if (pattern->groups[i] == group)
            return true;
    return false;
}

// PCRE2 may refuse a pattern that is large: to be told now, not in the middle of a text.
static bool compile_large(const Grammar *grammar, Diag *diag)
{
    bool is_right = true;
    for (uint32_t i = 0; i < grammar->patterns.count; i++) {
        const Pattern *pattern = grammar->patterns.at[i];
        for (uint32_t b = 0; b < pattern->codes.count; b++)
            if (pattern->codes.at[b].part->size > PATTERN_SIZE_LARGE)
                is_right &= branch_is_accepted(&pattern->codes.at[b], diag);
    }
    return is_right;
}

bool grammar_seal(Grammar *grammar, Diag *diag)
{
    KindSets sets = {0};
    grammar_find_kinds(grammar);
    grammar->kind_sets = &sets;
    stages_begin(grammar);
    grammar_find_branches(grammar);
    if (grammar->takes_notes) {
        grammar_reckon_costs(grammar);
        grammar_find_nevers(grammar);
    }
    stages_end_anchors(grammar);
    bool is_right = grammar_translate(grammar, diag) && compile_large(grammar, diag);
    stages_seal(grammar);
    grammar_list_fits(grammar);
    if (is_right)
        grammar_settle(grammar);
    grammar->kind_sets = NULL;
    arena_free(&sets.arena);
    return is_right;
}
