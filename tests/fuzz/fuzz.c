// One target under libFuzzer (or afl-clang-fast, which takes the same function): its name is
// in $FUZZ_TARGET. Run from the top folder; "make fuzz" does.
#include "fuzz.h"

#include "image.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const FuzzTarget *target;
static Pack *pack;
static Scratch scratch;

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    const char *name = getenv("FUZZ_TARGET");
    for (target = fuzz_targets; target->name != NULL; target++)
        if (name != NULL && strcmp(name, target->name) == 0)
            break;
    pack = image_open();
    scratch.matcher = matcher_new();
    if (target->name == NULL || pack == NULL) {
        fputs("no such target, or no rules: set FUZZ_TARGET\n", stderr);
        exit(2);
    }
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    target->run(pack, &scratch, (Str){(const char *)data, (uint32_t)size});
    return 0;
}
