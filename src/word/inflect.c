#include "inflect.h"

#include <string.h>

// The value that the form cell gives for [form] itself: "v past=sold"; empty if none.
static Str given_form(Str spec, Str form)
{
    while (spec.at != NULL) {
        Str word = str_cut(&spec, ' '), value = word;
        Str key = str_cut(&value, '=');
        if (value.at != NULL && str_equal(key, form))
            return value;
    }
    return (Str){0};
}

// "=form" may lead to another "=form", but not in circles: to no more than this many.
#define LIKE_MOST 4

static Str form_of(const Gazetteers *gazetteers, Str lemma, Str spec, Str part, Str form,
                   uint32_t likes)
{
    Str given = given_form(spec, form);
    if (given.length > 0)
        return given;
    for (uint32_t i = 0; i < gazetteers->inflections.count; i++) {
        const Inflection *row = &gazetteers->inflections.at[i];
        if (!str_equal(row->part, part) || !str_equal(row->form, form) ||
            !str_ends_with(lemma, row->ending))
            continue;
        if (str_starts_with(row->becomes, STR("="))) {
            Str like = str_slice(row->becomes, 1, row->becomes.length);
            return likes == LIKE_MOST ? lemma
                                      : form_of(gazetteers, lemma, spec, part, like, likes + 1);
        }
        return str_format(gazetteers->arena, "%.*s%.*s", (int)(lemma.length - row->ending.length),
                          lemma.at, STR_ARGS(row->becomes));
    }
    return lemma;
}

Str inflected(const Gazetteers *gazetteers, Str lemma, Str spec, Str part, Str form)
{
    return form_of(gazetteers, lemma, spec, part, form, 0);
}

Span inflected_word(Str alias, Str part)
{
    const char *space = str_equal(part, STR("v")) ? memchr(alias.at, ' ', alias.length)
                                                  : memrchr(alias.at, ' ', alias.length);
    uint32_t at = space == NULL ? 0 : (uint32_t)(space - alias.at);
    if (str_equal(part, STR("v")))
        return (Span){0, space == NULL ? alias.length : at};
    return (Span){space == NULL ? 0 : at + 1, alias.length};
}

static Place place_of(const Source *source, Str cell)
{
    return (Place){source, (uint32_t)(cell.at - source->text.at), cell.length};
}

// "; there are v, n": the parts of speech or, of a [part], its forms. Those that stand together are
// of one name.
static Str list_names(const Gazetteers *gazetteers, Str part, Arena *arena)
{
    Str names = {0}, last = {0};
    for (uint32_t i = 0; i < gazetteers->inflections.count; i++) {
        const Inflection *row = &gazetteers->inflections.at[i];
        Str name = part.at == NULL ? row->part : row->form;
        if ((part.at != NULL && !str_equal(row->part, part)) || str_equal(name, last))
            continue;
        names = str_format(arena, "%.*s%s%.*s", STR_ARGS(names),
                           names.length > 0 ? ", " : "; there are ", STR_ARGS(name));
        last = name;
    }
    return names;
}

static bool has_form(const Gazetteers *gazetteers, Str part, Str form)
{
    for (uint32_t i = 0; i < gazetteers->inflections.count; i++)
        if (str_equal(gazetteers->inflections.at[i].part, part) &&
            str_equal(gazetteers->inflections.at[i].form, form))
            return true;
    return false;
}

bool inflection_check(const Gazetteers *gazetteers, const Source *source, Str spec, Diag *diag)
{
    Arena scratch = {0};
    Str rest = spec, part = str_cut(&rest, ' '), names = list_names(gazetteers, part, &scratch);
    bool is_right = names.length > 0;
    if (!is_right)
        diag_error(diag, place_of(source, part),
                   "no inflections are known for this part of speech%.*s",
                   STR_ARGS(list_names(gazetteers, (Str){0}, &scratch)));
    while (names.length > 0 && rest.at != NULL) {
        Str word = str_cut(&rest, ' '), value = word, form = str_cut(&value, '=');
        if (word.length == 0 || (value.at != NULL && has_form(gazetteers, part, form)))
            continue;
        diag_error(diag, place_of(source, word), "\"%.*s\" is no FORM=WORD of \"%.*s\"%.*s",
                   STR_ARGS(word), STR_ARGS(part), STR_ARGS(names));
        is_right = false;
    }
    arena_free(&scratch);
    return is_right;
}
