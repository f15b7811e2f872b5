#include "choice.h"
#include "speaker.h"

// Sentences over which a pronoun may look back for somebody who was only named.
#define SILENT_MOST 3

// Cues of one sentence under construction.
typedef struct CueSearch {
    const Pack *pack;
    Matcher *matcher;
    Annotation *a;
    uint32_t sentence;
    const Unit *units;
    uint32_t count;
    ChoiceArray choices; // row: index in [found]
    Array(Cue) found;
    Speakers speakers;
} CueSearch;

static bool fits(const CueSearch *search, const Expr *expr, uint32_t unit)
{
    return expr != NULL && expr_fits(search->pack->lexicon, expr, &search->units[unit]);
}

static bool parts_clauses(const CueSearch *search, uint32_t unit)
{
    const Discourse *discourse = &search->pack->discourse;
    return fits(search, discourse->clause, unit) || fits(search, discourse->beside_end, unit);
}

// True when [at] stands in a clause beside the main one, or within it: "while it may have
// hesitated,", "amid fears that it might,". How sure it is of somebody ("Seoul, which may err,
// says") tells nothing of what he says; but what is told by one who is himself told of goes on.
static bool is_beside(const CueSearch *search, const StanceRule *rule, uint32_t at)
{
    const Discourse *discourse = &search->pack->discourse;
    for (uint32_t i = at + 1; i-- > 0;) {
        if (fits(search, discourse->beside, i) ||
            (!rule->has_source && fits(search, discourse->relative, i)))
            return i == 0 || parts_clauses(search, i - 1);
        if (i < at && fits(search, discourse->beside_end, i))
            return false;
    }
    return false;
}

// Where what a cue at [at] says must end: with its clause, or the sentence.
static uint32_t clause_end(const CueSearch *search, const StanceRule *rule, uint32_t at)
{
    uint32_t end = at;
    bool is_bounded = is_beside(search, rule, at);
    while (end < search->count &&
           !(is_bounded && fits(search, search->pack->discourse.beside_end, end)))
        end++;
    return end;
}

// The end of a scope that goes forward from the cue [at, from): a stop, the reach, the end
// of a clause that stands beside the main one, or of the sentence.
static uint32_t forward_end(const CueSearch *search, const StanceRule *rule, uint32_t at,
                            uint32_t from)
{
    uint32_t end = clause_end(search, rule, at);
    if (end < from)
        return from;
    if (rule->reach > 0 && from + rule->reach < end)
        end = from + rule->reach;
    for (uint32_t i = from; i < end && rule->stop != NULL; i++)
        if (fits(search, rule->stop, i))
            return i;
    return end;
}

static uint32_t backward_start(const CueSearch *search, const StanceRule *rule, uint32_t from)
{
    uint32_t start = rule->reach > 0 && rule->reach < from ? from - rule->reach : 0;
    for (uint32_t i = from; i > start && rule->stop != NULL; i--)
        if (fits(search, rule->stop, i - 1))
            return i;
    return start;
}

static void set_scope(const CueSearch *search, const StanceRule *rule, Cue *cue)
{
    cue->scope_start = cue->start;
    cue->scope_end = cue->end;
    if (rule->scope == SCOPE_FORWARD || rule->scope == SCOPE_SENTENCE)
        cue->scope_end = forward_end(search, rule, cue->start, cue->end);
    if (rule->scope == SCOPE_BACKWARD || rule->scope == SCOPE_SENTENCE)
        cue->scope_start = backward_start(search, rule, cue->start);
}

static Cue cue_of_hit(const CueSearch *search, uint32_t rule_index, const Hit *hit)
{
    const StanceRule *rule = &search->pack->stance_rules.at[rule_index];
    Cue cue = {.is_source = rule->has_source,
               .has_factuality = rule->has_factuality,
               .rule = rule_index,
               .sentence = search->sentence,
               .start = hit->start,
               .end = hit->end,
               .factuality = rule->factuality,
               .source = rule->kind};
    set_scope(search, rule, &cue);
    hit_group(hit, search->pack->groups.source, &cue.source_start, &cue.source_end);
    uint32_t relay_start;
    hit_group(hit, search->pack->groups.relay, &relay_start, &cue.relay_end);
    return cue;
}

static void search_rule(CueSearch *search, uint32_t rule_index)
{
    const StanceRule *rule = &search->pack->stance_rules.at[rule_index];
    Hit hit = {0};
    while (pattern_search(rule->rule.pattern, search->matcher, hit.end, &hit)) {
        Cue cue = cue_of_hit(search, rule_index, &hit);
        if (rule->is_known &&
            !speaker_is_known(&search->speakers, &search->units[cue.source_start]))
            continue;
        *array_add(search->a->arena, &search->choices) =
            (Choice){hit.start, hit.end, rule_index, search->found.count};
        *array_add(search->a->arena, &search->found) = cue;
    }
}

static const Unit *source_unit(const Annotation *a, const Cue *cue)
{
    return &annotation_units(a, cue->sentence)[cue->source_start];
}

// The last source cue that named its source, or NULL: where one is still in mind whose
// source is what [class] asks for, that one.
static const Cue *last_speaker(const CueSearch *search, const SourceClass *class)
{
    const Annotation *a = search->a;
    const Expr *of = class == NULL ? NULL : class->of;
    const Cue *last = NULL;
    for (uint32_t i = a->cues.count; i > 0; i--) {
        const Cue *cue = &a->cues.at[i - 1];
        if (cue->source_end == cue->source_start)
            continue;
        if (of == NULL || expr_fits(search->pack->lexicon, of, source_unit(a, cue)))
            return cue;
        if (last == NULL)
            last = cue;
        if (cue->sentence + search->pack->discourse.reach < search->sentence)
            break;
    }
    return class != NULL && class->has_otherwise ? NULL : last;
}

