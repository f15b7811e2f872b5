// Tags files through libclaimtag, with the rules in a folder or, of "-", with those built in:
// again FOLDER FILE... Where memory runs out it asks once more, and prints what it then gets: so
// what is printed is the same whichever allocation fails.
#include <claimtag.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define FILE_MOST 100000

// Without an allocation of its own.
static size_t read_file(const char *path, char *bytes)
{
    int file = open(path, O_RDONLY);
    ssize_t length = read(file, bytes, FILE_MOST);
    close(file);
    return length > 0 ? (size_t)length : 0;
}

static claimtag_rules *open_rules(const char *folder)
{
    size_t count = strcmp(folder, "-") != 0;
    claimtag_rules *rules;
    claimtag_status status = claimtag_rules_open(&rules, &folder, count);
    if (status == CLAIMTAG_MEMORY) {
        claimtag_rules_close(rules);
        status = claimtag_rules_open(&rules, &folder, count);
    }
    if (status == CLAIMTAG_OK)
        return rules;
    printf("%d: %s\n", (int)status, claimtag_rules_message(rules));
    return NULL;
}

static bool tag_file(claimtag_tagger *tagger, const char *path)
{
    static char bytes[FILE_MOST];
    size_t length = read_file(path, bytes);
    claimtag_status status = claimtag_tag(tagger, bytes, length, NULL);
    if (status == CLAIMTAG_MEMORY)
        status = claimtag_tag(tagger, bytes, length, NULL);
    const char *json = claimtag_json(tagger, NULL);
    if (status == CLAIMTAG_OK && json == NULL)
        json = claimtag_json(tagger, NULL);
    if (status != CLAIMTAG_OK || json == NULL) {
        printf("%s: %d: %s\n", path, (int)status, claimtag_message(tagger));
        return false;
    }
    puts(json);
    return true;
}

int main(int argc, char **argv)
{
    bool is_right = argc > 1;
    static char out[FILE_MOST];
    setvbuf(stdout, out, _IOFBF, sizeof out);
    claimtag_rules *rules = is_right ? open_rules(argv[1]) : NULL;
    claimtag_tagger *tagger = claimtag_tagger_new(rules);
    if (tagger == NULL)
        tagger = claimtag_tagger_new(rules);
    claimtag_rules_close(rules); // the tagger holds what it needs of them
    is_right &= tagger != NULL;
    for (int i = 2; i < argc && is_right; i++)
        is_right &= tag_file(tagger, argv[i]);
    claimtag_tagger_free(tagger);
    return !is_right;
}
