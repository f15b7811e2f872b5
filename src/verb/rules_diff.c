// claimtag rules diff OLD NEW CORPUS: which claims of the texts came, went and changed, and
// by which rules.
#include "author.h"
#include "file.h"
#include "json.h"
#include "read.h"
#include "verbs.h"

// A claim that stands, or one that lost: then it may say why the other rules have none.
typedef struct SeenClaim {
    Str type, line, rule;
    Span span;
    const char *lost; // why, or NULL
    bool is_paired;
} SeenClaim;

typedef Array(SeenClaim) SeenArray;

typedef enum ChangeKind { CHANGE_GAINED, CHANGE_LOST, CHANGE_CHANGED, CHANGE__COUNT } ChangeKind;

static const char *const change_names[CHANGE__COUNT] = {"gained", "lost", "changed"};

// The rules on one side, and what they found in the document in work.
typedef struct Side {
    Pack *pack;
    Scratch scratch;
    SeenArray claims;
} Side;

typedef struct DiffRun {
    const Options *options;
    Diag *diag;
    Side old, fresh;
    Arena arena;    // of the document in work
    Bytes json_out; // all differences, when they are wanted as JSON
    Arena json_arena;
    Json json;
    uint32_t texts, counts[CHANGE__COUNT];
    bool has_faults;
} DiffRun;

static void gather(DiffRun *run, Side *side, const Document *document)
{
    const Annotation *a = annotate(side->pack, &side->scratch, document);
    side->claims = (SeenArray){0};
    for (uint32_t i = 0; i < a->claims.count; i++) {
        const Claim *claim = &a->claims.at[i];
        *array_add(&run->arena, &side->claims) = (SeenClaim){
            .type = side->pack->types.at[claim->type].name,
            .line = claim_line(side->pack, a, claim, &run->arena),
            .rule = side->pack->claim_rules.at[a->matches.at[claim->match].rule].rule.id,
            .span = claim->span,
            .lost = claim->lost_to == NONE ? NULL : claim->lost_why};
    }
}

static bool is_overlapping(const SeenClaim *a, const SeenClaim *b)
{
    return a->span.start < b->span.end && b->span.start < a->span.end;
}

// The first claim of [side] that stands, has no partner yet, and says the same as [claim]; or,
// unless [is_exact], what is of its type on some of its words.
static SeenClaim *find_partner(const Side *side, const SeenClaim *claim, bool is_exact)
{
    for (uint32_t i = 0; i < side->claims.count; i++) {
        SeenClaim *other = &side->claims.at[i];
        if (other->lost == NULL && !other->is_paired && is_overlapping(claim, other) &&
            str_equal(claim->type, other->type) &&
            (!is_exact || str_equal(claim->line, other->line)))
            return other;
    }
    return NULL;
}

// Why the claim is not there: one like it lost, or no rule fits.
static Str reason_of_loss(DiffRun *run, const SeenClaim *claim)
{
    for (uint32_t i = 0; i < run->fresh.claims.count; i++) {
        const SeenClaim *other = &run->fresh.claims.at[i];
        if (other->lost != NULL && is_overlapping(claim, other) &&
            str_equal(claim->type, other->type))
            return str_format(&run->arena, "now loses: %s", other->lost);
    }
    return STR("now no rule makes it");
}

static void tell(DiffRun *run, const Document *document, const Locator *locator, ChangeKind kind,
                 const SeenClaim *old, const SeenClaim *fresh)
{
    const SeenClaim *claim = fresh != NULL ? fresh : old;
    Location at = locator_start(locator, claim->span.start);
    Str text = str_slice(document->text, claim->span.start, claim->span.end);
    Str reason = kind == CHANGE_LOST ? reason_of_loss(run, old) : (Str){0};
    run->counts[kind]++;
    if (run->options->report == DIFF_JSON) {
        json_open_line(&run->json, NULL, '{');
        json_text(&run->json, "kind", str_from(change_names[kind]));
        json_text(&run->json, "path", document->path);
        json_number(&run->json, "line", at.line);
        json_number(&run->json, "column", at.column);
        json_text(&run->json, "text", text);
        if (old != NULL) {
            json_text(&run->json, "old", old->line);
            json_text(&run->json, "old_rule", old->rule);
        }
        if (fresh != NULL) {
            json_text(&run->json, "new", fresh->line);
            json_text(&run->json, "new_rule", fresh->rule);
        }
        if (reason.length > 0)
            json_text(&run->json, "reason", reason);
        json_close(&run->json, '}');
        return;
    }
    printf("%.*s:%u:%u: %s %.*s (rule %.*s%s%.*s)\n", STR_ARGS(document->path), at.line, at.column,
           change_names[kind], STR_ARGS((old != NULL ? old : fresh)->line),
           STR_ARGS((old != NULL ? old : fresh)->rule), reason.length > 0 ? "; " : "",
           (int)reason.length, reason.length > 0 ? reason.at : "");
    if (kind == CHANGE_CHANGED && fresh != NULL)
        printf("    to %.*s (rule %.*s)\n", STR_ARGS(fresh->line), STR_ARGS(fresh->rule));
}

