// Files about claims: frames (families of constructions) and types.
#include "pack_reader.h"

// The frame of this name, made when it is new.
static uint32_t add_frame(PackReader *reader, const Node *name)
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

static const Shape construction_shape = SHAPE_OF_MAP("construction", construction_fields);

// Reads the constructions of a frame. Their ids begin with the frame's name.
static void read_constructions(PackReader *reader, const Node *section, uint32_t frame,
                               bool is_role)
{
    Pack *pack = reader->pack;
    PatternStage stage = is_role ? STAGE_ROLES : STAGE_CLAIMS;
    for (uint32_t i = 0; i < node_count(section); i++) {
        ConstructionNodes nodes = {0};
        ClaimRule rule = {.frame = frame, .inferred = 1, .is_role = is_role};
        uint32_t slot;
        bool is_read = node_read(node_at(section, i), &construction_shape, &nodes, reader->diag);
        if (!read_rule(reader, stage, &nodes.rule, &rule.rule) || !is_read ||
            !rule_slot(reader, "claim", nodes.rule.id, pack->claim_rules.count, &slot))
            continue;
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
    if (!node_read(root, &frame_shape, &nodes, reader->diag))
        return;
    uint32_t frame = add_frame(reader, nodes.frame);
    read_constructions(reader, nodes.rules, frame, false);
    read_constructions(reader, nodes.roles, frame, true);
}

// Reads "PRK > IRN" (first role, second role) or "PRK = IRN" (either way).
static void read_pairs(PackReader *reader, const Node *section, ClaimType *type)
{
    for (uint32_t i = 0; i < node_count(section); i++) {
        const Node *node = node_at(section, i);
        Str second = node->text;
        bool is_directed = true;
        Str first = str_cut(&second, '>');
        if (second.at == NULL) {
            second = node->text;
            first = str_cut(&second, '=');
            is_directed = false;
        }
        if (second.at == NULL) {
            diag_error(reader->diag, node->place,
                       "a pair is \"A > B\" (A has the first role) or \"A = B\"");
            continue;
        }
        *array_add(&reader->pack->arena, &type->pairs) =
            (Pair){read_party(reader, node, str_trim(first)),
                   read_party(reader, node, str_trim(second)), is_directed};
    }
}

static uint16_t role_called(PackReader *reader, const ClaimType *type, const Node *node)
{
    for (uint32_t i = 0; i < type->roles.count; i++)
        if (str_equal(type->roles.at[i], node->text))
            return (uint16_t)i;
    Arena scratch = {0};
    Str names = STR("");
    for (uint32_t i = 0; i < type->roles.count; i++)
        names = str_format(&scratch, "%.*s%s%.*s", STR_ARGS(names), i > 0 ? " and " : "",
                           STR_ARGS(type->roles.at[i]));
    diag_error(reader->diag, node->place, "the type %.*s has no role of this name; it has %.*s",
               STR_ARGS(type->name), STR_ARGS(names));
    arena_free(&scratch);
    return 0;
}

// Reads "roles": which group of the frame's patterns takes which role of the type.
static void read_role_uses(PackReader *reader, const Node *section, const ClaimType *type,
                           FrameUse *use)
{
    for (uint32_t i = 0; i < section->children.count; i++) {
        const Node *node = section->children.at[i];
        if (use->role_count == PARTICIPANTS_MOST) {
            diag_error(reader->diag, node->place, "at most %d roles", PARTICIPANTS_MOST);
            return;
        }
        use->roles[use->role_count++] = (RoleUse){grammar_group(reader->pack->grammar, node->key),
                                                  role_called(reader, type, node)};
    }
}

typedef struct UseNodes {
    const Node *frame, *object, *bare, *roles;
} UseNodes;

static const Field use_fields[] = {
    {"frame", NODE_TEXT, true, offsetof(UseNodes, frame), &text_shape,
     "name of a frame, whose matches make claims of this type"},
    {"object", NODE_TEXT, false, offsetof(UseNodes, object), &formula_shape,
     "which objects make them; of types that take the same the deeper stands; without it all do"},
    {"bare", NODE_TEXT, false, offsetof(UseNodes, bare), &flag_shape,
     "takes matches without an object, too"},
    {"roles", NODE_MAP, true, offsetof(UseNodes, roles), &group_shape,
     "which group of the frame takes which role of the type"},
};

static const Shape use_shape = SHAPE_OF_MAP("use", use_fields);

// Forgets how the type took frames in an earlier folder: a type that is written again takes the
// place of the whole of it.
static void forget_uses(PackReader *reader, uint16_t type_index)
{
    Pack *pack = reader->pack;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < pack->uses.count; i++) {
        if (pack->uses.at[i].type == type_index)
            continue;
        pack->uses.at[kept] = pack->uses.at[i];
        reader->frame_names.at[kept] = reader->frame_names.at[i];
        reader->frame_names.at[kept].use = kept;
        kept++;
    }
    pack->uses.count = reader->frame_names.count = kept;
}

