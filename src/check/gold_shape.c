#include "gold_shape.h"

#include "guess.h"
#include "members.h"
#include "memory.h"
#include "version.h"

#include <regex.h>
#include <string.h>

static bool object_fits(const GoldShape *shape, const JsonPath *path, const cJSON *object,
                        const Member *members);

// Reports at the value of [path] a message in which "%s" stands for [what]. Returns false.
__attribute__((format(printf, 3, 0))) static bool
refuse(const GoldShape *shape, const JsonPath *path, const char *format, const char *what)
{
    diag_error(shape->diag, json_place(shape->source, path), format, what);
    return false;
}

static bool has_member(const cJSON *object, const char *key)
{
    return cJSON_GetObjectItemCaseSensitive(object, key) != NULL;
}

static const Member *member_called(const Member *members, const char *key)
{
    while (members->key != NULL && strcmp(members->key, key) != 0)
        members++;
    return members->key == NULL ? NULL : members;
}

static bool refuse_key(const GoldShape *shape, const JsonPath *path, const Member *members)
{
    Guess guess = guess_of(str_from(path->key));
    for (; members->key != NULL; members++)
        guess_try(&guess, str_from(members->key));
    bool is_near = guess.name.length > 0;
    diag_error(shape->diag, json_key_place(shape->source, path), "unknown key \"%s\"%s%.*s%s",
               path->key, is_near ? "; did you mean \"" : "", STR_ARGS(guess.name),
               is_near ? "\"?" : "; what is for people stands under \"note\"");
    return false;
}

static bool refuse_name(const GoldShape *shape, const JsonPath *path, const char *what,
                        const Guess *guess)
{
    bool is_near = guess->name.length > 0;
    diag_error(shape->diag, json_place(shape->source, path), "no %s is called \"%.*s\"%s%.*s%s",
               what, STR_ARGS(guess->written), is_near ? "; did you mean \"" : "",
               STR_ARGS(guess->name), is_near ? "\"?" : "");
    return false;
}

static bool type_fits(const GoldShape *shape, const JsonPath *path, Str name)
{
    Guess guess = guess_of(name);
    for (uint32_t i = 0; i < shape->pack->types.count; i++)
        guess_try(&guess, shape->pack->types.at[i].name);
    return guess.least == 0 || refuse_name(shape, path, "type", &guess);
}

static bool actor_fits(const GoldShape *shape, const JsonPath *path, Str name)
{
    Guess guess = guess_of(name);
    for (uint32_t i = 0; i < lexicon_party_count(shape->pack->lexicon); i++)
        guess_try(&guess, lexicon_party_code(shape->pack->lexicon, i));
    return guess.least == 0 || refuse_name(shape, path, "actor", &guess);
}

// ""key" is a, b or c".
static Str names_of(const Member *member, Arena *arena)
{
    Str list = str_format(arena, "\"%s\" is ", member->key);
    for (uint32_t i = 0; i < member->name_count; i++)
        list = str_format(arena, "%.*s%s%s", STR_ARGS(list),
                          i == 0                        ? ""
                          : i + 1 == member->name_count ? " or "
                                                        : ", ",
                          member->names[i]);
    return list;
}

static bool name_fits(const GoldShape *shape, const JsonPath *path, const Member *member,
                      const char *name)
{
    Arena scratch = {0};
    bool is_right = false;
    switch (member->name) {
    case NAME_SCHEMA:
        return strcmp(name, OUTPUT_SCHEMA) == 0 ||
               refuse(shape, path, "\"schema\" is \"%s\"", OUTPUT_SCHEMA);
    case NAME_TYPE:
        return type_fits(shape, path, str_from(name));
    case NAME_ACTOR:
        return actor_fits(shape, path, str_from(name));
    case NAME_ROLE: // depends on the type: whoever reads the claim looks
        return true;
    case NAME_TABLE:
        for (uint32_t i = 0; i < member->name_count; i++)
            is_right |= strcmp(member->names[i], name) == 0;
        if (!is_right)
            refuse(shape, path, "%s", names_of(member, &scratch).at);
        arena_free(&scratch);
        break;
    }
    return is_right;
}

static bool pattern_fits(const char *pattern, const char *text)
{
    regex_t regex;
    if (regcomp(&regex, pattern, REG_EXTENDED | REG_NOSUB) != 0)
        memory_exhausted(); // there are no faults in the patterns of members
    bool fits = regexec(&regex, text, 0, NULL, 0) == 0;
    regfree(&regex);
    return fits;
}

