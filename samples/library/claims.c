// Prints the claims of the articles that are named, one a line. To build it:
//
//     cc claims.c $(pkg-config --cflags --libs claimtag) -o claims
#include <claimtag.h>
#include <stdio.h>
#include <stdlib.h>

// Reads a whole file into memory that the caller frees. NULL with a message when it cannot.
static char *read_file(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    int is_read = file != NULL;
    char *bytes = NULL;
    *length = 0;
    for (size_t got = 1; is_read && got > 0; *length += got) {
        char *larger = realloc(bytes, *length + 65536);
        is_read = larger != NULL;
        if (!is_read)
            break;
        bytes = larger;
        got = fread(bytes + *length, 1, 65536, file);
        is_read = !ferror(file);
    }
    if (!is_read) {
        perror(path);
        free(bytes);
        bytes = NULL;
    }
    if (file != NULL)
        fclose(file);
    return bytes;
}

static void print_claim(const char *path, const claimtag_claim *claim)
{
    printf("%s:%zu:%zu: %s", path, claim->line, claim->column, claim->type);
    for (size_t i = 0; i < claim->participant_count; i++)
        printf(" %s=%s", claim->participants[i]->role, claim->participants[i]->actor);
    printf(" (%s, says %s%s%s)\n", claim->factuality, claim->source,
           claim->time[0] != '\0' ? ", in " : "", claim->time);
}

// Tags one article. False with a message when it cannot.
static int tag_file(claimtag_tagger *tagger, const char *path)
{
    size_t length;
    char *bytes = read_file(path, &length);
    if (bytes == NULL)
        return 0;
    claimtag_options options = {.size = sizeof options, .path = path};
    int is_tagged = claimtag_tag(tagger, bytes, length, &options) == CLAIMTAG_OK;
    if (!is_tagged)
        fprintf(stderr, "%s\n", claimtag_message(tagger));
    const claimtag_claim *claim;
    for (size_t i = 0; (claim = claimtag_claim_at(tagger, i)) != NULL; i++)
        print_claim(path, claim);
    free(bytes);
    return is_tagged;
}

int main(int argc, char **argv)
{
    claimtag_rules *rules;
    int failures = 0;
    claimtag_status status = claimtag_rules_open(&rules, NULL, 0);
    claimtag_tagger *tagger = claimtag_tagger_new(rules);
    if (tagger == NULL)
        fprintf(stderr, "%s\n",
                status == CLAIMTAG_OK ? "out of memory" : claimtag_rules_message(rules));
    for (int i = 1; i < argc && tagger != NULL; i++)
        failures += !tag_file(tagger, argv[i]);
    failures += tagger == NULL;
    claimtag_tagger_free(tagger);
    claimtag_rules_close(rules);
    return failures > 0;
}
