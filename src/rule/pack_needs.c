// What rules that make claims cannot do without.
#include "gazetteer.h"
#include "pack_reader.h"
#include "sections.h"

#include <string.h>

static const char *says_of(const char *key)
{
    const Section *section;
    for (uint32_t i = 0; (section = rule_section(i)) != NULL; i++)
        if (strcmp(section->key, key) == 0)
            return section->says;
    return "";
}

void check_needed(PackReader *reader)
{
    static const char *const needed[] = {"parties", "pair", "discourse"};
    bool has_tokens = false;
    for (uint32_t i = 0; i < reader->tables.count; i++)
        has_tokens |= gazetteer_kind(reader->tables.at[i]) == TABLE_TOKENS;
    for (uint32_t i = 0; i < array_length(needed); i++) {
        bool is_there = reader->pack->types.count == 0;
        for (uint32_t k = 0; k < reader->files.count && !is_there; k++)
            is_there = node_child(reader->files.at[k], needed[i]) != NULL;
        if (!is_there)
            diag_error(reader->diag, reader->pack->types.at[0].place,
                       "no file has the section \"%s\", which types need: %s", needed[i],
                       says_of(needed[i]));
    }
    if (!has_tokens && reader->pack->types.count > 0)
        diag_warning(reader->diag, reader->pack->types.at[0].place,
                     "no table says what tokens are (columns token, kind), which types need: 's is "
                     "no word of its own then");
}
