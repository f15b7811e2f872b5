// Formulas over one unit: "{state&!IRN|people}". "!" binds tighter than "&", "&"
// tighter than "|"; parentheses group; "=word" is that word.
#include "guess.h"
#include "pattern_data.h"

#include <string.h>

// Units that a word may fall into; as many as an alias in a pattern has.
#define WORD_PARTS_MOST 6

typedef struct ExprReader {
    Grammar *grammar;
    const Node *node;
    Diag *diag;
    uint32_t at, end; // bytes of node->text
    uint32_t depth;   // of "!" and "(" that are open
    bool has_failed;
} ExprReader;

static const Expr *read_or(ExprReader *reader);

const Expr *expr_new(Grammar *grammar, Expr expr)
{
    expr.number = grammar->expr_count++;
    expr.size =
        1 + (expr.left == NULL ? 0 : expr.left->size) + (expr.right == NULL ? 0 : expr.right->size);
    return arena_copy(&grammar->drafts, &expr, sizeof expr);
}

static const Expr *new_expr(ExprReader *reader, Expr expr)
{
    return expr_new(reader->grammar, expr);
}

static const Expr *fail(ExprReader *reader, uint32_t offset, uint32_t length, const char *message)
{
    if (!reader->has_failed)
        diag_error(reader->diag, node_place(reader->node, offset, length), "%s", message);
    reader->has_failed = true;
    return new_expr(reader, (Expr){.kind = EXPR_ANY});
}

// A formula of formulas, unless it grows too large by [right].
static const Expr *combine(ExprReader *reader, ExprKind kind, const Expr *left, const Expr *right)
{
    if (left->size + (right == NULL ? 0 : right->size) >= EXPR_SIZE_MOST)
        return fail(reader, reader->at - 1, 1,
                    "up to here the formula has 4,000 names, those of sub-patterns among them; "
                    "make it several");
    return new_expr(reader, (Expr){.kind = kind, .left = left, .right = right});
}

static void skip_blanks(ExprReader *reader)
{
    while (reader->at < reader->end && strchr(" \t\n", reader->node->text.at[reader->at]) != NULL)
        reader->at++;
}

static bool take(ExprReader *reader, char c)
{
    skip_blanks(reader);
    if (reader->at >= reader->end || reader->node->text.at[reader->at] != c)
        return false;
    reader->at++;
    return true;
}

// The name that is near: of a class, a sub-pattern, a party, or of the forms of a lemma.
static Str near_name(const ExprReader *reader, Str name)
{
    const Grammar *grammar = reader->grammar;
    Guess guess = guess_of(name);
    if (diag_is_full(reader->diag)) // it takes a look at each of them
        return (Str){0};
    if (name.length > 2 && name.at[1] == ':') {
        guess = guess_of(str_slice(name, 2, name.length));
        lexicon_guess_lemma(grammar->lexicon, str_slice(name, 0, 1), &guess);
        return guess.name.length == 0
                   ? (Str){0}
                   : str_format(grammar->arena, "%c:%.*s", name.at[0], STR_ARGS(guess.name));
    }
    lexicon_guess_class(grammar->lexicon, &guess);
    for (uint32_t i = 0; i < grammar->sub_patterns.count; i++)
        guess_try(&guess, grammar->sub_patterns.at[i].name);
    for (uint32_t i = 0; i < lexicon_party_count(grammar->lexicon); i++)
        guess_try(&guess, lexicon_party_code(grammar->lexicon, i));
    return guess.name;
}

