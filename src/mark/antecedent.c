#include "antecedent.h"

static bool may_be_antecedent(const Referrer *referrer, const ReferRule *rule, const Mention *m)
{
    Unit unit = {.symbol = m->symbol, .parties = m->parties};
    return m->kind == MENTION_NAMED && m->parties != 0 &&
           (rule->among == NULL || expr_fits(referrer->pack->lexicon, rule->among, &unit));
}

// A zone of another kind (a comment after the article) starts a new discourse.
static bool is_same_text(const Annotation *a, uint32_t earlier, uint32_t later)
{
    return (a->zones.at[a->sentences.at[earlier].zone].kind == ZONE_COMMENT) ==
           (a->zones.at[a->sentences.at[later].zone].kind == ZONE_COMMENT);
}

uint32_t antecedent_mentions_end(const Referrer *referrer)
{
    return referrer->a->sentences.at[referrer->sentence].mentions[MENTION_NAMED].end;
}

// Who is named last before [token] in the sentence in work: if that is the object of a
// verb, most likely its subject ("North Korea sold missiles to it").
static Parties subject_before(const Referrer *referrer, const ReferRule *rule, uint32_t token)
{
    const Annotation *a = referrer->a;
    Range named = a->sentences.at[referrer->sentence].mentions[MENTION_NAMED];
    for (uint32_t i = named.end; i > named.first; i--)
        if (a->mentions.at[i - 1].end <= token &&
            may_be_antecedent(referrer, rule, &a->mentions.at[i - 1]))
            return a->mentions.at[i - 1].parties & (Parties)~PARTY_THIRD;
    return 0;
}

// Whether [sentence] names what the rule wants spoken of, before token [before]: "the plant"
// is whose reactor it was that the talk was of.
static bool speaks_of(const Referrer *referrer, const ReferRule *rule, uint32_t sentence,
                      uint32_t before)
{
    const Annotation *a = referrer->a;
    Range words = a->sentences.at[sentence].words;
    for (uint32_t i = words.first; rule->spoken_of != NULL && i < words.end; i++) {
        const Unit *word = &a->words.at[i];
        if (word->first + word->count <= before &&
            expr_fits(referrer->pack->lexicon, rule->spoken_of, word))
            return true;
    }
    return rule->spoken_of == NULL;
}

static bool fits(const Referrer *referrer, const Expr *expr, const Unit *word)
{
    return expr != NULL && expr_fits(referrer->pack->lexicon, expr, word);
}

// True when [m] stands behind the comma that ends what its sentence opens with: in "After
// talks with Russia, Iran changed its mind" the subject is not the first that is named.
static bool is_behind_opening(const Referrer *referrer, const Mention *m)
{
    const Annotation *a = referrer->a;
    const Discourse *discourse = &referrer->pack->discourse;
    Range words = a->sentences.at[m->sentence].words;
    uint32_t w = words.first;
    if (w == words.end || !fits(referrer, discourse->opening, &a->words.at[w]))
        return false;
    while (w < words.end && a->words.at[w].first < m->first)
        w++;
    if (w > words.first + 1 && !fits(referrer, discourse->beside_end, &a->words.at[w - 1]) &&
        !fits(referrer, discourse->opening, &a->words.at[w - 1]))
        w--; // an article or an adjective
    return w > words.first && fits(referrer, discourse->beside_end, &a->words.at[w - 1]);
}

// The token of [sentence] ahead of which an antecedent must stand, or [before] when that is
// nearer: a subject stands ahead of its verb.
static uint32_t limit_of(const Referrer *referrer, const ReferRule *rule, uint32_t sentence,
                         uint32_t before)
{
    const Annotation *a = referrer->a;
    Range words = a->sentences.at[sentence].words;
    for (uint32_t w = words.first; rule->ahead_of != NULL && w < words.end; w++)
        if (fits(referrer, rule->ahead_of, &a->words.at[w]))
            return a->words.at[w].first < before ? a->words.at[w].first : before;
    return before;
}

// The mention in [sentence], before token [before], that may be the antecedent and is none
// of [others]. English names its subject first, or behind what the sentence opens with.
static uint32_t first_in_sentence(const Referrer *referrer, const ReferRule *rule,
                                  uint32_t sentence, uint32_t before, Parties others)
{
    const Annotation *a = referrer->a;
    Range named = a->sentences.at[sentence].mentions[MENTION_NAMED];
    uint32_t first = NONE, limit = limit_of(referrer, rule, sentence, before);
    for (uint32_t i = named.first; i < named.end; i++) {
        const Mention *m = &a->mentions.at[i];
        if (m->end > limit || (m->parties & others) || !may_be_antecedent(referrer, rule, m))
            continue;
        if (is_behind_opening(referrer, m))
            return i;
        if (first == NONE)
            first = i;
    }
    return first;
}

static uint32_t antecedent_but(const Referrer *referrer, const ReferRule *rule, uint32_t token,
                               Parties others)
{
    const Annotation *a = referrer->a;
    for (uint32_t back = 0; back <= rule->within && back <= referrer->sentence; back++) {
        uint32_t sentence = referrer->sentence - back;
        if (!is_same_text(a, sentence, referrer->sentence))
            break;
        uint32_t found = speaks_of(referrer, rule, sentence, token)
                             ? first_in_sentence(referrer, rule, sentence, token, others)
                             : NONE;
        if (found != NONE)
            return found;
    }
    return NONE;
}

