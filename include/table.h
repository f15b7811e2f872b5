// A hash table from strings to numbers, in an arena. Keys are borrowed: they must
// live as long as the table. Nothing is ever removed. Floor: base.
#ifndef CLAIMTAG_TABLE_H
#define CLAIMTAG_TABLE_H

#include "str.h"

#define TABLE_NONE UINT32_MAX

typedef struct TableSlot {
    Str key;
    uint32_t value; // TABLE_NONE in an empty slot
    uint32_t hash;
} TableSlot;

// All zero is an empty table.
typedef struct Table {
    TableSlot *slots;
    uint32_t count;
    uint32_t size; // slots; a power of two, or 0
} Table;

// FNV-1a, 32 bits; callers that hash while they scan use the two halves below.
uint32_t table_hash(Str key);
#define TABLE_HASH_START 2166136261u
#define TABLE_HASH_STEP(hash, byte) (((hash) ^ (uint8_t)(byte)) * 16777619u)

// The value of [key], TABLE_NONE when it is not there.
uint32_t table_find(const Table *table, Str key);
uint32_t table_find_hashed(const Table *table, Str key, uint32_t hash);

// Sets [key] to [value] (which is not TABLE_NONE).
void table_set(Table *table, Arena *arena, Str key, uint32_t value);

#endif