static const Expr *report_unknown(ExprReader *reader, Str name, uint32_t start)
{
    Str near = near_name(reader, name);
    Place place = node_place(reader->node, start, name.length);
    // Of one letter are the parts of speech: {v:sell}.
    if (name.length > 2 && memchr(name.at + 2, ':', name.length - 2) != NULL)
        diag_error(reader->diag, place,
                   "behind \":\" stands a number, as in {gap:6}; the forms of a word are {v:sell}, "
                   "with the part of speech in one letter");
    else if (name.at[0] >= '0' && name.at[0] <= '9')
        diag_error(reader->diag, place,
                   "a repetition stands right behind what it repeats, with no blank: {gap}{0,3}");
    else if (memchr(name.at, ',', name.length) != NULL)
        diag_error(reader->diag, place,
                   "nothing is called {%.*s}: in braces \"|\" stands between what may be either",
                   STR_ARGS(name));
    else if (near.length > 0)
        diag_error(reader->diag, place, "nothing is called {%.*s}; did you mean {%.*s}?",
                   STR_ARGS(name), STR_ARGS(near));
    else if (name.length > 2 && name.at[1] == ':')
        diag_error(reader->diag, place,
                   "nothing is called {%.*s}: no row of a gazetteer with this form has the word",
                   STR_ARGS(name));
    else
        diag_error(reader->diag, place,
                   "nothing is called {%.*s}: no class of a gazetteer, no sub-pattern, no party; a "
                   "word stands without braces, in a formula as {=word}",
                   STR_ARGS(name));
    reader->has_failed = true;
    return new_expr(reader, (Expr){.kind = EXPR_ANY});
}

// A word in a formula is one unit: as a text has it, or an alias of several words.
static const Expr *expr_of_word(ExprReader *reader, Str word, uint32_t start)
{
    Lexicon *lexicon = reader->grammar->lexicon;
    Arena scratch = {0};
    TokenArray tokens = {0};
    if (word.length > 1 && word.at[0] == '\\') // of a mark, as outside the braces
        word = str_slice(word, 1, word.length);
    Str folded[WORD_PARTS_MOST] = {word};
    uint32_t count = 0;
    token_scan(lexicon_orthography(lexicon), &scratch, word, &tokens);
    for (uint32_t i = 0; i < tokens.count && count < WORD_PARTS_MOST; i++) {
        char *buffer = arena_alloc(&scratch, TOKEN_FOLD_MAX);
        if (tokens.at[i].kind != TOKEN_JOINER)
            folded[count++] = token_fold(word, &tokens.at[i], buffer);
    }
    ClassId class =
        count > 1 ? lexicon_phrase(lexicon, folded, count) : lexicon_literal(lexicon, folded[0]);
    if (class == CLASS_NONE) {
        diag_warning(reader->diag, node_place(reader->node, start, word.length + 1),
                     "a text has \"%.*s\" as %u units, of which a formula asks for one: write them "
                     "outside the braces, or name them in a gazetteer",
                     STR_ARGS(word), count);
        class = lexicon_class(lexicon, str_format(reader->grammar->arena, "=%.*s", STR_ARGS(word)));
    }
    arena_free(&scratch);
    return new_expr(reader, (Expr){.kind = EXPR_CLASS, .class = class});
}

// The meaning of a name: a party, a word, a sub-pattern of one unit, or a class.
static const Expr *expr_of_name(ExprReader *reader, Str name, uint32_t start)
{
    Lexicon *lexicon = reader->grammar->lexicon;
    if (str_equal(name, STR("any")))
        return new_expr(reader, (Expr){.kind = EXPR_ANY});
    if (str_equal(name, STR("third")))
        return new_expr(reader, (Expr){.kind = EXPR_PARTIES, .parties = PARTY_THIRD});
    for (uint32_t i = 0; i < lexicon_party_count(lexicon); i++)
        if (str_equal(lexicon_party_code(lexicon, i), name))
            return new_expr(reader, (Expr){.kind = EXPR_PARTIES, .parties = (Parties)(1u << i)});
    if (name.at[0] == '=' && name.length > 1)
        return expr_of_word(reader, str_slice(name, 1, name.length), start);
    bool has_failed = false;
    Place use = node_place(reader->node, start, name.length);
    const Part *part = grammar_sub_pattern(reader->grammar, name, use, reader->diag, &has_failed);
    reader->has_failed |= has_failed;
    if (part != NULL && part->kind == PART_UNIT)
        return part->expr;
    if (part != NULL)
        return fail(reader, start, name.length,
                    "this sub-pattern may be longer than one unit: it cannot be combined");
    ClassId class = lexicon_lemma(lexicon, name);
    if (class == CLASS_NONE)
        return has_failed ? new_expr(reader, (Expr){.kind = EXPR_ANY})
                          : report_unknown(reader, name, start);
    return new_expr(reader, (Expr){.kind = EXPR_CLASS, .class = class});
}

