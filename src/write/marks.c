#include "marks.h"

// Puts [mark] behind all that begin before it or with it.
static void add(const View *view, MarkArray *marks, Mark mark)
{
    array_add(view->arena, marks);
    uint32_t i = marks->count - 1;
    for (; i > 0 && marks->at[i - 1].span.start > mark.span.start; i--)
        marks->at[i] = marks->at[i - 1];
    marks->at[i] = mark;
}

static void add_participants(const View *view, const Claim *claim, MarkArray *marks)
{
    for (uint32_t i = 0; i < claim->participant_count; i++) {
        const Participant *p = &claim->participants[i];
        if (p->mention != NONE)
            add(view, marks,
                (Mark){MARK_PARTICIPANT, view->a->mentions.at[p->mention].span,
                       view_role(view, claim, p), view_actor(view, p), i});
    }
}

MarkArray marks_of(const View *view, const Claim *claim)
{
    const Annotation *a = view->a;
    MarkArray marks = {0};
    Str class_name, actor;
    Span object = view_object(view, claim, &class_name), source = view_source(view, claim, &actor);
    add_participants(view, claim, &marks);
    if (object.end > 0)
        add(view, &marks, (Mark){MARK_OBJECT, object, STR("object"), class_name, 0});
    for (uint32_t i = 0; i < claim->cues.count; i++) {
        uint32_t cue = claim->cues.at[i];
        Factuality factuality = a->cues.at[cue].factuality;
        add(view, &marks,
            (Mark){MARK_CUE, view_cue(view, cue), str_from(cue_kind_names[factuality]),
                   str_from(factuality_names[factuality]), 0});
    }
    if (source.end > 0)
        add(view, &marks, (Mark){MARK_SOURCE, source, STR("source"), marks_source(view, claim), 0});
    if (claim->time != NONE)
        add(view, &marks,
            (Mark){MARK_TIME, view_time(view, claim->time), STR("time"),
                   a->times.at[claim->time].edtf, 0});
    if (claim->source_cue != NONE && claim->source_time != NONE)
        add(view, &marks,
            (Mark){MARK_SAID, view_time(view, claim->source_time), STR("said"),
                   a->times.at[claim->source_time].edtf, 0});
    return marks;
}

Str marks_roles(const View *view, const Claim *claim)
{
    Str roles = {0};
    for (uint32_t i = 0; i < claim->participant_count; i++) {
        const Participant *p = &claim->participants[i];
        roles = str_format(view->arena, "%.*s%s%.*s %.*s%s", STR_ARGS(roles), i > 0 ? ", " : "",
                           STR_ARGS(view_role(view, claim, p)), STR_ARGS(view_actor(view, p)),
                           p->mention == NONE ? " (implied)" : "");
    }
    return roles;
}

Str marks_source(const View *view, const Claim *claim)
{
    Str actor;
    view_source(view, claim, &actor);
    return str_format(view->arena, "%s%s%.*s", source_names[claim->source],
                      actor.length > 0 ? " " : "", STR_ARGS(actor));
}

Str marks_summary(const View *view, const Claim *claim)
{
    const Annotation *a = view->a;
    Str time = claim->time == NONE ? (Str){0} : a->times.at[claim->time].edtf;
    bool is_aside = a->zones.at[a->sentences.at[claim->sentence].zone].kind != ZONE_BODY;
    return str_format(view->arena, "%.*s; %s (%.*s)%s%.*s%s%s", STR_ARGS(marks_roles(view, claim)),
                      factuality_names[claim->factuality], STR_ARGS(marks_source(view, claim)),
                      time.length > 0 ? "; " : "", STR_ARGS(time), is_aside ? "; in a " : "",
                      is_aside ? view_zone(view, claim) : "");
}

Str marks_label(const View *view, const Mark *mark)
{
    bool has_value = mark->value.length > 0;
    if (mark->kind == MARK_CUE) // what it does says more than its kind
        return mark->value;
    return str_format(view->arena, "%.*s%s%.*s", STR_ARGS(mark->name), has_value ? " " : "",
                      STR_ARGS(mark->value));
}
