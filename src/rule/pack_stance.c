// Sections about who says a thing and how surely: sources, stance.
#include "pack_reader.h"

typedef struct SourceNodes {
    const Node *kind, *is, *name, *tells, *of, *silent, *otherwise;
} SourceNodes;

static const Field source_fields[] = {
    {"kind", NODE_TEXT, true, offsetof(SourceNodes, kind), &source_kind_shape,
     "what kind of source it is"},
    {"is", NODE_TEXT, true, offsetof(SourceNodes, is), &formula_shape, "which units are"},
    {"name", NODE_TEXT, false, offsetof(SourceNodes, name), &flag_shape,
     "a name: its title or apposition may tell more"},
    {"tells", NODE_TEXT, false, offsetof(SourceNodes, tells), &flag_shape,
     "so it is in the title or apposition of a name, too"},
    {"of", NODE_TEXT, false, offsetof(SourceNodes, of), &formula_shape,
     "who of that sort spoke last is meant"},
    {"silent", NODE_TEXT, false, offsetof(SourceNodes, silent), &formula_shape,
     "who was only named, just before, is meant rather than one who spoke longer ago"},
    {"else", NODE_TEXT, false, offsetof(SourceNodes, otherwise), &fixed_source_shape,
     "what it is where nobody of that sort spoke"},
};

const Shape source_shape = SHAPE_OF_MAP("source", source_fields);

void read_sources(PackReader *reader, const Node *section)
{
    for (uint32_t i = 0; i < node_count(section); i++) {
        SourceNodes nodes = {0};
        node_read(node_at(section, i), &source_shape, &nodes, reader->diag);
        SourceClass source = {
            .kind = (SourceKind)read_name(reader, nodes.kind, &source_kind_shape),
            .expr = read_formula(reader, nodes.is),
            .is_name = read_flag(reader, nodes.name),
            .tells = read_flag(reader, nodes.tells),
        };
        source.of = read_formula(reader, nodes.of);
        source.silent = read_formula(reader, nodes.silent);
        source.has_otherwise = nodes.otherwise != NULL;
        if (source.has_otherwise)
            source.otherwise = (SourceKind)read_name(reader, nodes.otherwise, &fixed_source_shape);
        *array_add(&reader->pack->arena, &reader->pack->source_classes) = source;
    }
}

typedef struct StanceNodes {
    RuleNodes rule;
    const Node *scope, *reach, *stop, *factuality, *source, *carried, *within, *known, *to_come,
        *timeless, *yields;
} StanceNodes;

static const char *const scopes[] = {"forward", "backward", "sentence"};
static const char *const ways[] = {"no", "turn", "answer", "guest", "interview", "back"};
static const Shape scope_shape = SHAPE_OF_NAMES("scope", scopes);
static const Shape carried_shape = SHAPE_OF_NAMES("way to carry", ways);

static const Field stance_fields[] = {
    RULE_FIELDS,
    {"scope", NODE_TEXT, true, offsetof(StanceNodes, scope), &scope_shape,
     "on which side of the cue it holds"},
    {"reach", NODE_TEXT, false, offsetof(StanceNodes, reach), &number_shape, "for how many units"},
    {"stop", NODE_TEXT, false, offsetof(StanceNodes, stop), &formula_shape, "which unit ends it"},
    {"factuality", NODE_TEXT, false, offsetof(StanceNodes, factuality), &factuality_shape,
     "how surely the claim is made"},
    {"source", NODE_TEXT, false, offsetof(StanceNodes, source), &source_kind_shape,
     "what kind of source vouches; otherwise the group \"source\" is it"},
    {"carried", NODE_TEXT, false, offsetof(StanceNodes, carried), &carried_shape,
     "how far the source holds beyond its sentence"},
    {"within", NODE_TEXT, false, offsetof(StanceNodes, within), &number_shape,
     "how many sentences back it holds, when carried back"},
    {"known", NODE_TEXT, false, offsetof(StanceNodes, known), &flag_shape,
     "a cue only where its source was introduced"},
    {"to-come", NODE_TEXT, false, offsetof(StanceNodes, to_come), &flag_shape,
     "a weekday, or a month without a year, in what it covers is the next one"},
    {"timeless", NODE_TEXT, false, offsetof(StanceNodes, timeless), &flag_shape,
     "a time before it is that of the event"},
    {"yields", NODE_TEXT, false, offsetof(StanceNodes, yields), &flag_shape,
     "gives way to anybody else who speaks in the sentence"},
};

const Shape stance_shape = SHAPE_OF_MAP("stance", stance_fields);

void read_stance(PackReader *reader, const Node *section)
{
    Pack *pack = reader->pack;
    GroupId source_group = grammar_group(pack->grammar, STR("source"));
    for (uint32_t i = 0; i < node_count(section); i++) {
        StanceNodes nodes = {0};
        StanceRule rule = {0};
        uint32_t slot;
        node_read(node_at(section, i), &stance_shape, &nodes, reader->diag);
        read_rule(reader, STAGE_CUES, &nodes.rule, &rule.rule);
        check_stance_groups(reader, &rule.rule);
        rule.scope = (Scope)read_name(reader, nodes.scope, &scope_shape);
        read_number(reader, nodes.reach, &rule.reach);
        rule.stop = read_formula(reader, nodes.stop);
        rule.has_factuality = nodes.factuality != NULL;
        if (rule.has_factuality)
            rule.factuality = (Factuality)read_name(reader, nodes.factuality, &factuality_shape);
        rule.has_kind = nodes.source != NULL;
        if (rule.has_kind)
            rule.kind = (SourceKind)read_name(reader, nodes.source, &source_kind_shape);
        rule.has_source = rule.has_kind || (rule.rule.pattern != NULL &&
                                            pattern_has_group(rule.rule.pattern, source_group));
        if (nodes.carried != NULL)
            rule.carried = (Carried)read_name(reader, nodes.carried, &carried_shape);
        rule.within = 1;
        read_number(reader, nodes.within, &rule.within);
        rule.is_known = read_flag(reader, nodes.known);
        rule.is_to_come = read_flag(reader, nodes.to_come);
        rule.is_timeless = read_flag(reader, nodes.timeless);
        rule.yields = read_flag(reader, nodes.yields);
        if (rule_slot(reader, "stance", nodes.rule.id, pack->stance_rules.count, &slot))
            *rule_row(reader, &pack->stance_rules, slot) = rule;
    }
}
