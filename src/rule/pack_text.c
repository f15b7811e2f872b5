// Sections about the text itself: zones, references, phrases, discourse.
#include "pack_reader.h"

typedef struct ZoneNodes {
    RuleNodes rule;
    const Node *zone, *extent, *within;
} ZoneNodes;

static const char *const extents[] = {"line", "block", "rest"};
static const Shape extent_shape = SHAPE_OF_NAMES("zone's extent", extents);

static const Field zone_rule_fields[] = {
    RULE_FIELDS,
    {"zone", NODE_TEXT, true, offsetof(ZoneNodes, zone), &zone_shape, "what the line is"},
    {"extent", NODE_TEXT, true, offsetof(ZoneNodes, extent), &extent_shape, "how far that holds"},
    {"within", NODE_TEXT, false, offsetof(ZoneNodes, within), &number_shape,
     "only in the first lines of a text, so many"},
};

const Shape zone_rule_shape = SHAPE_OF_MAP("zone-rule", zone_rule_fields);

void read_zones(PackReader *reader, const Node *section)
{
    Pack *pack = reader->pack;
    for (uint32_t i = 0; i < node_count(section); i++) {
        ZoneNodes nodes = {0};
        ZoneRule rule = {0};
        uint32_t slot;
        node_read(node_at(section, i), &zone_rule_shape, &nodes, reader->diag);
        read_rule(reader, STAGE_LINES, &nodes.rule, &rule.rule);
        check_zone_groups(reader, &rule.rule);
        rule.zone = (ZoneKind)read_name(reader, nodes.zone, &zone_shape);
        rule.extent = (ZoneExtent)read_name(reader, nodes.extent, &extent_shape);
        read_up_to(reader, nodes.within, LINES_MOST, &rule.within);
        if (rule_slot(reader, "zone", nodes.rule.id, pack->zone_rules.count, &slot))
            *rule_row(reader, &pack->zone_rules, slot) = rule;
    }
}

typedef struct DatelineNodes {
    RuleNodes rule;
    const Node *within;
} DatelineNodes;

static const Field dateline_fields[] = {
    RULE_FIELDS,
    {"within", NODE_TEXT, true, offsetof(DatelineNodes, within), &number_shape,
     "in the first lines of a text, so many"},
};

const Shape dateline_shape = SHAPE_OF_MAP("dateline", dateline_fields);

void read_datelines(PackReader *reader, const Node *section)
{
    Pack *pack = reader->pack;
    for (uint32_t i = 0; i < node_count(section); i++) {
        DatelineNodes nodes = {0};
        ZoneRule rule = {0};
        uint32_t slot;
        node_read(node_at(section, i), &dateline_shape, &nodes, reader->diag);
        read_rule(reader, STAGE_LINES, &nodes.rule, &rule.rule);
        check_dateline_groups(reader, &rule.rule);
        read_up_to(reader, nodes.within, LINES_MOST, &rule.within);
        if (rule_slot(reader, "dateline", nodes.rule.id, pack->datelines.count, &slot))
            *rule_row(reader, &pack->datelines, slot) = rule;
    }
}

typedef struct ReferNodes {
    RuleNodes rule;
    const Node *stands_for, *via, *within, *class, *among, *spoken_of, *ahead_of;
    const Node *apart, *object, *otherwise;
} ReferNodes;

static const char *const antecedents[] = {"one", "pair", "other"};
static const Shape antecedent_shape = SHAPE_OF_NAMES("antecedent", antecedents);

static const Field reference_fields[] = {
    RULE_FIELDS,
    {"stands-for", NODE_TEXT, true, offsetof(ReferNodes, stands_for), &antecedent_shape,
     "whom it stands for"},
    {"via", NODE_TEXT, true, offsetof(ReferNodes, via), &via_shape, "how the output calls it"},
    {"within", NODE_TEXT, true, offsetof(ReferNodes, within), &number_shape,
     "how many sentences back it looks"},
    {"class", NODE_LIST, true, offsetof(ReferNodes, class), &class_shape,
     "classes of the unit that comes of it; \"=it\" keeps a word"},
    {"among", NODE_TEXT, false, offsetof(ReferNodes, among), &formula_shape,
     "which units it may stand for"},
    {"spoken-of", NODE_TEXT, false, offsetof(ReferNodes, spoken_of), &formula_shape,
     "what the sentence of the antecedent must speak of as well"},
    {"ahead-of", NODE_TEXT, false, offsetof(ReferNodes, ahead_of), &formula_shape,
     "before what in its sentence the antecedent stands"},
    {"apart", NODE_TEXT, false, offsetof(ReferNodes, apart), &flag_shape,
     "in a claim it is not who is named in the other role"},
    {"object", NODE_TEXT, false, offsetof(ReferNodes, object), &flag_shape,
     "nor who was named last before it in its sentence"},
    {"otherwise", NODE_TEXT, false, offsetof(ReferNodes, otherwise), &party_shape,
     "who is meant where nobody of the kind was named"},
};

