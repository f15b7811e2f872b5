// What a claim is about: the kind of its object, and which things it names.
#include "claim_reader.h"

#include "utf8.h"

#include <string.h>

// Whether [words] hold the words of [name] one after the other.
static bool holds_words(Str words, Str name)
{
    for (uint32_t at = 0; at + name.length <= words.length; at++) {
        bool starts = at == 0 || words.at[at - 1] == ' ';
        uint32_t end = at + name.length;
        if (starts && memcmp(words.at + at, name.at, name.length) == 0 &&
            (end == words.length || words.at[end] == ' '))
            return true;
    }
    return false;
}

static uint64_t things_in(const EventRules *rules, Str words)
{
    uint64_t things = 0;
    for (uint32_t i = 0; i < rules->things.count; i++)
        for (uint32_t k = 0; k < rules->things.at[i].names.count; k++)
            if (holds_words(words, rules->things.at[i].names.at[k]))
                things |= (uint64_t)1 << i;
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
    const EventRules *rules = &reader->dossier->pack->events;
    const cJSON *object = cJSON_GetObjectItemCaseSensitive(claim, "object");
    Arena *scratch = &reader->scratch;
    row->objects = objects_of(rule, text_of(object, "class"));
    row->things = things_in(rules, utf8_words(scratch, text_of(object, "text")));
    if (row->things == 0)
        row->things = things_in(rules, utf8_words(scratch, text_of(claim, "text")));
}
