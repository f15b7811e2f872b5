// What a page says of itself: when it was published, and what it is called.
#include "html.h"

#include <cjson/cJSON.h>
#include <string.h>

// Who may say when a page was published; the first of them is believed.
typedef enum DateRank {
    DATE_OF_META,   // <meta property="article:published_time">
    DATE_OF_DATA,   // JSON-LD, schema.org
    DATE_OF_ITEM,   // itemprop="datePublished"
    DATE_OF_HEADER, // other <meta name="date">
    DATE_OF_TIME,   // <time datetime>
    DATE__COUNT,
} DateRank;

typedef struct Meta {
    HtmlWalk walk;
    Document *document;
    DateRank rank; // of the date that was found
    Day day;
} Meta;

static void note_date(Meta *meta, DateRank rank, Str text)
{
    Day day;
    if (rank < meta->rank && day_read_written(text, &day)) {
        meta->rank = rank;
        meta->day = day;
    }
}

static bool is_one_of(Str text, const char *const *names, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (str_equal(text, str_from(names[i])))
            return true;
    return false;
}

static void read_meta(Meta *meta, const GumboNode *node)
{
    static const char *const dates[] = {"date",
                                        "dc.date",
                                        "DC.date.issued",
                                        "DC.date",
                                        "pubdate",
                                        "publish-date",
                                        "publication_date",
                                        "sailthru.date",
                                        "parsely-pub-date",
                                        "article.published"};
    Str property = html_attribute(node, "property"), name = html_attribute(node, "name");
    Str content = html_attribute(node, "content");
    if (str_equal(property, STR("article:published_time")))
        note_date(meta, DATE_OF_META, content);
    if (str_equal(property, STR("og:title")) && content.length > 0)
        meta->document->title = content;
    if (is_one_of(name, dates, array_length(dates)))
        note_date(meta, DATE_OF_HEADER, content);
}

// The first "datePublished" in the tree. Pages nest it at will.
static const char *published(const cJSON *item, uint32_t depth)
{
    const cJSON *date = cJSON_GetObjectItemCaseSensitive(item, "datePublished");
    if (cJSON_IsString(date))
        return date->valuestring;
    const char *found = NULL;
    for (const cJSON *child = item->child; child != NULL && found == NULL; child = child->next)
        if (depth > 0 && (cJSON_IsObject(child) || cJSON_IsArray(child)))
            found = published(child, depth - 1);
    return found;
}

// How deep JSON-LD is searched.
#define DATA_DEPTH 6

static void read_data(Meta *meta, const GumboNode *node)
{
    const GumboVector *children = &node->v.element.children;
    const GumboNode *text = children->length > 0 ? children->data[0] : NULL;
    if (text == NULL || text->type != GUMBO_NODE_TEXT)
        return;
    cJSON *data = cJSON_Parse(text->v.text.text);
    const char *date = data == NULL ? NULL : published(data, DATA_DEPTH);
    if (date != NULL)
        note_date(meta, DATE_OF_DATA, str_from(date));
    cJSON_Delete(data);
}

static bool note(HtmlWalk *walk, const GumboNode *node)
{
    Meta *meta = (Meta *)walk;
    if (node->type != GUMBO_NODE_ELEMENT)
        return false;
    GumboTag tag = node->v.element.tag;
    if (tag == GUMBO_TAG_META)
        read_meta(meta, node);
    else if (tag == GUMBO_TAG_SCRIPT &&
             str_equal(html_attribute(node, "type"), STR("application/ld+json")))
        read_data(meta, node);
    if (str_equal(html_attribute(node, "itemprop"), STR("datePublished"))) {
        note_date(meta, DATE_OF_ITEM, html_attribute(node, "content"));
        note_date(meta, DATE_OF_ITEM, html_attribute(node, "datetime"));
    }
    if (tag == GUMBO_TAG_TIME)
        note_date(meta, DATE_OF_TIME, html_attribute(node, "datetime"));
    return true;
}

void html_read_meta(const GumboNode *root, Document *document)
{
    Meta meta = {.walk = {note, NULL}, .document = document, .rank = DATE__COUNT};
    html_walk(&meta.walk, root);
    if (document->today == 0)
        document->today = meta.day;
}
