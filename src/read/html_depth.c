// How deep the elements of a page may be nested. The parser takes time with the square of
// it (gumbo 0.10), so a page of nothing but open elements would keep it busy for hours.
#include "html.h"

#include <ctype.h>
#include <strings.h>

// Browsers stop at 512; nobody writes such a page.
#define DEPTH_MOST 5000

// Elements that hold nothing, or end where the next of them begins.
static const char *const flat[] = {
    "area", "base", "br",     "col", "dd",    "dt",     "embed", "hr", "img", "input", "li",
    "link", "meta", "option", "p",   "param", "source", "td",    "th", "tr",  "track", "wbr",
};

static bool is_flat(Str name)
{
    for (uint32_t i = 0; i < array_length(flat); i++)
        if (str_from(flat[i]).length == name.length &&
            strncasecmp(flat[i], name.at, name.length) == 0)
            return true;
    return false;
}

// The name that begins at [start].
static Str name_at(Str html, uint32_t start)
{
    uint32_t end = start;
    while (end < html.length && isalnum((unsigned char)html.at[end]))
        end++;
    return str_slice(html, start, end);
}

bool html_is_too_deep(Str html)
{
    uint32_t depth = 0;
    for (uint32_t i = 0; i + 1 < html.length && depth <= DEPTH_MOST; i++) {
        if (html.at[i] != '<')
            continue;
        bool is_end = html.at[i + 1] == '/';
        Str name = name_at(html, i + 1 + is_end);
        if (name.length == 0 || is_flat(name))
            continue;
        if (!is_end)
            depth++;
        else if (depth > 0)
            depth--;
    }
    return depth > DEPTH_MOST;
}
