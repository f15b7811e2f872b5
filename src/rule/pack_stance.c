// Sections about who says a thing and how surely: sources, stance.
#include "pack_reader.h"

void read_sources(PackReader *reader, const Node *section)
{
    typedef struct SourceNodes {
        const Node *kind, *is, *name, *tells, *of, *otherwise;
    } SourceNodes;
    static const Field fields[] = {
        {"kind", NODE_TEXT, true, offsetof(SourceNodes, kind)},
        {"is", NODE_TEXT, true, offsetof(SourceNodes, is)},
        {"name", NODE_TEXT, false, offsetof(SourceNodes, name)},
        {"tells", NODE_TEXT, false, offsetof(SourceNodes, tells)},
        {"of", NODE_TEXT, false, offsetof(SourceNodes, of)},
        {"else", NODE_TEXT, false, offsetof(SourceNodes, otherwise)},
    };
    for (uint32_t i = 0; i < node_count(section); i++) {
        SourceNodes nodes = {0};
        if (!node_read(node_at(section, i), fields, array_length(fields), &nodes, reader->diag))
            continue;
        SourceClass source = {
            .kind = (SourceKind)read_name(reader, nodes.kind, source_names, SOURCE__COUNT + 1,
                                          "kind of source"),
            .expr = expr_read(reader->pack->grammar, nodes.is, reader->diag),
            .is_name = read_flag(reader, nodes.name),
            .tells = read_flag(reader, nodes.tells),
        };
        if (nodes.of != NULL)
            source.of = expr_read(reader->pack->grammar, nodes.of, reader->diag);
        source.has_otherwise = nodes.otherwise != NULL;
        if (source.has_otherwise)
            source.otherwise = (SourceKind)read_name(reader, nodes.otherwise, source_names,
                                                     SOURCE__COUNT, "kind of source");
        *array_add(&reader->pack->arena, &reader->pack->source_classes) = source;
    }
}

void read_stance(PackReader *reader, const Node *section)
{
    typedef struct StanceNodes {
        RuleNodes rule;
        const Node *scope, *reach, *stop, *factuality, *source, *carried, *within, *known, *to_come,
            *timeless, *yields;
    } StanceNodes;
    static const Field fields[] = {
        RULE_FIELDS,
        {"scope", NODE_TEXT, true, offsetof(StanceNodes, scope)},
        {"reach", NODE_TEXT, false, offsetof(StanceNodes, reach)},
        {"stop", NODE_TEXT, false, offsetof(StanceNodes, stop)},
        {"factuality", NODE_TEXT, false, offsetof(StanceNodes, factuality)},
        {"source", NODE_TEXT, false, offsetof(StanceNodes, source)},
        {"carried", NODE_TEXT, false, offsetof(StanceNodes, carried)},
        {"within", NODE_TEXT, false, offsetof(StanceNodes, within)},
        {"known", NODE_TEXT, false, offsetof(StanceNodes, known)},
        {"to-come", NODE_TEXT, false, offsetof(StanceNodes, to_come)},
        {"timeless", NODE_TEXT, false, offsetof(StanceNodes, timeless)},
        {"yields", NODE_TEXT, false, offsetof(StanceNodes, yields)},
    };
    static const char *const scopes[] = {"forward", "backward", "sentence"};
    static const char *const ways[] = {"no", "turn", "answer", "guest", "interview", "back"};
    Pack *pack = reader->pack;
    GroupId source_group = grammar_group(pack->grammar, STR("source"));
    for (uint32_t i = 0; i < node_count(section); i++) {
        StanceNodes nodes = {0};
        StanceRule rule = {0};
        uint32_t slot;
        if (!node_read(node_at(section, i), fields, array_length(fields), &nodes, reader->diag) ||
            !read_rule(reader, STAGE_CUES, &nodes.rule, &rule.rule) ||
            !rule_slot(reader, "stance", nodes.rule.id, pack->stance_rules.count, &slot))
            continue;
        rule.scope = (Scope)read_name(reader, nodes.scope, scopes, array_length(scopes), "scope");
        read_number(reader, nodes.reach, &rule.reach);
        if (nodes.stop != NULL)
            rule.stop = expr_read(pack->grammar, nodes.stop, reader->diag);
        rule.has_factuality = nodes.factuality != NULL;
        if (rule.has_factuality)
            rule.factuality = (Factuality)read_name(reader, nodes.factuality, factuality_names,
                                                    FACT__COUNT, "factuality");
        rule.has_kind = nodes.source != NULL;
        if (rule.has_kind)
            rule.kind = (SourceKind)read_name(reader, nodes.source, source_names, SOURCE__COUNT + 1,
                                              "kind of source");
        rule.has_source = rule.has_kind || pattern_has_group(rule.rule.pattern, source_group);
        if (nodes.carried != NULL)
            rule.carried =
                (Carried)read_name(reader, nodes.carried, ways, CARRIED__COUNT, "way to carry");
        rule.within = 1;
        read_number(reader, nodes.within, &rule.within);
        rule.is_known = read_flag(reader, nodes.known);
        rule.is_to_come = read_flag(reader, nodes.to_come);
        rule.is_timeless = read_flag(reader, nodes.timeless);
        rule.yields = read_flag(reader, nodes.yields);
        *rule_row(reader, &pack->stance_rules, slot) = rule;
    }
}
