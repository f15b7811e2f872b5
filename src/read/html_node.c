// Questions to one element of a page.
#include "html.h"

#include <ctype.h>

static const GumboVector *children_of(const GumboNode *node)
{
    static const GumboVector none;
    if (node->type == GUMBO_NODE_DOCUMENT)
        return &node->v.document.children;
    if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE)
        return &node->v.element.children;
    return &none;
}

void html_walk(HtmlWalk *walk, const GumboNode *root)
{
    const GumboNode *node = root;
    for (;;) {
        if (walk->enter(walk, node)) {
            if (children_of(node)->length > 0) {
                node = children_of(node)->data[0];
                continue;
            }
            if (walk->leave != NULL)
                walk->leave(walk, node);
        }
        while (node != root && node->index_within_parent + 1 >= children_of(node->parent)->length) {
            node = node->parent;
            if (walk->leave != NULL)
                walk->leave(walk, node);
        }
        if (node == root)
            return;
        node = children_of(node->parent)->data[node->index_within_parent + 1];
    }
}

Str html_attribute(const GumboNode *node, const char *name)
{
    const GumboAttribute *attribute = gumbo_get_attribute(&node->v.element.attributes, name);
    return attribute == NULL ? (Str){0} : str_from(attribute->value);
}

// Elements that are younger than the parser have their name in the source alone.
static Str name_of(const GumboNode *node)
{
    if (node->v.element.tag != GUMBO_TAG_UNKNOWN)
        return str_from(gumbo_normalized_tagname(node->v.element.tag));
    GumboStringPiece name = node->v.element.original_tag;
    gumbo_tag_from_original_text(&name);
    return (Str){name.data, (uint32_t)name.length};
}

// A selector is looked up in this room; a longer one is in no rule.
#define SELECTOR_MOST 80

// What the rules say of [before][value][after], or [kind] when that is stronger.
static MarkupKind stronger(const Pack *pack, MarkupKind kind, const char *before, Str value,
                           const char *after)
{
    char selector[SELECTOR_MOST];
    int length = snprintf(selector, sizeof selector, "%s%.*s%s", before, STR_ARGS(value), after);
    if (value.length == 0 || length < 0 || (size_t)length >= sizeof selector)
        return kind;
    uint32_t found = table_find(&pack->markup, (Str){selector, (uint32_t)length});
    return found == TABLE_NONE || (kind != MARKUP__COUNT && found < kind) ? kind
                                                                          : (MarkupKind)found;
}

MarkupKind html_markup(const Pack *pack, const GumboNode *node, bool is_in_article)
{
    MarkupKind kind = MARKUP__COUNT;
    Str classes = html_attribute(node, "class");
    while (classes.at != NULL)
        kind = stronger(pack, kind, ".", str_cut(&classes, ' '), "");
    kind = stronger(pack, kind, "#", html_attribute(node, "id"), "");
    kind = stronger(pack, kind, "[role=", html_attribute(node, "role"), "]");
    kind = stronger(pack, kind, "[itemprop=", html_attribute(node, "itemprop"), "]");
    if (kind == MARKUP__COUNT && is_in_article)
        kind = stronger(pack, kind, "article ", name_of(node), "");
    if (kind == MARKUP__COUNT)
        kind = stronger(pack, kind, "", name_of(node), "");
    return kind;
}

// Whether what stands at [start] in a style is [declaration], whatever its case and the
// blanks in it.
static bool is_declared_at(Str style, uint32_t start, const char *declaration)
{
    for (uint32_t i = start; i < style.length && *declaration != '\0'; i++) {
        if (isspace((unsigned char)style.at[i]))
            continue;
        if (tolower((unsigned char)style.at[i]) != *declaration)
            return false;
        declaration++;
    }
    return *declaration == '\0';
}

static bool declares(Str style, const char *declaration)
{
    for (uint32_t i = 0; i < style.length; i++)
        if (!isspace((unsigned char)style.at[i]) && is_declared_at(style, i, declaration))
            return true;
    return false;
}

bool html_is_hidden(const GumboNode *node)
{
    Str style = html_attribute(node, "style");
    return gumbo_get_attribute(&node->v.element.attributes, "hidden") != NULL ||
           str_equal(html_attribute(node, "aria-hidden"), STR("true")) ||
           declares(style, "display:none") || declares(style, "visibility:hidden");
}

bool html_is_inline(const GumboNode *node)
{
    switch (node->v.element.tag) {
    case GUMBO_TAG_HTML: // and body: round every fragment, too
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_ACRONYM:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_UNKNOWN: // word processors write <st1:place>; browsers show it so
        return true;
    default:
        return false;
    }
}
