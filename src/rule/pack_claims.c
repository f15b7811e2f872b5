// Files about frames: families of constructions.
#include "pack_reader.h"

uint32_t add_frame(PackReader *reader, const Node *name)
{
    uint32_t frame = frame_called(reader->pack, name->text);
    if (frame != NONE)
        return frame;
    *array_add(&reader->pack->arena, &reader->pack->frames) =
        (Frame){.name = name->text, .place = name->place};
    return reader->pack->frames.count - 1;
}

typedef struct ConstructionNodes {
    RuleNodes rule;
    const Node *inferred, *unless, *echo, *follows, *echoes, *turned, *object, *weak, *passive;
} ConstructionNodes;

static const char *const echoes[] = {"frame", "any", "question", "kin"};
static const char *const objects[] = {"recalled"};
static const Shape echoes_shape = SHAPE_OF_NAMES("echo", echoes);
static const Shape object_shape = SHAPE_OF_NAMES("object", objects);

static const Field construction_fields[] = {
    RULE_FIELDS,
    {"inferred", NODE_TEXT, false, offsetof(ConstructionNodes, inferred), &number_shape,
     "how many participants may come from what was said before (1); 0: both must be in the "
     "sentence"},
    {"unless", NODE_TEXT, false, offsetof(ConstructionNodes, unless), &pattern_shape,
     "where it matches words of the match, there is no claim"},
    {"echo", NODE_TEXT, false, offsetof(ConstructionNodes, echo), &number_shape,
     "says again what the last claim said, up to so many sentences before"},
    {"follows", NODE_TEXT, false, offsetof(ConstructionNodes, follows), &number_shape,
     "speaks only behind a claim of a deed, up to so many sentences before, with nobody else "
     "acting between"},
    {"turned", NODE_TEXT, false, offsetof(ConstructionNodes, turned), &flag_shape,
     "in what follows, he has the second role who is the first of the first pair of the type"},
    {"echoes", NODE_TEXT, false, offsetof(ConstructionNodes, echoes), &echoes_shape,
     "which claim is said again: of this frame, of any, one that is asked, or one of a frame with "
     "the same groups"},
    {"object", NODE_TEXT, false, offsetof(ConstructionNodes, object), &object_shape,
     "the object is not named here: the last one named decides the type"},
    {"weak", NODE_TEXT, false, offsetof(ConstructionNodes, weak), &flag_shape,
     "a broad hint, which counts in texts that make other claims"},
    {"passive", NODE_TEXT, false, offsetof(ConstructionNodes, passive), &text_shape,
     "how a sentence of it is put in the passive, to try the rules"},
};

const Shape construction_shape = SHAPE_OF_MAP("construction", construction_fields);

void read_constructions(PackReader *reader, const Node *section, uint32_t frame, bool is_role)
{
    Pack *pack = reader->pack;
    PatternStage stage = is_role ? STAGE_ROLES : STAGE_CLAIMS;
    for (uint32_t i = 0; i < node_count(section); i++) {
        ConstructionNodes nodes = {0};
        ClaimRule rule = {.frame = frame, .inferred = 1, .is_role = is_role};
        uint32_t slot;
        node_read(node_at(section, i), &construction_shape, &nodes, reader->diag);
        read_rule(reader, stage, &nodes.rule, &rule.rule);
        if (nodes.unless != NULL)
            rule.unless = pattern_read(pack->grammar, stage, nodes.unless, reader->diag);
        read_number(reader, nodes.inferred, &rule.inferred);
        read_number(reader, nodes.echo, &rule.echo);
        read_number(reader, nodes.follows, &rule.follows);
        rule.is_turned = read_flag(reader, nodes.turned);
        if (rule.follows > 0)
            rule.echoes = ECHO_ANY;
        if (nodes.echoes != NULL)
            rule.echoes = (EchoKind)read_name(reader, nodes.echoes, &echoes_shape);
        rule.recalls_object =
            nodes.object != NULL && read_name(reader, nodes.object, &object_shape) == 0;
        rule.is_weak = read_flag(reader, nodes.weak);
        if (nodes.passive != NULL)
            rule.passive = read_passive(reader, nodes.passive);
        if (rule_slot(reader, "claim", nodes.rule.id, pack->claim_rules.count, &slot))
            *rule_row(reader, &pack->claim_rules, slot) = rule;
    }
}

typedef struct FrameNodes {
    const Node *frame, *says, *rules, *roles;
} FrameNodes;

static const Field frame_fields[] = {
    {"frame", NODE_TEXT, true, offsetof(FrameNodes, frame), &text_shape,
     "name of the frame; files of one name are one frame"},
    {"says", NODE_TEXT, true, offsetof(FrameNodes, says), &text_shape,
     "what its constructions say, for people"},
    {"rules", NODE_LIST, true, offsetof(FrameNodes, rules), &construction_shape,
     "constructions that say that something happens: they capture the event, and often an object"},
    {"roles", NODE_LIST, false, offsetof(FrameNodes, roles), &construction_shape,
     "constructions that say who takes part: they capture the event and one role"},
};

const Shape frame_shape = SHAPE_OF_MAP("frame", frame_fields);

void read_frame(PackReader *reader, const Node *root)
{
    FrameNodes nodes = {0};
    node_read(root, &frame_shape, &nodes, reader->diag);
    if (nodes.frame == NULL)
        return;
    uint32_t frame = add_frame(reader, nodes.frame);
    read_constructions(reader, nodes.rules, frame, false);
    read_constructions(reader, nodes.roles, frame, true);
}
