#include "verbs.h"

#include "annotate.h"
#include "read.h"
#include "write.h"

static bool tag_document(const Pack *pack, const Options *options, Scratch *scratch,
                         const char *path, Diag *diag)
{
    ReadOptions reading = {.pack = pack, .format = FORMAT_UNKNOWN, .today = options->today};
    Document document;
    Bytes out = {0};
    if (!read_file(&scratch->arena, &reading, path, &document, diag))
        return false;
    const Annotation *a = annotate(pack, scratch, &document);
    if (options->show != SHOW_NONE)
        write_stage(pack, a, options->show, &scratch->arena, &out);
    else
        write_json(pack, a, options->is_pretty, &scratch->arena, &out);
    if (out.count > 0) // what fails is told when the output is closed
        fwrite(out.at, 1, out.count, stdout);
    return true;
}

ExitStatus tag_run(const Pack *pack, const Options *options, Diag *diag)
{
    static const char *const standard_input[] = {"-"};
    const char *const *paths = options->paths.count > 0 ? options->paths.at : standard_input;
    uint32_t count = options->paths.count > 0 ? options->paths.count : 1;
    Scratch scratch = {.matcher = matcher_new()};
    ExitStatus status = EXIT_DONE;
    for (uint32_t i = 0; i < count; i++) {
        if (!tag_document(pack, options, &scratch, paths[i], diag))
            status = EXIT_INPUT;
        diag_print(diag, stderr);
        arena_reset(&scratch.arena);
    }
    arena_free(&scratch.arena);
    matcher_free(scratch.matcher);
    return status;
}
