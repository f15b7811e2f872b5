// claimtag rules fmt: writes rule files in their one layout.
#include "file.h"
#include "layout.h"
#include "legible.h"
#include "pack.h"
#include "verbs.h"

// Says of a file whether its layout was, or would be, changed.
static bool lay_out(Str path, bool only_tells, bool *is_changed, Diag *diag)
{
    Arena arena = {0};
    Source source = {.path = path};
    Str text;
    bool is_right = file_read_regular(&arena, path.at, FILE_OF_RULES_MOST, &source.text, diag);
    uint32_t length = source.text.length;
    if (is_right && str_starts_with(source.text, BYTE_ORDER_MARK))
        source.text = str_slice(source.text, BYTE_ORDER_MARK.length, length);
    is_right =
        is_right && legible_check(&source, diag) && layout_file(&arena, &source, &text, diag);
    *is_changed = is_right && (source.text.length < length || !str_equal(text, source.text));
    if (*is_changed)
        printf("%.*s\n", STR_ARGS(path));
    if (*is_changed && !only_tells)
        is_right = file_replace(path.at, text, diag);
    diag_print(diag, stderr); // while the source lives
    arena_free(&arena);
    return is_right;
}

static const char *const endings[] = {".yaml", ".tsv"};

static bool is_file_of_rules(const char *path)
{
    for (uint32_t i = 0; i < array_length(endings); i++)
        if (str_ends_with(str_from(path), str_from(endings[i])) && !file_is_folder(path))
            return true;
    return false;
}

ExitStatus rules_fmt_run(const Pack *none, const Options *options, Diag *diag)
{
    (void)none;
    Arena arena = {0};
    bool is_right = true, is_any_changed = false;
    const TextArray *named = options->paths.count > 0 ? &options->paths : &options->rules;
    for (uint32_t i = 0; i < named->count; i++) {
        PathArray paths = {0};
        if (is_file_of_rules(named->at[i]))
            *array_add(&arena, &paths) = str_from(named->at[i]);
        else
            is_right &= file_list_inside(&arena, named->at[i], endings, array_length(endings),
                                         &paths, diag);
        for (uint32_t k = 0; k < paths.count; k++) {
            bool is_changed = false;
            is_right &= lay_out(paths.at[k], options->only_tells, &is_changed, diag);
            is_any_changed |= is_changed;
        }
    }
    arena_free(&arena);
    if (!is_right)
        return EXIT_INPUT;
    return is_any_changed && options->only_tells ? EXIT_SHORT : EXIT_DONE;
}
