#include "test.h"

#include "claimtag.h"

#include <pthread.h>
#include <string.h>

static const char *const boats[] = {"tests/packs/base"};

static claimtag_tagger *tagger_of_boats(claimtag_rules **rules)
{
    assert_int_equal(claimtag_rules_open(rules, boats, 1), CLAIMTAG_OK);
    assert_string_equal(claimtag_rules_message(*rules), "");
    claimtag_tagger *tagger = claimtag_tagger_new(*rules);
    assert_non_null(tagger);
    return tagger;
}

static void close_both(claimtag_tagger *tagger, claimtag_rules *rules)
{
    claimtag_tagger_free(tagger);
    claimtag_rules_close(rules);
}

static claimtag_status tag(claimtag_tagger *tagger, const char *text)
{
    return claimtag_tag(tagger, text, strlen(text), NULL);
}

static void assert_span(claimtag_span span, size_t start, size_t byte_start, const char *text)
{
    assert_text(span.text, text);
    assert_int_equal(span.start, start);
    assert_int_equal(span.byte_start, byte_start);
    assert_int_equal(span.byte_end - span.byte_start, strlen(text));
}

TEST(library, tells_a_claim)
{
    claimtag_rules *rules;
    claimtag_tagger *tagger = tagger_of_boats(&rules);
    assert_int_equal(tag(tagger, "Café talk.\nArland sold ten boats to Borland."), CLAIMTAG_OK);
    const claimtag_claim *claim = claimtag_claim_at(tagger, 0);
    assert_non_null(claim);
    assert_string_equal(claim->factuality, "asserted");
    assert_string_equal(claim->source, "author");
    assert_string_equal(claim->source_actor, "");
    assert_null(claim->source_words.text);
    assert_int_equal(claim->line, 2);
    assert_int_equal(claim->column, 1);
    assert_int_equal(claim->participant_count, 2);
    assert_span(claim->participants[0]->mention, 11, 12, "Arland");
    assert_span(claim->participants[1]->mention, 36, 37, "Borland");
    assert_null(claim->participants[0]->refers_to.text);
    assert_null(claimtag_claim_at(tagger, 1));
    close_both(tagger, rules);
}

TEST(library, tells_the_document_as_the_program_does)
{
    claimtag_rules *rules;
    claimtag_tagger *tagger = tagger_of_boats(&rules);
    size_t length;
    claimtag_options options = {
        .size = sizeof options, .path = "a.html", .format = "html", .date = "2001-02-03"};
    const char *page = "<p>Arland sold <b>ten</b> boats to Borland.";
    assert_int_equal(claimtag_tag(tagger, page, strlen(page), &options), CLAIMTAG_OK);
    const char *json = claimtag_json(tagger, &length);
    assert_int_equal(length, strlen(json));
    assert_non_null(strstr(json, "\"path\":\"a.html\""));
    assert_non_null(strstr(json, "\"date\":\"2001-02-03\""));
    assert_non_null(strstr(json, "\"text\":\"Arland sold ten boats to Borland\""));
    close_both(tagger, rules);
}

TEST(library, forgets_the_text_before)
{
    claimtag_rules *rules;
    claimtag_tagger *tagger = tagger_of_boats(&rules);
    assert_null(claimtag_json(tagger, NULL));
    assert_int_equal(tag(tagger, "Arland sold ten boats to Borland."), CLAIMTAG_OK);
    assert_int_equal(tag(tagger, "caf\xE9"), CLAIMTAG_INPUT);
    assert_null(claimtag_claim_at(tagger, 0));
    assert_null(claimtag_json(tagger, NULL));
    assert_non_null(strstr(claimtag_message(tagger), "not UTF-8 at byte 3 (0xE9)"));
    assert_int_equal(tag(tagger, ""), CLAIMTAG_OK);
    assert_string_equal(claimtag_message(tagger), "");
    close_both(tagger, rules);
}

