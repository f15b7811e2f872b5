// Patterns, over a small lexicon of their own.
#include "test.h"

#include "gazetteer.h"
#include "node.h"

#include <stdio.h>
#include <string.h>

static const char *const tables[] = {
    "token\tkind\n's\tclitic\n",
    "part\tform\tending\tbecomes\n"
    "v\tbase\t\t\nv\tpast\t\ted\nv\tparticiple\t\t=past\n"
    "n\tsingular\t\t\nn\tplural\t\ts\n",
    "alias\tclass\tcode\tform\tcase\n"
    "Arland\tstate\tARL\n"
    "Borland\tstate\tBOR\n"
    "Cedria\tstate\tCED\n"
    "New Arland\tstate trap\n"
    "Red Star\tfirm\tARL\n"
    "red\tcolour\t\t\tlower\n"
    "IT\toffice\n"
    "sell\tgive\t\tv past=sold participle=sold\n"
    "boat\tvessel\t\tn\n"
    "-ize\tverbish\n",
};

typedef struct Fixture {
    Arena arena;
    Lexicon *lexicon;
    Grammar *grammar;
    Pattern *pattern;
    UnitArray units;
    Diag diag;
} Fixture;

static void open_fixture(Fixture *f, const char *yaml)
{
    f->lexicon = lexicon_new(&f->arena);
    lexicon_add_party(f->lexicon, STR("ARL"));
    lexicon_add_party(f->lexicon, STR("BOR"));
    Gazetteers gazetteers = {.arena = &f->arena, .lexicon = f->lexicon};
    for (size_t i = 0; i < 3; i++) {
        Source *source = arena_alloc(&f->arena, sizeof *source);
        *source = (Source){STR("table"), str_from(tables[i])};
        assert_true(gazetteer_load(&gazetteers, source, true, &f->diag));
    }
    f->grammar = grammar_new(&f->arena, f->lexicon);
    Source *source = arena_alloc(&f->arena, sizeof *source);
    *source = (Source){STR("pattern"), str_from(yaml)};
    const Node *root = yaml_read(&f->arena, source, &f->diag);
    assert_non_null(root);
    for (uint32_t i = 0; i + 1 < root->children.count; i++)
        assert_true(grammar_define(f->grammar, root->children.at[i], &f->diag));
    f->pattern = pattern_read(f->grammar, STAGE_CLAIMS, root->children.at[root->children.count - 1],
                              &f->diag);
    diag_print(&f->diag, stderr);
    assert_non_null(f->pattern);
    assert_true(lexicon_seal(f->lexicon, &f->diag));
    assert_true(grammar_seal(f->grammar, &f->diag));
}

static void read_units(Fixture *f, const char *text)
{
    TokenArray all = {0};
    Str str = str_from(text);
    token_scan(lexicon_orthography(f->lexicon), &f->arena, str, &all);
    lexicon_mark_words(f->lexicon, str, &all);
    Passage passage = {.text = str, .tokens = all.at, .end = all.count};
    lexicon_find_units(f->lexicon, &passage, &f->arena, &f->units);
}

// What the pattern finds, "1-3 who=1-2" in units, or "none".
static void search(const Fixture *f, char result[256])
{
    Hit hit;
    Matcher *matcher = matcher_new();
    matcher_look_at(matcher, f->grammar, STAGE_CLAIMS, f->units.at, f->units.count);
    bool is_found = pattern_search(f->pattern, matcher, 0, &hit);
    int length = is_found ? snprintf(result, 256, "%u-%u", hit.start, hit.end)
                          : snprintf(result, 256, "none");
    for (GroupId group = 0; is_found && group < grammar_group_count(f->grammar); group++) {
        uint32_t start, end;
        Str name = grammar_group_name(f->grammar, group);
        if (pattern_has_group(f->pattern, group) && hit_group(&hit, group, &start, &end))
            length += snprintf(result + length, 256 - (size_t)length, " %.*s=%u-%u", STR_ARGS(name),
                               start, end);
    }
    matcher_free(matcher);
}

