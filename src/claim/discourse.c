#include "discourse.h"

static bool is_comment(const Annotation *a, uint32_t sentence)
{
    return a->zones.at[a->sentences.at[sentence].zone].kind == ZONE_COMMENT;
}

// How far [earlier] lies behind [later], in sentences; a paragraph counts extra.
static uint32_t distance(const Pack *pack, const Annotation *a, uint32_t earlier, uint32_t later)
{
    uint32_t paragraphs =
        a->sentences.at[later].paragraph - a->sentences.at[earlier].paragraph;
    return later - earlier + paragraphs * pack->discourse.paragraph;
}

// The last mention in [sentence] that has one of [parties], or NONE.
static uint32_t last_mention(const Annotation *a, uint32_t sentence, Parties parties)
{
    Range named = a->sentences.at[sentence].mentions[MENTION_NAMED];
    for (uint32_t i = named.end; i > named.first; i--)
        if (a->mentions.at[i - 1].parties & parties)
            return i - 1;
    return NONE;
}

uint32_t discourse_recall(const Pack *pack, const Annotation *a, uint32_t sentence, uint8_t party)
{
    for (uint32_t s = sentence + 1; s > 0; s--) {
        if (distance(pack, a, s - 1, sentence) > pack->discourse.reach ||
            is_comment(a, s - 1) != is_comment(a, sentence))
            break;
        uint32_t mention = last_mention(a, s - 1, (Parties)(1u << party));
        if (mention != NONE)
            return mention;
    }
    return NONE;
}

Parties discourse_parties(const Pack *pack, const Annotation *a, uint32_t sentence)
{
    Parties parties = 0;
    for (uint32_t party = 0; party < lexicon_party_count(pack->lexicon); party++)
        if (discourse_recall(pack, a, sentence, (uint8_t)party) != NONE)
            parties |= (Parties)(1u << party);
    return parties;
}
