#include "pack.h"

#include "file.h"
#include "gazetteer.h"
#include "pack_reader.h"

#include <string.h>

const char *const zone_names[ZONE__COUNT] = {"body",    "title",   "quote",
                                             "caption", "comment", "boilerplate"};
const char *const via_names[VIA__COUNT] = {"name",    "demonym",  "capital", "owner",
                                           "pronoun", "definite", "salience"};
const char *const factuality_names[FACT__COUNT] = {"asserted", "probable", "possible",
                                                   "hypothetical", "denied"};
const char *const source_names[SOURCE__COUNT + 1] = {
    "author", "party", "government", "expert", "media", "international", "unnamed", "same"};
const char *const time_kind_names[TIME__COUNT] = {"none",  "date",  "decade",  "value",
                                                  "same",  "since", "until",   "between", "years",
                                                  "ago",   "ahead", "weekday"};

// Words in this folder are cues, not names: they make no mentions.
#define CUE_FOLDER "/words/"

typedef struct Roots {
    Array(Node *) files;
    Array(const Source *) tables;
} Roots;

// The sections of rule files, in the order in which they are read.
static const struct Section {
    const char *key;
    void (*read)(PackReader *reader, const Node *section);
    bool is_whole_file; // the function takes the root
} sections[] = {
    {"zones", read_zones, false},     {"datelines", read_datelines, false},
    {"references", read_references, false},
    {"phrases", read_phrases, false}, {"sources", read_sources, false},
    {"stance", read_stance, false},   {"discourse", read_discourse, false},
    {"frame", read_frame, true},      {"type", read_type, true},
};

static void read_parties(PackReader *reader, const Node *section)
{
    for (uint32_t i = 0; i < node_count(section); i++) {
        const Node *node = node_at(section, i);
        if (!lexicon_add_party(reader->pack->lexicon, node->text))
            diag_error(reader->diag, node->place, "at most %d parties can be told apart",
                       PARTY_MAX);
    }
}

// Reads "pair": the two parties that references to a pair stand for.
static void read_pair(PackReader *reader, const Node *section)
{
    const Lexicon *lexicon = reader->pack->lexicon;
    if (node_count(section) != 2)
        diag_error(reader->diag, section->place, "a pair is a list of two parties");
    for (uint32_t i = 0; i < node_count(section) && i < 2; i++) {
        uint32_t party = 0;
        while (party < lexicon_party_count(lexicon) &&
               !str_equal(lexicon_party_code(lexicon, party), node_at(section, i)->text))
            party++;
        if (party == lexicon_party_count(lexicon))
            diag_error(reader->diag, node_at(section, i)->place, "this is not among the parties");
        reader->pack->pair[i] = (uint8_t)party;
    }
}

static void name_groups(Pack *pack)
{
    GroupNames *names = &pack->groups;
    const struct {
        GroupId *group;
        const char *name;
    } rows[] = {
        {&names->head, "head"},     {&names->owner, "owner"},   {&names->whose, "whose"},
        {&names->year, "year"},     {&names->month, "month"},   {&names->day, "day"},
        {&names->of, "of"},         {&names->from, "from"},     {&names->to, "to"},
        {&names->unit, "unit"},     {&names->count, "count"},   {&names->date, "date"},
        {&names->source, "source"}, {&names->object, "object"}, {&names->event, "event"},
    };
    for (uint32_t i = 0; i < array_length(rows); i++)
        *rows[i].group = grammar_group(pack->grammar, str_from(rows[i].name));
}

// Reads "via": which classes of mentions are recognised in which way.
static void read_via(PackReader *reader, const Node *section)
{
    for (uint32_t i = 0; i < section->children.count; i++) {
        const Node *node = section->children.at[i];
        for (uint32_t via = 0; via < VIA__COUNT; via++)
            if (str_equal(node->key, str_from(via_names[via])))
                for (uint32_t k = 0; k < node_count(node); k++)
                    *array_add(&reader->pack->arena, &reader->pack->via_classes[via]) =
                        lexicon_class(reader->pack->lexicon, node_at(node, k)->text);
    }
}

static void define_patterns(PackReader *reader, const Node *section)
{
    for (uint32_t i = 0; i < section->children.count; i++)
        grammar_define(reader->pack->grammar, section->children.at[i], reader->diag);
}

// The classes that rules give to what they find must be known before any pattern is read.
static void register_classes(PackReader *reader, const Node *section)
{
    for (uint32_t i = 0; section != NULL && i < section->children.count; i++) {
        const Node *classes = node_child(section->children.at[i], "class");
        for (uint32_t k = 0; k < node_count(classes); k++)
            lexicon_class(reader->pack->lexicon, node_at(classes, k)->text);
    }
}

static bool is_known_key(Str key)
{
    static const char *const others[] = {"parties", "pair", "via", "patterns"};
    for (uint32_t i = 0; i < array_length(others); i++)
        if (str_equal(key, str_from(others[i])))
            return true;
    for (uint32_t i = 0; i < array_length(sections); i++)
        if (str_equal(key, str_from(sections[i].key)))
            return true;
    return false;
}

