#include "table.h"

uint32_t table_hash(Str key)
{
    uint32_t hash = TABLE_HASH_START;
    for (uint32_t i = 0; i < key.length; i++)
        hash = TABLE_HASH_STEP(hash, key.at[i]);
    return hash;
}

// The slot of [key], or the empty slot where it belongs.
static TableSlot *slot_of(const Table *table, Str key, uint32_t hash)
{
    uint32_t mask = table->size - 1;
    for (uint32_t i = (hash ^ hash >> 15) & mask;; i = (i + 1) & mask) {
        TableSlot *slot = &table->slots[i];
        if (slot->value == TABLE_NONE || (slot->hash == hash && str_equal(slot->key, key)))
            return slot;
    }
}

uint32_t table_find_hashed(const Table *table, Str key, uint32_t hash)
{
    return table->size == 0 ? TABLE_NONE : slot_of(table, key, hash)->value;
}

uint32_t table_find(const Table *table, Str key)
{
    return table_find_hashed(table, key, table_hash(key));
}

static void enlarge(Table *table, Arena *arena)
{
    Table larger = {.size = table->size == 0 ? 64 : table->size * 2, .count = table->count};
    larger.slots = arena_alloc(arena, larger.size * sizeof *larger.slots);
    for (uint32_t i = 0; i < larger.size; i++)
        larger.slots[i].value = TABLE_NONE;
    for (uint32_t i = 0; i < table->size; i++) {
        const TableSlot *slot = &table->slots[i];
        if (slot->value != TABLE_NONE)
            *slot_of(&larger, slot->key, slot->hash) = *slot;
    }
    *table = larger;
}

void table_set(Table *table, Arena *arena, Str key, uint32_t value)
{
    if (table->count * 2 >= table->size)
        enlarge(table, arena);
    uint32_t hash = table_hash(key);
    TableSlot *slot = slot_of(table, key, hash);
    if (slot->value == TABLE_NONE)
        table->count++;
    *slot = (TableSlot){.key = key, .value = value, .hash = hash};
}
