// Compiles translated patterns, when they are first used.
#include "pattern_data.h"

#include "memory.h"

#include <stdlib.h>

static void *allocate(size_t size, void *unused)
{
    (void)unused;
    return memory_alloc(size);
}

static void release(void *memory, void *unused)
{
    (void)unused;
    free(memory);
}

pcre2_general_context *pattern_memory(void)
{
    pcre2_general_context *memory = pcre2_general_context_create(allocate, release, NULL);
    if (memory == NULL)
        memory_exhausted();
    return memory;
}

static void report_refusal(const Pattern *pattern, int error, Diag *diag)
{
    PCRE2_UCHAR message[256];
    char text[256];
    int length = pcre2_get_error_message(error, message, array_length(message));
    for (int i = 0; i < length; i++)
        text[i] = (char)message[i];
    diag_error(diag, pattern->place, "PCRE2 refuses this pattern: %.*s", length, text);
}

// [tables] NULL: those of the library.
static pcre2_code *compile_source(const BranchCode *branch, const uint8_t *tables, Diag *diag)
{
    int error;
    PCRE2_SIZE offset;
    Arena scratch = {0};
    Str source = branch->source;
    PCRE2_UCHAR *wide = arena_alloc(&scratch, source.length * sizeof *wide);
    for (uint32_t i = 0; i < source.length; i++)
        wide[i] = (uint8_t)source.at[i];
    pcre2_general_context *memory = pattern_memory();
    pcre2_compile_context *context = pcre2_compile_context_create(memory);
    pcre2_set_character_tables(context, tables);
    pcre2_code *code =
        pcre2_compile(wide, source.length,
                      PCRE2_DOTALL | PCRE2_NEVER_UTF | PCRE2_NEVER_UCP | PCRE2_USE_OFFSET_LIMIT,
                      &error, &offset, context);
    pcre2_compile_context_free(context);
    pcre2_general_context_free(memory);
    if (code == NULL && diag != NULL)
        report_refusal(branch->pattern, error, diag);
    arena_free(&scratch);
    return code;
}

bool branch_is_accepted(const BranchCode *branch, Diag *diag)
{
    pcre2_code *code = compile_source(branch, NULL, diag);
    pcre2_code_free(code);
    return code != NULL;
}

// What must be the same for compiled code to be the same.
static Str library(Arena *arena)
{
    PCRE2_UCHAR version[64] = {0};
    char text[64] = {0};
    uint32_t link_size = 0;
    pcre2_config(PCRE2_CONFIG_VERSION, version);
    pcre2_config(PCRE2_CONFIG_LINKSIZE, &link_size);
    for (size_t i = 0; i + 1 < array_length(text); i++)
        text[i] = (char)version[i];
    return str_format(arena, "%s %u %zu", text, link_size, sizeof(void *));
}

static const uint8_t *own_tables(Arena *arena)
{
    uint32_t size = 0;
    pcre2_general_context *memory = pattern_memory();
    const uint8_t *tables = pcre2_maketables(memory);
    pcre2_config(PCRE2_CONFIG_TABLES_LENGTH, &size);
    const uint8_t *copy = arena_copy(arena, tables, size);
    pcre2_maketables_free(memory, tables);
    pcre2_general_context_free(memory);
    return copy;
}

// Compiled code is bytes without addresses but those of its character tables, which lie
// in the arena too, and of malloc and free, which only pcre2_code_copy() and _free() use.
static bool keep_code(Grammar *grammar, BranchCode *branch, const uint8_t *tables, Diag *diag)
{
    size_t size = 0;
    pcre2_code *code = compile_source(branch, tables, diag);
    if (code != NULL && pcre2_pattern_info(code, PCRE2_INFO_SIZE, &size) == 0)
        branch->kept = arena_copy(grammar->arena, code, size);
    pcre2_code_free(code);
    return code != NULL;
}

