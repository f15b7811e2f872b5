// Active sentences put into the passive, as their rule says: "{object} had been
// {event:participle} {rest} by {subject}". What the words of the passive are, rules know.
#include "rewrite.h"

#include <string.h>

// The pieces of the sentence that the template arranges anew.
typedef struct Pieces {
    Str object, subject, rest;
    const Entry *event;
    Span span; // that they take up
} Pieces;

// The unit of the sentence that holds the words of a participant; NONE when it is not named there.
static uint32_t unit_of(const Annotation *a, const Claim *claim, const Participant *participant)
{
    const Sentence *sentence = &a->sentences.at[claim->sentence];
    if (participant->mention == NONE)
        return NONE;
    Span named = a->mentions.at[participant->mention].span;
    for (uint32_t u = 0; u < sentence->units.end - sentence->units.first; u++) {
        Span span = annotation_span(a, claim->sentence, u, u + 1);
        if (span.start <= named.start && named.end <= span.end)
            return u;
    }
    return NONE;
}

// The participant that stands before the event, nearest to it.
static uint32_t subject_of(const Annotation *a, const Claim *claim)
{
    uint32_t subject = NONE;
    for (uint32_t i = 0; i < claim->participant_count; i++) {
        uint32_t unit = unit_of(a, claim, &claim->participants[i]);
        if (unit != NONE && unit < claim->event_start && (subject == NONE || unit > subject))
            subject = unit;
    }
    return subject;
}

// Whether one stands in units [start] up to [end], as in "gave Iran the plans".
static bool has_participant(const Annotation *a, const Claim *claim, uint32_t start, uint32_t end)
{
    for (uint32_t i = 0; i < claim->participant_count; i++) {
        uint32_t unit = unit_of(a, claim, &claim->participants[i]);
        if (unit != NONE && unit >= start && unit < end)
            return true;
    }
    return false;
}

// False when the sentence is not "subject ... event object": there is nothing to turn round.
static bool find_pieces(const Pack *pack, const Annotation *a, const Claim *claim, Pieces *pieces)
{
    Str text = a->document->text;
    uint32_t sentence = claim->sentence, subject = subject_of(a, claim);
    const Unit *event = &annotation_units(a, sentence)[claim->event_start];
    bool has_object =
        claim->object_start < claim->object_end && claim->object_start >= claim->event_end;
    if (subject == NONE || !has_object || event->entry == ENTRY_NONE)
        return false;
    Span first = annotation_span(a, sentence, subject, subject + 1),
         verb = annotation_span(a, sentence, claim->event_start, claim->event_end),
         object = annotation_span(a, sentence, claim->object_start, claim->object_end);
    uint32_t end = claim->span.end > object.end ? claim->span.end : object.end;
    if (has_participant(a, claim, claim->event_end, claim->object_start))
        return false;
    *pieces = (Pieces){
        .object = str_trim(str_slice(text, verb.end, object.end)),
        .subject = str_slice(text, first.start, first.end),
        .rest = str_trim(str_slice(text, object.end, end)),
        .event = lexicon_entry(pack->lexicon, event->entry),
        .span = {first.start, end},
    };
    return true;
}

// The form of the verb that has this class, of those of its row; empty when there is none.
static Str form_of(const Lexicon *lexicon, const Entry *verb, Str class_name)
{
    ClassId class = lexicon_find_class(lexicon, class_name);
    for (uint32_t i = 0; i < lexicon_entry_count(lexicon) && verb->lemma.length > 0; i++) {
        const Entry *entry = lexicon_entry(lexicon, i);
        if (entry->place.source != verb->place.source ||
            entry->place.offset != verb->place.offset || !str_equal(entry->lemma, verb->lemma))
            continue;
        for (uint32_t k = 0; k < entry->class_count; k++)
            if (entry->classes[k] == class)
                return entry->alias;
    }
    return (Str){0};
}

// What a name of the template stands for.
static Str piece_called(const Lexicon *lexicon, const Pieces *pieces, Str name)
{
    Str form = name, head = str_cut(&form, ':');
    return str_equal(head, STR("object"))    ? pieces->object
           : str_equal(head, STR("subject")) ? pieces->subject
           : str_equal(head, STR("rest"))    ? pieces->rest
                                             : form_of(lexicon, pieces->event, form);
}

// The template with what its names stand for, one blank between two words.
static Str filled(const Lexicon *lexicon, const Pieces *pieces, Str template, Arena *arena)
{
    Str out = STR("");
    while (template.at != NULL) {
        Str word = str_cut(&template, ' ');
        bool is_name = word.length > 2 && word.at[0] == '{';
        if (is_name)
            word = piece_called(lexicon, pieces, str_slice(word, 1, word.length - 1));
        if (is_name && word.at == NULL)
            return (Str){0};
        if (word.length > 0)
            out = str_format(arena, "%.*s%s%.*s", STR_ARGS(out), out.length > 0 ? " " : "",
                             STR_ARGS(word));
    }
    return out;
}

Str voice_turned(const Pack *pack, const Annotation *a, const Claim *claim, Arena *arena)
{
    const ClaimRule *rule = &pack->claim_rules.at[a->matches.at[claim->match].rule];
    const Sentence *sentence = &a->sentences.at[claim->sentence];
    Pieces pieces;
    if (rule->passive.length == 0 || !find_pieces(pack, a, claim, &pieces))
        return (Str){0};
    bool is_first = pieces.span.start == sentence->span.start;
    if (is_first && !rewrite_begins_with_name(a, sentence))
        pieces.subject = rewrite_small(pieces.subject, arena);
    Str put = filled(pack->lexicon, &pieces, rule->passive, arena);
    if (put.length == 0)
        return put;
    if (is_first)
        put = rewrite_large(put, arena);
    return rewrite_replaced(a->document->text, pieces.span, put, arena);
}
