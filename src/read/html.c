// Saved web pages, parsed by gumbo as a browser would.
#include "html.h"

#include "utf8.h"

// What is known of an element from those around it.
typedef struct Element {
    ZoneKind zone;
    bool is_in_article;
    bool keeps_lines; // as they stand in the source
} Element;

typedef struct Drawer {
    HtmlWalk walk;
    const Pack *pack;
    Arena *arena;
    Page *page;
    const char *start;       // of the HTML, ...
    uint32_t offset;         // ... which stands at this byte of the source
    Array(Element) elements; // those that are open
    bool has_article;
    bool has_title;         // some element of the page is a title
    const GumboNode *title; // of the head
} Drawer;

static bool is_element(const GumboNode *node)
{
    return node->type == GUMBO_NODE_ELEMENT;
}

// The first look at the page: has it an article, and a title of its own?
static bool note_element(HtmlWalk *walk, const GumboNode *node)
{
    Drawer *drawer = (Drawer *)walk;
    if (!is_element(node))
        return node->type == GUMBO_NODE_DOCUMENT;
    if (node->v.element.tag == GUMBO_TAG_TITLE && drawer->title == NULL)
        drawer->title = node;
    MarkupKind kind = html_markup(drawer->pack, node, false);
    drawer->has_article |= kind == MARKUP_ARTICLE;
    drawer->has_title |= kind == MARKUP_TITLE;
    return true;
}

static ZoneKind zone_of(const Element *around, MarkupKind kind)
{
    static const ZoneKind zones[MARKUP__COUNT] = {
        [MARKUP_TITLE] = ZONE_TITLE,
        [MARKUP_QUOTE] = ZONE_QUOTE,
        [MARKUP_CAPTION] = ZONE_CAPTION,
        [MARKUP_COMMENT] = ZONE_COMMENT,
    };
    if (kind == MARKUP_BOILERPLATE)
        return ZONE_BOILERPLATE;
    if (around->zone != ZONE_BODY || kind == MARKUP__COUNT)
        return around->zone;
    return zones[kind];
}

// Sets where text of the innermost element goes.
static void set_zone(Drawer *drawer)
{
    const Element *element = &drawer->elements.at[drawer->elements.count - 1];
    bool counts_outside = element->zone == ZONE_TITLE || element->zone == ZONE_COMMENT;
    drawer->page->zone =
        element->is_in_article || counts_outside ? element->zone : ZONE_BOILERPLATE;
    drawer->page->keeps_lines = element->keeps_lines;
}

// A number that leads to a note is no part of the sentence.
static bool is_note_mark(const GumboNode *node)
{
    const GumboVector *children = &node->v.element.children;
    const GumboNode *first = children->length > 0 ? children->data[0] : NULL;
    return node->v.element.tag == GUMBO_TAG_SUP && first != NULL && is_element(first) &&
           first->v.element.tag == GUMBO_TAG_A;
}

static bool enter_element(Drawer *drawer, const GumboNode *node)
{
    Element around = drawer->elements.at[drawer->elements.count - 1];
    MarkupKind kind = html_markup(drawer->pack, node, around.is_in_article);
    if (kind == MARKUP_HIDDEN || html_is_hidden(node) || is_note_mark(node))
        return false;
    Element element = around;
    element.zone = zone_of(&around, kind);
    element.is_in_article |= kind == MARKUP_ARTICLE;
    element.keeps_lines |= node->v.element.tag == GUMBO_TAG_PRE;
    if (node->v.element.tag == GUMBO_TAG_BR)
        page_break(drawer->page, 1);
    else if (!html_is_inline(node))
        page_break(drawer->page, 2);
    *array_add(drawer->arena, &drawer->elements) = element;
    set_zone(drawer);
    return true;
}

static void draw_text(Drawer *drawer, const GumboNode *node)
{
    const GumboText *text = &node->v.text;
    bool is_title = node->parent != NULL && is_element(node->parent) &&
                    node->parent->v.element.tag == GUMBO_TAG_TITLE &&
                    node->parent->v.element.tag_namespace == GUMBO_NAMESPACE_HTML;
    Str source = {text->original_text.data, (uint32_t)text->original_text.length};
    html_align(drawer->page, str_from(text->text), source,
               drawer->offset + (uint32_t)(source.at - drawer->start), !is_title);
}

static bool enter(HtmlWalk *walk, const GumboNode *node)
{
    Drawer *drawer = (Drawer *)walk;
    if (node == drawer->title) // it is drawn, wherever it stands
        return false;
    if (is_element(node))
        return enter_element(drawer, node);
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
        node->type == GUMBO_NODE_CDATA)
        draw_text(drawer, node);
    return false;
}

static void leave(HtmlWalk *walk, const GumboNode *node)
{
    Drawer *drawer = (Drawer *)walk;
    drawer->elements.count--;
    if (node->v.element.tag != GUMBO_TAG_BR && !html_is_inline(node))
        page_break(drawer->page, 2);
    if (drawer->elements.count > 0)
        set_zone(drawer);
}

// Nothing is given back piece by piece: the arena takes all.
static void *allocate(void *arena, size_t size)
{
    return arena_alloc(arena, size);
}

static void release(void *arena, void *memory)
{
    (void)arena;
    (void)memory;
}

static GumboOutput *parse(Arena *arena, Str source)
{
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = release;
    options.userdata = arena;
    options.max_errors = 0;
    return gumbo_parse_with_options(&options, source.at, source.length);
}

static void draw_title(Drawer *drawer)
{
    const GumboVector *children = &drawer->title->v.element.children;
    drawer->page->zone = ZONE_TITLE;
    for (unsigned i = 0; i < children->length; i++) {
        const GumboNode *child = children->data[i];
        if (child->type == GUMBO_NODE_TEXT)
            draw_text(drawer, child);
    }
}

static void draw_body(Drawer *drawer, const GumboNode *root, ZoneKind zone)
{
    *array_add(drawer->arena, &drawer->elements) =
        (Element){zone, !drawer->has_article, drawer->page->keeps_lines};
    drawer->walk = (HtmlWalk){enter, leave};
    set_zone(drawer);
    html_walk(&drawer->walk, root);
}

void html_draw(Page *page, const Pack *pack, Str html, uint32_t offset)
{
    Arena *arena = page->draft.arena;
    Drawer drawer = {
        .pack = pack, .arena = arena, .page = page, .start = html.at, .offset = offset};
    if (html_is_too_deep(html)) { // better its marks than nothing
        page_copy(page, html, offset);
        return;
    }
    ZoneKind zone = page->zone;
    bool keeps_lines = page->keeps_lines;
    draw_body(&drawer, parse(arena, html)->root, zone);
    page->zone = zone;
    page->keeps_lines = keeps_lines;
}

bool draw_html(Arena *arena, const Pack *pack, Document *document, Diag *diag)
{
    if (html_is_too_deep(document->source)) {
        diag_error(diag, (Place){0}, "%.*s: elements nested thousands deep: this is no page",
                   STR_ARGS(document->path));
        return false;
    }
    Page page = page_new(arena, document, NULL);
    Drawer drawer = {.walk = {note_element, NULL},
                     .pack = pack,
                     .arena = arena,
                     .page = &page,
                     .start = document->source.at};
    const GumboNode *root = parse(arena, document->source)->root;
    html_walk(&drawer.walk, root);
    html_read_meta(root, document);
    if (!drawer.has_title && drawer.title != NULL)
        draw_title(&drawer);
    page_break(&page, 2);
    draw_body(&drawer, root, ZONE_BODY);
    page_close(&page);
    return true;
}
