// What is looked for in gazetteers.
#include "fault.h"
#include "guess.h"

#include <strings.h>

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

// True when the entry names an actor, as "via" tells, so that its code is that of one.
static bool is_actor(const Pack *pack, const Entry *entry)
{
    for (uint32_t i = 0; i < entry->class_count; i++)
        for (uint32_t k = 0; k < pack->via_classes[VIA_NAME].count; k++)
            if (entry->classes[i] == pack->via_classes[VIA_NAME].at[k])
                return true;
    return false;
}

static void add_code(Table *codes, Arena *arena, Guess *guess, Str code)
{
    table_set(codes, arena, code, 0);
    if (guess != NULL)
        guess_try(guess, code);
}

// A code of an actor that is that of a party but for its capitals.
static bool is_party_in_disguise(const Lexicon *lexicon, Str code)
{
    for (uint32_t i = 0; i < lexicon_party_count(lexicon); i++) {
        Str party = lexicon_party_code(lexicon, i);
        if (code.length == party.length && !str_equal(code, party) &&
            strncasecmp(code.at, party.at, code.length) == 0)
            return true;
    }
    return false;
}

// The codes of all actors; with [guess], held against it.
static Table codes_of(const Pack *pack, Arena *arena, Guess *guess)
{
    Table codes = {0};
    const Lexicon *lexicon = pack->lexicon;
    for (uint32_t i = 0; i < lexicon_party_count(lexicon); i++)
        add_code(&codes, arena, guess, lexicon_party_code(lexicon, i));
    for (uint32_t i = 0; i < lexicon_entry_count(lexicon); i++) {
        const Entry *entry = lexicon_entry(lexicon, i);
        if (entry->code.length > 0 && is_actor(pack, entry) &&
            !is_party_in_disguise(lexicon, entry->code))
            add_code(&codes, arena, guess, entry->code);
    }
    return codes;
}

static Place place_of_code(const Entry *entry)
{
    const Source *source = entry->place.source;
    return (Place){source, (uint32_t)(entry->code.at - source->text.at), entry->code.length};
}

// What belongs to somebody whom nothing names belongs, most likely, to another.
static void check_codes(const Pack *pack, Arena *arena, Diag *diag)
{
    Table codes = codes_of(pack, arena, NULL);
    const char *told = NULL;
    if (codes.count == lexicon_party_count(pack->lexicon))
        return; // no row is a name: what "via" says of them is at fault, or wanting
    for (uint32_t i = 0; i < lexicon_entry_count(pack->lexicon) && !diag_is_full(diag); i++) {
        const Entry *entry = lexicon_entry(pack->lexicon, i);
        if (pack->via_classes[VIA_NAME].count == 0 || entry->code.length == 0 ||
            entry->code.at == told || table_find(&codes, entry->code) != TABLE_NONE)
            continue;
        told = entry->code.at; // once for all aliases of a row
        Guess guess = guess_of(entry->code);
        if (is_party_in_disguise(pack->lexicon, entry->code))
            guess.least = entry->code.length + 1;
        codes_of(pack, arena, &guess);
        bool is_near = guess.name.length > 0;
        diag_warning(diag, place_of_code(entry), "no party and no name has the code %.*s%s%.*s%s",
                     STR_ARGS(entry->code), is_near ? "; did you mean " : "", STR_ARGS(guess.name),
                     is_near ? "?" : "");
    }
}

// Of two rows that give one alias to different actors the first is heard, unless dates part them.
static void check_owner(const Lexicon *lexicon, uint32_t index, Arena *arena, Diag *diag)
{
    const Entry *entry = lexicon_entry(lexicon, index);
    for (uint32_t k = lexicon_first_entry(lexicon, index); k != index;
         k = lexicon_next_entry(lexicon, k)) {
        const Entry *first = lexicon_entry(lexicon, k);
        bool has_dates = first->from != 0 || first->to != 0 || entry->from != 0 || entry->to != 0;
        if (entry->code.length == 0 || first->code.length == 0 || has_dates ||
            str_equal(entry->code, first->code) || !lexicon_stands_for(lexicon, k, index))
            continue;
        diag_warning(diag, place_of_code(entry),
                     "%.*s has the code %.*s in %.*s, which stays; this one does nothing",
                     STR_ARGS(entry->alias), STR_ARGS(first->code), STR_ARGS(row_of(first, arena)));
        return;
    }
}

void lint_entries(const Pack *pack, Diag *diag)
{
    Arena scratch = {0};
    const Lexicon *lexicon = pack->lexicon;
    for (uint32_t i = 0, end; i < lexicon_entry_count(lexicon) && !diag_is_full(diag); i = end) {
        const Entry *entry = lexicon_entry(lexicon, i);
        for (end = i + 1;
             end < lexicon_entry_count(lexicon) && is_same_row(lexicon_entry(lexicon, end), entry);)
            end++;
        if (entry->from != 0 && entry->to != 0 && entry->to < entry->from)
            diag_warning(diag, entry->place, "%.*s ends before it begins", STR_ARGS(entry->alias));
        check_twins(lexicon, i, end, &scratch, diag);
        check_name(lexicon, i, &scratch, diag);
        check_owner(lexicon, i, &scratch, diag);
    }
    check_codes(pack, &scratch, diag);
    arena_free(&scratch);
}
