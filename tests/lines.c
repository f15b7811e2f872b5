#include "suites.h"

void print_lines(const char *title, const LineArray *lines)
{
    print_error("%s\n", title);
    for (uint32_t i = 0; i < lines->count; i++)
        print_error("    %.*s\n", STR_ARGS(lines->at[i]));
    if (lines->count == 0)
        print_error("    none\n");
}

LineArray claim_lines(const Annotation *a, const Str *rule, Arena *arena)
{
    LineArray lines = {0};
    const Pack *pack = test_pack();
    for (uint32_t i = 0; i < a->claims.count; i++) {
        const Claim *claim = &a->claims.at[i];
        Str id = pack->claim_rules.at[a->matches.at[claim->match].rule].rule.id;
        if (rule != NULL ? !str_equal(id, *rule) : claim->lost_to != NONE)
            continue;
        const ClaimType *type = &pack->types.at[claim->type];
        Str line = type->name;
        for (uint32_t p = 0; p < claim->participant_count; p++)
            line = str_format(
                arena, "%.*s %.*s=%.*s", STR_ARGS(line),
                STR_ARGS(type->roles.at[claim->participants[p].role]),
                STR_ARGS(lexicon_party_code(pack->lexicon, claim->participants[p].party)));
        Str time = claim->time == NONE ? STR("-") : a->times.at[claim->time].edtf;
        *array_add(arena, &lines) = str_format(arena, "%.*s %s %s %.*s", STR_ARGS(line),
                                               factuality_names[claim->factuality],
                                               source_names[claim->source], STR_ARGS(time));
    }
    return lines;
}

static bool has_word(Str line, Str word)
{
    while (line.at != NULL)
        if (str_equal(str_cut(&line, ' '), word))
            return true;
    return false;
}

bool line_has(Str line, Str want)
{
    while (want.at != NULL) {
        Str word = str_cut(&want, ' ');
        if (word.length > 0 && !has_word(line, word))
            return false;
    }
    return true;
}