// Sets [named] to a source that [sentence] names, before unit [end] of it, as what [class]
// asks for; false when it names none of which more is known. The first is most likely its
// subject.
static bool find_named(const CueSearch *search, const SourceClass *class, uint32_t sentence,
                       uint32_t end, Cue *named)
{
    const Unit *units = annotation_units(search->a, sentence);
    Range range = search->a->sentences.at[sentence].units;
    uint32_t count = range.end - range.first;
    for (uint32_t u = 0; u < count && u < end; u++) {
        if (!expr_fits(search->pack->lexicon, class->silent, &units[u]))
            continue;
        *named = (Cue){
            .sentence = sentence, .start = u, .end = u + 1, .source_start = u, .source_end = u + 1};
        speaker_of_cue(&search->speakers, units, count, named);
        if (named->source != SOURCE_SAME && named->source != SOURCE_UNNAMED)
            return true;
    }
    return false;
}

// True when [speaker] is what [class] asks for, and still in mind.
static bool is_in_mind(const CueSearch *search, const SourceClass *class, const Cue *speaker)
{
    return speaker != NULL &&
           speaker->sentence + search->pack->discourse.reach >= search->sentence &&
           expr_fits(search->pack->lexicon, class->of, source_unit(search->a, speaker));
}

// As find_named(), in the sentence of [cue] before it or in those just before.
static bool find_silent(const CueSearch *search, const SourceClass *class, const Cue *cue,
                        Cue *named)
{
    for (uint32_t back = 0; back <= SILENT_MOST && back <= cue->sentence; back++) {
        uint32_t sentence = cue->sentence - back;
        if (find_named(search, class, sentence, back == 0 ? cue->start : UINT32_MAX, named))
            return true;
    }
    return false;
}

// Who it is that a pronoun, or an office of nobody in particular, stands for.
static void name_same(CueSearch *search, Cue *cue, const SourceClass *class)
{
    Cue named;
    const Cue *speaker = last_speaker(search, class);
    if (class != NULL && class->silent != NULL && class->of != NULL &&
        !is_in_mind(search, class, speaker) && find_silent(search, class, cue, &named))
        speaker = &named;
    if (speaker != NULL) {
        cue->source = speaker->source;
        if (cue->parties == 0)
            cue->parties = speaker->parties;
    } else
        cue->source = class != NULL && class->has_otherwise ? class->otherwise : SOURCE_UNNAMED;
}

// Says what kind of source spoke, and for whom.
static void name_source(CueSearch *search, Cue *cue)
{
    bool is_named = cue->source_end > cue->source_start;
    const Unit *source = &search->units[cue->source_start];
    const SourceClass *class = is_named ? speaker_class(&search->speakers, source) : NULL;
    bool has_kind = search->pack->stance_rules.at[cue->rule].has_kind;
    if (is_named && has_kind)
        speaker_of_label(&search->speakers, source, cue);
    else if (is_named)
        speaker_of_cue(&search->speakers, search->units, search->count, cue);
    bool is_same = cue->source == SOURCE_SAME;
    if (is_same)
        name_same(search, cue, class);
    if (is_named && !has_kind && (!is_same || (class != NULL && class->has_otherwise)))
        speaker_learn(&search->speakers, search->units, search->count, cue);
}

// Appends the cues that stand. Sources and facts are settled apart: "Officials say that
// there is no evidence" is both.
static void settle(CueSearch *search, bool is_source)
{
    Annotation *a = search->a;
    search->choices.count = 0;
    search->found.count = 0;
    for (uint32_t i = 0; (i = matcher_next_row(search->matcher, i)) != ROW_NONE; i++) {
        const StanceRule *rule = &search->pack->stance_rules.at[i];
        if (rule->has_source == is_source)
            search_rule(search, i);
    }
    choices_settle(&search->choices);
    for (uint32_t i = 0; i < search->choices.count; i++) {
        Cue cue = search->found.at[search->choices.at[i].row];
        if (is_source)
            name_source(search, &cue);
        *array_add(a->arena, &a->cues) = cue;
    }
}

// True when something that is claimed may be read in the sentence.
static bool has_event(const Pack *pack, const Annotation *a, const Sentence *sentence)
{
    for (uint32_t i = sentence->matches.first; i < sentence->matches.end; i++)
        if (!pack->claim_rules.at[a->matches.at[i].rule].is_role)
            return true;
    return false;
}

// How surely it is said matters where something is claimed; who speaks, also before and,
// for a quotation, soon after.
void claim_cues(const Pack *pack, Matcher *matcher, Annotation *a)
{
    if (a->matches.count == 0)
        return;
    uint32_t last = a->matches.at[a->matches.count - 1].sentence + pack->discourse.reach;
    if (last >= a->sentences.count)
        last = a->sentences.count - 1;
    CueSearch search = {
        .pack = pack, .matcher = matcher, .a = a, .speakers = {.pack = pack, .a = a}};
    for (uint32_t s = 0; s <= last; s++) {
        Sentence *sentence = &a->sentences.at[s];
        search.sentence = s;
        search.units = annotation_units(a, s);
        search.count = sentence->units.end - sentence->units.first;
        sentence->cues.first = a->cues.count;
        if (search.count > 0) {
            matcher_look_at(matcher, pack->grammar, STAGE_CUES, search.units, search.count);
            settle(&search, true);
            if (has_event(pack, a, sentence))
                settle(&search, false);
        }
        sentence->cues.end = a->cues.count;
    }
}
