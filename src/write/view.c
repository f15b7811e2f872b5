#include "view.h"

#include "digest.h"
#include "utf8.h"

const char *const cue_kind_names[FACT__COUNT] = {"commit", "hedge", "doubt", "suppose", "negate"};

View view_new(const Pack *pack, const Annotation *a, Arena *arena)
{
    return (View){pack, a, arena, locator_new(arena, a->document)};
}

Str view_text(const View *view, Span span)
{
    return str_slice(view->a->document->text, span.start, span.end);
}

Str view_title(const View *view)
{
    const Annotation *a = view->a;
    Str title = a->document->title;
    for (uint32_t i = 0; i < a->zones.count && title.length == 0; i++)
        if (a->zones.at[i].kind == ZONE_TITLE)
            title = view_text(view, a->zones.at[i].span);
    return title;
}

Str view_date(const View *view)
{
    Day today = view->a->today;
    return today == 0 ? (Str){0}
                      : str_format(view->arena, "%04u-%02u-%02u", today / 10000, today / 100 % 100,
                                   today % 100);
}

Str view_sha256(const View *view)
{
    Digest digest = digest_new();
    digest_add(&digest, view->a->document->input);
    return digest_hex(&digest, view->arena);
}

Str view_path(const View *view)
{
    Str rest = view->a->document->path;
    Bytes path = {0};
    for (uint32_t fault; (fault = utf8_find_fault(rest)) < rest.length;) {
        bytes_put(view->arena, &path, str_slice(rest, 0, fault));
        bytes_put(view->arena, &path, STR("\xEF\xBF\xBD"));
        rest = str_slice(rest, fault + 1, rest.length);
    }
    bytes_put(view->arena, &path, rest);
    return (Str){path.at, path.count};
}

Str view_uri(const View *view)
{
    Bytes uri = {0};
    uri_put(view->arena, &uri, view->a->document->path);
    return (Str){uri.at, uri.count};
}

uint32_t view_next_claim(const View *view, uint32_t index)
{
    while (index < view->a->claims.count && view->a->claims.at[index].lost_to != NONE)
        index++;
    return index;
}

const ClaimType *view_type(const View *view, const Claim *claim)
{
    return &view->pack->types.at[claim->type];
}

Str view_rule(const View *view, const Claim *claim)
{
    uint32_t rule = view->a->matches.at[claim->match].rule;
    return str_format(view->arena, "%.*s.%.*s", STR_ARGS(view_type(view, claim)->name),
                      STR_ARGS(view->pack->claim_rules.at[rule].rule.id));
}

const char *view_zone(const View *view, const Claim *claim)
{
    const Annotation *a = view->a;
    return zone_names[a->zones.at[a->sentences.at[claim->sentence].zone].kind];
}

Str view_role(const View *view, const Claim *claim, const Participant *participant)
{
    return view_type(view, claim)->roles.at[participant->role];
}

Str view_actor(const View *view, const Participant *participant)
{
    return lexicon_party_code(view->pack->lexicon, participant->party);
}

Span view_object(const View *view, const Claim *claim, Str *class_name)
{
    *class_name = (Str){0};
    if (claim->object_end == claim->object_start)
        return (Span){0};
    const Unit *unit = annotation_units(view->a, claim->sentence) + claim->object_start;
    const FrameUse *use = &view->pack->uses.at[claim->use];
    ClassId class = expr_class(view->pack->lexicon, use->object, unit);
    if (class != CLASS_NONE)
        *class_name = lexicon_class_name(view->pack->lexicon, class);
    return annotation_span(view->a, claim->sentence, claim->object_start, claim->object_end);
}

// The first of the parties for whom a source speaks.
static Str actor_of(const View *view, const Cue *cue)
{
    for (uint32_t party = 0; party < lexicon_party_count(view->pack->lexicon); party++)
        if (cue->parties >> party & 1)
            return lexicon_party_code(view->pack->lexicon, party);
    return (Str){0};
}

Span view_source(const View *view, const Claim *claim, Str *actor)
{
    *actor = (Str){0};
    if (claim->source_cue == NONE)
        return (Span){0};
    const Cue *cue = &view->a->cues.at[claim->source_cue];
    *actor = actor_of(view, cue);
    if (cue->source_end == cue->source_start)
        return (Span){0};
    return annotation_span(view->a, cue->sentence, cue->source_start, cue->source_end);
}

Span view_time(const View *view, uint32_t time)
{
    return view->a->mentions.at[view->a->times.at[time].mention].span;
}

Span view_cue(const View *view, uint32_t cue)
{
    const Cue *row = &view->a->cues.at[cue];
    return annotation_span(view->a, row->sentence, row->start, row->end);
}
