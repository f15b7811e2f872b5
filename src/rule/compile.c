// Compiles translated patterns, when they are first used.
#include "pattern_data.h"

static void report_refusal(const Pattern *pattern, int error, Diag *diag)
{
    PCRE2_UCHAR message[256];
    char text[256];
    int length = pcre2_get_error_message(error, message, array_length(message));
    for (int i = 0; i < length; i++)
        text[i] = (char)message[i];
    diag_error(diag, pattern->place, "PCRE2 refuses this pattern: %.*s", length, text);
}

static pcre2_code *compile_source(const Pattern *pattern, Diag *diag)
{
    int error;
    PCRE2_SIZE offset;
    Arena scratch = {0};
    Str source = pattern->translation.source;
    PCRE2_UCHAR *wide = arena_alloc(&scratch, source.length * sizeof *wide);
    for (uint32_t i = 0; i < source.length; i++)
        wide[i] = (uint8_t)source.at[i];
    pcre2_code *code =
        pcre2_compile(wide, source.length, PCRE2_DOTALL | PCRE2_NEVER_UTF | PCRE2_NEVER_UCP, &error,
                      &offset, NULL);
    if (code == NULL && diag != NULL)
        report_refusal(pattern, error, diag);
    arena_free(&scratch);
    return code;
}

// The code that was compiled when the image was made. NULL: there is none, or PCRE2 is
// of another version now.
static pcre2_code *decode(const Pattern *pattern)
{
    pcre2_code *code = NULL;
    const uint8_t *encoded = pattern->translation.encoded;
    return encoded != NULL && pcre2_serialize_decode(&code, 1, encoded, NULL) == 1 ? code : NULL;
}

bool grammar_encode(Grammar *grammar, Diag *diag)
{
    bool is_right = true;
    for (uint32_t i = 0; i < grammar->patterns.count; i++) {
        Pattern *pattern = grammar->patterns.at[i];
        uint8_t *bytes = NULL;
        PCRE2_SIZE size = 0;
        const pcre2_code *code = compile_source(pattern, diag);
        if (code != NULL && pcre2_serialize_encode(&code, 1, &bytes, &size, NULL) == 1)
            pattern->translation.encoded = arena_copy(grammar->arena, bytes, size);
        is_right &= pattern->translation.encoded != NULL;
        pcre2_serialize_free(bytes);
        pcre2_code_free((pcre2_code *)(uintptr_t)code);
    }
    return is_right;
}

static Compiled *compiled_new(Grammar *grammar, pcre2_code *code)
{
    Compiled *compiled = arena_alloc(grammar->arena, sizeof *compiled);
    compiled->code = code;
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
        pcre2_code *code = decode(pattern);
        compiled =
            compiled_new(pattern->grammar, code != NULL ? code : compile_source(pattern, diag));
        atomic_store_explicit(&open->compiled, compiled, memory_order_release);
    }
    pthread_mutex_unlock(&pattern->grammar->compiling);
    return compiled;
}

// A copy with machine code takes the place of the pattern; the old one stays for
// threads that are searching with it.
void pattern_compile_jit(const Pattern *pattern)
{
    Pattern *open = (Pattern *)(uintptr_t)pattern;
    pthread_mutex_lock(&pattern->grammar->compiling);
    const Compiled *plain = atomic_load_explicit(&pattern->compiled, memory_order_acquire);
    if (!plain->is_fast && plain->code != NULL) {
        Compiled *fast = compiled_new(pattern->grammar, pcre2_code_copy(plain->code));
        if (fast->code == NULL)
            arena_exhausted();
        fast->is_fast = true;
        fast->searches = plain->searches;
        pcre2_jit_compile(fast->code, PCRE2_JIT_COMPLETE);
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
