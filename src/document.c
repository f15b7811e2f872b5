#include "document.h"

#include "utf8.h"

Document document_of_text(Str path, Str text)
{
    return (Document){.path = path, .text = text, .source = text, .input = text};
}

Locator locator_new(Arena *arena, const Document *document)
{
    Str text = document->source;
    Locator locator = {.document = document};
    uint32_t chars = 0;
    locator.chars_before =
        arena_alloc(arena, (text.length / LOCATOR_STEP + 1) * sizeof *locator.chars_before);
    *array_add(arena, &locator.line_starts) = 0;
    for (uint32_t i = 0; i <= text.length / LOCATOR_STEP; i++) {
        uint32_t start = i * LOCATOR_STEP, left = text.length - start;
        locator.chars_before[i] = chars;
        chars +=
            utf8_count(str_slice(text, start, start + (left < LOCATOR_STEP ? left : LOCATOR_STEP)));
    }
    for (Str rest = text; rest.at != NULL;) {
        str_cut(&rest, '\n');
        if (rest.at != NULL)
            *array_add(arena, &locator.line_starts) = (uint32_t)(rest.at - text.at);
    }
    return locator;
}

static uint32_t chars_before(const Locator *locator, uint32_t byte)
{
    uint32_t step = byte / LOCATOR_STEP;
    return locator->chars_before[step] +
           utf8_count(str_slice(locator->document->source, step * LOCATOR_STEP, byte));
}

// The place of byte [source] of the source, which lies at byte [input] of the input.
static Location place_of(const Locator *locator, uint32_t source, uint32_t input)
{
    const Location *before = &locator->document->before;
    uint32_t low = 0, high = locator->line_starts.count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (locator->line_starts.at[middle] <= source)
            low = middle;
        else
            high = middle;
    }
    uint32_t character = chars_before(locator, source);
    uint32_t column = character - chars_before(locator, locator->line_starts.at[low]) + 1;
    return (Location){before->byte + input, before->character + character, before->line + low + 1,
                      low == 0 ? before->column + column : column};
}

Location locator_start(const Locator *locator, uint32_t byte)
{
    const Document *document = locator->document;
    uint32_t source = alignment_start(document->drawn, byte);
    return place_of(locator, source, alignment_start(document->decoded, source));
}

Location locator_end(const Locator *locator, uint32_t byte)
{
    const Document *document = locator->document;
    uint32_t source = alignment_end(document->drawn, byte);
    return place_of(locator, source, alignment_end(document->decoded, source));
}
