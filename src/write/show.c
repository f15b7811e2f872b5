// What each stage laid down, one line an item: for rule authors, and for tests.
#include "formats.h"
#include "view.h"

typedef struct Show {
    View view;
    const Pack *pack;    // of the view
    const Annotation *a; // of the view
    Bytes *out;
} Show;

#define print(show, ...) bytes_print((show)->view.arena, (show)->out, __VA_ARGS__)

static void print_place(const Show *show, uint32_t byte)
{
    Location location = locator_start(&show->view.locator, byte);
    print(show, "%u:%u", location.line, location.column);
}

// The text of [span] on one line.
static void print_text(const Show *show, Span span)
{
    print(show, "\"");
    for (uint32_t i = span.start; i < span.end; i++) {
        char c = show->a->document->text.at[i];
        print(show, "%c", c == '\n' || c == '\r' || c == '\t' ? ' ' : c);
    }
    print(show, "\"");
}

static void print_parties(const Show *show, Parties parties)
{
    for (uint32_t party = 0; party < lexicon_party_count(show->pack->lexicon); party++)
        if (parties >> party & 1)
            print(show, " %.*s", STR_ARGS(lexicon_party_code(show->pack->lexicon, party)));
    if (parties & PARTY_THIRD)
        print(show, " third");
}

// The classes of a symbol, without literal words and what any word is.
static void print_classes(const Show *show, Symbol symbol)
{
    uint32_t count;
    const ClassId *classes = lexicon_classes(show->pack->lexicon, symbol, &count);
    for (uint32_t i = 0; i < count; i++) {
        Str name = lexicon_class_name(show->pack->lexicon, classes[i]);
        if (name.at[0] != '=' && classes[i] >= CLASS_FORMER)
            print(show, " {%.*s}", STR_ARGS(name));
    }
}

static void show_tokens(const Show *show)
{
    static const char *const kinds[] = {"word", "number", "mark", "joiner", "link"};
    for (uint32_t i = 0; i < show->a->tokens.count; i++) {
        const Token *token = &show->a->tokens.at[i];
        print_place(show, token->span.start);
        print(show, "\t%s%s\t", kinds[token->kind],
              token->flags & TOKEN_ABBREVIATED ? " abbreviated" : "");
        print_text(show, token->span);
        print(show, "\n");
    }
}

static void show_zones(const Show *show)
{
    for (uint32_t i = 0; i < show->a->zones.count; i++) {
        const Zone *zone = &show->a->zones.at[i];
        print_place(show, zone->span.start);
        print(show, "\t%s\t", zone_names[zone->kind]);
        if (zone->rule != NONE)
            print(show, "%.*s", STR_ARGS(show->pack->zone_rules.at[zone->rule].rule.id));
        print(show, "\t");
        print_text(show, zone->span);
        print(show, "\n");
    }
}

static void show_sentences(const Show *show)
{
    for (uint32_t i = 0; i < show->a->sentences.count; i++) {
        const Sentence *sentence = &show->a->sentences.at[i];
        print_place(show, sentence->span.start);
        print(show, "\t%u\t%s\t", i, zone_names[show->a->zones.at[sentence->zone].kind]);
        print_text(show, sentence->span);
        print(show, "\n");
    }
}

static void show_mentions(const Show *show)
{
    static const char *const kinds[] = {"named", "reference", "phrase"};
    const Annotation *a = show->a;
    for (uint32_t s = 0; s < a->sentences.count; s++)
        for (uint32_t kind = 0; kind < MENTION_KIND__COUNT; kind++) {
            Range range = a->sentences.at[s].mentions[kind];
            for (uint32_t i = range.first; i < range.end; i++) {
                const Mention *m = &a->mentions.at[i];
                print_place(show, m->span.start);
                print(show, "\t%s\t", kinds[kind]);
                print_text(show, m->span);
                print(show, "\t%s", m->parties != 0 ? via_names[m->via] : "");
                print_parties(show, m->parties);
                print(show, "\t");
                print_classes(show, m->symbol);
                if (m->time != NONE)
                    print(show, " = %.*s", STR_ARGS(a->times.at[m->time].edtf));
                for (uint32_t p = 0; p < PARTY_MAX && kind == MENTION_REFERENCE; p++)
                    if (m->antecedents[p] != NONE) {
                        print(show, " -> ");
                        print_text(show, a->mentions.at[m->antecedents[p]].span);
                    }
                print(show, "\n");
            }
        }
}