// Keeps the code of the branches that were used, or of the others.
static bool keep_codes(Grammar *grammar, bool is_used, const uint8_t *tables, Diag *diag)
{
    bool is_right = true;
    for (uint32_t i = 0; i < grammar->patterns.count; i++) {
        Pattern *pattern = grammar->patterns.at[i];
        for (uint32_t b = 0; b < pattern->codes.count; b++)
            if ((pattern->codes.at[b].compiled != NULL) == is_used)
                is_right &= keep_code(grammar, &pattern->codes.at[b], tables, diag);
    }
    return is_right;
}

static void forget_compiled(Grammar *grammar)
{
    for (uint32_t i = 0; i < grammar->patterns.count; i++) {
        Pattern *pattern = grammar->patterns.at[i];
        for (uint32_t b = 0; b < pattern->codes.count; b++)
            pattern->codes.at[b].compiled = NULL;
    }
    grammar_free_compiled(grammar);
}

bool grammar_keep_code(Grammar *grammar, Diag *diag)
{
    const uint8_t *tables = own_tables(grammar->arena);
    grammar->library = library(grammar->arena);
    grammar_settle(grammar);
    bool is_right = keep_codes(grammar, true, tables, diag);
    is_right &= keep_codes(grammar, false, tables, diag);
    forget_compiled(grammar);
    return is_right;
}

void grammar_use_kept_code(Grammar *grammar)
{
    Arena scratch = {0};
    grammar->uses_kept = str_equal(grammar->library, library(&scratch));
    arena_free(&scratch);
}

static Compiled *compiled_new(Grammar *grammar, const pcre2_code *code, bool is_kept)
{
    Compiled *compiled = arena_alloc(grammar->arena, sizeof *compiled);
    compiled->code = code;
    compiled->is_kept = is_kept;
    *array_add(grammar->arena, &grammar->compiled) = compiled;
    return compiled;
}

// Without the JIT: most branches are searched a few times only in a run.
const Compiled *branch_compiled(const BranchCode *branch, Diag *diag)
{
    Compiled *compiled = atomic_load_explicit(&branch->compiled, memory_order_acquire);
    if (compiled != NULL)
        return compiled;
    Grammar *grammar = branch->pattern->grammar;
    BranchCode *open = (BranchCode *)(uintptr_t)branch; // its cache is all that changes
    pthread_mutex_lock(&grammar->compiling);
    compiled = atomic_load_explicit(&branch->compiled, memory_order_acquire);
    if (compiled == NULL) {
        bool is_kept = grammar->uses_kept && branch->kept != NULL;
        const pcre2_code *code = is_kept ? branch->kept : compile_source(branch, NULL, diag);
        compiled = compiled_new(grammar, code, is_kept);
        atomic_store_explicit(&open->compiled, compiled, memory_order_release);
    }
    pthread_mutex_unlock(&grammar->compiling);
    return compiled;
}

// Compiled anew, with machine code, it takes the place of the plain form, which stays for
// threads that are searching with it.
const Compiled *branch_compile_jit(const BranchCode *branch)
{
    Grammar *grammar = branch->pattern->grammar;
    BranchCode *open = (BranchCode *)(uintptr_t)branch;
    pthread_mutex_lock(&grammar->compiling);
    const Compiled *compiled = atomic_load_explicit(&branch->compiled, memory_order_acquire);
    if (!compiled->is_fast && compiled->code != NULL) {
        pcre2_code *code = compile_source(branch, NULL, NULL);
        if (code == NULL)
            memory_exhausted();
        pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
        Compiled *fast = compiled_new(grammar, code, false);
        fast->is_fast = true;
        atomic_store_explicit(&open->compiled, fast, memory_order_release);
        compiled = fast;
    }
    pthread_mutex_unlock(&grammar->compiling);
    return compiled;
}

bool grammar_compile(const Grammar *grammar, Diag *diag)
{
    bool is_right = true;
    for (uint32_t i = 0; i < grammar->patterns.count; i++) {
        const Pattern *pattern = grammar->patterns.at[i];
        for (uint32_t b = 0; b < pattern->codes.count; b++)
            is_right &= branch_compiled(&pattern->codes.at[b], diag)->code != NULL;
    }
    return is_right;
}
