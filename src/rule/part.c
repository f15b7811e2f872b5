// Parts of patterns: how they are made, and what can be said of them.
#include "pattern_data.h"

Part *part_new(Grammar *grammar, PartKind kind)
{
    Part part = {.kind = kind, .group = GROUP_NONE, .rounds = 1};
    return arena_copy(&grammar->drafts, &part, sizeof part);
}

// What is too large is no larger than that: names within names would overflow any number.
static uint32_t capped(uint64_t size)
{
    return size > PATTERN_SIZE_MOST ? PATTERN_SIZE_MOST + 1 : (uint32_t)size;
}

static uint32_t times(const Part *part)
{
    return part->kind == PART_REPEAT && part->most > 1 ? part->most : 1;
}

void part_add(Grammar *grammar, Part *part, const Part *child)
{
    uint32_t rounds = capped((uint64_t)child->rounds * times(part));
    *array_add(&grammar->drafts, &part->children) = child;
    part->size = capped(part->size + (uint64_t)child->size * times(part));
    if (part->depth <= child->depth)
        part->depth = child->depth + 1;
    if (part->rounds < rounds)
        part->rounds = rounds;
}

void part_add_branch(Grammar *grammar, Part *choice, const Part *branch)
{
    bool is_choice = branch->kind == PART_CHOICE && !branch->is_routine;
    for (uint32_t i = 0; i < (is_choice ? branch->children.count : 1); i++)
        part_add(grammar, choice, is_choice ? branch->children.at[i] : branch);
}

const char *part_refusal(const Part *part)
{
    if (part->size > PATTERN_SIZE_MOST)
        return "with this the pattern has more than 200,000 elements, names and repeats written "
               "out; make it several patterns";
    if (part->rounds > PATTERN_ROUNDS_MOST)
        return "repeats within repeats come to more than 512 rounds here; give them smaller bounds";
    return part->depth > PATTERN_DEPTH_MOST ? PATTERN_TOO_DEEP : NULL;
}

const char *sign_refusal(char sign)
{
    switch (sign) {
    case '.':
        return "write {any} for any unit and \\. for a full stop";
    case '*':
    case '+':
        return "repetition needs a bound: write {0,8} or {name:8}";
    case '[':
    case ']':
        return "write {a|b} for one of several classes";
    case '}':
        return "this \"}\" has no \"{\"";
    default:
        return "there is nothing to repeat before this";
    }
}

const Part *part_of_expr(Grammar *grammar, const Expr *expr)
{
    Part *part = part_new(grammar, PART_UNIT);
    part->expr = expr;
    part->size = expr->size;
    return part;
}

static const Part *part_of_word(Grammar *grammar, Str folded)
{
    Expr expr = {.kind = EXPR_CLASS, .class = lexicon_literal(grammar->lexicon, folded)};
    return part_of_expr(grammar, expr_new(grammar, expr));
}

// The word that [part] is literally, or an empty view.
static Str literal_of(const Grammar *grammar, const Part *part)
{
    if (part->kind != PART_UNIT || part->expr->kind != EXPR_CLASS)
        return (Str){0};
    Str name = lexicon_class_name(grammar->lexicon, part->expr->class);
    return name.at[0] == '=' ? str_slice(name, 1, name.length) : (Str){0};
}

// An alias of more words is no part of a pattern.
#define PHRASE_WORDS_MAX 6

// The most children of [sequence] from [first] on that are the words of an alias; sets
// [class] to that of the alias.
static uint32_t find_phrase(Grammar *grammar, const Part *sequence, uint32_t first, ClassId *class)
{
    Str words[PHRASE_WORDS_MAX];
    uint32_t count = 0, most = 0;
    while (count < PHRASE_WORDS_MAX && first + count < sequence->children.count) {
        words[count] = literal_of(grammar, sequence->children.at[first + count]);
        if (words[count].length == 0)
            break;
        count++;
        ClassId found =
            count > 1 ? lexicon_phrase(grammar->lexicon, words, count) : (ClassId)CLASS_NONE;
        if (found != CLASS_NONE) {
            most = count;
            *class = found;
        }
    }
    return most;
}

