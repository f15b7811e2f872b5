#include "pattern_data.h"

// The width in units of a part that can have only one, otherwise UINT32_MAX.
static uint32_t fixed_width(const Part *part)
{
    uint32_t width = 0;
    switch (part->kind) {
    case PART_UNIT:
        return 1;
    case PART_SEQUENCE:
    case PART_GROUP:
    case PART_ATOMIC:
        for (uint32_t i = 0; i < part->children.count; i++) {
            uint32_t child = fixed_width(part->children.at[i]);
            if (child == UINT32_MAX)
                return UINT32_MAX;
            width += child;
        }
        return width;
    case PART_CHOICE:
        width = fixed_width(part->children.at[0]);
        for (uint32_t i = 1; i < part->children.count; i++)
            if (fixed_width(part->children.at[i]) != width)
                return UINT32_MAX;
        return width;
    case PART_REPEAT:
        width = fixed_width(part->children.at[0]);
        return part->least != part->most || width == UINT32_MAX ? UINT32_MAX : width * part->least;
    case PART_LOOK:
    case PART_START:
    case PART_END:
        return 0;
    }
    return UINT32_MAX;
}

bool part_has_fixed_width(const Part *part)
{
    if (part->kind != PART_CHOICE)
        return fixed_width(part) != UINT32_MAX;
    for (uint32_t i = 0; i < part->children.count; i++)
        if (fixed_width(part->children.at[i]) == UINT32_MAX)
            return false;
    return true;
}