// What the last pattern of [yaml] finds in [text]; the same with its code kept and its tables
// ordered by the units that were counted.
static const char *found(const char *yaml, const char *text)
{
    static char result[256];
    char again[256];
    Fixture f = {0};
    open_fixture(&f, yaml);
    read_units(&f, text);
    search(&f, result);
    grammar_count_units(f.grammar);
    search(&f, again);
    assert_text(again, result);
    assert_true(grammar_keep_code(f.grammar, &f.diag));
    grammar_use_kept_code(f.grammar, cache_try_new(grammar_branch_count(f.grammar)));
    search(&f, again);
    assert_text(again, result);
    grammar_free(f.grammar);
    diag_free(&f.diag);
    arena_free(&f.arena);
    return result;
}

// A sub-pattern or more, a text, and what is found in it.
static const char *const searches[][3] = {
    // Words, whatever their capitals; names of several words are one unit.
    {"p: sold boats", "They SOLD boats", "1-3"},
    {"p: sold boats", "They sold ten boats", "none"},
    {"p: \"{firm}\"", "Ships of Red Star sank", "2-3"},
    {"p: \"{firm}\"", "a red star", "none"},
    {"p: \"{colour}\"", "a red star", "1-2"},
    {"p: \"{office}\"", "it sold", "none"},
    // The longest name: New Arland is no Arland.
    {"p: \"{ARL}\"", "New Arland sold", "none"},
    {"p: \"{ARL}\"", "Red Star and New Arland", "0-1"},
    // Formulas.
    {"p: \"{state&!trap}\"", "New Arland and Borland", "2-3"},
    {"p: \"{state&!trap&!BOR}\"", "New Arland and Borland", "none"},
    {"p: \"{ARL|BOR} {give}\"", "Borland sold", "0-2"},
    {"p: \"{third&state}\"", "Arland and Cedria", "2-3"},
    {"p: \"{(vessel|firm)&!plural}\"", "boats or a boat", "3-4"},
    {"p: \"{=boats|firm}\"", "a boat, two boats", "4-5"},
    {"p: \"{any&!word}\"", "Arland, Borland", "1-2"},
    // Lemmas and endings.
    {"p: \"{v:sell}\"", "it was sold", "2-3"},
    {"p: \"{n:boat}\"", "many boats", "1-2"},
    {"p: \"{verbish}\"", "they privatize it", "1-2"},
    // Built-in classes.
    {"p: \"{capital&unknown}\"", "the Xyzzy", "1-2"},
    {"p: \"{year}\"", "17 in 1987", "2-3"},
    {"p: \"{day}\"", "77 or 17", "2-3"},
    {"p: \"{years}\"", "1987 to 1980-88", "2-3"},
    {"p: \"{mark}\"", "so, yes", "1-2"},
    // Operators.
    {"p: \"{state} {any:3} {state}\"", "Arland with or without Borland", "0-5"},
    {"p: \"{state} {any:2} {state}\"", "Arland with or without Borland", "none"},
    {"p: ten? boats", "boats, ten boats", "0-1"},
    {"p: \"(?:ten|two) boats\"", "ten boats", "0-2"},
    {"p: \"boats{2}\"", "boats boats", "0-2"},
    {"p: \"(?:ten|two){1,2} boats\"", "ten two boats", "0-3"},
    {"p: boats $", "boats, boats", "2-3"},
    {"p: ^ boats", "ten boats", "none"},
    {"p: (?<!ten) boats", "ten boats, two boats", "4-5"},
    {"p: \"(?<= ten ) boats\"", "two boats, ten boats", "4-5"},
    {"p: boats (?! sank)", "boats sank, boats flew", "3-4"},
    {"p: boats (?= sank)", "boats flew, boats sank", "3-4"},
    // Groups, in the pattern and in what it uses.
    {"p: \"(?<who>{state}) {give} (?<what>{vessel})\"", "Arland sold boats",
     "0-3 who=0-1 what=2-3"},
    {"party: \"(?<who>{state})\"\np: \"{party} {give}\"", "so Arland sold", "1-3 who=1-2"},
    {"p: \"(?<who>{ARL})|(?<who>{BOR})\"", "Borland", "0-1 who=0-1"},
    // Sub-patterns, large ones (which become subroutines) too.
    {"s: one two three four five six|seven\np: \"{s} {s}\"", "seven one two three four five six",
     "0-7"},
    {"s: one two three four five six|seven\np: \"(?:{s}){0,3} end\"", "seven seven end", "0-3"},
    // A hyphen and a space are alike.
    {"p: red star", "a red-star thing", "1-3"},
    {"p: red-star", "a red star thing", "1-3"},
    // Words that are one alias are one unit, and what is looked back at may be one.
    {"p: red star sank", "Ships of Red Star sank", "2-4"},
    {"p: of red star", "of Red Star", "0-2"},
    {"p: (?<!red star|old) sank", "Red Star sank, Arland sank", "4-5"},
    {"p: Arland 's boats", "Arland's boats", "0-3"},
    {"p: stop \\.", "stop.", "0-2"},
    // All but a few, and a few: the classes that are written as their opposite.
    {"p: \"{!(vessel|give)}{3}\"", "The boats sold by old Arland sank", "3-6"},
    {"p: \"{!(state|vessel)} {!(vessel&plural)} {vessel}\"", "Arland boats sank by a boat", "3-6"},
};