static const Expr *read_atom(ExprReader *reader);

// What stands behind "!" or in parentheses.
static const Expr *read_inner(ExprReader *reader, const Expr *(*read)(ExprReader *))
{
    if (reader->depth == PATTERN_DEPTH_MOST) {
        const Expr *nothing = fail(reader, reader->at - 1, 1, PATTERN_TOO_DEEP);
        reader->at = reader->end;
        return nothing;
    }
    reader->depth++;
    const Expr *inner = read(reader);
    reader->depth--;
    return inner;
}

static const Expr *read_atom(ExprReader *reader)
{
    if (take(reader, '!'))
        return combine(reader, EXPR_NOT, read_inner(reader, read_atom), NULL);
    if (take(reader, '(')) {
        const Expr *inner = read_inner(reader, read_or);
        if (!take(reader, ')'))
            return fail(reader, reader->at, 1, "a \")\" is missing");
        return inner;
    }
    uint32_t start = reader->at;
    while (reader->at < reader->end &&
           strchr("!&|() \t\n", reader->node->text.at[reader->at]) == NULL)
        reader->at++;
    if (reader->at == start)
        return fail(reader, start < reader->end ? start : start - 1, 1,
                    "the name of a class belongs here");
    return expr_of_name(reader, str_slice(reader->node->text, start, reader->at), start);
}

static const Expr *read_and(ExprReader *reader)
{
    const Expr *expr = read_atom(reader);
    while (take(reader, '&'))
        expr = combine(reader, EXPR_AND, expr, read_atom(reader));
    return expr;
}

static const Expr *either(ExprReader *reader, const Expr *left, const Expr *right)
{
    if (left == NULL || right == NULL)
        return left == NULL ? right : left;
    return combine(reader, EXPR_OR, left, right);
}

// Parties are gathered in one set: a pattern that asks for "IRN or PRK" need not tell
// the two apart.
static const Expr *read_or(ExprReader *reader)
{
    const Expr *others = NULL, *parties = NULL;
    do {
        const Expr *next = read_and(reader);
        if (next->kind != EXPR_PARTIES)
            others = either(reader, others, next);
        else if (parties == NULL)
            parties = next;
        else
            parties = new_expr(
                reader, (Expr){.kind = EXPR_PARTIES, .parties = parties->parties | next->parties});
    } while (take(reader, '|'));
    return either(reader, others, parties);
}

const Expr *expr_parse(Grammar *grammar, const Node *node, uint32_t start, uint32_t end, Diag *diag)
{
    ExprReader reader = {.grammar = grammar, .node = node, .diag = diag, .at = start, .end = end};
    const Expr *expr = read_or(&reader);
    skip_blanks(&reader);
    if (!reader.has_failed && reader.at < end)
        fail(&reader, reader.at, end - reader.at, "\"&\" or \"|\" belongs between two names");
    return reader.has_failed ? NULL : expr;
}

// A copy that is no draft.
static Expr *kept(Grammar *grammar, const Expr *expr)
{
    if (expr == NULL)
        return NULL;
    Expr *copy = arena_copy(grammar->arena, expr, sizeof *expr);
    copy->left = kept(grammar, expr->left);
    copy->right = kept(grammar, expr->right);
    *array_add(grammar->arena, &grammar->kept) = copy;
    return copy;
}

const Expr *expr_read(Grammar *grammar, const Node *node, Diag *diag)
{
    return kept(grammar, expr_parse(grammar, node, 0, node->text.length, diag));
}

Parties parties_asked(const Expr *expr)
{
    if (expr->kind == EXPR_PARTIES)
        return expr->parties;
    if (expr->kind != EXPR_AND && expr->kind != EXPR_OR)
        return PARTIES_ALL;
    Parties left = parties_asked(expr->left), right = parties_asked(expr->right);
    if (expr->kind == EXPR_OR)
        return left | right;
    return left == PARTIES_ALL ? right : left;
}