static bool is_whole_file(const Node *root)
{
    return node_child(root, "frame") != NULL || node_child(root, "type") != NULL;
}

static void check_keys(PackReader *reader, const Node *root)
{
    if (root->kind != NODE_MAP) {
        diag_error(reader->diag, root->place, "a rule file is a map of sections");
        return;
    }
    for (uint32_t i = 0; i < root->children.count && !is_whole_file(root); i++)
        if (!is_known_key(root->children.at[i]->key))
            diag_error(reader->diag, root->children.at[i]->key_place,
                       "no section is called \"%.*s\"; there are parties, pair, via, patterns, zones, "
                       "datelines, references, phrases, sources, stance, discourse, frame and type",
                       STR_ARGS(root->children.at[i]->key));
}

// Reads the YAML and notes the tables of one folder.
static void read_folder(PackReader *reader, const char *folder, Roots *roots)
{
    static const char *const endings[] = {".yaml", ".tsv"};
    Arena *arena = &reader->pack->arena;
    PathArray paths = {0};
    if (!file_list(arena, folder, endings, array_length(endings), &paths, reader->diag))
        return;
    if (paths.count == 0)
        diag_error(reader->diag, (Place){0}, "%s: no rules (*.yaml, *.tsv) in this folder",
                   folder);
    for (uint32_t i = 0; i < paths.count; i++) {
        Source *source = arena_alloc(arena, sizeof *source);
        source->path = paths.at[i];
        if (!file_read(arena, str_to_c(arena, source->path), &source->text, reader->diag))
            continue;
        if (str_ends_with(source->path, STR(".tsv"))) {
            *array_add(arena, &roots->tables) = source;
            continue;
        }
        Node *root = yaml_read(arena, source, reader->diag);
        if (root != NULL) {
            check_keys(reader, root);
            *array_add(arena, &roots->files) = root;
            *array_add(arena, &reader->origins) = (Origin){source, reader->folder};
        }
    }
}

static void read_tables(PackReader *reader, const Roots *roots)
{
    Pack *pack = reader->pack;
    Gazetteers gazetteers = {.arena = &pack->arena, .lexicon = pack->lexicon};
    for (uint32_t kind = 0; kind <= TABLE_UNKNOWN; kind++)
        for (uint32_t i = 0; i < roots->tables.count; i++) {
            const Source *source = roots->tables.at[i];
            bool is_cues = strstr(str_to_c(&pack->arena, source->path), CUE_FOLDER) != NULL;
            if (gazetteer_kind(source) == kind)
                gazetteer_load(&gazetteers, source, !is_cues, reader->diag);
        }
}

static void read_sections(PackReader *reader, const Roots *roots, const char *key,
                          void (*read)(PackReader *, const Node *), bool takes_root)
{
    for (uint32_t i = 0; i < roots->files.count; i++) {
        const Node *section = roots->files.at[i]->kind == NODE_MAP
                                  ? node_child(roots->files.at[i], key)
                                  : NULL;
        if (section != NULL)
            read(reader, takes_root ? roots->files.at[i] : section);
    }
}

static void read_all(PackReader *reader, const Roots *roots)
{
    name_groups(reader->pack);
    read_sections(reader, roots, "parties", read_parties, false);
    read_sections(reader, roots, "pair", read_pair, false);
    read_tables(reader, roots);
    read_sections(reader, roots, "via", read_via, false);
    read_sections(reader, roots, "references", register_classes, false);
    read_sections(reader, roots, "phrases", register_classes, false);
    read_sections(reader, roots, "patterns", define_patterns, false);
    for (uint32_t i = 0; i < array_length(sections); i++)
        read_sections(reader, roots, sections[i].key, sections[i].read,
                      sections[i].is_whole_file);
    resolve_frames(reader);
    grammar_check(reader->pack->grammar, reader->diag);
}

Pack *pack_new(Arena arena)
{
    Pack *pack = arena_alloc(&arena, sizeof *pack);
    pack->arena = arena;
    pack->lexicon = lexicon_new(&pack->arena);
    pack->grammar = grammar_new(&pack->arena, pack->lexicon);
    return pack;
}

bool pack_load(Pack *pack, const char *const *folders, uint32_t count, Diag *diag)
{
    PackReader reader = {.pack = pack, .diag = diag};
    Roots roots = {0};
    uint32_t errors_before = diag->error_count;
    for (reader.folder = 0; reader.folder < count; reader.folder++)
        read_folder(&reader, folders[reader.folder], &roots);
    if (diag->error_count == errors_before)
        read_all(&reader, &roots);
    return diag->error_count == errors_before && lexicon_seal(pack->lexicon, diag) &&
           grammar_seal(pack->grammar, diag);
}

bool pack_compile(const Pack *pack, Diag *diag)
{
    return grammar_compile(pack->grammar, diag);
}

void pack_free(Pack *pack)
{
    if (pack == NULL)
        return;
    grammar_free(pack->grammar);
    Arena arena = pack->arena; // the pack itself lives in it
    arena_free(&arena);
}
