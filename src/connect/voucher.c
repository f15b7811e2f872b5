// Who vouches for a claim: who is one source and who are two.
#include "claim_reader.h"

#include "utf8.h"

static uint32_t add_voucher(ClaimReader *reader, SourceKind kind, Str key, Str name, Str actor)
{
    Dossier *dossier = reader->dossier;
    Str whole = str_format(&reader->scratch, "%d %.*s", (int)kind, STR_ARGS(key));
    uint32_t index = names_add(&dossier->voucher_names, &dossier->arena, whole);
    if (index == dossier->vouchers.count)
        *array_add(&dossier->arena, &dossier->vouchers) =
            (Voucher){kind, str_format(&dossier->arena, "%.*s", STR_ARGS(name)),
                      str_format(&dossier->arena, "%.*s", STR_ARGS(actor))};
    return index;
}

static bool is_voice(const EventRules *rules, Str words)
{
    for (uint32_t i = 0; i < rules->voices.count; i++)
        if (str_equal(rules->voices.at[i], words))
            return true;
    return false;
}

// All voices of a party are one source; an author is his outlet; whoever else is named is
// known by his words; who is not named is the one of the kind who was named last, or else
// somebody of whom only this document speaks.
uint32_t read_voucher(ClaimReader *reader, const cJSON *claim, SourceKind kind)
{
    const EventRules *rules = &reader->dossier->pack->events;
    const cJSON *attribution = cJSON_GetObjectItemCaseSensitive(claim, "attribution");
    Str name = text_of(attribution, "text"), actor = text_of(attribution, "actor");
    Str words = utf8_words(&reader->scratch, name);
    if (kind == SOURCE_AUTHOR)
        return add_voucher(reader, kind, reader->outlet, reader->outlet, (Str){"", 0});
    if (rules->unknown >> kind & 1)
        return add_voucher(reader, kind, STR(""), STR(""), (Str){"", 0});
    if (kind == SOURCE_PARTY && actor.length > 0)
        return add_voucher(reader, kind, actor, actor, actor);
    if (words.length > 0 && !is_voice(rules, words))
        return reader->last_named[kind] = add_voucher(reader, kind, words, name, actor);
    if (reader->last_named[kind] != NONE)
        return reader->last_named[kind];
    return add_voucher(reader, kind,
                       str_format(&reader->scratch, "in %.*s", STR_ARGS(reader->outlet)), STR(""),
                       actor);
}
