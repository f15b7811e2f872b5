#include "check.h"

#include "json.h"

const char *const check_format_names[CHECK__COUNT] = {"text", "json", "junit", "markdown"};

static const char *const difference_names[] = {"missed", "false", "wrong"};

typedef struct Report {
    const Pack *pack;
    const CheckResult *result;
    FILE *out;
} Report;

static uint32_t support_of(const Tally *tally)
{
    return tally->found + tally->missed;
}

static bool is_counted(const Tally *tally)
{
    return support_of(tally) + tally->is_false > 0;
}

// "missed missile-purchase" or "wrong-time missile-purchase".
static void print_kind(FILE *out, const Difference *difference)
{
    fprintf(out, "%s%s%s", difference_names[difference->kind],
            difference->kind == DIFFERENCE_WRONG ? "-" : "",
            difference->kind == DIFFERENCE_WRONG ? check_field_names[difference->field] : "");
}

static void print_differences(const Report *report)
{
    for (uint32_t i = 0; i < report->result->differences.count; i++) {
        const Difference *d = &report->result->differences.at[i];
        fprintf(report->out, "%.*s:%u:%u: ", STR_ARGS(d->path), d->place.line, d->place.column);
        print_kind(report->out, d);
        fprintf(report->out, " %.*s \"%.*s\"", STR_ARGS(report->pack->types.at[d->type].name),
                STR_ARGS(d->text));
        if (d->kind == DIFFERENCE_WRONG)
            fprintf(report->out, " want %.*s, got %.*s", STR_ARGS(d->want), STR_ARGS(d->got));
        if (d->rule.length > 0)
            fprintf(report->out, " (rule %.*s)", STR_ARGS(d->rule));
        fputc('\n', report->out);
    }
}

typedef struct RowFormat {
    const char *head, *row;
} RowFormat;

static const RowFormat text_rows = {
    "%-22s %9s %9s %9s %9s\n",
    "%-22.*s %9.3f %9.3f %9.3f %9u\n",
};

static const RowFormat markdown_rows = {
    "| %s | %s | %s | %s | %s |\n|---|---|---|---|---|\n",
    "| %.*s | %.3f | %.3f | %.3f | %u |\n",
};

static void print_row(const Report *report, const RowFormat *format, Str name, const Tally *tally)
{
    fprintf(report->out, format->row, STR_ARGS(name), check_share(tally->found, tally->is_false),
            check_share(tally->found, tally->missed), check_f1(tally), support_of(tally));
}

static void print_table(const Report *report, const RowFormat *format)
{
    const CheckResult *result = report->result;
    fprintf(report->out, format->head, "type", "precision", "recall", "F1", "support");
    for (uint32_t i = 0; i < report->pack->types.count; i++)
        if (is_counted(&result->by_type[i]))
            print_row(report, format, report->pack->types.at[i].name, &result->by_type[i]);
    print_row(report, format, STR("all"), &result->total);
}

// The figures below the table, one a line, each begun with [bullet].
static void print_figures(const Report *report, const char *bullet)
{
    const CheckResult *result = report->result;
    const Tally *total = &result->total;
    double low, high;
    check_interval(result, &low, &high);
    fprintf(report->out, "%sF1 %.3f, 95 %% interval %.3f to %.3f over %u documents\n", bullet,
            check_f1(total), low, high, result->documents.count);
    fprintf(report->out, "%swhole claims F1 %.3f\n", bullet, check_whole_f1(total));
    for (uint32_t f = 0; f < FIELD__COUNT; f++)
        if (total->compared[f] > 0)
            fprintf(report->out, "%s%s %.3f right of %u found\n", bullet, check_field_names[f],
                    (double)total->right[f] / total->compared[f], total->compared[f]);
    fprintf(report->out,
            "%sprecision %.3f of %u claims with a party from the discourse, %.3f of the rest\n",
            bullet, check_share(total->inferred_found, total->inferred_false),
            total->inferred_found + total->inferred_false,
            check_share(total->found - total->inferred_found,
                        total->is_false - total->inferred_false));
}

static void report_text(const Report *report)
{
    print_differences(report);
    print_table(report, &text_rows);
    print_figures(report, "");
}

static void report_markdown(const Report *report)
{
    print_table(report, &markdown_rows);
    fputc('\n', report->out);
    print_figures(report, "- ");
    for (uint32_t i = 0; i < report->result->differences.count; i++)
        fputs(i == 0 ? "\n```\n" : "", report->out);
    print_differences(report);
    if (report->result->differences.count > 0)
        fputs("```\n", report->out);
}

static void json_tally(Json *json, const char *name, const Tally *tally)
{
    json_open(json, NULL, '{');
    json_text(json, "type", str_from(name));
    json_number(json, "support", support_of(tally));
    json_number(json, "found", tally->found);
    json_number(json, "false", tally->is_false);
    json_decimal(json, "precision", check_share(tally->found, tally->is_false));
    json_decimal(json, "recall", check_share(tally->found, tally->missed));
    json_decimal(json, "f1", check_f1(tally));
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

static void report_json(const Report *report)
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
    json_decimal(&json, "whole_f1", check_whole_f1(&result->total));
    json_open(&json, "types", '[');
    for (uint32_t i = 0; i < report->pack->types.count; i++)
        if (is_counted(&result->by_type[i]))
            json_tally(&json, str_to_c(&arena, report->pack->types.at[i].name),
                       &result->by_type[i]);
    json_tally(&json, "all", &result->total);
    json_close(&json, ']');
    json_open(&json, "fields", '{');
    for (uint32_t f = 0; f < FIELD__COUNT; f++)
        if (result->total.compared[f] > 0)
            json_decimal(&json, check_field_names[f],
                        (double)result->total.right[f] / result->total.compared[f]);
    json_close(&json, '}');
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
            fputc((uint8_t)c < ' ' ? ' ' : c, out);
    }
}

// One test case for each difference and one for each type without any.
static void report_junit(const Report *report)
{
    const CheckResult *result = report->result;
    fprintf(report->out,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<testsuite name=\"claimtag check\" tests=\"%u\" failures=\"%u\">\n",
            support_of(&result->total) + result->total.is_false, result->differences.count);
    for (uint32_t i = 0; i < result->differences.count; i++) {
        const Difference *d = &result->differences.at[i];
        fputs("  <testcase classname=\"", report->out);
        print_xml(report->out, report->pack->types.at[d->type].name);
        fputs("\" name=\"", report->out);
        print_xml(report->out, d->path);
        fprintf(report->out, ":%u:%u\"><failure message=\"", d->place.line, d->place.column);
        print_kind(report->out, d);
        fputs("\">", report->out);
        print_xml(report->out, d->text);
        fputs("</failure></testcase>\n", report->out);
    }
    fputs("</testsuite>\n", report->out);
}

void check_report(const Pack *pack, const CheckResult *result, CheckFormat format, FILE *out)
{
    static void (*const reports[CHECK__COUNT])(const Report *) = {
        [CHECK_TEXT] = report_text,
        [CHECK_JSON] = report_json,
        [CHECK_JUNIT] = report_junit,
        [CHECK_MARKDOWN] = report_markdown,
    };
    reports[format](&(Report){pack, result, out});
}