TEST(library, takes_texts_of_no_bytes_and_of_too_many)
{
    claimtag_rules *rules;
    claimtag_tagger *tagger = tagger_of_boats(&rules);
    assert_int_equal(claimtag_tag(tagger, NULL, 0, NULL), CLAIMTAG_OK);
    assert_null(claimtag_claim_at(tagger, 0));
    assert_int_equal(claimtag_tag(tagger, "x", SIZE_MAX, NULL), CLAIMTAG_INPUT);
    assert_string_equal(claimtag_message(tagger), "claimtag: -: larger than 64 MiB");
    assert_int_equal(claimtag_tag(tagger, "Arland\0", 7, NULL), CLAIMTAG_INPUT);
    assert_non_null(strstr(claimtag_message(tagger), "a NUL byte at byte 6"));
    close_both(tagger, rules);
}

TEST(library, tags_after_its_rules_are_closed)
{
    claimtag_rules *rules;
    claimtag_tagger *tagger = tagger_of_boats(&rules);
    claimtag_rules_close(rules);
    assert_int_equal(tag(tagger, "Arland sold ten boats to Borland."), CLAIMTAG_OK);
    const char *json = claimtag_json(tagger, NULL);
    assert_non_null(claimtag_claim_at(tagger, 0));
    assert_ptr_equal(claimtag_json(tagger, NULL), json);
    claimtag_tagger_free(tagger);
}

TEST(library, tells_faults_of_options)
{
    claimtag_rules *rules;
    claimtag_tagger *tagger = tagger_of_boats(&rules);
    claimtag_options options = {.size = sizeof options, .format = "pdf", .date = "yesterday"};
    assert_int_equal(claimtag_tag(tagger, "x", 1, &options), CLAIMTAG_INPUT);
    assert_text(claimtag_message(tagger),
                "claimtag: no format is called \"pdf\"; there are text, markdown and html\n"
                "claimtag: \"yesterday\" is no date; one is written 2006, 2006-11 or 2006-11-05");
    // Who was compiled before there was a date does not give one.
    options.format = "text";
    options.size = offsetof(claimtag_options, date);
    assert_int_equal(claimtag_tag(tagger, "x", 1, &options), CLAIMTAG_OK);
    close_both(tagger, rules);
}

TEST(library, tells_faults_of_rules)
{
    claimtag_rules *rules;
    const char *const folders[] = {"tests/packs/base", "tests/packs/patterns"};
    assert_int_equal(claimtag_rules_open(&rules, folders, 2), CLAIMTAG_RULES);
    assert_non_null(strstr(claimtag_rules_message(rules), "tests/packs/patterns"));
    assert_null(claimtag_tagger_new(rules));
    claimtag_rules_close(rules);
    claimtag_rules_close(NULL);
    claimtag_tagger_free(NULL);
}

TEST(library, says_where_no_rules_are_built_in)
{
    claimtag_rules *rules;
    assert_int_equal(claimtag_rules_open(&rules, NULL, 0), CLAIMTAG_RULES);
    assert_non_null(strstr(claimtag_rules_message(rules), "name a folder of rules"));
    claimtag_rules_close(rules);
}

#define THREADS 4

static void *tag_often(void *context)
{
    claimtag_tagger *tagger = claimtag_tagger_new(context);
    size_t found = 0;
    for (int i = 0; i < 50 && tagger != NULL; i++)
        if (tag(tagger, "Arland sold ten boats to Borland.") == CLAIMTAG_OK)
            found += claimtag_claim_at(tagger, 0) != NULL && claimtag_claim_at(tagger, 1) == NULL;
    claimtag_tagger_free(tagger);
    return found == 50 ? context : NULL;
}

TEST(library, shares_rules_between_threads)
{
    claimtag_rules *rules;
    pthread_t threads[THREADS];
    assert_int_equal(claimtag_rules_open(&rules, boats, 1), CLAIMTAG_OK);
    for (int i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, tag_often, rules), 0);
    for (int i = 0; i < THREADS; i++) {
        void *result;
        assert_int_equal(pthread_join(threads[i], &result), 0);
        assert_ptr_equal(result, rules);
    }
    claimtag_rules_close(rules);
}
