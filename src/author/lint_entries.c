// What is looked for in gazetteers.
#include "fault.h"

static bool has_same_classes(const Entry *a, const Entry *b)
{
    if (a->class_count != b->class_count)
        return false;
    for (uint32_t i = 0; i < a->class_count; i++) {
        bool is_there = false;
        for (uint32_t k = 0; k < b->class_count; k++)
            is_there |= a->classes[i] == b->classes[k];
        if (!is_there)
            return false;
    }
    return true;
}

static bool is_same_row(const Entry *a, const Entry *b)
{
    return a->place.source == b->place.source && a->place.offset == b->place.offset;
}

// "rules/persons.tsv:12".
static Str row_of(const Entry *entry, Arena *arena)
{
    uint32_t line, column;
    diag_line_column(entry->place, &line, &column);
    return str_format(arena, "%.*s:%u", STR_ARGS(entry->place.source->path), line);
}

// Both are in office on some day, which is only told of who has dates.
static bool is_overlapping(const Entry *a, const Entry *b)
{
    bool have_dates = (a->from != 0 || a->to != 0) && (b->from != 0 || b->to != 0);
    bool is_before = a->to != 0 && b->from != 0 && a->to < b->from;
    bool is_behind = b->to != 0 && a->from != 0 && b->to < a->from;
    return have_dates && !is_before && !is_behind;
}

static bool is_twin(const Lexicon *lexicon, uint32_t one, uint32_t other)
{
    const Entry *a = lexicon_entry(lexicon, one), *b = lexicon_entry(lexicon, other);
    return !is_same_row(a, b) && has_same_classes(a, b) && str_equal(a->code, b->code) &&
           str_equal(a->value, b->value) && lexicon_looks_alike(lexicon, one, other);
}

// The first entry before [index] that has its alias and is its twin, from another row and,
// with [row], from that one. NULL: none.
static const Entry *find_twin(const Lexicon *lexicon, uint32_t index, const Entry *row)
{
    for (uint32_t k = lexicon_first_entry(lexicon, index); k != index;
         k = lexicon_next_entry(lexicon, k)) {
        const Entry *other = lexicon_entry(lexicon, k);
        if (is_twin(lexicon, k, index) && (row == NULL || is_same_row(other, row)))
            return other;
    }
    return NULL;
}

// Of an alias with its forms, the entries [first] up to [end]: two rows may share some of
// them ("got", and "gotten" in one), and say different things all the same.
static void check_twins(const Lexicon *lexicon, uint32_t first, uint32_t end, Arena *arena,
                        Diag *diag)
{
    const Entry *entry = lexicon_entry(lexicon, first);
    const Entry *twin = find_twin(lexicon, first, NULL);
    for (uint32_t i = first + 1; i < end && twin != NULL; i++)
        if (find_twin(lexicon, i, twin) == NULL)
            twin = NULL;
    if (twin == NULL)
        return;
    Str alias = entry->lemma.length > 0 ? entry->lemma : entry->alias, row = row_of(twin, arena);
    if (twin->from == entry->from && twin->to == entry->to)
        diag_warning(diag, entry->place, "%.*s stands in %.*s already", STR_ARGS(alias),
                     STR_ARGS(row));
    else if (is_overlapping(twin, entry))
        diag_warning(diag, entry->place, "%.*s holds office at the same time as in %.*s",
                     STR_ARGS(alias), STR_ARGS(row));
}

// A name that is found wherever a mere word is.
static void check_name(const Lexicon *lexicon, uint32_t index, Arena *arena, Diag *diag)
{
    const Entry *name = lexicon_entry(lexicon, index);
    if (!name->is_mention || name->code.length == 0 || !lexicon_may_be_small(lexicon, index))
        return;
    for (uint32_t k = lexicon_first_entry(lexicon, index); k != ENTRY_NONE;
         k = lexicon_next_entry(lexicon, k)) {
        const Entry *word = lexicon_entry(lexicon, k);
        bool is_written_small = word->alias.at[0] >= 'a' && word->alias.at[0] <= 'z';
        if (word->is_mention || !lexicon_may_be_small(lexicon, k) || !is_written_small)
            continue;
        diag_warning(diag, name->place, "%.*s is an ordinary word, in %.*s", STR_ARGS(name->alias),
                     STR_ARGS(row_of(word, arena)));
        return;
    }
}

void lint_entries(const Pack *pack, Diag *diag)
{
    Arena scratch = {0};
    const Lexicon *lexicon = pack->lexicon;
    for (uint32_t i = 0, end; i < lexicon_entry_count(lexicon); i = end) {
        const Entry *entry = lexicon_entry(lexicon, i);
        for (end = i + 1;
             end < lexicon_entry_count(lexicon) && is_same_row(lexicon_entry(lexicon, end), entry);)
            end++;
        if (entry->from != 0 && entry->to != 0 && entry->to < entry->from)
            diag_warning(diag, entry->place, "%.*s ends before it begins", STR_ARGS(entry->alias));
        check_twins(lexicon, i, end, &scratch, diag);
        check_name(lexicon, i, &scratch, diag);
    }
    arena_free(&scratch);
}