const Part *part_of_sequence(Grammar *grammar, const Part *sequence)
{
    Part *joined = part_new(grammar, PART_SEQUENCE);
    for (uint32_t i = 0; i < sequence->children.count;) {
        ClassId class = CLASS_NONE;
        uint32_t count = find_phrase(grammar, sequence, i, &class);
        if (count == 0) {
            part_add(grammar, joined, sequence->children.at[i++]);
            continue;
        }
        Part *words = part_new(grammar, PART_SEQUENCE), *choice = part_new(grammar, PART_CHOICE);
        for (uint32_t end = i + count; i < end; i++)
            part_add(grammar, words, sequence->children.at[i]);
        Expr expr = {.kind = EXPR_CLASS, .class = class};
        part_add(grammar, choice, part_of_expr(grammar, expr_new(grammar, expr)));
        part_add(grammar, choice, words);
        part_add(grammar, joined, choice);
    }
    return joined->children.count == 1 ? joined->children.at[0] : joined;
}

const Part *part_of_words(Grammar *grammar, Str words)
{
    Arena scratch = {0};
    TokenArray tokens = {0};
    Part *sequence = part_new(grammar, PART_SEQUENCE);
    token_scan(lexicon_orthography(grammar->lexicon), &scratch, words, &tokens);
    for (uint32_t i = 0; i < tokens.count; i++) {
        char buffer[TOKEN_FOLD_MAX];
        if (tokens.at[i].kind != TOKEN_JOINER)
            part_add(grammar, sequence,
                     part_of_word(grammar, token_fold(words, &tokens.at[i], buffer)));
    }
    arena_free(&scratch);
    return part_of_sequence(grammar, sequence);
}

Part *part_of_repeat(Grammar *grammar, const Part *inner, uint32_t least, uint32_t most, char greed)
{
    Part *part = part_new(grammar, PART_REPEAT);
    part->least = least;
    part->most = most;
    part->greed = greed;
    part_add(grammar, part, inner);
    return part;
}

const Part *part_of_choice(Grammar *grammar, const Part *choice)
{
    for (uint32_t i = 0; i < choice->children.count; i++)
        if (choice->children.at[i]->kind != PART_UNIT)
            return choice;
    const Expr *expr = choice->children.at[0]->expr;
    for (uint32_t i = 1; i < choice->children.count; i++) {
        Expr both = {.kind = EXPR_OR, .left = expr, .right = choice->children.at[i]->expr};
        expr = expr_new(grammar, both);
    }
    return part_of_expr(grammar, expr);
}

// The width in units of a part that can have only one, otherwise UINT32_MAX.
static uint32_t fixed_width(const Part *part)
{
    uint32_t width = 0;
    switch (part->kind) {
    case PART_UNIT:
        return 1;
    case PART_SEQUENCE:
    case PART_GROUP:
    case PART_ATOMIC:
        for (uint32_t i = 0; i < part->children.count; i++) {
            uint32_t child = fixed_width(part->children.at[i]);
            if (child == UINT32_MAX)
                return UINT32_MAX;
            width += child;
        }
        return width;
    case PART_CHOICE:
        width = fixed_width(part->children.at[0]);
        for (uint32_t i = 1; i < part->children.count; i++)
            if (fixed_width(part->children.at[i]) != width)
                return UINT32_MAX;
        return width;
    case PART_REPEAT:
        width = fixed_width(part->children.at[0]);
        return part->least != part->most || width == UINT32_MAX ? UINT32_MAX : width * part->least;
    case PART_LOOK:
    case PART_START:
    case PART_END:
        return 0;
    }
    return UINT32_MAX;
}

bool part_has_fixed_width(const Part *part)
{
    if (part->kind != PART_CHOICE)
        return fixed_width(part) != UINT32_MAX;
    for (uint32_t i = 0; i < part->children.count; i++)
        if (fixed_width(part->children.at[i]) == UINT32_MAX)
            return false;
    return true;
}
