// claimtag schema: what the output, gold and rules look like, for validators and editors.
#include "schema.h"

#include "verbs.h"

#include <string.h>

static const struct SchemaRow {
    const char *name;
    void (*write)(const Pack *pack, Json *json);
} schemas[] = {
    {"output", schema_of_output},
    {"gold", schema_of_gold},
    {"events", schema_of_events},
    {"rules", schema_of_rules},
};

ExitStatus schema_run(const Pack *pack, const Options *options, Diag *diag)
{
    const struct SchemaRow *row = NULL;
    for (uint32_t i = 0; options->paths.count == 1 && i < array_length(schemas); i++)
        if (strcmp(options->paths.at[0], schemas[i].name) == 0)
            row = &schemas[i];
    if (row == NULL) {
        diag_error(diag, (Place){0},
                   "schema wants to know of what: claimtag schema output, gold, events "
                   "or rules");
        return EXIT_USAGE;
    }
    Arena arena = {0};
    Bytes bytes = {0};
    Json json = {.arena = &arena, .out = &bytes, .is_pretty = true};
    json_open(&json, NULL, '{');
    json_text(&json, "$schema", STR("https://json-schema.org/draft/2020-12/schema"));
    row->write(pack, &json);
    json_close(&json, '}');
    fwrite(bytes.at, 1, bytes.count, stdout);
    putchar('\n');
    arena_free(&arena);
    return EXIT_DONE;
}
