#include "suites.h"

#include "file.h"

static void read_file(Arena *arena, Str path, BlockArray *blocks)
{
    Str rest;
    Diag diag = {0};
    if (!file_read(arena, path.at, &rest, &diag)) {
        diag_print(&diag, stderr);
        diag_free(&diag);
        return;
    }
    Block *block = NULL;
    for (uint32_t number = 1; rest.at != NULL; number++) {
        Str line = str_trim(str_cut(&rest, '\n'));
        if (line.length == 0)
            block = NULL;
        if (line.length == 0 || line.at[0] == '#')
            continue;
        if (block == NULL) {
            block = array_add(arena, blocks);
            block->name = str_format(arena, "%.*s:%u", STR_ARGS(path), number);
        }
        *array_add(arena, &block->lines) = line;
    }
}

BlockArray blocks_read(Arena *arena, const char *folder, const char *ending)
{
    BlockArray blocks = {0};
    PathArray paths = files_under(arena, folder, ending);
    for (uint32_t i = 0; i < paths.count; i++)
        read_file(arena, paths.at[i], &blocks);
    return blocks;
}

const char *text_of_line(Arena *arena, Str line)
{
    char *text = arena_alloc(arena, line.length + 1), *end = text;
    for (uint32_t i = 0; i < line.length; i++) {
        bool is_escape = line.at[i] == '\\' && i + 1 < line.length;
        *end++ = !is_escape ? line.at[i] : line.at[i + 1] == 'n' ? '\n' : line.at[i + 1];
        i += is_escape;
    }
    return text;
}
