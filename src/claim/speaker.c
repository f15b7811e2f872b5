#include "speaker.h"

// Units of an apposition; longer ones hold more than a trade.
#define APPOSITION_MOST 4

// Names have no more parts than this.
#define INITIALS_MOST 4

const SourceClass *speaker_class(const Speakers *speakers, const Unit *unit)
{
    const Pack *pack = speakers->pack;
    for (uint32_t i = 0; i < pack->source_classes.count; i++)
        if (expr_fits(pack->lexicon, pack->source_classes.at[i].expr, unit))
            return &pack->source_classes.at[i];
    return NULL;
}

static bool is_name(const Speakers *speakers, const Unit *unit)
{
    const SourceClass *class = speaker_class(speakers, unit);
    return class != NULL && class->is_name;
}

static bool tells(const Speakers *speakers, const Unit *unit)
{
    const SourceClass *class = speaker_class(speakers, unit);
    return class != NULL && class->tells;
}

static bool is_comma(const Speakers *speakers, const Unit *unit)
{
    const Annotation *a = speakers->a;
    return a->document->text.at[a->tokens.at[unit->first].span.start] == ',';
}

// The end of a noun phrase in apposition to what ends at [end], between two commas
// ("Harlan, a State Department official,"); [end] when there is none.
static uint32_t apposition_end(const Speakers *speakers, const Unit *units, uint32_t count,
                               uint32_t end)
{
    if (end >= count || !is_comma(speakers, &units[end]))
        return end;
    for (uint32_t u = end + 1; u < count && u <= end + 1 + APPOSITION_MOST; u++)
        if (is_comma(speakers, &units[u]))
            return u;
    return end;
}

// Of units [start] up to [end] the one that tells what kind of source it is: the rules
// name first what weighs most ("former").
static uint32_t telling_unit(const Speakers *speakers, const Unit *units, uint32_t start,
                             uint32_t end)
{
    uint32_t best = NONE;
    for (uint32_t u = start; u < end; u++)
        if (tells(speakers, &units[u]) &&
            (best == NONE ||
             speaker_class(speakers, &units[u]) < speaker_class(speakers, &units[best])))
            best = u;
    return best;
}

// The last word of [unit], folded, when it is written like a name; otherwise empty.
static Str name_in(const Speakers *speakers, const Unit *unit, char buffer[TOKEN_FOLD_MAX])
{
    const Token *last = &speakers->a->tokens.at[unit->first + unit->count - 1];
    if (last->kind != TOKEN_WORD || last->shape == SHAPE_LOWER)
        return (Str){0};
    return token_fold(speakers->a->document->text, last, buffer);
}

static void learn_name(Speakers *speakers, Str name)
{
    Arena *arena = speakers->a->arena;
    Str key = {arena_copy(arena, name.at, name.length), name.length};
    table_set(&speakers->by_name, arena, key, speakers->all.count - 1);
}

// The initials of the last [most] capitals words of [unit], folded; empty for a single one.
static Str initials_of(const Speakers *speakers, const Unit *unit, uint32_t most,
                       char buffer[TOKEN_FOLD_MAX])
{
    const Annotation *a = speakers->a;
    uint32_t start = TOKEN_FOLD_MAX, count = 0;
    for (uint32_t t = unit->first + unit->count; t > unit->first && count < most; t--) {
        const Token *token = &a->tokens.at[t - 1];
        char folded[TOKEN_FOLD_MAX];
        if (token->kind != TOKEN_WORD || token->shape == SHAPE_LOWER)
            continue;
        token_fold(a->document->text, token, folded);
        buffer[--start] = folded[0];
        count++;
    }
    return count > 1 ? (Str){buffer + start, count} : (Str){0};
}

// Keeps [speaker] in mind under the last word of his name, and under its initials.
static void remember(Speakers *speakers, const Unit *unit, Speaker speaker)
{
    static const uint32_t lengths[] = {INITIALS_MOST, 2};
    char buffer[TOKEN_FOLD_MAX];
    Str name = name_in(speakers, unit, buffer);
    if (name.length == 0)
        return;
    *array_add(speakers->a->arena, &speakers->all) = speaker;
    learn_name(speakers, name);
    for (uint32_t i = 0; i < array_length(lengths); i++) {
        Str initials = initials_of(speakers, unit, lengths[i], buffer);
        if (initials.length > 0)
            learn_name(speakers, initials);
    }
}