TEST(pattern, finds)
{
    for (size_t i = 0; i < array_length(searches); i++) {
        const char *got = found(searches[i][0], searches[i][1]);
        if (strcmp(got, searches[i][2]) != 0)
            print_error("%s in \"%s\"\n", searches[i][0], searches[i][1]);
        assert_text(got, searches[i][2]);
    }
}

TEST(pattern, is_bounded_in_its_work)
{
    // Gaps within gaps: every cut of the words among them has to be tried.
    Fixture f = {0};
    Hit hit;
    char text[1200] = "";
    for (size_t i = 0; i + 8 < sizeof text; i += 8)
        memcpy(text + i, "never b ", 8);
    open_fixture(&f, "p: \"(?:{any:16} {any:16} {any:16} {any:16}){1,8} never $\"");
    read_units(&f, text);
    Matcher *matcher = matcher_new();
    matcher_look_at(matcher, f.grammar, STAGE_CLAIMS, f.units.at, f.units.count);
    Str warning;
    assert_false(pattern_search(f.pattern, matcher, 0, &hit));
    assert_false(pattern_search(f.pattern, matcher, 0, &hit));
    assert_true(matcher_next_warning(matcher, &f.arena, &warning));
    assert_text(warning.at, "pattern:1:5: this pattern is too much work: given up 2 times");
    assert_false(matcher_next_warning(matcher, &f.arena, &warning));
    matcher_free(matcher);
    grammar_free(f.grammar);
    arena_free(&f.arena);
}

TEST(pattern, finds_in_sentences_of_any_length)
{
    // The sieve takes two units for one place in the longer ones, three in the longest.
    char text[1000], want[64];
    for (uint32_t before = 0; before < 160; before++) {
        size_t length = 0;
        for (uint32_t i = 0; i < before; i++)
            length += (size_t)snprintf(text + length, sizeof text - length, "boats ");
        snprintf(text + length, sizeof text - length, "Arland sold the boats");
        snprintf(want, sizeof want, "%u-%u", before, before + 4);
        assert_text(found("p: \"{ARL} {give} {any:4} {vessel} $\"", text), want);
        snprintf(want, sizeof want, "%u-%u", before, before + 2);
        assert_text(found("p: \"{ARL} {give} (?= the)\"", text), want);
        assert_text(found("p: \"{give} {any:4} {ARL}\"", text), "none");
    }
}

TEST(pattern, of_all_rules_can_be_compiled)
{
    Diag diag = {0};
    bool is_right = pack_compile(test_pack(), &diag);
    diag_print(&diag, stderr);
    diag_free(&diag);
    assert_true(is_right);
}
