// Reading a WordPress export, with expat. The parser is stopped at the end of each post.
#include "wxr.h"

#include "utf8.h"

#include <expat.h>
#include <stdlib.h>
#include <string.h>

// What is asked of a post, by element.
typedef enum Field {
    FIELD_TITLE,
    FIELD_CONTENT,
    FIELD_COMMENT,
    FIELD_LINK,
    FIELD_ID,
    FIELD_DATE,
    FIELD_TYPE,
    FIELD_STATUS,
    FIELD_APPROVED,
    POST_FIELD__COUNT,
} Field;

static const char *const elements[POST_FIELD__COUNT] = {
    [FIELD_TITLE] = "title",
    [FIELD_CONTENT] = "content:encoded",
    [FIELD_LINK] = "link",
    [FIELD_COMMENT] = "wp:comment_content",
    [FIELD_ID] = "wp:post_id",
    [FIELD_DATE] = "wp:post_date",
    [FIELD_TYPE] = "wp:post_type",
    [FIELD_STATUS] = "wp:status",
    [FIELD_APPROVED] = "wp:comment_approved",
};

struct Wxr {
    Stream *stream;
    XML_Parser parser;
    Arena *arena; // of the post that is read
    Post *post;
    Draft drafts[POST_FIELD__COUNT];
    Field field; // whose text is read; POST_FIELD__COUNT: none
    bool is_in_post;
    bool is_complete; // the post that was read
    bool is_parsing;  // the parser was stopped and waits
    uint64_t post_start;
    // What of the file is kept: all from the start of the post on, or of the last piece.
    char *window;
    size_t window_size, window_capacity;
    uint64_t window_start;
    Location before; // the window
    uint32_t passed_over;
};

static void start_post(Wxr *wxr)
{
    wxr->is_in_post = true;
    wxr->post_start = (uint64_t)XML_GetCurrentByteIndex(wxr->parser);
    *wxr->post = (Post){0};
    for (Field field = 0; field < POST_FIELD__COUNT; field++)
        wxr->drafts[field] = (Draft){.arena = wxr->arena};
}

static void XMLCALL start_element(void *data, const XML_Char *name, const XML_Char **attributes)
{
    (void)attributes;
    Wxr *wxr = data;
    if (strcmp(name, "item") == 0) {
        start_post(wxr);
        return;
    }
    wxr->field = POST_FIELD__COUNT;
    for (Field field = 0; wxr->is_in_post && field < POST_FIELD__COUNT; field++)
        if (strcmp(name, elements[field]) == 0)
            wxr->field = field;
}

static void XMLCALL add_text(void *data, const XML_Char *at, int length)
{
    Wxr *wxr = data;
    if (wxr->field == POST_FIELD__COUNT)
        return;
    Draft *draft = &wxr->drafts[wxr->field];
    Str text = {at, (uint32_t)length};
    uint32_t start = (uint32_t)((uint64_t)XML_GetCurrentByteIndex(wxr->parser) - wxr->post_start);
    int count = XML_GetCurrentByteCount(wxr->parser);
    if (count == length)
        draft_copy(draft, text, start);
    else
        draft_put(draft, text, start, start + (uint32_t)count);
}

static PostText text_of(Wxr *wxr, Field field)
{
    const Draft *draft = &wxr->drafts[field];
    return (PostText){draft_text(draft), draft->alignment};
}

// A comment ends: it counts when the keeper of the site approved it.
static void end_comment(Wxr *wxr)
{
    if (str_equal(draft_text(&wxr->drafts[FIELD_APPROVED]), STR("1")))
        *array_add(wxr->arena, &wxr->post->comments) = text_of(wxr, FIELD_COMMENT);
    wxr->drafts[FIELD_APPROVED] = wxr->drafts[FIELD_COMMENT] = (Draft){.arena = wxr->arena};
}

// Counts the first [size] bytes of the window as passed.
static Location advanced(const Wxr *wxr, size_t size)
{
    Location at = wxr->before;
    at.byte += (uint32_t)size;
    for (size_t i = 0; i < size; i++) {
        bool is_line_end = wxr->window[i] == '\n';
        bool starts_char = ((uint8_t)wxr->window[i] & 0xC0) != 0x80;
        at.character += starts_char;
        at.line += is_line_end;
        at.column = is_line_end ? 0 : at.column + starts_char;
    }
    return at;
}

static void drop_window(Wxr *wxr, size_t size)
{
    wxr->before = advanced(wxr, size);
    memmove(wxr->window, wxr->window + size, wxr->window_size - size);
    wxr->window_size -= size;
    wxr->window_start += size;
}

