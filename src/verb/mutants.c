// claimtag rules test --mutate: examples are rewritten, and the rules must notice.
#include "mutants.h"

#include "route.h"

#include <string.h>

typedef struct Score {
    uint32_t tried, noticed;
} Score;

typedef struct MutantRun {
    const Pack *pack;
    Matcher *matcher;
    Day today;
    FILE *out;
    Arena arena;   // of the example in work
    Score *scores; // by mutation
} MutantRun;

static const Annotation *annotate_text(const MutantRun *run, Scratch *scratch, Document *document,
                                       Str text)
{
    *scratch = (Scratch){.matcher = run->matcher, .has_no_gate = true};
    *document = document_of_text(STR("example"), text);
    document->today = run->today;
    return annotate(run->pack, scratch, document);
}

static void tell_survivor(const MutantRun *run, const Example *example, const Claim *claim,
                          const Mutation *mutation, const Annotation *mutant)
{
    uint32_t line, column;
    Arena arena = {0};
    LineArray got = claim_lines(run->pack, mutant, &arena);
    diag_line_column(example->place, &line, &column);
    fprintf(run->out, "%.*s:%u:%u: survived %.*s: \"%.*s\"\n",
            STR_ARGS(example->place.source->path), line, column, STR_ARGS(mutation->id),
            STR_ARGS(mutant->document->text));
    fprintf(run->out, "    expected  %.*s\n",
            STR_ARGS(mutation_expected(run->pack, claim, mutation, &arena)));
    for (uint32_t i = 0; i < got.count; i++)
        fprintf(run->out, "    %s  %.*s\n", i == 0 ? "got     " : "        ", STR_ARGS(got.at[i]));
    if (got.count == 0)
        fputs("    got       none\n", run->out);
    arena_free(&arena);
}

static void try_mutation(MutantRun *run, const Example *example, const Annotation *a,
                         const Claim *claim, uint32_t index)
{
    const Mutation *mutation = &run->pack->mutations.at[index];
    Str text = mutation_apply(run->pack, a, claim, mutation, &run->arena);
    if (text.length == 0)
        return;
    Scratch scratch;
    Document document;
    const Annotation *mutant = annotate_text(run, &scratch, &document, text);
    bool is_noticed = mutation_is_noticed(claim, mutation, mutant);
    run->scores[index].tried++;
    run->scores[index].noticed += is_noticed;
    if (!is_noticed)
        tell_survivor(run, example, claim, mutation, mutant);
    arena_free(&scratch.arena);
}

// Of an example that asks for more than an asserted claim of the author's, nothing is known
// when it is denied once more.
static bool is_plain(const Claim *claim)
{
    return claim->factuality == FACT_ASSERTED && claim->source == SOURCE_AUTHOR;
}

static bool is_in(const TextArray *folders, Str path)
{
    for (uint32_t i = 0; i < folders->count; i++)
        if (route_is_inside(path, str_from(folders->at[i])))
            return true;
    return folders->count == 0;
}

double mutants_try(const Pack *pack, const TextArray *folders, Matcher *matcher, Day today,
                   FILE *out)
{
    Arena arena = {0};
    MutantRun run = {.pack = pack, .matcher = matcher, .today = today, .out = out};
    Score all = {0};
    run.scores = arena_alloc(&arena, (pack->mutations.count + 1) * sizeof *run.scores);
    ExampleArray examples = examples_of(pack, &arena);
    for (uint32_t i = 0; i < examples.count; i++) {
        const Example *example = &examples.at[i];
        if (example->kind != RULE_CLAIM || !example->should_match ||
            !is_in(folders, example->place.source->path))
            continue;
        Scratch scratch;
        Document document;
        const Annotation *a = annotate_text(&run, &scratch, &document, example->text);
        const Claim *claim = example_claim(a, example);
        for (uint32_t m = 0; m < pack->mutations.count && claim != NULL && is_plain(claim); m++)
            try_mutation(&run, example, a, claim, m);
        arena_free(&scratch.arena);
        arena_reset(&run.arena);
    }
    for (uint32_t m = 0; m < pack->mutations.count; m++) {
        fprintf(out, "mutation %.*s: %u of %u noticed\n", STR_ARGS(pack->mutations.at[m].id),
                run.scores[m].noticed, run.scores[m].tried);
        all.tried += run.scores[m].tried;
        all.noticed += run.scores[m].noticed;
    }
    arena_free(&run.arena);
    arena_free(&arena);
    double share = all.tried == 0 ? 1 : (double)all.noticed / all.tried;
    fprintf(out, "mutants: %u of %u noticed, a score of %.3f\n", all.noticed, all.tried, share);
    return share;
}
