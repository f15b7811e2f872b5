// Compiles translated patterns, when they are first used.
#include "pattern_data.h"

#include "memory.h"

#include <stdlib.h>

static void report_refusal(const Pattern *pattern, int error, Diag *diag)
{
    PCRE2_UCHAR message[256];
    char text[256];
    int length = pcre2_get_error_message(error, message, array_length(message));
    for (int i = 0; i < length; i++)
        text[i] = (char)message[i];
    diag_error(diag, pattern->place, "PCRE2 refuses this pattern: %.*s", length, text);
}

// [tables], [memory] NULL: those of the library.
static pcre2_code *compile_source(const BranchCode *branch, const uint8_t *tables,
                                  pcre2_general_context *memory, Diag *diag)
{
    int error = PCRE2_ERROR_HEAP_FAILED;
    PCRE2_SIZE offset;
    pcre2_code *code = NULL;
    Str source = branch->source;
    PCRE2_UCHAR *wide = memory_alloc(source.length * sizeof *wide);
    for (uint32_t i = 0; i < source.length; i++)
        wide[i] = (uint8_t)source.at[i];
    pcre2_compile_context *context = pcre2_compile_context_create(memory);
    if (context != NULL) {
        pcre2_set_character_tables(context, tables);
        code =
            pcre2_compile(wide, source.length,
                          PCRE2_DOTALL | PCRE2_NEVER_UTF | PCRE2_NEVER_UCP | PCRE2_USE_OFFSET_LIMIT,
                          &error, &offset, context);
    }
    pcre2_compile_context_free(context);
    free(wide);
    if (code == NULL && error == PCRE2_ERROR_HEAP_FAILED)
        memory_exhausted();
    if (code == NULL && diag != NULL)
        report_refusal(branch->pattern, error, diag);
    return code;
}

bool branch_is_accepted(const BranchCode *branch, Diag *diag)
{
    pcre2_code *code = compile_source(branch, NULL, NULL, diag);
    pcre2_code_free(code);
    return code != NULL;
}

typedef char LibraryName[128];

// What must be the same for compiled code to be the same.
static void name_library(LibraryName name)
{
    PCRE2_UCHAR version[64] = {0};
    char text[64] = {0};
    uint32_t link_size = 0;
    pcre2_config(PCRE2_CONFIG_VERSION, version);
    pcre2_config(PCRE2_CONFIG_LINKSIZE, &link_size);
    for (size_t i = 0; i + 1 < array_length(text); i++)
        text[i] = (char)version[i];
    snprintf(name, sizeof(LibraryName), "%s %u %zu", text, link_size, sizeof(void *));
}

static const uint8_t *own_tables(Arena *arena)
{
    uint32_t size = 0;
    const uint8_t *tables = pcre2_maketables(NULL);
    if (tables == NULL)
        memory_exhausted();
    pcre2_config(PCRE2_CONFIG_TABLES_LENGTH, &size);
    const uint8_t *copy = arena_copy(arena, tables, size);
    pcre2_maketables_free(NULL, tables);
    return copy;
}

// Compiled code is bytes without addresses but those of its character tables, which lie
// in the arena too, and of malloc and free, which only pcre2_code_copy() and _free() use.
static bool keep_code(Grammar *grammar, BranchCode *branch, const uint8_t *tables, Diag *diag)
{
    size_t size = 0;
    pcre2_code *code = compile_source(branch, tables, NULL, diag);
    if (code != NULL && pcre2_pattern_info(code, PCRE2_INFO_SIZE, &size) == 0)
        branch->kept = arena_copy(grammar->arena, code, size);
    pcre2_code_free(code);
    return code != NULL;
}

// Keeps the code of the branches of a pattern that were searched for, or of the others.
static bool keep_codes(Pattern *pattern, bool was_searched, const uint8_t *tables, Diag *diag)
{
    bool is_right = true;
    for (uint32_t b = 0; b < pattern->codes.count; b++)
        if ((branch_searches(&pattern->codes.at[b]) > 0) == was_searched)
            is_right &= keep_code(pattern->grammar, &pattern->codes.at[b], tables, diag);
    return is_right;
}

// What a search for one pattern reads lies together, and the patterns by how often they were
// searched for: so a text that has little in common with others reads few pages, too.
bool grammar_keep_code(Grammar *grammar, Diag *diag)
{
    Arena scratch = {0};
    const uint8_t *tables = own_tables(grammar->arena);
    LibraryName name;
    uint32_t count = grammar->patterns.count, number = 0;
    bool is_right = true;
    name_library(name);
    grammar->library = str_format(grammar->arena, "%s", name);
    grammar_use_counts(grammar);
    Pattern **patterns = grammar_by_use(grammar, &scratch);
    for (uint32_t i = 0; i < count; i++) {
        is_right &= keep_codes(patterns[i], true, tables, diag);
        pattern_settle(patterns[i]);
    }
    for (uint32_t i = 0; i < count; i++)
        is_right &= keep_codes(patterns[i], false, tables, diag);
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t b = 0; b < patterns[i]->codes.count; b++)
            patterns[i]->codes.at[b].number = number++;
    cache_free(grammar->cache);
    grammar->cache = NULL;
    grammar->branch_count = number;
    arena_free(&scratch);
    return is_right;
}

uint32_t grammar_branch_count(const Grammar *grammar)
{
    return grammar->branch_count;
}

void grammar_use_kept_code(Grammar *grammar, Cache *cache)
{
    LibraryName name;
    name_library(name);
    grammar->uses_kept = str_equal(grammar->library, str_from(name));
    grammar->cache = cache;
}

// Without the JIT: most branches are searched a few times only in a run.
const Compiled *branch_compiled(const BranchCode *branch, Diag *diag)
{
    const Compiled *compiled = cache_find(branch);
    if (compiled != NULL)
        return compiled;
    bool is_kept = branch->pattern->grammar->uses_kept && branch->kept != NULL;
    const pcre2_code *code = is_kept ? branch->kept : compile_source(branch, NULL, NULL, diag);
    return cache_publish(branch, code, is_kept, false);
}

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

// Code on its way through the JIT.
typedef struct FastCode {
    const BranchCode *branch;
    pcre2_general_context *memory;
    pcre2_code *code; // NULL: PCRE2 refused it
} FastCode;

static void make_fast(void *context)
{
    FastCode *fast = context;
    fast->code = compile_source(fast->branch, NULL, fast->memory, NULL);
    if (fast->code != NULL)
        pcre2_jit_compile(fast->code, PCRE2_JIT_COMPLETE);
}

// Compiled anew, with machine code, it takes the place of the plain form. The JIT of PCRE2 10.42
// does not look whether it was given memory: so it is left where there is none, and what it had
// is lost; the plain form will do.
const Compiled *branch_compile_jit(const BranchCode *branch)
{
    const Compiled *plain = branch_compiled(branch, NULL);
    if (plain->is_fast)
        return plain;
    FastCode fast = {.branch = branch,
                     .memory = pcre2_general_context_create(allocate, release, NULL)};
    bool is_made = fast.memory != NULL && memory_try(make_fast, &fast);
    pcre2_general_context_free(fast.memory);
    if (is_made && fast.code != NULL)
        return cache_publish(branch, fast.code, false, true);
    pcre2_code_free(fast.code);
    atomic_store_explicit(&((Compiled *)(uintptr_t)plain)->spent, 0, memory_order_relaxed);
    return plain;
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