const Shape reference_shape = SHAPE_OF_MAP("reference", reference_fields);

void read_references(PackReader *reader, const Node *section)
{
    Pack *pack = reader->pack;
    for (uint32_t i = 0; i < node_count(section); i++) {
        ReferNodes nodes = {0};
        ReferRule rule = {0};
        uint32_t slot;
        node_read(node_at(section, i), &reference_shape, &nodes, reader->diag);
        read_rule(reader, STAGE_REFERENCES, &nodes.rule, &rule.rule);
        check_reference_groups(reader, &rule.rule);
        rule.antecedent = (Antecedent)read_name(reader, nodes.stands_for, &antecedent_shape);
        rule.via = (Via)read_name(reader, nodes.via, &via_shape);
        read_number(reader, nodes.within, &rule.within);
        rule.symbol = read_symbol(reader, nodes.class);
        rule.among = read_formula(reader, nodes.among);
        rule.spoken_of = read_formula(reader, nodes.spoken_of);
        rule.ahead_of = read_formula(reader, nodes.ahead_of);
        rule.is_apart = read_flag(reader, nodes.apart);
        rule.is_object = read_flag(reader, nodes.object);
        if (nodes.otherwise != NULL)
            rule.otherwise =
                (Parties)(1u << read_party(reader, nodes.otherwise, nodes.otherwise->text));
        if (rule_slot(reader, "reference", nodes.rule.id, pack->refer_rules.count, &slot))
            *rule_row(reader, &pack->refer_rules, slot) = rule;
    }
}

typedef struct PhraseNodes {
    RuleNodes rule;
    const Node *phase, *class, *time;
} PhraseNodes;

static const Field phrase_fields[] = {
    RULE_FIELDS,
    {"phase", NODE_TEXT, true, offsetof(PhraseNodes, phase), &number_shape,
     "when it is tried, from 0: times, names, coordinations, noun phrases, what stands behind"},
    {"class", NODE_LIST, false, offsetof(PhraseNodes, class), &class_shape,
     "classes of the unit that comes of it; otherwise those of the group \"head\""},
    {"time", NODE_TEXT, false, offsetof(PhraseNodes, time), &time_shape,
     "how the time that it stands for is computed"},
};

const Shape phrase_shape = SHAPE_OF_MAP("phrase", phrase_fields);

void read_phrases(PackReader *reader, const Node *section)
{
    Pack *pack = reader->pack;
    for (uint32_t i = 0; i < node_count(section); i++) {
        PhraseNodes nodes = {0};
        PhraseRule rule = {0};
        uint32_t slot;
        node_read(node_at(section, i), &phrase_shape, &nodes, reader->diag);
        read_number(reader, nodes.phase, &rule.phase);
        if (rule.phase >= PHASES_MOST) {
            diag_error(reader->diag, nodes.phase->place, "phases are numbered from 0 to %u",
                       PHASES_MOST - 1);
            rule.phase = 0;
        }
        read_rule(reader, STAGE_PHRASES + rule.phase, &nodes.rule, &rule.rule);
        rule.has_symbol = nodes.class != NULL;
        if (rule.has_symbol)
            rule.symbol = read_symbol(reader, nodes.class);
        rule.time = (TimeKind)read_name(reader, nodes.time, &time_shape);
        check_phrase_groups(reader, &rule);
        if (rule.phase >= pack->phase_count)
            pack->phase_count = rule.phase + 1;
        if (rule_slot(reader, "phrase", nodes.rule.id, pack->phrase_rules.count, &slot))
            *rule_row(reader, &pack->phrase_rules, slot) = rule;
    }
}

