#include "suites.h"

void print_lines(const char *title, const LineArray *lines)
{
    print_error("%s\n", title);
    for (uint32_t i = 0; i < lines->count; i++)
        print_error("    %.*s\n", STR_ARGS(lines->at[i]));
    if (lines->count == 0)
        print_error("    none\n");
}
