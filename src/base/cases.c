#include "cases.h"

uint32_t cases_count(const TestCases *cases, CaseOutcome outcome)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < cases->rows.count; i++)
        count += cases->rows.at[i].outcome == outcome;
    return count;
}

// On one line: what would end it, or steer a terminal, is a space.
static void print_line(FILE *out, Str text)
{
    for (uint32_t i = 0; i < text.length; i++) {
        bool is_control = (uint8_t)text.at[i] < ' ' || text.at[i] == '\x7F';
        fputc(is_control ? ' ' : text.at[i], out);
    }
}

// Each line of [text] behind [before].
static void print_indented(FILE *out, const char *before, Str text)
{
    while (text.at != NULL && text.length > 0) {
        fputs(before, out);
        print_line(out, str_cut(&text, '\n'));
        fputc('\n', out);
    }
}

void cases_as_tap(const TestCases *cases, FILE *out)
{
    fprintf(out, "TAP version 13\n1..%u\n", cases->rows.count);
    for (uint32_t i = 0; i < cases->rows.count; i++) {
        const TestCase *row = &cases->rows.at[i];
        bool is_right = row->outcome == CASE_PASSED;
        fprintf(out, "%s %u - ", is_right ? "ok" : "not ok", i + 1);
        // "#" would begin a directive.
        for (uint32_t k = 0; k < row->name.length; k++)
            print_line(out, row->name.at[k] == '#' ? STR("\\#") : str_slice(row->name, k, k + 1));
        if (row->outcome == CASE_OPEN) {
            fputs(" # TODO ", out);
            print_line(out, row->message);
        }
        fputc('\n', out);
        if (is_right || row->outcome == CASE_OPEN)
            continue;
        fputs("# ", out);
        print_line(out, row->message);
        fputc('\n', out);
        print_indented(out, "# ", row->details);
    }
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

static void junit_case(Str suite, const TestCase *row, FILE *out)
{
    static const char *const elements[] = {"system-out", "failure", "error", "skipped"};
    const char *element = elements[row->outcome];
    bool has_more = row->outcome != CASE_PASSED || row->details.length > 0;
    fputs("  <testcase classname=\"", out);
    print_xml(out, suite);
    fputs("\" name=\"", out);
    print_xml(out, row->name);
    if (row->line > 0) {
        fputs("\" file=\"", out);
        print_xml(out, row->path);
        fprintf(out, "\" line=\"%u", row->line);
    }
    fputs(has_more ? "\">\n" : "\"/>\n", out);
    if (!has_more)
        return;
    fprintf(out, "    <%s", element);
    if (row->message.length > 0) {
        fputs(" message=\"", out);
        print_xml(out, row->message);
        fputc('"', out);
    }
    fputc('>', out);
    print_xml(out, row->details);
    fprintf(out, "</%s>\n  </testcase>\n", element);
}

void cases_as_junit(const TestCases *cases, FILE *out)
{
    fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"", out);
    print_xml(out, cases->suite);
    fprintf(out, "\" tests=\"%u\" failures=\"%u\" errors=\"%u\"", cases->rows.count,
            cases_count(cases, CASE_FAILED), cases_count(cases, CASE_FAULTY));
    if (cases_count(cases, CASE_OPEN) > 0)
        fprintf(out, " skipped=\"%u\"", cases_count(cases, CASE_OPEN));
    fputs(">\n", out);
    for (uint32_t i = 0; i < cases->rows.count; i++)
        junit_case(cases->suite, &cases->rows.at[i], out);
    fputs("</testsuite>\n", out);
}

// As GitHub's toolkit escapes what stands in a workflow command; in a property, marks that
// part properties too.
static void print_command(FILE *out, Str text, bool is_property)
{
    for (uint32_t i = 0; i < text.length; i++) {
        char c = text.at[i];
        if (c == '%' || c == '\n' || c == '\r' || (is_property && (c == ':' || c == ',')))
            fprintf(out, "%%%02X", c);
        else
            fputc(c, out);
    }
}

void cases_as_github(const TestCases *cases, FILE *out)
{
    for (uint32_t i = 0; i < cases->rows.count; i++) {
        const TestCase *row = &cases->rows.at[i];
        if (row->outcome == CASE_PASSED && row->message.length == 0)
            continue;
        fputs(row->outcome == CASE_FAILED || row->outcome == CASE_FAULTY ? "::error "
                                                                         : "::warning ",
              out);
        if (row->path.length > 0) {
            fputs("file=", out);
            print_command(out, row->path, true);
            fputc(',', out);
        }
        if (row->line > 0)
            fprintf(out, "line=%u,col=%u,", row->line, row->column);
        fputs("title=", out);
        print_command(out, cases->suite, true);
        fputs("::", out);
        print_command(out, row->message, false);
        if (row->details.length > 0) {
            fputs("%0A", out);
            print_command(out, row->details, false);
        }
        fputc('\n', out);
    }
}
