// Reports for people, as plain text and as Markdown.
#include "report.h"

typedef struct TableFormat {
    const char *head; // its column titles
    const char *row;  // name, precision, recall, F1, whole F1, support
} TableFormat;

static const TableFormat text_table = {
    "%-22s %9s %9s %9s %9s %9s\n",
    "%-22.*s %9s %9s %9s %9s %9u\n",
};

static const TableFormat markdown_table = {
    "| %s | %s | %s | %s | %s | %s |\n|---|---:|---:|---:|---:|---:|\n",
    "| %.*s | %s | %s | %s | %s | %u |\n",
};

// Room for a share as text.
typedef char ShareText[8];

// A share of nothing is "-".
static const char *share_text(double share, uint32_t of, ShareText text)
{
    if (of == 0)
        return "-";
    snprintf(text, sizeof(ShareText), "%.3f", share);
    return text;
}

static void print_row(const Report *report, const TableFormat *format, Str name, const Tally *tally)
{
    ShareText precision, recall, f1, whole;
    uint32_t support = tally_support(tally), predicted = tally->found + tally->is_false;
    fprintf(report->out, format->row, STR_ARGS(name),
            share_text(check_precision(tally), predicted, precision),
            share_text(check_recall(tally), support, recall),
            share_text(check_f1(tally), support, f1),
            share_text(check_whole_f1(tally), support, whole), support);
}

static void print_table(const Report *report, const TableFormat *format)
{
    const CheckResult *result = report->result;
    fprintf(report->out, format->head, "type", "precision", "recall", "F1", "whole F1", "support");
    for (uint32_t i = 0; i < report->pack->types.count; i++)
        if (tally_is_counted(&result->by_type[i]))
            print_row(report, format, report->pack->types.at[i].name, &result->by_type[i]);
    print_row(report, format, STR("all"), &result->total);
}

static uint32_t count_known(const CheckResult *result)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < result->differences.count; i++)
        count += result->differences.at[i].is_known;
    return count;
}

// The figures below the table, one a line, each begun with [bullet].
static void print_figures(const Report *report, const char *bullet)
{
    const CheckResult *result = report->result;
    const Tally *total = &result->total;
    double low, high;
    check_interval(result, &low, &high);
    fprintf(report->out, "%s%u document%s; 95 %% interval of F1: %.3f to %.3f\n", bullet,
            result->documents.count, result->documents.count == 1 ? "" : "s", low, high);
    if (result->faulty.count > 0)
        fprintf(report->out, "%snot compared, because at fault: %u\n", bullet,
                result->faulty.count);
    if (result->has_baseline)
        fprintf(report->out, "%sof the baseline still there: %u; mended: %u\n", bullet,
                count_known(result), result->mended.count);
    uint32_t open = check_count_todo(result, TODO_OPEN),
             expired = check_count_todo(result, TODO_EXPIRED),
             passing = check_count_todo(result, TODO_PASSES);
    if (open + expired + passing > 0)
        fprintf(report->out, "%sexpected to differ: %u; expired: %u; passing: %u\n", bullet, open,
                expired, passing);
    for (uint32_t f = 0; f < FIELD__COUNT; f++)
        if (total->compared[f] > 0)
            fprintf(report->out, "%s%s right in %.3f of %u\n", bullet, check_field_names[f],
                    (double)total->right[f] / total->compared[f], total->compared[f]);
    Tally inferred = {.found = total->inferred_found, .is_false = total->inferred_false};
    Tally named = {.found = total->found - inferred.found,
                   .is_false = total->is_false - inferred.is_false};
    ShareText share;
    uint32_t count = inferred.found + inferred.is_false;
    fprintf(report->out, "%sprecision %s of %u claims with a party filled in", bullet,
            share_text(check_precision(&inferred), count, share), count);
    count = named.found + named.is_false;
    fprintf(report->out, ", %s of the %u others\n",
            share_text(check_precision(&named), count, share), count);
}

// Those that the baseline does not know, and what is gone of it.
static void print_differences(const Report *report)
{
    const CheckResult *result = report->result;
    for (uint32_t i = 0; i < result->differences.count; i++)
        if (!result->differences.at[i].is_known)
            report_difference(report, &result->differences.at[i], report->out);
    for (uint32_t i = 0; i < result->mended.count; i++)
        fprintf(report->out, "mended: %.*s\n", STR_ARGS(result->mended.at[i]));
}

void report_as_text(const Report *report)
{
    print_differences(report);
    print_table(report, &text_table);
    print_figures(report, "");
}

void report_as_markdown(const Report *report)
{
    print_table(report, &markdown_table);
    fputc('\n', report->out);
    print_figures(report, "- ");
    if (report->result->differences.count + report->result->mended.count == 0)
        return;
    fputs("\n```\n", report->out);
    print_differences(report);
    fputs("```\n", report->out);
}