static const Speaker *recall(const Speakers *speakers, const Unit *unit)
{
    char buffer[TOKEN_FOLD_MAX];
    Str name = name_in(speakers, unit, buffer);
    uint32_t index = name.length == 0 ? TABLE_NONE : table_find(&speakers->by_name, name);
    return index == TABLE_NONE ? NULL : &speakers->all.at[index];
}

// The end of what names the source of [cue]: its name and an apposition.
static uint32_t source_end(const Speakers *speakers, const Unit *units, uint32_t count,
                           const Cue *cue)
{
    uint32_t end = cue->source_end;
    if (end < count && is_name(speakers, &units[end])) // "its spokesman | Behzad Karimi"
        end++;
    return apposition_end(speakers, units, count, end);
}

// The start of what tells of the source of [cue]: who passes on its words is somebody else
// ("Kyodo quoted Harlan as saying"), and what is said stands before a source that is only
// looked for behind it ("Saying that Iran bought it, Harlan left").
static uint32_t source_start(const Cue *cue)
{
    if (cue->source_start >= cue->end)
        return cue->source_start;
    return cue->relay_end > cue->start && cue->relay_end <= cue->source_start ? cue->relay_end
                                                                              : cue->start;
}

// True when all that stands behind the source in [cue] is said of him.
static bool introduces_guest(const Speakers *speakers, const Cue *cue)
{
    Carried carried = speakers->pack->stance_rules.at[cue->rule].carried;
    return carried == CARRIED_GUEST || carried == CARRIED_INTERVIEW;
}

// Who holds the office that speaks for either side, where he is named in apposition ("the
// president, Mahmoud Ahmadinejad,"); NONE when it is nobody of whom the side is known.
static uint32_t holder_unit(const Speakers *speakers, const Unit *units, uint32_t count,
                            const Cue *cue)
{
    uint32_t end = apposition_end(speakers, units, count, cue->source_end);
    for (uint32_t u = cue->source_end + 1; u < end; u++)
        if (tells(speakers, &units[u]) && units[u].parties != 0)
            return u;
    return NONE;
}

// What [unit] tells of a source, which [parties] are known to be of.
static Speaker speaker_told(const Speakers *speakers, const Unit *unit, Parties parties)
{
    return (Speaker){speaker_class(speakers, unit)->kind, parties | unit->parties};
}

void speaker_of_cue(const Speakers *speakers, const Unit *units, uint32_t count, Cue *cue)
{
    uint32_t source = cue->source_start;
    const SourceClass *class = speaker_class(speakers, &units[source]);
    Speaker speaker = {class == NULL ? SOURCE_UNNAMED : class->kind, units[source].parties};
    if (speaker.kind == SOURCE_SAME && class->is_name) {
        uint32_t holder = holder_unit(speakers, units, count, cue);
        if (holder != NONE)
            speaker = speaker_told(speakers, &units[holder], 0);
    } else if (is_name(speakers, &units[source])) {
        bool is_guest = introduces_guest(speakers, cue);
        uint32_t start = is_guest ? source : source_start(cue);
        uint32_t end = is_guest ? cue->end : source_end(speakers, units, count, cue);
        uint32_t telling = telling_unit(speakers, units, start, end);
        const Speaker *known = recall(speakers, &units[source]);
        if (telling != NONE)
            speaker = speaker_told(speakers, &units[telling], speaker.parties);
        else if (known != NULL)
            speaker = *known;
    }
    cue->source = speaker.kind;
    cue->parties = speaker.parties;
}

bool speaker_is_known(const Speakers *speakers, const Unit *unit)
{
    return recall(speakers, unit) != NULL;
}

void speaker_of_label(const Speakers *speakers, const Unit *unit, Cue *cue)
{
    const Speaker *known = recall(speakers, unit);
    if (known != NULL)
        cue->source = known->kind;
    cue->parties = known != NULL ? known->parties : unit->parties;
}

void speaker_learn(Speakers *speakers, const Unit *units, uint32_t count, const Cue *cue)
{
    uint32_t end = source_end(speakers, units, count, cue);
    Speaker speaker = {cue->source, cue->parties};
    for (uint32_t u = source_start(cue); u < end; u++)
        remember(speakers, &units[u], speaker);
}
