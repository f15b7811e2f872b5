#include "pack.h"

#include "file.h"
#include "gazetteer.h"
#include "legible.h"
#include "pack_reader.h"
#include "sections.h"

#include <string.h>
#include <unistd.h>

// Words in this folder are cues, not names: they make no mentions.
#define CUE_FOLDER "/words/"

static void read_tables(PackReader *reader, const Node *none)
{
    (void)none;
    Pack *pack = reader->pack;
    Gazetteers gazetteers = {.arena = &pack->arena, .lexicon = pack->lexicon};
    for (uint32_t kind = 0; kind <= TABLE_UNKNOWN; kind++)
        for (uint32_t i = 0; i < reader->tables.count; i++) {
            const Source *source = reader->tables.at[i];
            bool is_cues = strstr(str_to_c(&pack->arena, source->path), CUE_FOLDER) != NULL;
            if (gazetteer_kind(source) == kind)
                gazetteer_load(&gazetteers, source, !is_cues, reader->diag);
        }
    gazetteers_check(&gazetteers, reader->diag);
}

// What is read of all files, in this order.
static const struct Step {
    Section section; // without a key: none
    void (*read)(PackReader *reader, const Node *section);
} steps[] = {
    {{"parties", NODE_LIST, false, &party_shape,
      "actors that claims are about, at most seven, by their codes"},
     read_parties},
    {{"pair", NODE_LIST, false, &party_shape,
      "the two that \"the two countries\" and \"its ally\" stand for"},
     read_pair},
    {{NULL, NODE_TEXT, false, NULL, NULL}, read_tables},
    {{"parties", NODE_LIST, false, NULL, NULL}, check_parties},
    // The classes that rules give to what they find must be known to all patterns.
    {{"references", NODE_LIST, false, NULL, NULL}, read_class_names},
    {{"phrases", NODE_LIST, false, NULL, NULL}, read_class_names},
    {{"via", NODE_MAP, false, &via_shape,
      "how a party was recognised, by the class of its mention"},
     read_via},
    {{"patterns", NODE_MAP, false, &pattern_shape, "sub-patterns that patterns share by name"},
     read_patterns},
    {{"overrides", NODE_LIST, false, &text_shape,
      "names of rules, types and sub-patterns that take the place of earlier ones, as is meant"},
     read_overrides},
    {{"zones", NODE_LIST, false, &zone_rule_shape,
      "what the lines of a saved page are; the first rule that fits a line decides"},
     read_zones},
    {{"markup", NODE_MAP, false, &markup_shape, "which elements of web pages hold what"},
     read_markup},
    {{"datelines", NODE_LIST, false, &dateline_shape, "where a text says when it was written"},
     read_datelines},
    {{"references", NODE_LIST, false, &reference_shape, "words that stand for actors named before"},
     read_references},
    {{"phrases", NODE_LIST, false, &phrase_shape, "units of several words: noun phrases, times"},
     read_phrases},
    {{"sources", NODE_LIST, false, &source_shape, "what kind of source a unit is"}, read_sources},
    {{"stance", NODE_LIST, false, &stance_shape,
      "cues: who says it, how surely, and how far that reaches"},
     read_stance},
    {{"discourse", NODE_MAP, false, &discourse_shape, "how long an actor stays in mind"},
     read_discourse},
    {{"mutations", NODE_LIST, false, &mutation_shape,
      "how examples are rewritten to try the rules"},
     read_mutations},
    {{"frame", NODE_TEXT, true, &frame_shape,
      "a file with this key is a frame: a family of constructions"},
     read_frame},
    {{"type", NODE_TEXT, true, &type_shape,
      "a file with this key is a type: which frames with which objects make its claims"},
     read_type},
    // These speak of types.
    {{"events", NODE_LIST, false, &event_shape, "what joins claims of a type to events"},
     read_events},
    {{"things", NODE_LIST, false, &thing_shape, "which objects are the same thing"}, read_things},
    {{"copies", NODE_MAP, false, &copies_shape, "when texts are copies of one another"},
     read_copies},
    {{"vouching", NODE_MAP, false, &vouching_shape, "how those who vouch for a claim are counted"},
     read_vouching},
};

const Section *rule_section(uint32_t index)
{
    // Where a section is read twice, one of the steps says what it holds.
    for (uint32_t i = 0; i < array_length(steps); i++)
        if (steps[i].section.shape != NULL && index-- == 0)
            return &steps[i].section;
    return NULL;
}

static const struct Step *step_called(Str key)
{
    for (uint32_t i = 0; i < array_length(steps); i++)
        if (steps[i].section.key != NULL && str_equal(key, str_from(steps[i].section.key)))
            return &steps[i];
    return NULL;
}

