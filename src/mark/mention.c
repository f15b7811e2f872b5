#include "mark.h"

// How a mention of this kind of word shows its party.
static Via via_of(const Pack *pack, Symbol symbol)
{
    for (uint32_t via = 0; via < VIA__COUNT; via++)
        for (uint32_t i = 0; i < pack->via_classes[via].count; i++)
            if (lexicon_symbol_has(pack->lexicon, symbol, pack->via_classes[via].at[i]))
                return (Via)via;
    return VIA_OWNER;
}

static void add_mention(const Pack *pack, Annotation *a, uint32_t sentence, Unit *unit)
{
    Span span = {a->tokens.at[unit->first].span.start,
                 a->tokens.at[unit->first + unit->count - 1].span.end};
    unit->mention = a->mentions.count;
    *array_add(a->arena, &a->mentions) = (Mention){.kind = MENTION_NAMED,
                                                   .span = span,
                                                   .first = unit->first,
                                                   .end = unit->first + unit->count,
                                                   .sentence = sentence,
                                                   .symbol = unit->symbol,
                                                   .parties = unit->parties,
                                                   .entry = unit->entry,
                                                   .rule = NONE,
                                                   .via = via_of(pack, unit->symbol),
                                                   .time = NONE};
}

// What has been named up to the end of sentence [s].
static void note_parties(const Pack *pack, Annotation *a, uint32_t s)
{
    Sentence *sentence = &a->sentences.at[s];
    Parties here = 0, both = (Parties)(1u << pack->pair[0] | 1u << pack->pair[1]);
    Range named = sentence->mentions[MENTION_NAMED];
    for (uint32_t i = named.first; i < named.end; i++)
        here |= a->mentions.at[i].parties;
    a->pair_sentences += (here & both) == both;
    if (s > 0)
        here |= a->sentences.at[s - 1].parties_so_far;
    sentence->parties_so_far = here;
}

void mark_mentions(const Pack *pack, Annotation *a)
{
    for (uint32_t s = 0; s < a->sentences.count; s++) {
        Sentence *sentence = &a->sentences.at[s];
        sentence->words = (Range){a->words.count, a->words.count};
        sentence->mentions[MENTION_NAMED] = (Range){a->mentions.count, a->mentions.count};
        if (a->zones.at[sentence->zone].kind == ZONE_BOILERPLATE) {
            note_parties(pack, a, s);
            continue;
        }
        Passage passage = {.text = a->document->text,
                           .tokens = a->tokens.at,
                           .first = sentence->first,
                           .end = sentence->end,
                           .today = a->today,
                           .is_title_case = sentence->is_title_case};
        lexicon_find_units(pack->lexicon, &passage, a->arena, &a->words);
        sentence->words.end = a->words.count;
        for (uint32_t i = sentence->words.first; i < sentence->words.end; i++) {
            Unit *unit = &a->words.at[i];
            if (unit->entry != ENTRY_NONE && lexicon_is_mention(pack->lexicon, unit->entry))
                add_mention(pack, a, s, unit);
        }
        sentence->mentions[MENTION_NAMED].end = a->mentions.count;
        note_parties(pack, a, s);
    }
}
