// The report as JSON.
#include "json.h"
#include "report.h"

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

static const char *const state_names[] = {
    [TODO_OPEN] = "open", [TODO_EXPIRED] = "expired", [TODO_PASSES] = "passes"};

static void json_todo(Json *json, const Difference *d)
{
    Date until = date_of_day(d->todo.until);
    json_open(json, "todo", '{');
    json_text(json, "state", str_from(state_names[d->state]));
    json_text(json, "reason", d->todo.reason);
    json_text(json, "until",
              str_format(json->arena, "%04u-%02u-%02u", until.year, until.month, until.day));
    json_close(json, '}');
}

static void json_todos(const CheckResult *result, Json *json)
{
    json_open(json, "todo", '{');
    for (uint32_t state = TODO_OPEN; state < array_length(state_names); state++)
        json_number(json, state_names[state], check_count_todo(result, (TodoState)state));
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
    if (d->type != TYPE_NONE)
        json_text(json, "type", report->pack->types.at[d->type].name);
    json_text(json, "path", d->path);
    json_number(json, "line", d->place.line);
    json_number(json, "column", d->place.column);
    json_text(json, "text", d->text);
    if (d->rule.length > 0)
        json_text(json, "rule", d->rule);
    if (report->result->has_baseline)
        json_bool(json, "known", d->is_known);
    if (d->state != TODO_NOT)
        json_todo(json, d);
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

static void json_minima(const CheckResult *result, Json *json)
{
    json_open(json, "minima", '[');
    for (uint32_t i = 0; i < result->minima.count; i++) {
        json_open(json, NULL, '{');
        json_text(json, "name", result->minima.at[i].name);
        json_decimal(json, "least", result->minima.at[i].least);
        json_decimal(json, "reached", result->minima.at[i].reached);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void json_mended(const CheckResult *result, Json *json)
{
    json_open(json, "mended", '[');
    for (uint32_t i = 0; i < result->mended.count; i++)
        json_text(json, NULL, result->mended.at[i]);
    json_close(json, ']');
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
    json_open(&json, "faulty", '[');
    for (uint32_t i = 0; i < result->faulty.count; i++)
        json_text(&json, NULL, result->faulty.at[i]);
    json_close(&json, ']');
    json_minima(result, &json);
    json_decimal(&json, "f1_low", low);
    json_decimal(&json, "f1_high", high);
    json_types(report, &json);
    json_fields(&result->total, &json);
    json_todos(result, &json);
    json_open(&json, "differences", '[');
    for (uint32_t i = 0; i < result->differences.count; i++)
        json_difference(report, &json, &result->differences.at[i]);
    json_close(&json, ']');
    if (result->has_baseline)
        json_mended(result, &json);
    json_close(&json, '}');
    fwrite(bytes.at, 1, bytes.count, report->out);
    fputc('\n', report->out);
    arena_free(&arena);
}
