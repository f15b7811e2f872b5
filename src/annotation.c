#include "annotation.h"

const Unit *annotation_units(const Annotation *a, uint32_t sentence)
{
    return a->units.count == 0 ? NULL : &a->units.at[a->sentences.at[sentence].units.first];
}

Span annotation_span(const Annotation *a, uint32_t sentence, uint32_t start, uint32_t end)
{
    const Unit *units = annotation_units(a, sentence), *last = &units[end - 1];
    return (Span){a->tokens.at[units[start].first].span.start,
                  a->tokens.at[last->first + last->count - 1].span.end};
}
