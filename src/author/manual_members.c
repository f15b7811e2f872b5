// The document object, as the manual shows it: drawn from the same table as its schema.
#include "manual.h"
#include "members.h"

static void write_names(const Page *page, const Member *member)
{
    const Pack *pack = page->pack;
    const char *before = "";
    for (uint32_t i = 0; i < member->name_count; i++, before = ", ")
        page_print(page, "%s%s", before, member->names[i]);
    for (uint32_t i = 0; member->name == NAME_TYPE && i < pack->types.count; i++, before = ", ")
        page_print(page, "%s%.*s", before, STR_ARGS(pack->types.at[i].name));
    for (uint32_t i = 0; member->name == NAME_ACTOR && i < lexicon_party_count(pack->lexicon);
         i++, before = ", ")
        page_print(page, "%s%.*s", before, STR_ARGS(lexicon_party_code(pack->lexicon, i)));
}

static void write_kind(const Page *page, const Member *member)
{
    static const char *const kinds[] = {
        [MEMBER_TEXT] = "text",          [MEMBER_NAME] = "text",
        [MEMBER_COUNT] = "number",       [MEMBER_FLAG] = "true or false",
        [MEMBER_OBJECT] = "object",      [MEMBER_LIST] = "list of objects",
        [MEMBER_TEXTS] = "list of texts"};
    page_print(page, ".It Va %s Pq %s%s%s\n", member->key, kinds[member->kind],
               member->may_be_null ? " or null" : "",
               member->is_gold       ? ", of gold alone"
               : member->is_optional ? ", may be absent"
                                     : "");
}

static void write_members(const Page *page, const Member *members)
{
    page_print(page, ".Bl -tag -width 4n\n");
    for (; members->key != NULL; members++) {
        write_kind(page, members);
        if (members->says != NULL)
            page_sentence(page, str_from(members->says));
        if (members->kind == MEMBER_NAME && members->name != NAME_SCHEMA &&
            members->name != NAME_ROLE) {
            page_print(page, "One of ");
            write_names(page, members);
            page_print(page, ".\n");
        }
        if (members->members != NULL && members->members != claim_members)
            write_members(page, members->members);
    }
    page_print(page, ".El\n");
}

void page_of_members(const Page *page, Str which)
{
    if (str_equal(which, STR("claim")))
        write_members(page, claim_members);
    else
        write_members(page, str_equal(which, STR("failure")) ? failure_members : document_members);
}

void page_of_types(const Page *page, Str none)
{
    (void)none;
    page_print(page, ".Bl -tag -width 4n\n");
    for (uint32_t t = 0; t < page->pack->types.count; t++) {
        const ClaimType *type = &page->pack->types.at[t];
        page_print(page, ".It %.*s\n", STR_ARGS(type->name));
        page_sentence(page, type->says);
        page_print(page, "Roles:");
        for (uint32_t i = 0; i < type->roles.count; i++)
            page_print(page, "%s %.*s", i > 0 ? "," : "", STR_ARGS(type->roles.at[i]));
        page_print(page, ".\n");
    }
    page_print(page, ".El\n");
}
