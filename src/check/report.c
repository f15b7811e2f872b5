#include "report.h"

const char *const difference_names[DIFFERENCE__COUNT] = {"missed", "false", "wrong", "passes"};

static const struct ReportFormat {
    const char *name;
    void (*write)(const Report *report);
} formats[CHECK__COUNT] = {
    [CHECK_TEXT] = {"text", report_as_text},
    [CHECK_JSON] = {"json", report_as_json},
    [CHECK_JUNIT] = {"junit", report_as_junit},
    [CHECK_MARKDOWN] = {"markdown", report_as_markdown},
    [CHECK_GITHUB] = {"github", report_as_github},
};

const char *check_format_name(uint32_t format)
{
    return format < CHECK__COUNT ? formats[format].name : NULL;
}

uint32_t tally_support(const Tally *tally)
{
    return tally->found + tally->missed;
}

bool tally_is_counted(const Tally *tally)
{
    return tally_support(tally) + tally->is_false > 0;
}

// On one line: what would end it, or steer a terminal, is a space.
static void print_text(FILE *out, Str text)
{
    for (uint32_t i = 0; i < text.length; i++) {
        bool is_control = (uint8_t)text.at[i] < ' ' || text.at[i] == '\x7F';
        fputc(is_control ? ' ' : text.at[i], out);
    }
}

// What was expected of it, and that it no longer may be.
static void print_todo(const Difference *d, FILE *out)
{
    Arena arena = {0};
    Str todo = todo_text(&d->todo, &arena);
    fprintf(out,
            d->state == TODO_PASSES    ? ": take its todo away (until %.*s)"
            : d->state == TODO_EXPIRED ? " (its todo has expired, until %.*s)"
                                       : " (todo until %.*s)",
            STR_ARGS(todo));
    arena_free(&arena);
}

void report_difference(const Report *report, const Difference *difference, FILE *out)
{
    const Difference *d = difference;
    bool is_wrong = d->kind == DIFFERENCE_WRONG;
    print_text(out, d->path);
    fprintf(out, ":%u:%u: %s%s%s", d->place.line, d->place.column, difference_names[d->kind],
            is_wrong ? "-" : "", is_wrong ? check_field_names[d->field] : "");
    if (d->type != TYPE_NONE) {
        fprintf(out, " %.*s \"", STR_ARGS(report->pack->types.at[d->type].name));
        print_text(out, d->text);
        fputc('"', out);
    }
    if (is_wrong)
        fprintf(out, " want %.*s, got %.*s", STR_ARGS(d->want), STR_ARGS(d->got));
    if (d->rule.length > 0)
        fprintf(out, " (rule %.*s)", STR_ARGS(d->rule));
    if (d->state != TODO_NOT)
        print_todo(d, out);
    fputc('\n', out);
}

void check_report(const Pack *pack, const CheckResult *result, CheckFormat format, FILE *out)
{
    formats[format].write(&(Report){pack, result, out});
}
