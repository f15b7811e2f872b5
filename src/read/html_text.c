// Aligning the text of a node, as the parser decoded it, with the bytes it stands for.
#include "html.h"

#include "utf8.h"

#include <ctype.h>
#include <string.h>

typedef struct Aligner {
    Str text, source; // what is left of both
    uint32_t offset;  // of the source's first byte
    Page *page;
    bool has_marks; // within the source
} Aligner;

static void pass(Aligner *aligner, uint32_t text, uint32_t source)
{
    page_put(aligner->page, str_slice(aligner->text, 0, text), aligner->offset,
             aligner->offset + source);
    aligner->text = str_slice(aligner->text, text, aligner->text.length);
    aligner->source = str_slice(aligner->source, source, aligner->source.length);
    aligner->offset += source;
}

static bool is_name(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static uint32_t char_length(Str text, uint32_t at)
{
    uint32_t end = at;
    if (at < text.length)
        utf8_next(text, &end);
    return end - at;
}

typedef enum Likeness { UNLIKE, MAYBE_ALIKE, ALIKE } Likeness;

// Whether what follows a reference and its text goes on alike, as far as one can tell: up
// to the next reference.
static Likeness likeness(const Aligner *aligner, uint32_t text, uint32_t source)
{
    Str t = str_slice(aligner->text, text, aligner->text.length);
    Str s = str_slice(aligner->source, source, aligner->source.length);
    for (uint32_t i = 0; i < 8; i++) {
        if (i == s.length)
            return i == t.length ? ALIKE : UNLIKE;
        if (s.at[i] == '<' || s.at[i] == '\r' || (s.at[i] == '&' && i < t.length))
            return i > 0 ? ALIKE : MAYBE_ALIKE;
        if (i == t.length || s.at[i] != t.at[i])
            return UNLIKE;
    }
    return ALIKE;
}

// How many bytes of the source the reference takes that stands for the first [text] bytes
// of the text, 0 when it cannot be: the longest name after which both go on alike. A
// semicolon that is there belongs to it, and a number has no shorter one in it.
static uint32_t reference_length(const Aligner *aligner, uint32_t text)
{
    Str source = aligner->source;
    bool is_number = source.length > 1 && source.at[1] == '#';
    uint32_t end = is_number ? 2 : 1, maybe = 0;
    while (end < source.length && is_name(source.at[end]))
        end++;
    if (end < source.length && source.at[end] == ';')
        end++;
    if (is_number && source.at[end - 1] == ';')
        return end;
    for (; end > 2; end--) {
        bool leaves_end = end < source.length && source.at[end] == ';' && source.at[end - 1] != ';';
        Likeness found = leaves_end ? UNLIKE : likeness(aligner, text, end);
        if (found == ALIKE)
            return end;
        if (found == MAYBE_ALIKE && maybe == 0)
            maybe = end;
    }
    return maybe;
}

static bool is_ampersand(Str source)
{
    static const char *const forms[] = {"&amp", "&AMP", "&#38", "&#x26", "&#038", "&#X26"};
    for (uint32_t i = 0; i < array_length(forms); i++)
        if (str_starts_with(source, str_from(forms[i])))
            return true;
    return false;
}

static void pass_reference(Aligner *aligner)
{
    if (aligner->text.at[0] == '&' && !is_ampersand(aligner->source)) {
        pass(aligner, 1, 1);
        return;
    }
    // A few names stand for two characters.
    uint32_t one = char_length(aligner->text, 0), two = one + char_length(aligner->text, one);
    uint32_t length = reference_length(aligner, one);
    if (length > 0) {
        pass(aligner, one, length);
        return;
    }
    length = reference_length(aligner, two);
    pass(aligner, two, length > 0 ? length : 1);
}

// Passes over a mark that the parser did not take as text.
static void skip_tag(Aligner *aligner)
{
    const char *end = memchr(aligner->source.at, '>', aligner->source.length);
    uint32_t length =
        end == NULL ? aligner->source.length : (uint32_t)(end - aligner->source.at) + 1;
    aligner->source = str_slice(aligner->source, length, aligner->source.length);
    aligner->offset += length;
}

// True where a mark begins; any other "<" is text.
static bool is_mark(Str source, uint32_t at)
{
    return source.at[at] == '<' && at + 1 < source.length &&
           (isalpha((unsigned char)source.at[at + 1]) || strchr("/!?", source.at[at + 1]) != NULL);
}

static uint32_t same_length(const Aligner *aligner)
{
    uint32_t i = 0;
    while (i < aligner->text.length && i < aligner->source.length &&
           aligner->text.at[i] == aligner->source.at[i] && aligner->source.at[i] != '&' &&
           !(aligner->has_marks && is_mark(aligner->source, i)))
        i++;
    return utf8_start(aligner->text, i); // whole characters only
}

void html_align(Page *page, Str text, Str source, uint32_t offset, bool has_marks)
{
    Aligner aligner = {text, source, offset, page, has_marks};
    while (aligner.text.length > 0 && aligner.source.length > 0) {
        uint32_t same = same_length(&aligner);
        if (same > 0) {
            page_copy(page, str_slice(aligner.text, 0, same), aligner.offset);
            aligner.text = str_slice(aligner.text, same, aligner.text.length);
            aligner.source = str_slice(aligner.source, same, aligner.source.length);
            aligner.offset += same;
        } else if (aligner.source.at[0] == '&') {
            pass_reference(&aligner);
        } else if (aligner.source.at[0] == '<') {
            skip_tag(&aligner);
        } else if (aligner.source.at[0] == '\r') { // the parser makes one line feed of both
            bool is_pair = aligner.source.length > 1 && aligner.source.at[1] == '\n';
            pass(&aligner, 1, is_pair ? 2 : 1);
        } else {
            break;
        }
    }
    // What cannot be followed in detail stands for all that is left.
    if (aligner.text.length > 0)
        pass(&aligner, aligner.text.length, aligner.source.length);
}
