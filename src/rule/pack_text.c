// Sections about the text itself: zones, references, phrases, discourse.
#include "pack_reader.h"

void read_zones(PackReader *reader, const Node *section)
{
    typedef struct ZoneNodes {
        RuleNodes rule;
        const Node *zone, *extent, *within;
    } ZoneNodes;
    static const Field fields[] = {
        RULE_FIELDS,
        {"zone", NODE_TEXT, true, offsetof(ZoneNodes, zone)},
        {"extent", NODE_TEXT, true, offsetof(ZoneNodes, extent)},
        {"within", NODE_TEXT, false, offsetof(ZoneNodes, within)},
    };
    static const char *const extents[] = {"line", "block", "rest"};
    Pack *pack = reader->pack;
    for (uint32_t i = 0; i < node_count(section); i++) {
        ZoneNodes nodes = {0};
        ZoneRule rule = {0};
        uint32_t slot;
        if (!node_read(node_at(section, i), fields, array_length(fields), &nodes, reader->diag) ||
            !read_rule(reader, STAGE_LINES, &nodes.rule, &rule.rule) ||
            !rule_slot(reader, "zone", nodes.rule.id, pack->zone_rules.count, &slot))
            continue;
        rule.zone = (ZoneKind)read_name(reader, nodes.zone, zone_names, ZONE__COUNT, "zone");
        rule.extent = (ZoneExtent)read_name(reader, nodes.extent, extents, array_length(extents),
                                            "zone's extent");
        read_number(reader, nodes.within, &rule.within);
        *rule_row(reader, &pack->zone_rules, slot) = rule;
    }
}

void read_datelines(PackReader *reader, const Node *section)
{
    typedef struct DatelineNodes {
        RuleNodes rule;
        const Node *within;
    } DatelineNodes;
    static const Field fields[] = {
        RULE_FIELDS,
        {"within", NODE_TEXT, true, offsetof(DatelineNodes, within)},
    };
    Pack *pack = reader->pack;
    for (uint32_t i = 0; i < node_count(section); i++) {
        DatelineNodes nodes = {0};
        ZoneRule rule = {0};
        uint32_t slot;
        if (!node_read(node_at(section, i), fields, array_length(fields), &nodes, reader->diag) ||
            !read_rule(reader, STAGE_LINES, &nodes.rule, &rule.rule) ||
            !rule_slot(reader, "dateline", nodes.rule.id, pack->datelines.count, &slot))
            continue;
        read_number(reader, nodes.within, &rule.within);
        *rule_row(reader, &pack->datelines, slot) = rule;
    }
}

void read_references(PackReader *reader, const Node *section)
{
    typedef struct ReferNodes {
        RuleNodes rule;
        const Node *stands_for, *via, *within, *class, *among, *spoken_of;
        const Node *apart, *object, *otherwise;
    } ReferNodes;
    static const Field fields[] = {
        RULE_FIELDS,
        {"stands-for", NODE_TEXT, true, offsetof(ReferNodes, stands_for)},
        {"via", NODE_TEXT, true, offsetof(ReferNodes, via)},
        {"within", NODE_TEXT, true, offsetof(ReferNodes, within)},
        {"class", NODE_LIST, true, offsetof(ReferNodes, class)},
        {"among", NODE_TEXT, false, offsetof(ReferNodes, among)},
        {"spoken-of", NODE_TEXT, false, offsetof(ReferNodes, spoken_of)},
        {"apart", NODE_TEXT, false, offsetof(ReferNodes, apart)},
        {"object", NODE_TEXT, false, offsetof(ReferNodes, object)},
        {"otherwise", NODE_TEXT, false, offsetof(ReferNodes, otherwise)},
    };
    static const char *const antecedents[] = {"one", "pair", "other"};
    Pack *pack = reader->pack;
    for (uint32_t i = 0; i < node_count(section); i++) {
        ReferNodes nodes = {0};
        ReferRule rule = {0};
        uint32_t slot;
        if (!node_read(node_at(section, i), fields, array_length(fields), &nodes, reader->diag) ||
            !read_rule(reader, STAGE_REFERENCES, &nodes.rule, &rule.rule) ||
            !rule_slot(reader, "reference", nodes.rule.id, pack->refer_rules.count, &slot))
            continue;
        rule.antecedent = (Antecedent)read_name(reader, nodes.stands_for, antecedents,
                                                array_length(antecedents), "antecedent");
        rule.via = (Via)read_name(reader, nodes.via, via_names, VIA__COUNT, "way");
        read_number(reader, nodes.within, &rule.within);
        rule.symbol = read_symbol(reader, nodes.class);
        if (nodes.among != NULL)
            rule.among = expr_read(pack->grammar, nodes.among, reader->diag);
        if (nodes.spoken_of != NULL)
            rule.spoken_of = expr_read(pack->grammar, nodes.spoken_of, reader->diag);
        rule.is_apart = read_flag(reader, nodes.apart);
        rule.is_object = read_flag(reader, nodes.object);
        if (nodes.otherwise != NULL)
            rule.otherwise =
                (Parties)(1u << read_party(reader, nodes.otherwise, nodes.otherwise->text));
        *rule_row(reader, &pack->refer_rules, slot) = rule;
    }
}

