#include "draft.h"

#include <string.h>

// The run that holds byte [text]; the last when it lies behind all. There is one.
static uint32_t run_at(const Alignment *alignment, uint32_t text)
{
    uint32_t low = 0, high = alignment->runs.count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (alignment->runs.at[middle].text <= text)
            low = middle;
        else
            high = middle;
    }
    return low;
}

uint32_t alignment_start(const Alignment *alignment, uint32_t text)
{
    if (alignment == NULL)
        return text;
    if (alignment->runs.count == 0)
        return 0;
    const AlignedRun *run = &alignment->runs.at[run_at(alignment, text)];
    return run->is_copy ? run->source + (text - run->text) : run->source;
}

uint32_t alignment_end(const Alignment *alignment, uint32_t text)
{
    if (alignment == NULL || text == 0)
        return alignment_start(alignment, text);
    if (alignment->runs.count == 0)
        return 0;
    const AlignedRun *run = &alignment->runs.at[run_at(alignment, text - 1)];
    return run->is_copy ? run->source + (text - run->text) : run->source + run->length;
}

uint32_t alignment_text(const Alignment *alignment, uint32_t source, uint32_t text_length)
{
    if (alignment == NULL)
        return source;
    for (uint32_t i = 0; i < alignment->runs.count; i++) {
        const AlignedRun *run = &alignment->runs.at[i];
        if (source < run->source + run->length)
            return run->is_copy && source > run->source ? run->text + (source - run->source)
                                                        : run->text;
    }
    return text_length;
}

static void append(Draft *draft, Str bytes)
{
    array_reserve(draft->arena, &draft->text, bytes.length);
    if (bytes.length > 0)
        memcpy(draft->text.at + draft->text.count, bytes.at, bytes.length);
    draft->text.count += bytes.length;
}

static void add_run(Draft *draft, AlignedRun run)
{
    Alignment *alignment = &draft->alignment;
    if (alignment->runs.count > 0) {
        AlignedRun *last = &alignment->runs.at[alignment->runs.count - 1];
        if (last->is_copy && run.is_copy && last->source + last->length == run.source) {
            last->length += run.length;
            return;
        }
    }
    *array_add(draft->arena, &alignment->runs) = run;
}

// Copies what lies within one run of the alignment through which the draft looks.
// Returns how many bytes that were.
static uint32_t copy_within_run(Draft *draft, Str bytes, uint32_t source)
{
    const Alignment *through = draft->through;
    uint32_t index = run_at(through, source);
    const AlignedRun *run = &through->runs.at[index];
    uint32_t end =
        index + 1 < through->runs.count ? through->runs.at[index + 1].text : source + bytes.length;
    uint32_t length = end - source < bytes.length ? end - source : bytes.length;
    AlignedRun copy = {draft->text.count, run->source, run->length, run->is_copy};
    if (run->is_copy) {
        copy.source += source - run->text;
        copy.length = length;
    }
    append(draft, str_slice(bytes, 0, length));
    add_run(draft, copy);
    return length;
}

void draft_copy(Draft *draft, Str bytes, uint32_t source)
{
    if (draft->through == NULL) {
        if (bytes.length > 0)
            add_run(draft, (AlignedRun){draft->text.count, source, bytes.length, true});
        append(draft, bytes);
        return;
    }
    while (bytes.length > 0) {
        uint32_t length = copy_within_run(draft, bytes, source);
        bytes = str_slice(bytes, length, bytes.length);
        source += length;
    }
}

void draft_put(Draft *draft, Str bytes, uint32_t start, uint32_t end)
{
    if (bytes.length == 0)
        return;
    uint32_t first = alignment_start(draft->through, start);
    uint32_t last = end > start ? alignment_end(draft->through, end) : first;
    add_run(draft, (AlignedRun){draft->text.count, first, last > first ? last - first : 0, false});
    append(draft, bytes);
}

Str draft_text(const Draft *draft)
{
    return (Str){draft->text.at, draft->text.count};
}
