// Reports for programs, as JSON and as JUnit XML.
#include "json.h"
#include "report.h"

#include <stdlib.h>

// A share of nothing is null.
static void json_share(Json *json, const char *key, double share, uint32_t of)
{
    if (of == 0)
        json_null(json, key);
    else
        json_decimal(json, key, share);
}

static void json_tally(Json *json, Str name, const Tally *tally)
{
    json_open(json, NULL, '{');
    json_text(json, "type", name);
    json_number(json, "support", tally_support(tally));
    json_number(json, "found", tally->found);
    json_number(json, "false", tally->is_false);
    json_share(json, "precision", check_precision(tally), tally->found + tally->is_false);
    json_share(json, "recall", check_recall(tally), tally_support(tally));
    json_share(json, "f1", check_f1(tally), tally_support(tally));
    json_share(json, "whole_f1", check_whole_f1(tally), tally_support(tally));
    json_close(json, '}');
}

static void json_difference(const Report *report, Json *json, const Difference *d)
{
    json_open(json, NULL, '{');
    json_text(json, "kind", str_from(difference_names[d->kind]));
    if (d->kind == DIFFERENCE_WRONG) {
        json_text(json, "field", str_from(check_field_names[d->field]));
        json_text(json, "want", d->want);
        json_text(json, "got", d->got);
    }
    json_text(json, "type", report->pack->types.at[d->type].name);
    json_text(json, "path", d->path);
    json_number(json, "line", d->place.line);
    json_number(json, "column", d->place.column);
    json_text(json, "text", d->text);
    if (d->rule.length > 0)
        json_text(json, "rule", d->rule);
    json_close(json, '}');
}

static void json_types(const Report *report, Json *json)
{
    json_open(json, "types", '[');
    for (uint32_t i = 0; i < report->pack->types.count; i++)
        if (tally_is_counted(&report->result->by_type[i]))
            json_tally(json, report->pack->types.at[i].name, &report->result->by_type[i]);
    json_tally(json, STR("all"), &report->result->total);
    json_close(json, ']');
}

static void json_fields(const Tally *total, Json *json)
{
    json_open(json, "fields", '{');
    for (uint32_t f = 0; f < FIELD__COUNT; f++)
        if (total->compared[f] > 0)
            json_decimal(json, check_field_names[f], (double)total->right[f] / total->compared[f]);
    json_close(json, '}');
}

void report_as_json(const Report *report)
{
    const CheckResult *result = report->result;
    Arena arena = {0};
    Bytes bytes = {0};
    Json json = {.arena = &arena, .out = &bytes};
    double low, high;
    check_interval(result, &low, &high);
    json_open(&json, NULL, '{');
    json_text(&json, "schema", STR("claimtag-check/1"));
    json_number(&json, "documents", result->documents.count);
    json_decimal(&json, "f1_low", low);
    json_decimal(&json, "f1_high", high);
    json_types(report, &json);
    json_fields(&result->total, &json);
    json_open(&json, "differences", '[');
    for (uint32_t i = 0; i < result->differences.count; i++)
        json_difference(report, &json, &result->differences.at[i]);
    json_close(&json, ']');
    json_close(&json, '}');
    fwrite(bytes.at, 1, bytes.count, report->out);
    fputc('\n', report->out);
    arena_free(&arena);
}

static void print_xml(FILE *out, Str text)
{
    for (uint32_t i = 0; i < text.length; i++) {
        char c = text.at[i];
        if (c == '&' || c == '<' || c == '>' || c == '"')
            fprintf(out, "&#%d;", c);
        else
            fputc((uint8_t)c < ' ' && c != '\n' ? ' ' : c, out);
    }
}

// A document is a test case; its differences are one failure.
static void junit_document(const Report *report, const CheckedDocument *document)
{
    uint32_t count = document->difference_end - document->difference_first;
    fputs("  <testcase name=\"", report->out);
    print_xml(report->out, document->path);
    if (count == 0) {
        fputs("\"/>\n", report->out);
        return;
    }
    char *text = NULL;
    size_t length = 0;
    FILE *lines = open_memstream(&text, &length);
    if (lines == NULL)
        arena_exhausted();
    for (uint32_t i = document->difference_first; i < document->difference_end; i++)
        report_difference(report, &report->result->differences.at[i], lines);
    fclose(lines);
    fprintf(report->out, "\">\n    <failure message=\"%u differences\">", count);
    print_xml(report->out, (Str){text, (uint32_t)length});
    fputs("</failure>\n  </testcase>\n", report->out);
    free(text);
}

void report_as_junit(const Report *report)
{
    const CheckResult *result = report->result;
    uint32_t failures = 0;
    for (uint32_t i = 0; i < result->documents.count; i++)
        failures +=
            result->documents.at[i].difference_end > result->documents.at[i].difference_first;
    fprintf(report->out,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<testsuite name=\"claimtag check\" tests=\"%u\" failures=\"%u\">\n",
            result->documents.count, failures);
    for (uint32_t i = 0; i < result->documents.count; i++)
        junit_document(report, &result->documents.at[i]);
    fputs("</testsuite>\n", report->out);
}