void read_phrases(PackReader *reader, const Node *section)
{
    typedef struct PhraseNodes {
        RuleNodes rule;
        const Node *phase, *class, *time;
    } PhraseNodes;
    static const Field fields[] = {
        RULE_FIELDS,
        {"phase", NODE_TEXT, true, offsetof(PhraseNodes, phase)},
        {"class", NODE_LIST, false, offsetof(PhraseNodes, class)},
        {"time", NODE_TEXT, false, offsetof(PhraseNodes, time)},
    };
    Pack *pack = reader->pack;
    for (uint32_t i = 0; i < node_count(section); i++) {
        PhraseNodes nodes = {0};
        PhraseRule rule = {0};
        uint32_t slot;
        if (!node_read(node_at(section, i), fields, array_length(fields), &nodes, reader->diag))
            continue;
        read_number(reader, nodes.phase, &rule.phase);
        if (rule.phase >= PHASES_MOST) {
            diag_error(reader->diag, nodes.phase->place, "phases are numbered from 0 to %u",
                       PHASES_MOST - 1);
            rule.phase = 0;
        }
        if (!read_rule(reader, STAGE_PHRASES + rule.phase, &nodes.rule, &rule.rule) ||
            !rule_slot(reader, "phrase", nodes.rule.id, pack->phrase_rules.count, &slot))
            continue;
        rule.has_symbol = nodes.class != NULL;
        if (rule.has_symbol)
            rule.symbol = read_symbol(reader, nodes.class);
        if (nodes.time != NULL)
            rule.time = (TimeKind)read_name(reader, nodes.time, time_kind_names, TIME__COUNT,
                                            "way to compute a time");
        if (rule.phase >= pack->phase_count)
            pack->phase_count = rule.phase + 1;
        *rule_row(reader, &pack->phrase_rules, slot) = rule;
    }
}

void read_discourse(PackReader *reader, const Node *section)
{
    typedef struct DiscourseNodes {
        const Node *reach, *paragraph, *focus, *focus_reach, *bare_reach, *support, *deed,
            *takeover, *clause, *joins, *asks, *apart, *elsewhen, *beside, *beside_end, *opening;
    } DiscourseNodes;
    static const Field fields[] = {
        {"reach", NODE_TEXT, true, offsetof(DiscourseNodes, reach)},
        {"paragraph", NODE_TEXT, true, offsetof(DiscourseNodes, paragraph)},
        {"focus", NODE_TEXT, true, offsetof(DiscourseNodes, focus)},
        {"focus-reach", NODE_TEXT, true, offsetof(DiscourseNodes, focus_reach)},
        {"bare-reach", NODE_TEXT, true, offsetof(DiscourseNodes, bare_reach)},
        {"support", NODE_TEXT, true, offsetof(DiscourseNodes, support)},
        {"deed", NODE_TEXT, false, offsetof(DiscourseNodes, deed)},
        {"takeover", NODE_TEXT, true, offsetof(DiscourseNodes, takeover)},
        {"clause", NODE_TEXT, true, offsetof(DiscourseNodes, clause)},
        {"joins", NODE_TEXT, true, offsetof(DiscourseNodes, joins)},
        {"asks", NODE_TEXT, true, offsetof(DiscourseNodes, asks)},
        {"apart", NODE_TEXT, false, offsetof(DiscourseNodes, apart)},
        {"elsewhen", NODE_TEXT, false, offsetof(DiscourseNodes, elsewhen)},
        {"beside", NODE_TEXT, false, offsetof(DiscourseNodes, beside)},
        {"beside-end", NODE_TEXT, false, offsetof(DiscourseNodes, beside_end)},
        {"opening", NODE_TEXT, false, offsetof(DiscourseNodes, opening)},
    };
    DiscourseNodes nodes = {0};
    if (!node_read(section, fields, array_length(fields), &nodes, reader->diag))
        return;
    Discourse *discourse = &reader->pack->discourse;
    read_number(reader, nodes.reach, &discourse->reach);
    read_number(reader, nodes.paragraph, &discourse->paragraph);
    read_number(reader, nodes.focus, &discourse->focus);
    read_number(reader, nodes.focus_reach, &discourse->focus_reach);
    read_number(reader, nodes.bare_reach, &discourse->bare_reach);
    read_number(reader, nodes.support, &discourse->support);
    read_number(reader, nodes.deed, &discourse->deed);
    discourse->takeover = expr_read(reader->pack->grammar, nodes.takeover, reader->diag);
    discourse->clause = expr_read(reader->pack->grammar, nodes.clause, reader->diag);
    discourse->joins = expr_read(reader->pack->grammar, nodes.joins, reader->diag);
    discourse->asks = expr_read(reader->pack->grammar, nodes.asks, reader->diag);
    if (nodes.apart != NULL)
        discourse->apart = expr_read(reader->pack->grammar, nodes.apart, reader->diag);
    if (nodes.elsewhen != NULL)
        discourse->elsewhen = expr_read(reader->pack->grammar, nodes.elsewhen, reader->diag);
    if (nodes.beside != NULL)
        discourse->beside = expr_read(reader->pack->grammar, nodes.beside, reader->diag);
    if (nodes.beside_end != NULL)
        discourse->beside_end = expr_read(reader->pack->grammar, nodes.beside_end, reader->diag);
    if (nodes.opening != NULL)
        discourse->opening = expr_read(reader->pack->grammar, nodes.opening, reader->diag);
}