typedef struct DiscourseNodes {
    const Node *reach, *paragraph, *focus, *focus_reach, *bare_reach, *support, *deed, *takeover,
        *clause, *joins, *asks, *apart, *elsewhen, *beside, *beside_end, *relative, *opening;
} DiscourseNodes;

static const Field discourse_fields[] = {
    {"reach", NODE_TEXT, true, offsetof(DiscourseNodes, reach), &number_shape,
     "how many sentences an actor stays in mind"},
    {"paragraph", NODE_TEXT, true, offsetof(DiscourseNodes, paragraph), &number_shape,
     "what the border of a paragraph counts, in sentences"},
    {"focus", NODE_TEXT, true, offsetof(DiscourseNodes, focus), &number_shape,
     "with so many sentences that name the pair together, a text is about the pair"},
    {"focus-reach", NODE_TEXT, true, offsetof(DiscourseNodes, focus_reach), &number_shape,
     "how many sentences an actor stays in mind there"},
    {"bare-reach", NODE_TEXT, true, offsetof(DiscourseNodes, bare_reach), &number_shape,
     "how shortly before the pair must have been in mind where nothing else is claimed"},
    {"support", NODE_TEXT, true, offsetof(DiscourseNodes, support), &number_shape,
     "how many other claims let weak rules count"},
    {"deed", NODE_TEXT, false, offsetof(DiscourseNodes, deed), &number_shape,
     "a type as deep as this tells of a deed, from which others may follow"},
    {"takeover", NODE_TEXT, true, offsetof(DiscourseNodes, takeover), &formula_shape,
     "who acts before the event takes the place of whoever was in mind"},
    {"clause", NODE_TEXT, true, offsetof(DiscourseNodes, clause), &formula_shape,
     "what ends a clause"},
    {"joins", NODE_TEXT, true, offsetof(DiscourseNodes, joins), &formula_shape,
     "what joins the objects of two claims of one event"},
    {"asks", NODE_TEXT, true, offsetof(DiscourseNodes, asks), &formula_shape,
     "what ends a question"},
    {"apart", NODE_TEXT, false, offsetof(DiscourseNodes, apart), &formula_shape,
     "parties who are named only as those whom others speak of"},
    {"elsewhen", NODE_TEXT, false, offsetof(DiscourseNodes, elsewhen), &formula_shape,
     "behind it another deed is told, with a time of its own"},
    {"beside", NODE_TEXT, false, offsetof(DiscourseNodes, beside), &formula_shape,
     "what begins a clause beside the main one"},
    {"beside-end", NODE_TEXT, false, offsetof(DiscourseNodes, beside_end), &formula_shape,
     "what ends such a clause"},
    {"relative", NODE_TEXT, false, offsetof(DiscourseNodes, relative), &formula_shape,
     "what begins a clause about somebody who is named beside it"},
    {"opening", NODE_TEXT, false, offsetof(DiscourseNodes, opening), &formula_shape,
     "with what a sentence opens whose subject stands behind the first comma"},
};

const Shape discourse_shape = SHAPE_OF_MAP("discourse", discourse_fields);

void read_discourse(PackReader *reader, const Node *section)
{
    DiscourseNodes nodes = {0};
    node_read(section, &discourse_shape, &nodes, reader->diag);
    Discourse *discourse = &reader->pack->discourse;
    read_number(reader, nodes.reach, &discourse->reach);
    read_number(reader, nodes.paragraph, &discourse->paragraph);
    read_number(reader, nodes.focus, &discourse->focus);
    read_number(reader, nodes.focus_reach, &discourse->focus_reach);
    read_number(reader, nodes.bare_reach, &discourse->bare_reach);
    read_number(reader, nodes.support, &discourse->support);
    read_number(reader, nodes.deed, &discourse->deed);
    discourse->takeover = read_formula(reader, nodes.takeover);
    discourse->clause = read_formula(reader, nodes.clause);
    discourse->joins = read_formula(reader, nodes.joins);
    discourse->asks = read_formula(reader, nodes.asks);
    discourse->apart = read_formula(reader, nodes.apart);
    discourse->elsewhen = read_formula(reader, nodes.elsewhen);
    discourse->beside = read_formula(reader, nodes.beside);
    discourse->beside_end = read_formula(reader, nodes.beside_end);
    discourse->relative = read_formula(reader, nodes.relative);
    discourse->opening = read_formula(reader, nodes.opening);
}