// The units of each sentence as rules see them.
static void show_units(const Show *show)
{
    const Annotation *a = show->a;
    for (uint32_t s = 0; s < a->sentences.count; s++)
        for (uint32_t u = a->sentences.at[s].units.first; u < a->sentences.at[s].units.end; u++) {
            const Unit *unit = &a->units.at[u];
            Span span = {a->tokens.at[unit->first].span.start,
                         a->tokens.at[unit->first + unit->count - 1].span.end};
            print_place(show, span.start);
            print(show, "\t%u\t", u - a->sentences.at[s].units.first);
            print_text(show, span);
            print(show, "\t");
            print_parties(show, unit->parties);
            print_classes(show, unit->symbol);
            print(show, "\n");
        }
}

static void show_matches(const Show *show)
{
    const Annotation *a = show->a;
    for (uint32_t i = 0; i < a->matches.count; i++) {
        const Match *match = &a->matches.at[i];
        Span span = annotation_span(show->a, match->sentence, match->start, match->end);
        print_place(show, span.start);
        print(show, "\t%.*s\t", STR_ARGS(show->pack->claim_rules.at[match->rule].rule.id));
        print_text(show, span);
        for (uint32_t c = 0; c < match->capture_count; c++) {
            const Capture *capture = &a->captures.at[match->capture_first + c];
            print(show,
                  "\t%.*s=", STR_ARGS(grammar_group_name(show->pack->grammar, capture->group)));
            print_text(show,
                       annotation_span(show->a, match->sentence, capture->start, capture->end));
        }
        print(show, "\n");
    }
}

static void show_cues(const Show *show)
{
    const Annotation *a = show->a;
    for (uint32_t i = 0; i < a->cues.count; i++) {
        const Cue *cue = &a->cues.at[i];
        Span span = annotation_span(show->a, cue->sentence, cue->start, cue->end);
        print_place(show, span.start);
        print(show, "\t%.*s\t%s\t%s\t", STR_ARGS(show->pack->stance_rules.at[cue->rule].rule.id),
              cue->has_factuality ? factuality_names[cue->factuality] : "",
              cue->is_source ? source_names[cue->source] : "");
        print_text(show, span);
        print(show, "\tover ");
        print_text(show, annotation_span(show->a, cue->sentence, cue->scope_start, cue->scope_end));
        print(show, "\n");
    }
}

static void show_claims(const Show *show)
{
    const Annotation *a = show->a;
    for (uint32_t i = 0; i < a->claims.count; i++) {
        const Claim *claim = &a->claims.at[i];
        print_place(show, claim->span.start);
        print(show, "\t%.*s", STR_ARGS(view_type(&show->view, claim)->name));
        for (uint32_t p = 0; p < claim->participant_count; p++) {
            const Participant *participant = &claim->participants[p];
            print(show, " %.*s=%.*s", STR_ARGS(view_role(&show->view, claim, participant)),
                  STR_ARGS(view_actor(&show->view, participant)));
        }
        print(show, " %s %s", factuality_names[claim->factuality], source_names[claim->source]);
        if (claim->time != NONE)
            print(show, " %.*s", STR_ARGS(a->times.at[claim->time].edtf));
        print(show, "\t");
        print_text(show, claim->span);
        print(show, "\t%.*s",
              STR_ARGS(show->pack->claim_rules.at[a->matches.at[claim->match].rule].rule.id));
        if (claim->lost_to != NONE)
            print(show, "\tlost: %s", claim->lost_why);
        print(show, "\n");
    }
}

static const struct Stage {
    const char *name;
    void (*show)(const Show *show);
} stages[] = {
    {"tokens", show_tokens},     {"zones", show_zones},   {"sentences", show_sentences},
    {"mentions", show_mentions}, {"units", show_units},   {"matches", show_matches},
    {"cues", show_cues},         {"claims", show_claims},
};

const char *show_name(uint32_t stage)
{
    return stage < array_length(stages) ? stages[stage].name : NULL;
}

void write_stage(const Pack *pack, const Annotation *a, const WriteOptions *options, Arena *arena,
                 Bytes *out)
{
    Show show = {view_new(pack, a, arena), pack, a, out};
    stages[options->stage].show(&show);
}