uint32_t antecedent_of_one(const Referrer *referrer, const ReferRule *rule, uint32_t token)
{
    Parties subject = rule->is_object ? subject_before(referrer, rule, token) : 0;
    uint32_t found = antecedent_but(referrer, rule, token, subject);
    return found == NONE && subject != 0 ? antecedent_but(referrer, rule, token, 0) : found;
}

// In a text about one of the other parties that names nobody of the kind, "Korean" needs
// no more.
Parties antecedent_otherwise(const Referrer *referrer, const ReferRule *rule)
{
    const Annotation *a = referrer->a;
    Parties others = 0;
    for (uint32_t i = 0; rule->otherwise != 0 && i < a->mentions.count; i++) {
        const Mention *m = &a->mentions.at[i];
        if (may_be_antecedent(referrer, rule, m) && !(m->parties & rule->otherwise))
            return 0;
        others |= m->kind == MENTION_NAMED ? m->parties : 0;
    }
    return others & (Parties)~PARTY_THIRD ? rule->otherwise : 0;
}

// True when the mentions [i] and [i + 1] are named side by side ("Tehran and Seoul").
static bool are_joined(const Referrer *referrer, uint32_t i)
{
    const Annotation *a = referrer->a;
    const Mention *one = &a->mentions.at[i], *other = &a->mentions.at[i + 1];
    if (i + 1 >= antecedent_mentions_end(referrer) || one->sentence != other->sentence ||
        other->first != one->end + 1)
        return false;
    Range range = a->sentences.at[one->sentence].words;
    for (uint32_t w = range.first; w < range.end; w++)
        if (a->words.at[w].first == one->end)
            return expr_fits(referrer->pack->lexicon, referrer->pack->discourse.joins,
                             &a->words.at[w]);
    return false;
}

// True when the mention [i] and the next are one of the pair and somebody else: those two
// are meant by what comes after, not the pair ("Tehran and Seoul talk. Both governments").
static bool is_another_pair(const Referrer *referrer, const ReferRule *rule, uint32_t i)
{
    const Pack *pack = referrer->pack;
    const Mention *one = &referrer->a->mentions.at[i];
    Parties both = (Parties)(1u << pack->pair[0] | 1u << pack->pair[1]);
    if (!are_joined(referrer, i) || !may_be_antecedent(referrer, rule, one) ||
        !may_be_antecedent(referrer, rule, one + 1))
        return false;
    return !(one->parties & both) != !(one[1].parties & both);
}

// True when the sentence before, in the same paragraph, is about one of the pair and somebody
// else who is a power like him: "Russia sold Iran tanks. Both governments were content".
static bool is_about_another_pair(const Referrer *referrer, const ReferRule *rule)
{
    const Annotation *a = referrer->a;
    uint32_t at = referrer->sentence;
    if (at == 0 || a->sentences.at[at - 1].paragraph != a->sentences.at[at].paragraph)
        return false;
    const uint8_t *pair = referrer->pack->pair;
    Parties named = 0, both = (Parties)(1u << pair[0] | 1u << pair[1]);
    Range before = a->sentences.at[at - 1].mentions[MENTION_NAMED];
    for (uint32_t i = before.first; i < before.end; i++)
        if (may_be_antecedent(referrer, rule, &a->mentions.at[i]))
            named |= a->mentions.at[i].parties;
    before = a->sentences.at[at - 1].mentions[MENTION_REFERENCE];
    for (uint32_t i = before.first; i < before.end; i++)
        named |= a->mentions.at[i].parties;
    return named & PARTY_THIRD && named & both && (named & both) != both;
}

bool antecedents_of_pair(const Referrer *referrer, const ReferRule *rule, uint32_t token,
                         uint32_t antecedents[PARTY_MAX])
{
    const Annotation *a = referrer->a;
    const uint8_t *pair = referrer->pack->pair;
    bool is_others = is_about_another_pair(referrer, rule);
    for (uint32_t i = antecedent_mentions_end(referrer); i > 0; i--) {
        const Mention *m = &a->mentions.at[i - 1];
        if (m->sentence + rule->within < referrer->sentence ||
            !is_same_text(a, m->sentence, referrer->sentence))
            break;
        if (m->end > token || !may_be_antecedent(referrer, rule, m))
            continue;
        if (is_others && m->sentence < referrer->sentence)
            return false;
        if (i < antecedent_mentions_end(referrer) && referrer->a->mentions.at[i].end <= token &&
            is_another_pair(referrer, rule, i - 1))
            return false;
        for (uint32_t k = 0; k < 2; k++)
            if (m->parties >> pair[k] & 1 && antecedents[pair[k]] == NONE)
                antecedents[pair[k]] = i - 1;
        if (antecedents[pair[0]] != NONE && antecedents[pair[1]] != NONE)
            return true;
    }
    return false;
}
