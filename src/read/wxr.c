// Reading a WordPress export, with expat. The parser is stopped at the end of each post.
#include "wxr.h"

#include "memory.h"
#include "window.h"

#include <ctype.h>
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
    Window window;  // all from the start of the post on, or of what is not parsed yet
    Location blank; // how far the file was blank before the export began
    bool has_begun;
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
    if (!day_read_written(date, &post->day))
        post->day = 0;
    window_drop(&wxr->window, (size_t)(wxr->post_start - wxr->window.start));
    post->before = wxr->window.before;
    size_t size = (size_t)(end - wxr->post_start);
    post->input = (Str){arena_copy(wxr->arena, wxr->window.bytes, size), (uint32_t)size};
    window_drop(&wxr->window, size);
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
    static const XML_Memory_Handling_Suite memory = {memory_alloc, memory_resize, free};
    Wxr *wxr = memory_zeroed(1, sizeof *wxr);
    XML_Parser parser = XML_ParserCreate_MM("UTF-8", &memory, NULL);
    wxr->stream = stream;
    wxr->parser = parser;
    wxr->field = POST_FIELD__COUNT;
    XML_SetUserData(parser, wxr);
    XML_SetElementHandler(parser, start_element, end_element);
    XML_SetCharacterDataHandler(parser, add_text);
    return wxr;
}

// A site whose scripts print blank lines exports them before the XML, where none may be.
static void pass_over_blank(Wxr *wxr, Diag *diag)
{
    for (;;) {
        Str bytes = stream_peek_some(wxr->stream, diag);
        uint32_t blank = 0;
        while (blank < bytes.length && isspace((unsigned char)bytes.at[blank]))
            blank++;
        window_keep(&wxr->window, str_slice(bytes, 0, blank));
        stream_take(wxr->stream, blank);
        if (blank == 0 || blank < bytes.length)
            break;
    }
    window_drop(&wxr->window, wxr->window.size);
    wxr->window.start = 0; // the parser counts from here
    wxr->blank = wxr->window.before;
    wxr->has_begun = true;
}

// Copies [bytes] to the parser. Old posts have control characters in them, which XML
// forbids: they are read as blanks, one for one.
static enum XML_Status parse_bytes(Wxr *wxr, Str bytes)
{
    char *buffer = XML_GetBuffer(wxr->parser, (int)bytes.length);
    if (buffer == NULL)
        return XML_STATUS_ERROR;
    for (uint32_t i = 0; i < bytes.length; i++)
        buffer[i] =
            (uint8_t)bytes.at[i] < ' ' && strchr("\t\n\r", bytes.at[i]) == NULL ? ' ' : bytes.at[i];
    return XML_ParseBuffer(wxr->parser, (int)bytes.length, bytes.length == 0);
}

// Lets go of what the parser has done with. A tag that lies across two pieces it has not.
static void drop_parsed(Wxr *wxr)
{
    XML_Index at = XML_GetCurrentByteIndex(wxr->parser);
    if (!wxr->is_in_post && at > (XML_Index)wxr->window.start)
        window_drop(&wxr->window, (size_t)((uint64_t)at - wxr->window.start));
}

static enum XML_Status parse_more(Wxr *wxr, Diag *diag)
{
    if (wxr->is_parsing)
        return XML_ResumeParser(wxr->parser);
    if (!wxr->has_begun)
        pass_over_blank(wxr, diag);
    drop_parsed(wxr);
    Str bytes = stream_peek_some(wxr->stream, diag);
    window_keep(&wxr->window, bytes);
    enum XML_Status status = parse_bytes(wxr, bytes);
    stream_take(wxr->stream, bytes.length);
    return status;
}

static void fail(const Wxr *wxr, const char *reason, Diag *diag)
{
    unsigned long line = XML_GetCurrentLineNumber(wxr->parser);
    unsigned long column = XML_GetCurrentColumnNumber(wxr->parser) + 1;
    diag_error(diag, (Place){0}, "%.*s:%lu:%lu: %s; what follows was not read",
               STR_ARGS(wxr->stream->path), line + wxr->blank.line,
               line == 1 ? column + wxr->blank.column : column, reason);
}

// Why the parser stopped: XML in another encoding is "not well-formed" to it.
static void fail_at_token(const Wxr *wxr, Diag *diag)
{
    enum XML_Error error = XML_GetErrorCode(wxr->parser);
    uint64_t byte = (uint64_t)XML_GetCurrentByteIndex(wxr->parser) - wxr->window.start;
    bool is_ascii = byte >= wxr->window.size || (uint8_t)wxr->window.bytes[byte] < 0x80;
    fail(wxr,
         error == XML_ERROR_INVALID_TOKEN && !is_ascii
             ? "not UTF-8; convert it first, as in: iconv -f windows-1252 -t UTF-8"
             : XML_ErrorString(error),
         diag);
}

// Reads up to the end of the next item, whatever it is.
static bool next_item(Wxr *wxr, Diag *diag)
{
    wxr->is_complete = false;
    while (!wxr->is_complete) {
        enum XML_Status status = parse_more(wxr, diag);
        wxr->is_parsing = status == XML_STATUS_SUSPENDED;
        if (status == XML_STATUS_ERROR) {
            fail_at_token(wxr, diag);
            return false;
        }
        XML_ParsingStatus parsing;
        XML_GetParsingStatus(wxr->parser, &parsing);
        if (parsing.parsing == XML_FINISHED && !wxr->is_complete)
            return false;
        if (wxr->is_in_post && wxr->window.size > DOCUMENT_MOST) {
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
        arena_reset(arena);
    }
    *post = (Post){0};
    return false;
}

uint32_t wxr_passed_over(const Wxr *wxr)
{
    return wxr->passed_over;
}

void wxr_close(Wxr *wxr)
{
    XML_ParserFree(wxr->parser);
    window_free(&wxr->window);
    free(wxr);
}
