#include "test.h"

#include "json.h"
#include "utf8.h"

#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

static Arena arena;

static const char *text_of(const Bytes *out)
{
    return str_to_c(&arena, (Str){out->at, out->count});
}

TEST(json, says_what_it_is_told)
{
    Bytes out = {0};
    Json json = {.arena = &arena, .out = &out};
    json_open(&json, NULL, '{');
    json_text(&json, "a", STR("x\"\\\n\t\x01é"));
    json_open(&json, "b", '[');
    json_number(&json, NULL, 4294967295u);
    json_null(&json, NULL);
    json_open(&json, NULL, '{');
    json_close(&json, '}');
    json_close(&json, ']');
    json_decimal(&json, "c", 0.5);
    json_close(&json, '}');
    assert_text(text_of(&out),
                "{\"a\":\"x\\\"\\\\\\n\\t\\u0001é\",\"b\":[4294967295,null,{}],\"c\":0.500}");
    arena_free(&arena);
}

TEST(json, indents)
{
    Bytes out = {0};
    Json json = {.arena = &arena, .out = &out, .is_pretty = true};
    json_open(&json, NULL, '{');
    json_open(&json, "a", '[');
    json_number(&json, NULL, 1);
    json_close(&json, ']');
    json_open(&json, "b", '{');
    json_close(&json, '}');
    json_close(&json, '}');
    assert_text(text_of(&out), "{\n  \"a\": [\n    1\n  ],\n  \"b\": {}\n}");
    arena_free(&arena);
}

TEST(json, replaces_what_is_no_utf8)
{
    Bytes out = {0};
    Json json = {.arena = &arena, .out = &out};
    json_text(&json, NULL, STR("a\xE9z\xFF"));
    assert_text(text_of(&out), "\"a\uFFFDz\uFFFD\"");
    arena_free(&arena);
}

// The document object of [text], parsed again.
static cJSON *object_of(const char *text, bool is_pretty)
{
    Bytes out = {0};
    write_json(test_pack(), test_annotate(text), &(WriteOptions){.is_pretty = is_pretty}, &arena,
               &out);
    assert_int_equal(out.at[out.count - 1], '\n');
    if (!is_pretty)
        assert_ptr_equal(memchr(out.at, '\n', out.count), out.at + out.count - 1);
    cJSON *root = cJSON_Parse(text_of(&out));
    assert_non_null(root);
    return root;
}

static const char article[] = "Kim’s guests 🚀\n\n"
                              "In 2006 Iran admitted that it had bought “Scud” missiles from North "
                              "Korea during the 1980s.\n";

static void assert_keys(const cJSON *object, const char *keys)
{
    Str line = {0};
    for (const cJSON *child = object->child; child != NULL; child = child->next)
        line = str_format(&arena, "%.*s%s%s", STR_ARGS(line), line.length > 0 ? " " : "",
                          child->string);
    assert_text(str_to_c(&arena, line), keys);
}

TEST(json, keeps_its_keys_in_order)
{
    cJSON *root = object_of(article, false);
    assert_keys(root, "schema source sentences tokens claims warnings");
    assert_keys(cJSON_GetObjectItem(root, "source"), "path title date bytes sha256");
    const cJSON *claim = cJSON_GetArrayItem(cJSON_GetObjectItem(root, "claims"), 0);
    assert_non_null(claim);
    assert_keys(claim, "id type start end byte_start byte_end line column sentence zone text "
                       "participants object factuality cues attribution time rule");
    cJSON_Delete(root);
    arena_free(&arena);
}

TEST(json, is_the_same_when_pretty)
{
    cJSON *plain = object_of(article, false), *pretty = object_of(article, true);
    assert_true(cJSON_Compare(plain, pretty, true));
    cJSON_Delete(plain);
    cJSON_Delete(pretty);
    arena_free(&arena);
}

// The characters [start] up to [end] of [text].
static Str slice_of_characters(Str text, uint32_t start, uint32_t end)
{
    uint32_t offset = 0, from = 0;
    for (uint32_t i = 0; i < end; i++) {
        from = i == start ? offset : from;
        utf8_next(text, &offset);
    }
    return str_slice(text, start == end ? offset : from, offset);
}

// Every object with "start", "end" and "text" says the truth about the article.
static uint32_t check_spans(const cJSON *node)
{
    uint32_t count = 0;
    const cJSON *start = cJSON_GetObjectItem(node, "start"),
                *end = cJSON_GetObjectItem(node, "end");
    const cJSON *text = cJSON_GetObjectItem(node, "text");
    if (start != NULL && end != NULL && text != NULL) {
        Str slice = slice_of_characters(str_from(article), (uint32_t)start->valuedouble,
                                        (uint32_t)end->valuedouble);
        assert_text(str_to_c(&arena, slice), text->valuestring);
        count++;
    }
    for (const cJSON *child = node->child; child != NULL; child = child->next)
        count += check_spans(child);
    return count;
}

TEST(json, points_at_the_text_it_shows)
{
    cJSON *root = object_of(article, false);
    assert_true(check_spans(root) >= 6);
    const cJSON *claim = cJSON_GetArrayItem(cJSON_GetObjectItem(root, "claims"), 0);
    uint32_t start = (uint32_t)cJSON_GetObjectItem(claim, "byte_start")->valuedouble;
    uint32_t end = (uint32_t)cJSON_GetObjectItem(claim, "byte_end")->valuedouble;
    assert_text(str_to_c(&arena, str_slice(str_from(article), start, end)),
                cJSON_GetObjectItem(claim, "text")->valuestring);
    assert_int_equal(cJSON_GetObjectItem(claim, "line")->valueint, 3);
    assert_text(cJSON_GetObjectItem(cJSON_GetObjectItem(root, "source"), "title")->valuestring,
                "Kim’s guests 🚀");
    cJSON_Delete(root);
    arena_free(&arena);
}

TEST(json, prints_documents_without_claims)
{
    cJSON *root = object_of("", false);
    assert_int_equal(cJSON_GetArraySize(cJSON_GetObjectItem(root, "claims")), 0);
    assert_true(cJSON_IsNull(cJSON_GetObjectItem(cJSON_GetObjectItem(root, "source"), "title")));
    assert_text(cJSON_GetObjectItem(cJSON_GetObjectItem(root, "source"), "sha256")->valuestring,
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    cJSON_Delete(root);
    arena_free(&arena);
}
