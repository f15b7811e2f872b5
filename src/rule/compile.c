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
static pcre2_code *compile_source(const Pattern *pattern, const uint8_t *tables, Diag *diag)
{
    int error;
    PCRE2_SIZE offset;
    Arena scratch = {0};
    Str source = pattern->translation.source;
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
        report_refusal(pattern, error, diag);
    arena_free(&scratch);
    return code;
}

bool pattern_is_accepted(const Pattern *pattern, Diag *diag)
{
    pcre2_code *code = compile_source(pattern, NULL, diag);
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
bool grammar_keep_code(Grammar *grammar, Diag *diag)
{
    bool is_right = true;
    const uint8_t *tables = own_tables(grammar->arena);
    grammar->library = library(grammar->arena);
    for (uint32_t i = 0; i < grammar->patterns.count; i++) {
        Pattern *pattern = grammar->patterns.at[i];
        size_t size = 0;
        pcre2_code *code = compile_source(pattern, tables, diag);
        is_right &= code != NULL;
        if (code != NULL && pcre2_pattern_info(code, PCRE2_INFO_SIZE, &size) == 0)
            pattern->translation.kept = arena_copy(grammar->arena, code, size);
        pcre2_code_free(code);
    }
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

// Without the JIT: most patterns of a run are searched a few times only.
const Compiled *pattern_compiled(const Pattern *pattern, Diag *diag)
{
    Compiled *compiled = atomic_load_explicit(&pattern->compiled, memory_order_acquire);
    if (compiled != NULL)
        return compiled;
    Pattern *open = (Pattern *)(uintptr_t)pattern; // its cache is the only thing that changes
    pthread_mutex_lock(&pattern->grammar->compiling);
    compiled = atomic_load_explicit(&pattern->compiled, memory_order_acquire);
    if (compiled == NULL) {
        bool is_kept = pattern->grammar->uses_kept && pattern->translation.kept != NULL;
        const pcre2_code *code =
            is_kept ? pattern->translation.kept : compile_source(pattern, NULL, diag);
        compiled = compiled_new(pattern->grammar, code, is_kept);
        atomic_store_explicit(&open->compiled, compiled, memory_order_release);
    }
    pthread_mutex_unlock(&pattern->grammar->compiling);
    return compiled;
}

// Compiled anew, with machine code, it takes the place of the pattern; the old one stays
// for threads that are searching with it.
void pattern_compile_jit(const Pattern *pattern)
{
    Pattern *open = (Pattern *)(uintptr_t)pattern;
    pthread_mutex_lock(&pattern->grammar->compiling);
    const Compiled *plain = atomic_load_explicit(&pattern->compiled, memory_order_acquire);
    if (!plain->is_fast && plain->code != NULL) {
        pcre2_code *code = compile_source(pattern, NULL, NULL);
        if (code == NULL)
            memory_exhausted();
        pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
        Compiled *fast = compiled_new(pattern->grammar, code, false);
        fast->is_fast = true;
        fast->searches = plain->searches;
        atomic_store_explicit(&open->compiled, fast, memory_order_release);
    }
    pthread_mutex_unlock(&pattern->grammar->compiling);
}

bool grammar_compile(const Grammar *grammar, Diag *diag)
{
    bool is_right = true;
    for (uint32_t i = 0; i < grammar->patterns.count; i++)
        is_right &= pattern_compiled(grammar->patterns.at[i], diag)->code != NULL;
    return is_right;
}
