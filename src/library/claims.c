#include "library.h"

#include "view.h"

static const char *text_of(const View *view, Str text)
{
    return text.length == 0 ? "" : str_to_c(view->arena, text);
}

// An empty span is no stretch at all. Texts of 64 MiB have no place that size_t cannot hold.
static claimtag_span span_of(const View *view, Span span)
{
    if (span.end == 0)
        return (claimtag_span){0};
    Location start = locator_start(&view->locator, span.start);
    Location end = locator_end(&view->locator, span.end);
    return (claimtag_span){(size_t)start.character, (size_t)end.character, (size_t)start.byte,
                           (size_t)end.byte, str_to_c(view->arena, view_text(view, span))};
}

static claimtag_span span_of_mention(const View *view, uint32_t mention)
{
    return mention == NONE ? (claimtag_span){0} : span_of(view, view->a->mentions.at[mention].span);
}

static const claimtag_participant *participant_of(const View *view, const Claim *claim,
                                                  const Participant *participant)
{
    claimtag_participant *made = arena_alloc(view->arena, sizeof *made);
    made->role = text_of(view, view_role(view, claim, participant));
    made->actor = text_of(view, view_actor(view, participant));
    made->via = via_names[participant->via];
    made->mention = span_of_mention(view, participant->mention);
    made->refers_to = span_of_mention(view, participant->antecedent);
    return made;
}

static void add_participants(const View *view, const Claim *claim, claimtag_claim *made)
{
    const claimtag_participant **all =
        arena_alloc(view->arena, claim->participant_count * sizeof *all);
    for (uint32_t i = 0; i < claim->participant_count; i++)
        all[i] = participant_of(view, claim, &claim->participants[i]);
    made->participants = all;
    made->participant_count = claim->participant_count;
}

// Who says it, how surely, and when it happened.
static void add_stance(const View *view, const Claim *claim, claimtag_claim *made)
{
    Str actor;
    made->factuality = factuality_names[claim->factuality];
    made->source = source_names[claim->source];
    made->source_words = span_of(view, view_source(view, claim, &actor));
    made->source_actor = text_of(view, actor);
    bool has_time = claim->time != NONE;
    made->time = has_time ? text_of(view, view->a->times.at[claim->time].edtf) : "";
    if (has_time)
        made->time_words = span_of(view, view_time(view, claim->time));
}

static const claimtag_claim *claim_of(const View *view, const Claim *claim)
{
    claimtag_claim *made = arena_alloc(view->arena, sizeof *made);
    Location start = locator_start(&view->locator, claim->span.start);
    Str object_class;
    made->type = text_of(view, view_type(view, claim)->name);
    made->evidence = span_of(view, claim->span);
    made->line = start.line;
    made->column = start.column;
    made->sentence = claim->sentence;
    made->zone = view_zone(view, claim);
    made->object = span_of(view, view_object(view, claim, &object_class));
    made->object_class = text_of(view, object_class);
    made->rule = text_of(view, view_rule(view, claim));
    add_participants(view, claim, made);
    add_stance(view, claim, made);
    return made;
}

ClaimArray claims_for_users(const Pack *pack, const Annotation *a, Arena *arena)
{
    View view = view_new(pack, a, arena);
    ClaimArray claims = {0};
    for (uint32_t i = 0; (i = view_next_claim(&view, i)) < a->claims.count; i++)
        *array_add(arena, &claims) = claim_of(&view, &a->claims.at[i]);
    return claims;
}