static void compare(DiffRun *run, const Document *document)
{
    Locator locator = locator_new(&run->arena, document);
    gather(run, &run->old, document);
    gather(run, &run->fresh, document);
    for (uint32_t pass = 0; pass < 2; pass++)
        for (uint32_t i = 0; i < run->old.claims.count; i++) {
            SeenClaim *old = &run->old.claims.at[i];
            SeenClaim *fresh = old->lost != NULL || old->is_paired
                                   ? NULL
                                   : find_partner(&run->fresh, old, pass == 0);
            if (fresh == NULL)
                continue;
            old->is_paired = fresh->is_paired = true;
            if (pass > 0)
                tell(run, document, &locator, CHANGE_CHANGED, old, fresh);
        }
    for (uint32_t i = 0; i < run->old.claims.count; i++)
        if (run->old.claims.at[i].lost == NULL && !run->old.claims.at[i].is_paired)
            tell(run, document, &locator, CHANGE_LOST, &run->old.claims.at[i], NULL);
    for (uint32_t i = 0; i < run->fresh.claims.count; i++)
        if (run->fresh.claims.at[i].lost == NULL && !run->fresh.claims.at[i].is_paired)
            tell(run, document, &locator, CHANGE_GAINED, NULL, &run->fresh.claims.at[i]);
}

static void compare_file(DiffRun *run, const char *path)
{
    // How pages are read is a matter of rules too; both sides get what the new ones make of it.
    ReadOptions reading = {.pack = run->fresh.pack,
                           .format = FORMAT_UNKNOWN,
                           .fields = run->options->fields,
                           .today = run->options->today};
    Document document;
    if (read_file(&run->arena, &reading, path, &document, run->diag)) {
        run->texts++;
        compare(run, &document);
    } else {
        run->has_faults = true;
    }
    diag_print(run->diag, stderr);
    arena_reset(&run->old.scratch.arena);
    arena_reset(&run->fresh.scratch.arena);
    arena_reset(&run->arena);
}

static void compare_path(DiffRun *run, const char *path)
{
    static const char *const endings[] = {".txt", ".html", ".htm", ".md"};
    Arena paths_arena = {0};
    PathArray paths = {0};
    if (!file_is_folder(path))
        compare_file(run, path);
    else if (!file_list(&paths_arena, path, endings, array_length(endings), &paths, run->diag))
        run->has_faults = true;
    for (uint32_t i = 0; i < paths.count; i++)
        compare_file(run, paths.at[i].at);
    arena_free(&paths_arena);
}

static bool load(Side *side, const Options *options, const char *folder, Diag *diag)
{
    Arena arena = {0};
    TextArray folders = {0};
    for (uint32_t i = 0; i < options->rules.count; i++)
        *array_add(&arena, &folders) = options->rules.at[i];
    *array_add(&arena, &folders) = folder;
    side->pack = pack_new((Arena){0});
    side->scratch = (Scratch){.matcher = matcher_new()};
    bool is_loaded = pack_load(side->pack, folders.at, folders.count, diag);
    diag_print(diag, stderr); // its places lie in the rules
    arena_free(&arena);
    return is_loaded;
}

static void free_side(Side *side)
{
    if (side->pack == NULL)
        return;
    matcher_free(side->scratch.matcher);
    arena_free(&side->scratch.arena);
    pack_free(side->pack);
}

static const char *const format_names[DIFF_FORMAT__COUNT] = {
    [DIFF_TEXT] = "text", [DIFF_JSON] = "json"};

const char *diff_format_name(uint32_t format)
{
    return format < DIFF_FORMAT__COUNT ? format_names[format] : NULL;
}

ExitStatus rules_diff_run(const Pack *none, const Options *options, Diag *diag)
{
    (void)none; // it has two of its own
    DiffRun run = {.options = options, .diag = diag};
    run.json = (Json){.arena = &run.json_arena, .out = &run.json_out};
    bool is_loaded = load(&run.old, options, options->paths.at[0], diag);
    is_loaded &= load(&run.fresh, options, options->paths.at[1], diag);
    if (options->report == DIFF_JSON)
        json_open(&run.json, NULL, '[');
    for (uint32_t i = 2; i < options->paths.count && is_loaded; i++)
        compare_path(&run, options->paths.at[i]);
    if (options->report == DIFF_JSON) {
        json_close(&run.json, ']');
        fwrite(run.json_out.at, 1, is_loaded ? run.json_out.count : 0, stdout);
        fputs(is_loaded ? "\n" : "", stdout);
    } else if (is_loaded) {
        printf("%u text%s: %u gained, %u lost, %u changed\n", run.texts, run.texts == 1 ? "" : "s",
               run.counts[CHANGE_GAINED], run.counts[CHANGE_LOST], run.counts[CHANGE_CHANGED]);
    }
    free_side(&run.old);
    free_side(&run.fresh);
    arena_free(&run.arena);
    arena_free(&run.json_arena);
    if (!is_loaded)
        return EXIT_RULES;
    if (run.texts == 0 && !run.has_faults) {
        diag_error(diag, (Place){0}, "nothing to compare: no *.txt, *.html or *.md there");
        return EXIT_INPUT;
    }
    bool has_lost = options->fails_on_loss && run.counts[CHANGE_LOST] > 0;
    return run.has_faults ? EXIT_INPUT : has_lost ? EXIT_SHORT : EXIT_DONE;
}
