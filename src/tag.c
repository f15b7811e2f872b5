#include "verbs.h"

#include "annotate.h"
#include "file.h"
#include "utf8.h"
#include "write.h"

#include <errno.h>
#include <string.h>

// Reads the document at [path]. Returns false with a message when it is no text.
static bool read_document(const Options *options, const char *path, Arena *arena,
                          Document *document, Diag *diag)
{
    *document = (Document){.path = str_from(path), .today = options->today};
    if (!file_read(arena, path, &document->text, diag))
        return false;
    Str text = document->text;
    const char *nul = text.length > 0 ? memchr(text.at, '\0', text.length) : NULL;
    if (nul != NULL) {
        diag_error(diag, (Place){0}, "%s: a NUL byte at byte %zu: this is no text", path,
                   (size_t)(nul - text.at));
        return false;
    }
    uint32_t fault = utf8_find_fault(text);
    if (fault < text.length) {
        diag_error(diag, (Place){0}, "%s: not UTF-8 at byte %u (0x%02X)", path, fault,
                   (uint8_t)text.at[fault]);
        return false;
    }
    return true;
}

static bool tag_document(const Pack *pack, const Options *options, Scratch *scratch,
                         const char *path, Diag *diag)
{
    Document document;
    Bytes out = {0};
    if (!read_document(options, path, &scratch->arena, &document, diag))
        return false;
    const Annotation *a = annotate(pack, scratch, &document);
    if (options->show != SHOW_NONE)
        write_stage(pack, a, options->show, &scratch->arena, &out);
    else
        write_json(pack, a, options->is_pretty, &scratch->arena, &out);
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
