#include "dossier.h"

#include "memory.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

uint32_t names_add(Names *names, Arena *arena, Str text)
{
    uint32_t found = table_find(&names->index, text);
    if (found != TABLE_NONE)
        return found;
    Str kept = str_format(arena, "%.*s", STR_ARGS(text));
    *array_add(arena, &names->texts) = kept;
    table_set(&names->index, arena, kept, names->texts.count - 1);
    return names->texts.count - 1;
}

Dossier *dossier_new(const Pack *pack)
{
    Dossier *dossier = memory_zeroed(1, sizeof *dossier);
    dossier->pack = pack;
    things_index(dossier);
    dossier->spill = arena_alloc(&dossier->arena, sizeof *dossier->spill);
    return dossier;
}

void dossier_free(Dossier *dossier)
{
    spill_free(dossier->spill);
    free(dossier->rows);
    free(dossier->sketches);
    free(dossier->documents);
    free(dossier->order);
    free(dossier->events);
    arena_free(&dossier->arena);
    free(dossier);
}

// Makes room for one more in an array of [count].
static void *enlarged(void *array, size_t size, uint32_t count, uint32_t *capacity)
{
    if (count < *capacity)
        return array;
    *capacity = *capacity == 0 ? 1024 : *capacity + *capacity / 2;
    return memory_resize(array, size * *capacity);
}

Row *dossier_add_row(Dossier *dossier, const Sketch *sketch)
{
    uint32_t capacity = dossier->row_capacity;
    dossier->sketches =
        enlarged(dossier->sketches, sizeof *dossier->sketches, dossier->row_count, &capacity);
    dossier->rows =
        enlarged(dossier->rows, sizeof *dossier->rows, dossier->row_count, &dossier->row_capacity);
    dossier->sketches[dossier->row_count] = *sketch;
    return &dossier->rows[dossier->row_count++];
}

DocumentRow *dossier_add_document(Dossier *dossier)
{
    dossier->documents = enlarged(dossier->documents, sizeof *dossier->documents,
                                  dossier->document_count, &dossier->document_capacity);
    return &dossier->documents[dossier->document_count++];
}

const Pack *dossier_pack(const Dossier *dossier)
{
    return dossier->pack;
}

DossierTotals dossier_totals(const Dossier *dossier)
{
    return dossier->totals;
}

bool dossier_is_whole(const Dossier *dossier, Diag *diag)
{
    if (dossier->spill->error == 0)
        return true;
    diag_error(diag, (Place){0},
               "the temporary file for the texts of claims: %s; $TMPDIR says in which folder it is",
               strerror(dossier->spill->error));
    return false;
}

static int compare_numbers(const void *left, const void *right)
{
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

uint32_t settle_numbers(uint32_t *numbers, uint32_t count)
{
    uint32_t kept = 0;
    qsort(numbers, count, sizeof *numbers, compare_numbers);
    for (uint32_t i = 0; i < count; i++)
        if (kept == 0 || numbers[kept - 1] != numbers[i])
            numbers[kept++] = numbers[i];
    return kept;
}

// As they were written; those of which nobody knows when, last. What is in them decides, not
// the order in which they came.
static int compare_documents(const void *left, const void *right, void *context)
{
    const Dossier *dossier = context;
    const DocumentRow *a = &dossier->documents[*(const uint32_t *)left];
    const DocumentRow *b = &dossier->documents[*(const uint32_t *)right];
    if (a->date != b->date)
        return (a->date == 0) != (b->date == 0) ? (a->date == 0) - (b->date == 0)
                                                : (a->date > b->date) - (a->date < b->date);
    int order = str_compare(a->path, b->path);
    if (order != 0)
        return order;
    if (a->record != b->record)
        return a->record < b->record ? -1 : 1;
    return (a->digest > b->digest) - (a->digest < b->digest);
}

void dossier_rank_documents(Dossier *dossier)
{
    uint32_t count = dossier->document_count;
    uint32_t *ranks = memory_zeroed(count + 1, sizeof *ranks);
    for (uint32_t i = 0; i < count; i++)
        ranks[i] = i;
    qsort_r(ranks, count, sizeof *ranks, compare_documents, dossier);
    for (uint32_t i = 0; i < count; i++) {
        DocumentRow *document = &dossier->documents[ranks[i]];
        document->rank = i;
        // Which of two that are the same is kept makes no difference.
        document->is_repeat = i > 0 && compare_documents(&ranks[i - 1], &ranks[i], dossier) == 0;
        dossier->totals.repeats += document->is_repeat;
    }
    free(ranks);
    dossier->totals.documents = count - dossier->totals.repeats;
}

int dossier_compare_rows(const Dossier *dossier, uint32_t left, uint32_t right)
{
    const Row *a = &dossier->rows[left], *b = &dossier->rows[right];
    uint32_t of_a = dossier->documents[a->document].rank,
             of_b = dossier->documents[b->document].rank;
    if (of_a != of_b)
        return of_a < of_b ? -1 : 1;
    if (a->start != b->start)
        return a->start < b->start ? -1 : 1;
    // Of one document those that were read first stand first in it.
    return (left > right) - (left < right);
}

bool row_says_no_more(const Dossier *dossier, const Row *vague, const Row *exact)
{
    uint32_t direction = row_cast(dossier, vague)->direction;
    return (direction == 0 || direction == row_cast(dossier, exact)->direction) &&
           (vague->objects == 0 || vague->objects == exact->objects) &&
           (vague->things & ~exact->things) == 0;
}

bool rows_agree(const Dossier *dossier, const Row *a, const Row *b)
{
    uint32_t of_a = row_cast(dossier, a)->direction, of_b = row_cast(dossier, b)->direction;
    bool same_way = of_a == 0 || of_b == 0 || of_a == of_b;
    bool same_kind = a->objects == 0 || b->objects == 0 || a->objects == b->objects;
    bool same_thing = (a->things & ~b->things) == 0 || (b->things & ~a->things) == 0;
    return same_way && same_kind && same_thing;
}

uint32_t row_detail(const Dossier *dossier, const Row *row)
{
    return 2 * (uint32_t)__builtin_popcountll(row->things) + (row->objects != 0) +
           (row_cast(dossier, row)->direction != 0);
}

bool things_are_named(const Dossier *dossier, uint64_t things)
{
    const EventRules *rules = &dossier->pack->events;
    for (uint32_t i = 0; i < rules->things.count; i++)
        if ((things >> i & 1) && !rules->things.at[i].is_common)
            return true;
    return false;
}
