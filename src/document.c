#include "document.h"

#include "utf8.h"

Locator locator_new(Arena *arena, Str text)
{
    Locator locator = {.text = text};
    uint32_t chars = 0;
    locator.chars_before =
        arena_alloc(arena, (text.length / LOCATOR_STEP + 1) * sizeof *locator.chars_before);
    *array_add(arena, &locator.line_starts) = 0;
    for (uint32_t i = 0; i < text.length; i++) {
        if (i % LOCATOR_STEP == 0)
            locator.chars_before[i / LOCATOR_STEP] = chars;
        chars += ((uint8_t)text.at[i] & 0xC0) != 0x80;
        if (text.at[i] == '\n')
            *array_add(arena, &locator.line_starts) = i + 1;
    }
    if (text.length % LOCATOR_STEP == 0)
        locator.chars_before[text.length / LOCATOR_STEP] = chars;
    return locator;
}

static uint32_t chars_before(const Locator *locator, uint32_t byte)
{
    uint32_t step = byte / LOCATOR_STEP;
    return locator->chars_before[step] +
           utf8_count(str_slice(locator->text, step * LOCATOR_STEP, byte));
}

Location locator_find(const Locator *locator, uint32_t byte)
{
    uint32_t low = 0, high = locator->line_starts.count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (locator->line_starts.at[middle] <= byte)
            low = middle;
        else
            high = middle;
    }
    uint32_t character = chars_before(locator, byte);
    uint32_t line_start = chars_before(locator, locator->line_starts.at[low]);
    return (Location){byte, character, low + 1, character - line_start + 1};
}
