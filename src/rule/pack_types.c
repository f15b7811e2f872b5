// Files about types: which frames make their claims, and between whom.
#include "edtf.h"
#include "guess.h"
#include "pack_reader.h"

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
        first = str_trim(first);
        second = str_trim(second);
        if (!class_is_name(first) || !class_is_name(second) || str_ends_with(first, STR("-"))) {
            diag_error(reader->diag, node->place,
                       "a pair is \"A > B\" (A has the first role) or \"A = B\"");
            continue;
        }
        Pair pair = {read_party(reader, node, first), read_party(reader, node, second),
                     is_directed};
        if (str_equal(first, second))
            diag_error(reader->diag, node->place, "a pair is of two, not of one with itself");
        *array_add(&reader->pack->arena, &type->pairs) = pair;
    }
}

static bool is_one_of(Str name, const char *const *names, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (str_equal(name, str_from(names[i])))
            return true;
    return false;
}

// A claim is written as words: each is told apart by what it is called.
static void check_word(PackReader *reader, const Node *name, const char *what)
{
    if (!class_is_name(name->text))
        diag_error(
            reader->diag, name->place,
            "the name of a %s is one word, parted by hyphens: no blank, and none of | , ; & ! "
            "( ) { } : = \" ' stands in it",
            what);
}

static void check_type_name(PackReader *reader, const Node *name)
{
    const char *taken = is_one_of(name->text, factuality_names, FACT__COUNT) ? "a factuality"
                        : is_one_of(name->text, source_names, SOURCE__COUNT) ? "a kind of source"
                        : edtf_is_valid(name->text)                          ? "a time"
                                                                             : NULL;
    check_word(reader, name, "type");
    if (taken != NULL)
        diag_error(
            reader->diag, name->place,
            "\"%.*s\" is %s: behind => nobody could tell the type from it; find another name",
            STR_ARGS(name->text), taken);
}

static void read_roles(PackReader *reader, const Node *section, ClaimType *type)
{
    for (uint32_t i = 0; i < node_count(section); i++) {
        const Node *role = node_at(section, i);
        check_word(reader, role, "role");
        for (uint32_t k = 0; k < type->roles.count; k++)
            if (str_equal(type->roles.at[k], role->text))
                diag_error(reader->diag, role->place,
                           "the role \"%.*s\" stands twice: a type has two roles, or one that both "
                           "have",
                           STR_ARGS(role->text));
        *array_add(&reader->pack->arena, &type->roles) = role->text;
    }
}

// The number of the role, or NONE.
static uint32_t find_role(const ClaimType *type, Str name)
{
    for (uint32_t i = 0; i < type->roles.count; i++)
        if (str_equal(type->roles.at[i], name))
            return i;
    return NONE;
}

static void report_role(PackReader *reader, const ClaimType *type, const Node *node)
{
    Arena scratch = {0};
    Str names = STR(""), way;
    Guess guess = guess_of(node->text);
    for (uint32_t i = 0; i < type->roles.count; i++) {
        guess_try(&guess, type->roles.at[i]);
        names = str_format(&scratch, "%.*s%s%.*s", STR_ARGS(names), i > 0 ? " and " : "",
                           STR_ARGS(type->roles.at[i]));
    }
    if (guess.name.length > 0)
        way = str_format(&scratch, "; did you mean \"%.*s\"?", STR_ARGS(guess.name));
    else if (find_role(type, node->key) != NONE)
        way = STR("; the group of the frame stands before the colon, the role behind it");
    else
        way = STR("");
    diag_error(reader->diag, node->place, "the type %.*s has no role of this name; it has %.*s%.*s",
               STR_ARGS(type->name), STR_ARGS(names), STR_ARGS(way));
    arena_free(&scratch);
}

// Reads "roles": which group of the frame's patterns takes which role of the type.
// False with messages when one is at fault.
static bool read_role_uses(PackReader *reader, const Node *section, const ClaimType *type,
                           FrameUse *use)
{
    bool is_right = section != NULL;
    for (uint32_t i = 0; section != NULL && i < section->children.count; i++) {
        const Node *node = section->children.at[i];
        if (use->role_count == PARTICIPANTS_MOST) {
            diag_error(reader->diag, node->place, "at most %d roles", PARTICIPANTS_MOST);
            return false;
        }
        uint32_t role = find_role(type, node->text);
        GroupId group = grammar_group(reader->pack->grammar, node->key);
        if (role == NONE)
            report_role(reader, type, node);
        is_right &= role != NONE;
        use->roles[use->role_count++] = (RoleUse){group, (uint16_t)role};
    }
    return is_right;
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
        node_read(node_at(section, i), &use_shape, &nodes, reader->diag);
        bool has_roles = read_role_uses(reader, nodes.roles, &pack->types.at[type_index], &use);
        use.object = read_formula(reader, nodes.object);
        use.is_bare = read_flag(reader, nodes.bare);
        if (nodes.frame == NULL)
            continue;
        *array_add(&pack->arena, &reader->frame_names) =
            (FrameName){nodes.frame, has_roles ? nodes.roles : NULL, pack->uses.count};
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
    node_read(root, &type_shape, &nodes, reader->diag);
    if (!rule_slot(reader, "type", nodes.type, pack->types.count, &slot))
        return;
    ClaimType type = {.name = nodes.type->text, .place = nodes.type->place};
    if (nodes.says != NULL)
        type.says = nodes.says->text;
    check_type_name(reader, nodes.type);
    read_roles(reader, nodes.roles, &type);
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
