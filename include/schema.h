// JSON Schemas (2020-12) of what the program writes and reads, made from the tables by which
// it does so, and from the types, roles and actors of the rules. Floor: author.
#ifndef CLAIMTAG_SCHEMA_H
#define CLAIMTAG_SCHEMA_H

#include "json.h"
#include "members.h"

// Of one document of the output, or of what stands in the place of one that cannot be read.
void schema_of_output(const Pack *pack, Json *json);

// Of gold: it may leave out most of what the output holds.
void schema_of_gold(const Pack *pack, Json *json);

// Of a dossier of events (claimtag connect).
void schema_of_events(const Pack *pack, Json *json);

// Writes what may and must stand in an object of the output with these members.
void schema_write_members(const Pack *pack, Json *json, const Member *members);

// Of a file of rules (*.yaml). What rules name is theirs, so that it needs no pack.
void schema_of_rules(const Pack *none, Json *json);

#endif
