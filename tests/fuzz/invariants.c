#include "invariants.h"

#include "utf8.h"
#include "write.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void promise(bool condition, const char *what)
{
    if (condition)
        return;
    fprintf(stderr, "broken promise: %s\n", what);
    abort();
}

static double number(const cJSON *object, const char *key)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
    promise(cJSON_IsNumber(item), key);
    return item->valuedouble;
}

// The byte of code point [index] of [text].
static uint32_t byte_at(Str text, double index)
{
    uint32_t byte = 0;
    for (double i = 0; i < index && byte < text.length; i++)
        utf8_next(text, &byte);
    return byte;
}

// "start", "end" and "text" of [object] agree with the document, whose text is its input.
static void check_span(const Document *document, const cJSON *object)
{
    const cJSON *text = cJSON_GetObjectItemCaseSensitive(object, "text");
    if (cJSON_GetObjectItemCaseSensitive(object, "start") == NULL)
        return;
    // Places in a post count from the start of the export.
    double before = (double)document->before.character;
    double start = number(object, "start") - before, end = number(object, "end") - before;
    promise(start >= 0 && start < end && end <= utf8_count(document->source),
            "a span lies in the input");
    promise(cJSON_IsString(text), "a span has its text");
    if (document->drawn != NULL)
        return;
    Str slice = str_slice(document->source, byte_at(document->source, start),
                          byte_at(document->source, end));
    promise(str_equal(slice, str_from(text->valuestring)), "the text is what the span points at");
}

static void check_claim(const Document *document, const cJSON *claim)
{
    static const char *const parts[] = {"object", "attribution", "time"};
    static const char *const lists[] = {"participants", "cues"};
    check_span(document, claim);
    promise(number(claim, "byte_start") < number(claim, "byte_end"), "bytes are in order");
    promise(number(claim, "byte_end") <= (double)document->before.byte + document->input.length,
            "bytes lie in the input");
    for (uint32_t i = 0; i < array_length(parts); i++)
        check_span(document, cJSON_GetObjectItemCaseSensitive(claim, parts[i]));
    for (uint32_t i = 0; i < array_length(lists); i++) {
        const cJSON *item, *list = cJSON_GetObjectItemCaseSensitive(claim, lists[i]);
        promise(cJSON_IsArray(list), lists[i]);
        cJSON_ArrayForEach(item, list) check_span(document, item);
    }
}

static void check_output(const Document *document, const Bytes *out)
{
    promise(utf8_find_fault((Str){out->at, out->count}) == out->count, "the output is UTF-8");
    promise(memchr(out->at, '\n', out->count) == out->at + out->count - 1, "it is one line");
    cJSON *root = cJSON_ParseWithLength(out->at, out->count);
    promise(root != NULL, "the output is JSON");
    const cJSON *claim, *claims = cJSON_GetObjectItemCaseSensitive(root, "claims");
    promise(cJSON_IsArray(claims), "there is a list of claims");
    cJSON_ArrayForEach(claim, claims) check_claim(document, claim);
    cJSON_Delete(root);
}

static void write_once(const Pack *pack, Scratch *scratch, bool has_no_gate,
                       const Document *document, Arena *arena, Bytes *out)
{
    scratch->has_no_gate = has_no_gate;
    const Annotation *a = annotate(pack, scratch, document);
    write_json(pack, a, &(WriteOptions){.is_pretty = false}, arena, out);
}

// Whatever was found, every format can say it.
static void write_all(const Pack *pack, Scratch *scratch, const Document *document, Arena *arena)
{
    const Annotation *a = annotate(pack, scratch, document);
    WriteOptions options = {.has_color = true, .width = 40, .program = STR("fuzz")};
    for (uint32_t w = 0; w < writer_count; w++)
        for (uint32_t f = 0; f < WRITER_FILES_MOST && writers[w].files[f].ending != NULL; f++) {
            Bytes out = {0};
            write_whole(&writers[w], &writers[w].files[f], pack, a, &options, arena, &out);
        }
}

void check_invariants(const Pack *pack, Scratch *scratch, const Document *document)
{
    Arena arena = {0};
    Bytes once = {0}, again = {0};
    write_once(pack, scratch, true, document, &arena, &once);
    write_once(pack, scratch, false, document, &arena, &again);
    promise(once.count == again.count && memcmp(once.at, again.at, once.count) == 0,
            "gated and ungated, the output is the same");
    check_output(document, &once);
    write_all(pack, scratch, document, &arena);
    arena_free(&arena);
}