static bool text_fits(const GoldShape *shape, const JsonPath *path, const Member *member,
                      const cJSON *value)
{
    if (!cJSON_IsString(value))
        return refuse(shape, path, "\"%s\" wants a text", member->key);
    if (member->kind == MEMBER_NAME)
        return name_fits(shape, path, member, value->valuestring);
    if (member->pattern == NULL || pattern_fits(member->pattern, value->valuestring))
        return true;
    const char *form = member->says != NULL ? member->says : member->pattern;
    diag_error(shape->diag, json_place(shape->source, path), "\"%s\" wants %s", member->key, form);
    return false;
}

static bool count_fits(const GoldShape *shape, const JsonPath *path, const Member *member,
                       const cJSON *value)
{
    double number = cJSON_GetNumberValue(value); // NaN: none
    bool is_count = number >= member->least && number <= UINT32_MAX && number == (uint32_t)number;
    return is_count || refuse(shape, path,
                              member->least == 0 ? "\"%s\" wants a number of 0 or more"
                                                 : "\"%s\" wants a number of 1 or more",
                              member->key);
}

static bool list_fits(const GoldShape *shape, const JsonPath *path, const Member *member,
                      const cJSON *list)
{
    if (!cJSON_IsArray(list))
        return refuse(shape, path, "\"%s\" wants an array", member->key);
    bool is_right = true;
    JsonPath inner = {.up = path};
    const cJSON *item;
    cJSON_ArrayForEach(item, list)
    {
        if (member->most > 0 && inner.index == member->most)
            return refuse(shape, &inner, "this is one too many in \"%s\"", member->key);
        if (member->kind == MEMBER_LIST)
            is_right &= object_fits(shape, &inner, item, member->members);
        else if (!cJSON_IsString(item))
            is_right = refuse(shape, &inner, "\"%s\" wants texts", member->key);
        inner.index++;
    }
    return is_right;
}

static bool value_fits(const GoldShape *shape, const JsonPath *path, const Member *member,
                       const cJSON *value)
{
    if (member->may_be_null && cJSON_IsNull(value))
        return true;
    switch (member->kind) {
    case MEMBER_TEXT:
    case MEMBER_NAME:
        return text_fits(shape, path, member, value);
    case MEMBER_COUNT:
        return count_fits(shape, path, member, value);
    case MEMBER_FLAG:
        return cJSON_IsBool(value) || refuse(shape, path, "\"%s\" is true or false", member->key);
    case MEMBER_OBJECT:
        return object_fits(shape, path, value, member->members);
    case MEMBER_LIST:
        if (member->members == claim_members) // one by one
            return cJSON_IsArray(value) ||
                   refuse(shape, path, "\"%s\" wants an array", member->key);
        return list_fits(shape, path, member, value);
    case MEMBER_TEXTS:
        return list_fits(shape, path, member, value);
    }
    return true;
}

static bool keys_fit(const GoldShape *shape, const JsonPath *path, const cJSON *object,
                     const Member *members)
{
    bool is_right = true;
    const cJSON *item;
    cJSON_ArrayForEach(item, object)
    {
        JsonPath inner = {.up = path, .key = item->string};
        const Member *member = member_called(members, item->string);
        if (member == NULL)
            is_right = refuse_key(shape, &inner, members);
        else if (cJSON_GetObjectItemCaseSensitive(object, item->string) != item)
            is_right = refuse(shape, &inner, "\"%s\" stands twice in this object", item->string);
        else
            is_right &= value_fits(shape, &inner, member, item);
    }
    return is_right;
}

static bool object_fits(const GoldShape *shape, const JsonPath *path, const cJSON *object,
                        const Member *members)
{
    if (!cJSON_IsObject(object))
        return refuse(shape, path, "an object belongs into \"%s\"",
                      path->key != NULL ? path->key : path->up->key);
    bool is_right = keys_fit(shape, path, object, members);
    for (const Member *member = members; member->key != NULL; member++) {
        bool is_there = has_member(object, member->key);
        if (member->is_asked && !is_there)
            is_right = refuse(shape, path, "the key \"%s\" is missing", member->key);
        JsonPath inner = {.up = path, .key = member->key};
        if (is_there && member->needs != NULL && !has_member(object, member->needs))
            is_right = refuse(shape, &inner, "this needs \"%s\" beside it", member->needs);
    }
    return is_right;
}

bool gold_document_fits(const GoldShape *shape, const cJSON *root)
{
    return object_fits(shape, NULL, root, document_members);
}

bool gold_claim_fits(const GoldShape *shape, const cJSON *claim, uint32_t index)
{
    JsonPath claims = {.key = "claims"}, path = {.up = &claims, .index = index};
    if (!object_fits(shape, &path, claim, claim_members))
        return false;
    return has_member(claim, "text") || has_member(claim, "start") ||
           refuse(shape, &path, "the key \"%s\" is missing, or \"start\" and \"end\"", "text");
}
