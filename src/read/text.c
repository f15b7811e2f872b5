#include "read.h"

#include "file.h"
#include "utf8.h"

#include <string.h>

static bool check_text(const Document *document, Diag *diag)
{
    Str text = document->text;
    const char *nul = text.length > 0 ? memchr(text.at, '\0', text.length) : NULL;
    if (nul != NULL) {
        diag_error(diag, (Place){0}, "%.*s: a NUL byte at byte %zu: this is no text",
                   STR_ARGS(document->path), (size_t)(nul - text.at));
        return false;
    }
    uint32_t fault = utf8_find_fault(text);
    if (fault < text.length) {
        diag_error(diag, (Place){0}, "%.*s: not UTF-8 at byte %u (0x%02X)",
                   STR_ARGS(document->path), fault, (uint8_t)text.at[fault]);
        return false;
    }
    return true;
}

bool read_text(Arena *arena, const char *path, Document *document, Diag *diag)
{
    document->path = str_from(path);
    return file_read(arena, path, &document->text, diag) && check_text(document, diag);
}
