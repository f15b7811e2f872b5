// Translates a pattern to PCRE2 over its alphabet, when it is first used.
#include "alphabet.h"

#include <stdio.h>
#include <string.h>

typedef struct Compiler {
    Arena scratch;
    Alphabet alphabet;
    Array(char) source;
    uint32_t group_count;          // of the pattern itself; routines are numbered behind
    Array(const Part *) routines;
} Compiler;

static void emit(Compiler *compiler, const char *text)
{
    for (; *text != '\0'; text++)
        *array_add(&compiler->scratch, &compiler->source) = *text;
}

static void emit_byte(Compiler *compiler, uint32_t byte)
{
    char text[8];
    snprintf(text, sizeof text, "\\x%02x", byte);
    emit(compiler, text);
}

static void emit_bytes(Compiler *compiler, const ByteSet *set)
{
    if (byte_set_equal(set, &compiler->alphabet.all)) {
        emit(compiler, ".");
        return;
    }
    if (byte_set_equal(set, &(ByteSet){0})) {
        emit(compiler, "(?!)");
        return;
    }
    emit(compiler, "[");
    for (uint32_t byte = 1; byte <= ALPHABET_SIZE; byte++) {
        if (!byte_set_has(set, byte))
            continue;
        uint32_t last = byte;
        while (last < ALPHABET_SIZE && byte_set_has(set, last + 1))
            last++;
        emit_byte(compiler, byte);
        if (last > byte) {
            emit(compiler, "-");
            emit_byte(compiler, last);
        }
        byte = last;
    }
    emit(compiler, "]");
}

static void emit_part(Compiler *compiler, const Part *part);

static void emit_children(Compiler *compiler, const Part *part, const char *open,
                          const char *between, const char *close)
{
    emit(compiler, open);
    for (uint32_t i = 0; i < part->children.count; i++) {
        if (i > 0)
            emit(compiler, between);
        emit_part(compiler, part->children.at[i]);
    }
    emit(compiler, close);
}

static void emit_repeat(Compiler *compiler, const Part *part)
{
    char bounds[32];
    emit_children(compiler, part, "(?:", "", ")");
    snprintf(bounds, sizeof bounds, "{%u,%u}", part->least, part->most);
    emit(compiler, bounds);
    if (part->greed != '\0')
        emit(compiler, (char[]){part->greed, '\0'});
}

// Calls the routine of [part]; its text is emitted behind the pattern.
static void emit_call(Compiler *compiler, const Part *part)
{
    uint32_t index = 0;
    char call[16];
    while (index < compiler->routines.count && compiler->routines.at[index] != part)
        index++;
    if (index == compiler->routines.count)
        *array_add(&compiler->scratch, &compiler->routines) = part;
    snprintf(call, sizeof call, "(?%u)", compiler->group_count + index + 1);
    emit(compiler, call);
}

// PCRE2 wants the branches that are looked back at outermost.
static void emit_look(Compiler *compiler, const Part *part)
{
    const Part *inner = part->children.at[0];
    emit(compiler, part->is_behind ? "(?<" : "(?");
    emit(compiler, part->is_negative ? "!" : "=");
    if (inner->kind == PART_CHOICE && !inner->is_routine)
        emit_children(compiler, inner, "", "|", "");
    else
        emit_part(compiler, inner);
    emit(compiler, ")");
}

static void emit_body(Compiler *compiler, const Part *part)
{
    ByteSet bytes;
    switch (part->kind) {
    case PART_UNIT:
        bytes = alphabet_bytes(&compiler->alphabet, part->expr);
        emit_bytes(compiler, &bytes);
        break;
    case PART_SEQUENCE:
        emit_children(compiler, part, "(?:", "", ")");
        break;
    case PART_CHOICE:
        emit_children(compiler, part, "(?:", "|", ")");
        break;
    case PART_GROUP:
        emit_children(compiler, part, "(", "", ")");
        break;
    case PART_LOOK:
        emit_look(compiler, part);
        break;
    case PART_ATOMIC:
        emit_children(compiler, part, "(?>", "", ")");
        break;
    case PART_REPEAT:
        emit_repeat(compiler, part);
        break;
    case PART_START:
        emit(compiler, "\\A");
        break;
    case PART_END:
        emit(compiler, "\\z");
        break;
    }
}

