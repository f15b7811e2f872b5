// Makes the image of the rules that is linked into claimtag: bake IMAGE FOLDER TEXT... The texts
// are like those that it will read.
#include "annotate.h"
#include "image.h"
#include "memory.h"
#include "read.h"

#include <stdio.h>
#include <stdlib.h>

static bool use(Pack *pack, const char *path, Diag *diag)
{
    ReadOptions reading = {.pack = pack};
    Scratch scratch = {.matcher = matcher_new()};
    Document document = {0};
    bool is_read = read_file(&scratch.arena, &reading, path, &document, diag);
    if (is_read)
        lexicon_count_words(pack->lexicon, &annotate(pack, &scratch, &document)->tokens);
    matcher_free(scratch.matcher);
    arena_free(&scratch.arena);
    return is_read;
}

// When the JIT comes in depends on the machine: the image is not to.
static void use_no_jit(void)
{
    if (setenv("CLAIMTAG_JIT_COST", "never", 1) != 0)
        memory_exhausted();
}

static bool bake(int count, const char *const *arguments, Diag *diag)
{
    use_no_jit();
    Pack *pack = image_begin(&arguments[1], 1, diag);
    bool is_right = pack != NULL;
    if (is_right)
        grammar_count_units(pack->grammar);
    for (int i = 2; i < count && is_right; i++)
        is_right = use(pack, arguments[i], diag);
    return is_right && image_save(pack, arguments[0], diag);
}

int main(int argc, char **argv)
{
    Diag diag = {0};
    if (argc < 3) {
        fputs("usage: bake IMAGE FOLDER TEXT...\n", stderr);
        return 2;
    }
    bool is_written = bake(argc - 1, (const char *const *)argv + 1, &diag);
    diag_print(&diag, stderr);
    diag_free(&diag);
    return is_written ? 0 : 3;
}
