#include "test.h"

#include "../../src/batch/walk.h"

static const struct GlobRow {
    const char *glob, *path;
    bool is_folder, matches;
} rows[] = {
    // By name, at any depth.
    {"*.txt", "a.txt", false, true},
    {"*.txt", "x/y/a.txt", false, true},
    {"*.txt", "a.txt.bak", false, false},
    {"a.txt", "x/a.txt", false, true},
    {"a.txt", "xa.txt", false, false},
    {"?.[ch]", "x/a.c", false, true},
    {"?.[!ch]", "x/a.c", false, false},
    {"\\*", "*", false, true},
    {"\\*", "a", false, false},
    {"drafts", "x/drafts", true, true},
    // By path, from the top.
    {"x/*", "x/a", false, true},
    {"x/*", "x/y/a", false, false},
    {"x/*", "z/x/a", false, false},
    {"x/**", "x/y/a", false, true},
    {"**/a", "a", false, true},
    {"**/a", "x/y/a", false, true},
    {"**/y/*", "x/y/a", false, true},
    {"**/y/*", "y/a", false, true},
    {"/a", "a", false, true},
    {"/a", "x/a", false, false},
    {"/*.txt", "a.txt", false, true},
    {"/*.txt", "x/a.txt", false, false},
    {"./a", "a", false, true},
    {"./x/a", "x/a", false, true},
    {"./a", "x/a", false, false},
    // Folders only.
    {"drafts/", "x/drafts", true, true},
    {"drafts/", "x/drafts", false, false},
    {"/drafts/", "drafts", true, true},
    {"/drafts/", "x/drafts", true, false},
    {"x/drafts/", "x/drafts", true, true},
    {"x/drafts/", "y/x/drafts", true, false},
    // What means nothing matches nothing.
    {"/", "a", true, false},
    {"", "a", false, false},
    {"[", "a", false, false},
};

TEST(glob, matches_as_a_line_of_gitignore)
{
    for (uint32_t i = 0; i < array_length(rows); i++) {
        if (glob_matches(rows[i].glob, rows[i].path, rows[i].is_folder) != rows[i].matches)
            print_message("\"%s\" and \"%s\"\n", rows[i].glob, rows[i].path);
        assert_int_equal(glob_matches(rows[i].glob, rows[i].path, rows[i].is_folder),
                         rows[i].matches);
    }
}

TEST(glob, longer_than_all_paths_matches_nothing)
{
    char glob[8192];
    for (uint32_t i = 0; i < sizeof glob; i++)
        glob[i] = '*';
    glob[sizeof glob - 1] = '\0';
    assert_false(glob_matches(glob, "a", false));
}
