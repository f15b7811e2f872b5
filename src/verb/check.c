#include "check.h"

#include "annotate.h"
#include "file.h"
#include "memory.h"
#include "read.h"
#include "verbs.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct CheckRun {
    const Pack *pack;
    const Options *options;
    Diag *diag;
    Scratch scratch;
    CheckResult result;
    Arena paths;
    Table known; // real paths of the documents that were met
} CheckRun;

// Compares the document at [text_path] with the gold at [gold_path].
static bool check_document(CheckRun *run, const char *text_path, const char *gold_path)
{
    Arena *arena = &run->scratch.arena;
    ReadOptions reading = {.pack = run->pack,
                           .format = (Format)run->options->format,
                           .encoding = run->options->encoding,
                           .today = run->options->today};
    Document document;
    Source *source = arena_alloc(arena, sizeof *source); // messages point to it
    Gold gold = {0};
    source->path = str_from(gold_path);
    if (!read_file(arena, &reading, text_path, &document, run->diag) ||
        !file_read(arena, gold_path, &source->text, run->diag) ||
        !gold_read(run->pack, &document, source, arena, &gold, run->diag))
        return false;
    check_compare(run->pack, annotate(run->pack, &run->scratch, &document), &gold, &run->result);
    return true;
}

static void note_faulty(CheckRun *run, Str path)
{
    *array_add(&run->result.arena, &run->result.faulty) =
        str_format(&run->result.arena, "%.*s", STR_ARGS(path));
}

// False when the file was met before, by this path or another.
static bool is_new(CheckRun *run, const char *path)
{
    char *real = realpath(path, NULL);
    if (real == NULL && errno == ENOMEM)
        memory_exhausted();
    if (real == NULL)
        return true; // reading it will say why
    Str key = str_format(&run->paths, "%s", real);
    free(real);
    if (table_find(&run->known, key) != TABLE_NONE)
        return false;
    table_set(&run->known, &run->paths, key, 0);
    return true;
}

// Documents that gold may lie beside, and the gold.
static const char *const endings[] = {".txt", ".html", ".htm", ".md", ".json"};
#define TEXT_ENDINGS (array_length(endings) - 1)

// [path] with [ending] in the place of its own.
static Str partner_of(Arena *arena, Str path, const char *ending)
{
    const char *dot = memrchr(path.at, '.', path.length);
    return str_format(arena, "%.*s%s", (int)(dot - path.at), path.at, ending);
}

static void check_gold(CheckRun *run, Str path)
{
    for (uint32_t i = 0; i < TEXT_ENDINGS; i++)
        if (access(partner_of(&run->paths, path, endings[i]).at, F_OK) == 0)
            return;
    diag_warning(run->diag, (Place){0}, "%s: no text lies beside this gold", path.at);
}

static void check_folder(CheckRun *run, const char *folder)
{
    PathArray paths = {0};
    uint32_t without_gold = 0;
    if (!file_list(&run->paths, folder, endings, array_length(endings), &paths, run->diag))
        note_faulty(run, str_from(folder));
    for (uint32_t i = 0; i < paths.count; i++) {
        Str path = paths.at[i];
        if (str_ends_with(path, STR(".json"))) {
            check_gold(run, path);
            continue;
        }
        Str gold = partner_of(&run->paths, path, ".json");
        if (access(gold.at, F_OK) != 0)
            without_gold++;
        else if (is_new(run, path.at) && !check_document(run, path.at, gold.at))
            note_faulty(run, path);
        diag_print(run->diag, stderr);
        arena_reset(&run->scratch.arena);
    }
    if (without_gold > 0)
        diag_warning(run->diag, (Place){0}, "%s: texts without gold, passed over: %u", folder,
                     without_gold);
}

