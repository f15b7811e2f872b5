#include "choice.h"
#include "mark.h"

typedef struct Referrer {
    const Pack *pack;
    Matcher *matcher;
    Annotation *a;
    uint32_t sentence;
    ChoiceArray choices; // words that may be references; row: the parties of "whose"
} Referrer;

static const Unit *words_of(const Referrer *referrer)
{
    const Annotation *a = referrer->a;
    return a->words.count == 0 ? NULL
                               : &a->words.at[a->sentences.at[referrer->sentence].words.first];
}

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

// The end of the named mentions of the sentence in work and those before it.
static uint32_t mentions_until(const Referrer *referrer)
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

// The first mention in [sentence], before token [before], that may be the antecedent and
// is none of [others]: English names its subject first.
static uint32_t first_in_sentence(const Referrer *referrer, const ReferRule *rule,
                                  uint32_t sentence, uint32_t before, Parties others)
{
    const Annotation *a = referrer->a;
    Range named = a->sentences.at[sentence].mentions[MENTION_NAMED];
    for (uint32_t i = named.first; i < named.end; i++)
        if (a->mentions.at[i].end <= before && !(a->mentions.at[i].parties & others) &&
            may_be_antecedent(referrer, rule, &a->mentions.at[i]))
            return i;
    return NONE;
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

static uint32_t antecedent_of_one(const Referrer *referrer, const ReferRule *rule, uint32_t token)
{
    Parties subject = rule->is_object ? subject_before(referrer, rule, token) : 0;
    uint32_t found = antecedent_but(referrer, rule, token, subject);
    return found == NONE && subject != 0 ? antecedent_but(referrer, rule, token, 0) : found;
}

// In a text about one of the other parties that names nobody of the kind, "Korean" needs
// no more: whoever stands for it when nothing else is said.
static Parties meant_otherwise(const Referrer *referrer, const ReferRule *rule)
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
    if (i + 1 >= mentions_until(referrer) || one->sentence != other->sentence ||
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

// The latest mentions of both parties of the pair within the rule's reach.
static bool antecedents_of_pair(const Referrer *referrer, const ReferRule *rule, uint32_t token,
                                uint32_t antecedents[PARTY_MAX])
{
    const Annotation *a = referrer->a;
    const uint8_t *pair = referrer->pack->pair;
    for (uint32_t i = mentions_until(referrer); i > 0; i--) {
        const Mention *m = &a->mentions.at[i - 1];
        if (m->sentence + rule->within < referrer->sentence ||
            !is_same_text(a, m->sentence, referrer->sentence))
            break;
        if (m->end > token || !may_be_antecedent(referrer, rule, m))
            continue;
        if (i < mentions_until(referrer) && referrer->a->mentions.at[i].end <= token &&
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

static uint8_t other_of_pair(const Pack *pack, Parties parties)
{
    return pack->pair[parties >> pack->pair[0] & 1];
}

// Resolves [choice]; returns false when nothing is there that it could stand for.
static bool resolve(const Referrer *referrer, const Choice *choice, Mention *mention)
{
    const Annotation *a = referrer->a;
    const Pack *pack = referrer->pack;
    const ReferRule *rule = &pack->refer_rules.at[choice->rule];
    Parties both = (Parties)(1u << pack->pair[0] | 1u << pack->pair[1]);
    if (rule->antecedent == ANTECEDENT_PAIR) {
        mention->parties = both;
        return antecedents_of_pair(referrer, rule, mention->first, mention->antecedents);
    }
    Parties parties = (Parties)choice->row;
    uint32_t antecedent = NONE;
    if (parties == 0) {
        antecedent = antecedent_of_one(referrer, rule, mention->first);
        parties = antecedent != NONE ? a->mentions.at[antecedent].parties
                                     : meant_otherwise(referrer, rule);
        if (parties == 0)
            return false;
    }
    if (rule->antecedent == ANTECEDENT_OTHER) {
        if (!(parties & both))
            return false;
        uint8_t other = other_of_pair(pack, parties);
        mention->parties = (Parties)(1u << other);
        for (uint32_t i = mentions_until(referrer); i > 0; i--)
            if (a->mentions.at[i - 1].end <= mention->first &&
                a->mentions.at[i - 1].parties >> other & 1) {
                mention->antecedents[other] = i - 1;
                return true;
            }
        return false;
    }
    mention->parties = parties;
    for (uint32_t party = 0; party < PARTY_MAX; party++)
        if (parties >> party & 1)
            mention->antecedents[party] = antecedent;
    return true;
}

static void add_reference(const Referrer *referrer, const Choice *choice)
{
    Annotation *a = referrer->a;
    const ReferRule *rule = &referrer->pack->refer_rules.at[choice->rule];
    const Unit *first = &words_of(referrer)[choice->start];
    const Unit *last = &words_of(referrer)[choice->end - 1];
    Mention mention = {.kind = MENTION_REFERENCE,
                       .first = first->first,
                       .end = last->first + last->count,
                       .sentence = referrer->sentence,
                       .symbol = rule->symbol,
                       .entry = ENTRY_NONE,
                       .rule = choice->rule,
                       .via = rule->via,
                       .time = NONE};
    mention.span =
        (Span){a->tokens.at[mention.first].span.start, a->tokens.at[mention.end - 1].span.end};
    for (uint32_t party = 0; party < PARTY_MAX; party++)
        mention.antecedents[party] = NONE;
    if (!resolve(referrer, choice, &mention))
        return;
    *array_add(a->arena, &a->mentions) = mention;
    for (uint32_t s = referrer->sentence; s < a->sentences.count; s++)
        a->sentences.at[s].parties_so_far |= mention.parties;
}

static void choose(Referrer *referrer, uint32_t rule, const Hit *hit, const Unit *words)
{
    uint32_t start, end;
    bool has_whose = hit_group(hit, referrer->pack->groups.whose, &start, &end);
    *array_add(referrer->a->arena, &referrer->choices) =
        (Choice){hit->start, hit->end, rule, has_whose ? words[start].parties : 0};
}

static void refer_in_sentence(Referrer *referrer)
{
    const Pack *pack = referrer->pack;
    const Unit *words = words_of(referrer);
    Range range = referrer->a->sentences.at[referrer->sentence].words;
    matcher_look_at(referrer->matcher, pack->grammar, STAGE_REFERENCES, words,
                    range.end - range.first);
    referrer->choices.count = 0;
    for (uint32_t i = 0; i < pack->refer_rules.count; i++) {
        const Pattern *pattern = pack->refer_rules.at[i].rule.pattern;
        Hit hit = {0};
        while (pattern_search(pattern, referrer->matcher, hit.end, &hit) == SEARCH_FOUND)
            choose(referrer, i, &hit, words);
    }
    choices_settle(&referrer->choices);
    for (uint32_t i = 0; i < referrer->choices.count; i++)
        add_reference(referrer, &referrer->choices.at[i]);
}

void mark_references(const Pack *pack, Matcher *matcher, Annotation *a)
{
    Referrer referrer = {.pack = pack, .matcher = matcher, .a = a};
    for (uint32_t s = 0; s < a->sentences.count; s++) {
        Range *references = &a->sentences.at[s].mentions[MENTION_REFERENCE];
        referrer.sentence = s;
        references->first = a->mentions.count;
        refer_in_sentence(&referrer);
        references->end = a->mentions.count;
    }
}