static void read_uses(PackReader *reader, const Node *section, uint16_t type_index)
{
    Pack *pack = reader->pack;
    forget_uses(reader, type_index);
    for (uint32_t i = 0; i < node_count(section); i++) {
        UseNodes nodes = {0};
        FrameUse use = {.type = type_index};
        if (!node_read(node_at(section, i), &use_shape, &nodes, reader->diag))
            continue;
        read_role_uses(reader, nodes.roles, &pack->types.at[type_index], &use);
        if (nodes.object != NULL)
            use.object = expr_read(pack->grammar, nodes.object, reader->diag);
        use.is_bare = read_flag(reader, nodes.bare);
        *array_add(&pack->arena, &reader->frame_names) =
            (FrameName){nodes.frame, nodes.roles, pack->uses.count};
        *array_add(&pack->arena, &pack->uses) = use;
    }
}

typedef struct TypeNodes {
    const Node *type, *says, *roles, *pairs, *depth, *told, *nearest, *frames, *rules;
} TypeNodes;

static const Field type_fields[] = {
    {"type", NODE_TEXT, true, offsetof(TypeNodes, type), &text_shape, "name of the type"},
    {"says", NODE_TEXT, true, offsetof(TypeNodes, says), &text_shape,
     "what its claims say, for people"},
    {"roles", NODE_LIST, true, offsetof(TypeNodes, roles), &text_shape,
     "its roles: two, or one that both have"},
    {"pairs", NODE_LIST, true, offsetof(TypeNodes, pairs), &pair_shape,
     "between whom claims may hold, first role and second role; the first pair is the usual "
     "direction"},
    {"depth", NODE_TEXT, true, offsetof(TypeNodes, depth), &number_shape,
     "of two claims on the same words the deeper stands"},
    {"told", NODE_TEXT, false, offsetof(TypeNodes, told), &flag_shape,
     "words are its events, so that the time of the statement is theirs"},
    {"nearest", NODE_TEXT, false, offsetof(TypeNodes, nearest), &flag_shape,
     "of several who may be filled in, who was in mind last, instead of the first pair"},
    {"frames", NODE_LIST, true, offsetof(TypeNodes, frames), &use_shape,
     "which frames make its claims"},
    {"rules", NODE_LIST, false, offsetof(TypeNodes, rules), &construction_shape,
     "constructions of this type alone"},
};

const Shape type_shape = SHAPE_OF_MAP("type", type_fields);

void read_type(PackReader *reader, const Node *root)
{
    Pack *pack = reader->pack;
    TypeNodes nodes = {0};
    uint32_t slot;
    if (!node_read(root, &type_shape, &nodes, reader->diag) ||
        !rule_slot(reader, "type", nodes.type, pack->types.count, &slot))
        return;
    ClaimType type = {
        .name = nodes.type->text, .says = nodes.says->text, .place = nodes.type->place};
    for (uint32_t i = 0; i < node_count(nodes.roles); i++)
        *array_add(&pack->arena, &type.roles) = node_at(nodes.roles, i)->text;
    read_pairs(reader, nodes.pairs, &type);
    read_number(reader, nodes.depth, &type.depth);
    type.is_told = read_flag(reader, nodes.told);
    type.is_nearest = read_flag(reader, nodes.nearest);
    *rule_row(reader, &pack->types, slot) = type;
    read_uses(reader, nodes.frames, (uint16_t)slot);
    // Constructions of one type alone form a frame of the type's own name.
    if (nodes.rules != NULL)
        read_constructions(reader, nodes.rules, add_frame(reader, nodes.type), false);
}
