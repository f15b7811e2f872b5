// claimtag rules explain-code: what a code of rules lint stands for.
#include "fault.h"
#include "verbs.h"

static void print_code(const FaultCode *code)
{
    Str rest = str_from(code->messages);
    printf("%s: %s\n\n", code->code, code->title);
    while (rest.length > 0) {
        Str line = str_cut(&rest, '\n');
        printf("    %.*s\n", STR_ARGS(line));
        if (rest.at == NULL)
            break;
    }
    printf("%s%s\n", code->messages[0] != '\0' ? "\n" : "", code->advice);
}

static void list_codes(const FaultCode *codes)
{
    for (; codes->code != NULL; codes++)
        printf("%s  %s\n", codes->code, codes->title);
}

ExitStatus rules_code_run(const Pack *none, const Options *options, Diag *diag)
{
    (void)none;
    if (options->paths.count == 0) {
        list_codes(faults_of_reading);
        list_codes(faults_of_patterns);
        list_codes(faults_of_style);
    }
    for (uint32_t i = 0; i < options->paths.count; i++) {
        const FaultCode *code = fault_called(str_from(options->paths.at[i]));
        if (code == NULL)
            diag_error(diag, (Place){0}, "no code is called %s; without one all are listed",
                       options->paths.at[i]);
        else {
            if (i > 0)
                putchar('\n');
            print_code(code);
        }
    }
    return diag->error_count > 0 ? EXIT_USAGE : EXIT_DONE;
}