static void measure(CheckRun *run)
{
    const Tally *total = &run->result.total;
    const CheckMinimum minima[THRESHOLD__COUNT] = {
        [MIN_F1] = {.name = STR("F1"), .reached = check_f1(total)},
        [MIN_PRECISION] = {.name = STR("precision"), .reached = check_precision(total)},
        [MIN_RECALL] = {.name = STR("recall"), .reached = check_recall(total)},
        [MIN_WHOLE] = {.name = STR("F1 of whole claims"), .reached = check_whole_f1(total)},
    };
    for (uint32_t i = 0; i < THRESHOLD__COUNT; i++) {
        CheckMinimum minimum = minima[i];
        minimum.least = run->options->least[i];
        if (minimum.least >= 0)
            *array_add(&run->result.arena, &run->result.minima) = minimum;
    }
}

// True when every minimum is reached and no difference is a failure.
static bool is_good_enough(const CheckRun *run)
{
    const CheckResult *result = &run->result;
    bool is_reached = true;
    for (uint32_t i = 0; i < result->differences.count; i++)
        is_reached &= !check_fails_at(result, &result->differences.at[i]);
    for (uint32_t i = 0; i < result->minima.count; i++) {
        const CheckMinimum *minimum = &result->minima.at[i];
        if (check_reaches(minimum))
            continue;
        is_reached = false;
        diag_error(run->diag, (Place){0}, "%.*s is %.4f, below the minimum of %.4f",
                   STR_ARGS(minimum->name), minimum->reached, minimum->least);
    }
    return is_reached;
}

// False with a message: a baseline cannot be read or written, or is none. Where one file is both,
// it is read first; what is only written holds of this run too.
static bool use_baselines(CheckRun *run)
{
    const char *in = run->options->baseline, *out = run->options->baseline_out;
    CheckResult *result = &run->result;
    Source *source = arena_alloc(&result->arena, sizeof *source);
    const char *path = in != NULL ? in : out;
    Str text = out == NULL ? (Str){0} : baseline_write(run->pack, result, out, &result->arena);
    if (path == NULL)
        return true;
    *source = (Source){.path = str_from(path), .text = text};
    if ((in != NULL && !file_read(&result->arena, in, &source->text, run->diag)) ||
        !baseline_apply(run->pack, source, result, run->diag))
        return false;
    if (out == NULL)
        return true;
    if (result->faulty.count > 0)
        diag_error(run->diag, (Place){0}, "%s: not written, as not all could be compared", out);
    return result->faulty.count == 0 && file_replace(out, text, run->diag);
}

static ExitStatus report(CheckRun *run)
{
    const CheckResult *result = &run->result;
    if (result->documents.count + result->faulty.count == 0) {
        diag_error(run->diag, (Place){0},
                   "nothing to check: no NAME.txt with a NAME.json beside it");
        return EXIT_INPUT;
    }
    measure(run);
    if (!use_baselines(run)) {
        diag_print(run->diag, stderr); // while the baseline's text lives
        return EXIT_INPUT;
    }
    check_report(run->pack, result, (CheckFormat)run->options->report, stdout);
    bool is_good = is_good_enough(run);
    if (result->faulty.count > 0)
        return EXIT_INPUT;
    return is_good ? EXIT_DONE : EXIT_SHORT;
}

ExitStatus check_run(const Pack *pack, const Options *options, Diag *diag)
{
    CheckRun run = {.pack = pack,
                    .options = options,
                    .diag = diag,
                    .scratch = {.matcher = matcher_new(), .has_no_gate = options->has_no_gate}};
    run.result.today = day_today();
    run.result.by_type =
        arena_alloc(&run.result.arena, pack->types.count * sizeof *run.result.by_type);
    for (uint32_t i = 0; i < options->paths.count; i++)
        check_folder(&run, options->paths.at[i]);
    ExitStatus status = report(&run);
    diag_print(diag, stderr);
    arena_free(&run.paths);
    arena_free(&run.result.arena);
    arena_free(&run.scratch.arena);
    matcher_free(run.scratch.matcher);
    return status;
}
