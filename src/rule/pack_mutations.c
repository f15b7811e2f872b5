// Section "mutations": how examples are rewritten to see whether rules notice.
#include "pack_reader.h"

#include <string.h>

static const char *const outcomes[] = {"same", "swapped", "none"};
static const Shape outcome_shape = {.what = "mutation's outcome, beside factualities and sources,",
                                    .names = outcomes,
                                    .name_count = array_length(outcomes),
                                    .others = {&factuality_shape, &fixed_source_shape}};

// Reads what must come of it: a factuality, a kind of source, or how the claim stands to the
// one before.
static void read_expectation(PackReader *reader, const Node *node, Mutation *mutation)
{
    for (uint32_t i = 0; i < FACT__COUNT; i++)
        if (str_equal(node->text, str_from(factuality_names[i]))) {
            mutation->expect = EXPECT_FACTUALITY;
            mutation->factuality = (Factuality)i;
            return;
        }
    for (uint32_t i = 0; i < SOURCE__COUNT; i++)
        if (str_equal(node->text, str_from(source_names[i]))) {
            mutation->expect = EXPECT_SOURCE;
            mutation->source = (SourceKind)i;
            return;
        }
    uint32_t index = read_name(reader, node, &outcome_shape);
    mutation->expect = (Expectation)(EXPECT_SAME + index);
}

static const char *const swaps[] = {"names"};
static const char *const voices[] = {"passive"};
static const Shape swap_shape = SHAPE_OF_NAMES("swap", swaps);
static const Shape voice_shape = SHAPE_OF_NAMES("voice", voices);

typedef struct MutationNodes {
    const Node *id, *wrap, *insert, *instead, *swap, *voice, *expect;
} MutationNodes;

static const Field mutation_fields[] = {
    {"id", NODE_TEXT, true, offsetof(MutationNodes, id), &text_shape, "name of the mutation"},
    {"wrap", NODE_TEXT, false, offsetof(MutationNodes, wrap), &text_shape,
     "puts the sentence into another, at {sentence}"},
    {"insert", NODE_TEXT, false, offsetof(MutationNodes, insert), &text_shape,
     "puts words before the event"},
    {"instead", NODE_TEXT, false, offsetof(MutationNodes, instead), &text_shape,
     "puts somebody else in the place of the second participant"},
    {"swap", NODE_TEXT, false, offsetof(MutationNodes, swap), &swap_shape,
     "lets two named participants change places"},
    {"voice", NODE_TEXT, false, offsetof(MutationNodes, voice), &voice_shape,
     "puts the sentence in the passive, where its rule says how"},
    {"expect", NODE_TEXT, true, offsetof(MutationNodes, expect), &outcome_shape,
     "what the rewritten example must say"},
};

const Shape mutation_shape = SHAPE_OF_MAP("mutation", mutation_fields);

static void check_wrap(PackReader *reader, const Node *wrap)
{
    if (wrap != NULL && memmem(wrap->text.at, wrap->text.length, "{sentence}", 10) == NULL)
        diag_error(
            reader->diag, wrap->place,
            "a wrap names {sentence}, in whose place the example stands: \"It is untrue that "
            "{sentence}\"");
}

void read_mutations(PackReader *reader, const Node *section)
{
    Pack *pack = reader->pack;
    for (uint32_t i = 0; i < node_count(section); i++) {
        MutationNodes nodes = {0};
        uint32_t slot;
        node_read(node_at(section, i), &mutation_shape, &nodes, reader->diag);
        const Node *const how[] = {
            [MUTATE_WRAP] = nodes.wrap,       [MUTATE_INSERT] = nodes.insert,
            [MUTATE_INSTEAD] = nodes.instead, [MUTATE_SWAP] = nodes.swap,
            [MUTATE_VOICE] = nodes.voice,
        };
        Mutation mutation = {0};
        uint32_t count = 0;
        for (uint32_t k = 0; k < array_length(how); k++)
            if (how[k] != NULL) {
                mutation.kind = (MutationKind)k;
                mutation.text = how[k]->text;
                count++;
            }
        if (count != 1)
            diag_error(reader->diag, node_at(section, i)->place,
                       "a mutation has one of: wrap, insert, instead, swap, voice");
        check_wrap(reader, nodes.wrap);
        read_name(reader, nodes.swap, &swap_shape);
        read_name(reader, nodes.voice, &voice_shape);
        if (nodes.expect != NULL)
            read_expectation(reader, nodes.expect, &mutation);
        if (!rule_slot(reader, "mutation", nodes.id, pack->mutations.count, &slot))
            continue;
        mutation.id = nodes.id->text;
        mutation.place = nodes.id->place;
        *rule_row(reader, &pack->mutations, slot) = mutation;
    }
}

// True when the template names something.
static bool has_name(Str template, Str name)
{
    while (template.at != NULL)
        if (str_starts_with(str_cut(&template, ' '), name))
            return true;
    return false;
}

Str read_passive(PackReader *reader, const Node *node)
{
    static const char *const names[] = {"{object}", "{subject}", "{rest}"};
    Str rest = node->text;
    bool is_right = has_name(rest, STR("{object}")) && has_name(rest, STR("{subject}")) &&
                    has_name(rest, STR("{event:"));
    while (rest.at != NULL) {
        Str word = str_cut(&rest, ' ');
        bool is_known = str_starts_with(word, STR("{event:")) && str_ends_with(word, STR("}"));
        for (uint32_t i = 0; i < array_length(names); i++)
            is_known |= str_equal(word, str_from(names[i]));
        is_right &= is_known || memchr(word.at, '{', word.length) == NULL;
    }
    if (!is_right)
        diag_error(reader->diag, node->place,
                   "a passive names {object}, {event:FORM} and {subject}; it may name {rest}");
    return node->text;
}