static void emit_part(Compiler *compiler, const Part *part)
{
    if (part->is_routine)
        emit_call(compiler, part);
    else
        emit_body(compiler, part);
}

// The routines that the pattern called, and those that they call.
static void emit_routines(Compiler *compiler)
{
    for (uint32_t i = 0; i < compiler->routines.count; i++) {
        emit(compiler, i == 0 ? "(?(DEFINE)(" : "(");
        emit_body(compiler, compiler->routines.at[i]);
        emit(compiler, ")");
    }
    if (compiler->routines.count > 0)
        emit(compiler, ")");
}

// Writes the byte pattern to compiler->source. False: its alphabet is too small.
static bool translate(Compiler *compiler, const Pattern *pattern, Compiled *compiled)
{
    const Lexicon *lexicon = pattern->grammar->lexicon;
    compiled->block_of_symbol =
        arena_alloc(pattern->grammar->arena, lexicon_symbol_count(lexicon));
    compiler->alphabet =
        (Alphabet){.arena = &compiler->scratch, .grammar = pattern->grammar, .compiled = compiled};
    if (!alphabet_find(&compiler->alphabet, pattern))
        return false;
    compiler->group_count = pattern->group_count;
    emit_part(compiler, pattern->root);
    emit_routines(compiler);
    return true;
}

static pcre2_code *compile_source(const Compiler *compiler, const Pattern *pattern, Diag *diag)
{
    int error;
    PCRE2_SIZE offset;
    pcre2_code *code =
        pcre2_compile((PCRE2_SPTR)compiler->source.at, compiler->source.count,
                      PCRE2_DOTALL | PCRE2_NEVER_UTF | PCRE2_NEVER_UCP, &error, &offset, NULL);
    if (code == NULL && diag != NULL) {
        PCRE2_UCHAR message[256];
        pcre2_get_error_message(error, message, sizeof message);
        diag_error(diag, pattern->place, "PCRE2 refuses this pattern: %s", (const char *)message);
    }
    return code;
}

// Compiles without the JIT: most patterns of a run are searched a few times only.
static Compiled *compile(const Pattern *pattern, Diag *diag)
{
    Compiler compiler = {0};
    Compiled *compiled = arena_alloc(pattern->grammar->arena, sizeof *compiled);
    if (translate(&compiler, pattern, compiled))
        compiled->code = compile_source(&compiler, pattern, diag);
    else if (diag != NULL)
        diag_error(diag, pattern->place,
                   "this pattern tells more kinds of words apart than fit one alphabet; "
                   "make it two patterns");
    arena_free(&compiler.scratch);
    return compiled;
}

const Compiled *pattern_compiled(const Pattern *pattern, Diag *diag)
{
    Compiled *compiled = atomic_load_explicit(&pattern->compiled, memory_order_acquire);
    if (compiled != NULL)
        return compiled;
    Pattern *open = (Pattern *)(uintptr_t)pattern; // its cache is the only thing that changes
    pthread_mutex_lock(&pattern->grammar->compiling);
    compiled = atomic_load_explicit(&pattern->compiled, memory_order_acquire);
    if (compiled == NULL) {
        compiled = compile(pattern, diag);
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
    Compiled *plain = atomic_load_explicit(&pattern->compiled, memory_order_acquire);
    if (plain->interpreted == NULL && plain->code != NULL) {
        Compiled *fast = arena_copy(pattern->grammar->arena, plain, sizeof *plain);
        fast->code = pcre2_code_copy(plain->code);
        fast->interpreted = plain->code;
        if (fast->code == NULL)
            arena_exhausted();
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

Str pattern_source(const Pattern *pattern, Arena *arena)
{
    Compiler compiler = {0};
    Compiled compiled = {0};
    Str source = {0};
    if (translate(&compiler, pattern, &compiled))
        source = (Str){arena_copy(arena, compiler.source.at, compiler.source.count),
                       compiler.source.count};
    arena_free(&compiler.scratch);
    return source;
}
