// What a claim is about: the kind of its object, and which things it names.
#include "claim_reader.h"

#include "utf8.h"

void things_index(Dossier *dossier)
{
    const EventRules *rules = &dossier->pack->events;
    for (uint32_t i = 0; i < rules->things.count; i++)
        for (uint32_t k = 0; k < rules->things.at[i].names.count; k++) {
            Str rest = rules->things.at[i].names.at[k], name = rest;
            uint32_t words = 0;
            for (; rest.length > 0; words++)
                str_cut(&rest, ' ');
            table_set(&dossier->thing_names, &dossier->arena, name, i);
            if (words > dossier->thing_words)
                dossier->thing_words = words;
        }
}

// The things of which [words] hold a name.
static uint64_t things_in(const Dossier *dossier, Str words)
{
    uint64_t things = 0;
    for (Str rest = words; rest.length > 0; str_cut(&rest, ' ')) {
        Str ahead = rest;
        for (uint32_t n = 0; n < dossier->thing_words && ahead.length > 0; n++) {
            Str word = str_cut(&ahead, ' ');
            Str name = {rest.at, (uint32_t)(word.at - rest.at) + word.length};
            uint32_t thing = table_find(&dossier->thing_names, name);
            if (thing != TABLE_NONE)
                things |= (uint64_t)1 << thing;
        }
    }
    return things;
}

// Those of them that count in claims of [type].
static uint64_t things_of_type(const EventRules *rules, uint64_t things, uint16_t type)
{
    for (uint32_t i = 0; things >> i != 0 && i < rules->things.count; i++) {
        const Thing *thing = &rules->things.at[i];
        bool counts = thing->types.count == 0;
        for (uint32_t t = 0; t < thing->types.count; t++)
            counts |= thing->types.at[t] == type;
        if (!counts)
            things &= ~((uint64_t)1 << i);
    }
    return things;
}

// Which of the rule's sets of classes [class] is in, from 1; 0: in none.
static uint16_t objects_of(const EventRule *rule, Str class)
{
    for (uint32_t i = 0; i<rule->objects.count &&class.length> 0; i++)
        for (Str rest = rule->objects.at[i]; rest.at != NULL;)
            if (str_equal(str_cut(&rest, ' '), class))
                return (uint16_t)(i + 1);
    return 0;
}

void read_things_of(ClaimReader *reader, const cJSON *claim, const EventRule *rule, Row *row)
{
    const Dossier *dossier = reader->dossier;
    const cJSON *object = cJSON_GetObjectItemCaseSensitive(claim, "object");
    Arena *scratch = &reader->scratch;
    row->objects = objects_of(rule, text_of(object, "class"));
    uint16_t type = row_cast(dossier, row)->type;
    const Str texts[] = {text_of(object, "text"), text_of(claim, "text")};
    for (uint32_t i = 0; i < array_length(texts) && row->things == 0; i++)
        row->things = things_of_type(&dossier->pack->events,
                                     things_in(dossier, utf8_words(scratch, texts[i])), type);
}
