#include "check.h"

#include "annotate.h"
#include "file.h"
#include "read.h"
#include "verbs.h"

#include <unistd.h>

typedef struct CheckRun {
    const Pack *pack;
    const Options *options;
    Diag *diag;
    Scratch scratch;
    CheckResult result;
    Arena paths;
    bool has_faults;
} CheckRun;

// Compares the document at [text_path] with the gold at [gold_path].
static bool check_document(CheckRun *run, const char *text_path, const char *gold_path)
{
    Arena *arena = &run->scratch.arena;
    Document document = {.today = run->options->today};
    Source *source = arena_alloc(arena, sizeof *source); // messages point to it
    Gold gold = {0};
    source->path = str_from(gold_path);
    if (!read_text(arena, text_path, &document, run->diag) ||
        !file_read(arena, gold_path, &source->text, run->diag) ||
        !gold_read(run->pack, &document, source, arena, &gold, run->diag))
        return false;
    check_compare(run->pack, annotate(run->pack, &run->scratch, &document), &gold, &run->result);
    return true;
}

static void check_folder(CheckRun *run, const char *folder)
{
    static const char *const endings[] = {".txt"};
    PathArray paths = {0};
    run->has_faults |=
        !file_list(&run->paths, folder, endings, array_length(endings), &paths, run->diag);
    for (uint32_t i = 0; i < paths.count; i++) {
        Str path = paths.at[i];
        Str gold = str_format(&run->paths, "%.*s.json", (int)path.length - 4, path.at);
        if (access(gold.at, F_OK) == 0)
            run->has_faults |= !check_document(run, path.at, gold.at);
        diag_print(run->diag, stderr);
        arena_reset(&run->scratch.arena);
    }
}

// True when every minimum is reached; without any, when there is no difference.
static bool is_good_enough(const CheckRun *run)
{
    const Tally *total = &run->result.total;
    const double reached[THRESHOLD__COUNT] = {
        [MIN_F1] = check_f1(total),
        [MIN_PRECISION] = check_precision(total),
        [MIN_RECALL] = check_recall(total),
        [MIN_WHOLE] = check_whole_f1(total),
    };
    static const char *const names[THRESHOLD__COUNT] = {
        [MIN_F1] = "F1",
        [MIN_PRECISION] = "precision",
        [MIN_RECALL] = "recall",
        [MIN_WHOLE] = "F1 of whole claims",
    };
    bool has_minimum = false, is_reached = true;
    for (uint32_t i = 0; i < THRESHOLD__COUNT; i++) {
        double least = run->options->least[i];
        has_minimum |= least >= 0;
        if (least < 0 || reached[i] >= least)
            continue;
        is_reached = false;
        diag_error(run->diag, (Place){0}, "%s is %.4f, below the minimum of %.4f", names[i],
                   reached[i], least);
    }
    return has_minimum ? is_reached : run->result.differences.count == 0;
}

ExitStatus check_run(const Pack *pack, const Options *options, Diag *diag)
{
    CheckRun run = {
        .pack = pack, .options = options, .diag = diag, .scratch = {.matcher = matcher_new()}};
    for (uint32_t i = 0; i < options->paths.count; i++)
        check_folder(&run, options->paths.at[i]);
    if (run.result.documents.count > 0)
        check_report(pack, &run.result, (CheckFormat)options->check_format, stdout);
    else
        diag_error(diag, (Place){0}, "nothing to check: no NAME.txt with a NAME.json beside it");
    ExitStatus status = EXIT_INPUT;
    if (run.result.documents.count > 0 && !is_good_enough(&run))
        status = run.has_faults ? EXIT_INPUT : EXIT_SHORT;
    else if (run.result.documents.count > 0 && !run.has_faults)
        status = EXIT_DONE;
    diag_print(diag, stderr);
    arena_free(&run.paths);
    arena_free(&run.result.arena);
    arena_free(&run.scratch.arena);
    matcher_free(run.scratch.matcher);
    return status;
}
