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

// A row above that of [index] has its part of speech.
static bool has_part_above(const Gazetteers *gazetteers, uint32_t index)
{
    for (uint32_t i = 0; i < index; i++)
        if (str_equal(gazetteers->inflections.at[i].part, gazetteers->inflections.at[index].part))
            return true;
    return false;
}

// "; there are v, n": the parts of speech or, of a [part], its forms.
static Str list_names(const Gazetteers *gazetteers, Str part, Arena *arena)
{
    Str names = {0};
    for (uint32_t i = 0; i < gazetteers->inflections.count; i++) {
        const Inflection *row = &gazetteers->inflections.at[i];
        Str name = part.at == NULL ? row->part : row->form;
        if (part.at == NULL ? has_part_above(gazetteers, i)
                            : !row->is_first || !str_equal(row->part, part))
            continue;
        names = str_format(arena, "%.*s%s%.*s", STR_ARGS(names),
                           names.length > 0 ? ", " : "; there are ", STR_ARGS(name));
    }
    return names;
}

bool inflection_is_known(const Gazetteers *gazetteers, Str part, Str form)
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
    if (!is_right && gazetteers->inflections.count == 0)
        diag_error(diag, place_of(source, part),
                   "no inflections are known: they stand in a table with the columns part, form, "
                   "ending, becomes");
    else if (!is_right)
        diag_error(diag, place_of(source, part),
                   "no inflections are known for this part of speech%.*s",
                   STR_ARGS(list_names(gazetteers, (Str){0}, &scratch)));
    while (names.length > 0 && rest.at != NULL) {
        Str word = str_cut(&rest, ' '), value = word, form = str_cut(&value, '=');
        if (word.length == 0 || (value.at != NULL && inflection_is_known(gazetteers, part, form)))
            continue;
        diag_error(diag, place_of(source, word), "\"%.*s\" is no FORM=WORD of \"%.*s\"%.*s",
                   STR_ARGS(word), STR_ARGS(part), STR_ARGS(names));
        is_right = false;
    }
    arena_free(&scratch);
    return is_right;
}

// "=pst": as a form that there is not.
static void check_like(const Gazetteers *gazetteers, const Inflection *row, Diag *diag)
{
    if (!str_starts_with(row->becomes, STR("=")))
        return;
    Str like = str_slice(row->becomes, 1, row->becomes.length);
    if (inflection_is_known(gazetteers, row->part, like))
        return;
    Arena scratch = {0};
    diag_error(diag, place_of(row->source, row->becomes),
               "\"%.*s\" is like no form of \"%.*s\"%.*s", STR_ARGS(row->becomes),
               STR_ARGS(row->part), STR_ARGS(list_names(gazetteers, row->part, &scratch)));
    arena_free(&scratch);
}

// A row above it of the same form takes all words that it would.
static void check_reached(const Gazetteers *gazetteers, uint32_t index, Diag *diag)
{
    const Inflection *row = &gazetteers->inflections.at[index];
    for (uint32_t i = 0; i < index; i++) {
        const Inflection *above = &gazetteers->inflections.at[i];
        if (!str_equal(above->part, row->part) || !str_equal(above->form, row->form) ||
            !str_ends_with(row->ending, above->ending))
            continue;
        uint32_t line, column;
        diag_line_column(place_of(above->source, above->form), &line, &column);
        diag_warning(diag, place_of(row->source, row->form),
                     "this row is never used: the one in %.*s:%u stands above it and takes all "
                     "words that end so",
                     STR_ARGS(above->source->path), line);
        return;
    }
}

static uint32_t count_rows(const Gazetteers *gazetteers, const Inflection *like)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < gazetteers->inflections.count; i++)
        count += str_equal(gazetteers->inflections.at[i].part, like->part) &&
                 str_equal(gazetteers->inflections.at[i].form, like->form);
    return count;
}

static bool has_digit(Str name)
{
    for (uint32_t i = 0; i < name.length; i++)
        if (name.at[i] >= '0' && name.at[i] <= '9')
            return true;
    return false;
}

// Two forms of one part of speech whose names are nearly the same are one that is misspelt; of the
// two the one that fewer rows have.
static void check_spelling(const Gazetteers *gazetteers, uint32_t index, Diag *diag)
{
    const Inflection *row = &gazetteers->inflections.at[index];
    for (uint32_t i = 0; i < gazetteers->inflections.count && row->is_first; i++) {
        const Inflection *other = &gazetteers->inflections.at[i];
        if (!other->is_first || !str_equal(other->part, row->part) ||
            str_distance(other->form, row->form) != 1 || has_digit(row->form))
            continue;
        uint32_t rows = count_rows(gazetteers, row), others = count_rows(gazetteers, other);
        if (rows > others || (rows == others && i > index))
            continue;
        diag_warning(diag, place_of(row->source, row->form),
                     "\"%.*s\" has a form \"%.*s\", and one \"%.*s\": did you mean the other?",
                     STR_ARGS(row->part), STR_ARGS(other->form), STR_ARGS(row->form));
        return;
    }
}

// A part of speech that no word has, with a form of one that words have, is that one misspelt.
static void check_part(const Gazetteers *gazetteers, const Inflection *row, Diag *diag)
{
    if (!row->is_first || row->is_used)
        return;
    for (uint32_t i = 0; i < gazetteers->inflections.count; i++) {
        const Inflection *other = &gazetteers->inflections.at[i];
        if (!other->is_used || !str_equal(other->form, row->form))
            continue;
        diag_warning(diag, place_of(row->source, row->part),
                     "no word of a gazetteer has the form \"%.*s\"; did you mean \"%.*s\"?",
                     STR_ARGS(row->part), STR_ARGS(other->part));
        return;
    }
}

void gazetteers_check(const Gazetteers *gazetteers, Diag *diag)
{
    for (uint32_t i = 0; i < gazetteers->inflections.count; i++) {
        const Inflection *row = &gazetteers->inflections.at[i];
        check_like(gazetteers, row, diag);
        check_reached(gazetteers, i, diag);
        check_spelling(gazetteers, i, diag);
        check_part(gazetteers, row, diag);
    }
}