// Checks the sections of a file. The keys of a frame or a type are checked where it is read.
static void check_sections(PackReader *reader, const Node *root)
{
    if (root->kind != NODE_MAP) {
        diag_error(reader->diag, root->place, "a rule file is a map of sections");
        return;
    }
    if (node_child(root, "frame") != NULL || node_child(root, "type") != NULL)
        return;
    for (uint32_t i = 0; i < root->children.count; i++) {
        const Node *section = root->children.at[i];
        const struct Step *step = step_called(section->key);
        if (step == NULL)
            report_section(reader, section);
        else if (step->section.kind != section->kind)
            diag_error(reader->diag, section->place, "\"%s\" wants %s", step->section.key,
                       node_kind_name(step->section.kind));
        else if (section->kind == NODE_LIST && step->section.shape != NULL &&
                 step->section.shape->fields == NULL)
            node_holds_texts(section, step->section.key, reader->diag);
    }
}

// Ours are not a tenth of this. What is loaded takes memory and time with its size, some of it
// with the square, and rules may come from strangers.
#define RULES_MOST ((uint32_t)16 << 20)

// Reads the file as YAML, or notes it as a table.
static bool read_file(PackReader *reader, Str path)
{
    Arena *arena = &reader->pack->arena;
    Source *source = arena_alloc(arena, sizeof *source);
    source->path = path;
    if (!file_read_regular(arena, str_to_c(arena, path), FILE_OF_RULES_MOST, &source->text,
                           reader->diag))
        return false;
    reader->bytes += source->text.length;
    if (reader->bytes > RULES_MOST) {
        diag_error(reader->diag, (Place){0},
                   "%.*s: with this file the rules are larger than %u MiB", STR_ARGS(path),
                   RULES_MOST >> 20);
        return false;
    }
    digest_add_text(&reader->digest, source->text);
    if (!legible_check(source, reader->diag))
        return false;
    if (str_ends_with(path, STR(".tsv"))) {
        *array_add(arena, &reader->tables) = source;
        return true;
    }
    const Node *root = yaml_read(arena, source, reader->diag);
    if (root == NULL)
        return false;
    check_sections(reader, root);
    *array_add(arena, &reader->files) = root;
    *array_add(arena, &reader->origins) = (Origin){source, reader->folder};
    return true;
}

static bool read_folder(PackReader *reader, const char *folder)
{
    static const char *const endings[] = {".yaml", ".tsv"};
    PathArray paths = {0};
    if (!file_is_folder(folder) && access(folder, F_OK) == 0) {
        diag_error(reader->diag, (Place){0},
                   "%s: a file; rules are read by the folder: name the one that holds it", folder);
        return false;
    }
    bool is_complete = file_list_inside(&reader->pack->arena, folder, endings,
                                        array_length(endings), &paths, reader->diag);
    if (is_complete && paths.count == 0) {
        diag_error(reader->diag, (Place){0}, "%s: no rules (*.yaml, *.tsv) in this folder", folder);
        return false;
    }
    for (uint32_t i = 0; i < paths.count && reader->bytes <= RULES_MOST; i++)
        is_complete &= read_file(reader, paths.at[i]);
    return is_complete;
}

// Whether a later folder may give the section in part: what it leaves out stays.
static bool is_laid_over(const Section *section)
{
    return section->kind == NODE_MAP && section->shape->fields != NULL;
}

static void read_step(PackReader *reader, const struct Step *step)
{
    const Node *laid = NULL;
    if (step->section.key == NULL)
        step->read(reader, NULL);
    for (uint32_t i = 0; i < reader->files.count && step->section.key != NULL; i++) {
        const Node *file = reader->files.at[i];
        const Node *section = file->kind == NODE_MAP ? node_child(file, step->section.key) : NULL;
        if (section == NULL ||
            (!step->section.is_whole_file && section->kind != step->section.kind))
            continue;
        if (!is_laid_over(&step->section))
            step->read(reader, step->section.is_whole_file ? file : section);
        else
            laid = laid == NULL ? section : node_laid_over(&reader->pack->arena, laid, section);
    }
    if (laid != NULL)
        step->read(reader, laid);
}

static void read_all(PackReader *reader)
{
    name_groups(reader->pack);
    for (uint32_t i = 0; i < array_length(steps); i++)
        read_step(reader, &steps[i]);
    resolve_frames(reader);
    check_needed(reader);
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
    PackReader reader = {.pack = pack, .diag = diag, .digest = digest_new()};
    bool is_complete = true;
    uint32_t errors_before = diag->error_count;
    for (reader.folder = 0; reader.folder < count; reader.folder++)
        is_complete &= read_folder(&reader, folders[reader.folder]);
    pack->digest = digest_hex(&reader.digest, &pack->arena);
    // What a file that cannot be read would have named is missed everywhere: no use going on.
    if (is_complete)
        read_all(&reader);
    if (diag->error_count == errors_before && pack->types.count == 0)
        diag_error(diag, (Place){0},
                   "%s: these rules name no type of claims; to extend other rules, give their "
                   "folder before yours",
                   folders[count - 1]);
    number_rows(pack);
    if (diag->error_count > errors_before || !lexicon_seal(pack->lexicon, diag) ||
        !grammar_seal(pack->grammar, diag))
        return false;
    seal_pairs(pack);
    lay_names(pack);
    return true;
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
    lexicon_free(pack->lexicon);
    Arena arena = pack->arena; // the pack itself lives in it
    arena_free(&arena);
}