static void end_post(Wxr *wxr)
{
    uint64_t end = (uint64_t)XML_GetCurrentByteIndex(wxr->parser) +
                   (uint64_t)XML_GetCurrentByteCount(wxr->parser);
    Post *post = wxr->post;
    Str date = draft_text(&wxr->drafts[FIELD_DATE]);
    post->title = text_of(wxr, FIELD_TITLE);
    post->content = text_of(wxr, FIELD_CONTENT);
    post->link = draft_text(&wxr->drafts[FIELD_LINK]);
    post->id = draft_text(&wxr->drafts[FIELD_ID]);
    post->type = draft_text(&wxr->drafts[FIELD_TYPE]);
    post->status = draft_text(&wxr->drafts[FIELD_STATUS]);
    if (date.length >= 10 && !day_read(str_slice(date, 0, 10), false, &post->day))
        post->day = 0;
    drop_window(wxr, (size_t)(wxr->post_start - wxr->window_start));
    post->before = wxr->before;
    size_t size = (size_t)(end - wxr->post_start);
    post->input = (Str){arena_copy(wxr->arena, wxr->window, size), (uint32_t)size};
    drop_window(wxr, size);
    wxr->is_in_post = false;
    wxr->is_complete = true;
    XML_StopParser(wxr->parser, XML_TRUE);
}

static void XMLCALL end_element(void *data, const XML_Char *name)
{
    Wxr *wxr = data;
    wxr->field = POST_FIELD__COUNT;
    if (wxr->is_in_post && strcmp(name, "wp:comment") == 0)
        end_comment(wxr);
    if (wxr->is_in_post && strcmp(name, "item") == 0)
        end_post(wxr);
}

Wxr *wxr_open(Stream *stream)
{
    Wxr *wxr = calloc(1, sizeof *wxr);
    XML_Parser parser = XML_ParserCreate("UTF-8");
    if (wxr == NULL || parser == NULL)
        arena_exhausted();
    wxr->stream = stream;
    wxr->parser = parser;
    wxr->field = POST_FIELD__COUNT;
    XML_SetUserData(parser, wxr);
    XML_SetElementHandler(parser, start_element, end_element);
    XML_SetCharacterDataHandler(parser, add_text);
    return wxr;
}

static void keep(Wxr *wxr, Str bytes)
{
    if (wxr->window_capacity - wxr->window_size < bytes.length) {
        wxr->window_capacity = wxr->window_capacity * 2 + bytes.length;
        wxr->window = realloc(wxr->window, wxr->window_capacity);
        if (wxr->window == NULL)
            arena_exhausted();
    }
    memcpy(wxr->window + wxr->window_size, bytes.at, bytes.length);
    wxr->window_size += bytes.length;
}

static enum XML_Status parse_more(Wxr *wxr, Diag *diag)
{
    if (wxr->is_parsing)
        return XML_ResumeParser(wxr->parser);
    if (!wxr->is_in_post)
        drop_window(wxr, wxr->window_size);
    Str bytes = stream_peek_some(wxr->stream, diag);
    keep(wxr, bytes);
    enum XML_Status status = XML_Parse(wxr->parser, bytes.at, (int)bytes.length, bytes.length == 0);
    stream_take(wxr->stream, bytes.length);
    return status;
}

static void fail(const Wxr *wxr, const char *reason, Diag *diag)
{
    diag_error(diag, (Place){0}, "%.*s:%lu:%lu: %s; what follows was not read",
               STR_ARGS(wxr->stream->path), XML_GetCurrentLineNumber(wxr->parser),
               XML_GetCurrentColumnNumber(wxr->parser) + 1, reason);
}

// Reads up to the end of the next item, whatever it is.
static bool next_item(Wxr *wxr, Diag *diag)
{
    wxr->is_complete = false;
    while (!wxr->is_complete) {
        enum XML_Status status = parse_more(wxr, diag);
        wxr->is_parsing = status == XML_STATUS_SUSPENDED;
        if (status == XML_STATUS_ERROR) {
            fail(wxr, XML_ErrorString(XML_GetErrorCode(wxr->parser)), diag);
            return false;
        }
        XML_ParsingStatus parsing;
        XML_GetParsingStatus(wxr->parser, &parsing);
        if (parsing.parsing == XML_FINISHED && !wxr->is_complete)
            return false;
        if (wxr->is_in_post && wxr->window_size > DOCUMENT_MOST) {
            fail(wxr, "a post larger than 64 MiB, more than one document can be", diag);
            return false;
        }
    }
    return true;
}

bool wxr_next(Wxr *wxr, Arena *arena, Post *post, Diag *diag)
{
    wxr->arena = arena;
    wxr->post = post;
    while (next_item(wxr, diag)) {
        bool is_article = str_equal(post->type, STR("post")) || str_equal(post->type, STR("page"));
        if (is_article && str_equal(post->status, STR("publish")))
            return true;
        wxr->passed_over++;
    }
    return false;
}

uint32_t wxr_passed_over(const Wxr *wxr)
{
    return wxr->passed_over;
}

void wxr_close(Wxr *wxr)
{
    XML_ParserFree(wxr->parser);
    free(wxr->window);
    free(wxr);
}
