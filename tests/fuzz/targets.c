#include "fuzz.h"

#include "check.h"
#include "dossiers.h"
#include "wxr.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static const RecordFields fields = {"text", "id", "date", "title"};

static void run_format(const Pack *pack, Scratch *scratch, Str data, Format format)
{
    ReadOptions options = {.pack = pack, .format = format, .fields = fields};
    Document document = {.path = STR("fuzz"), .input = data};
    Diag diag = {0};
    if (read_input(&scratch->arena, &options, format, &document, &diag))
        check_invariants(pack, scratch, &document);
    else
        promise(diag.error_count == 1, "what cannot be read is said once");
    diag_free(&diag);
    arena_reset(&scratch->arena);
}

static void run_text(const Pack *pack, Scratch *scratch, Str data)
{
    run_format(pack, scratch, data, FORMAT_TEXT);
}

static void run_markdown(const Pack *pack, Scratch *scratch, Str data)
{
    run_format(pack, scratch, data, FORMAT_MARKDOWN);
}

static void run_html(const Pack *pack, Scratch *scratch, Str data)
{
    run_format(pack, scratch, data, FORMAT_HTML);
}

static void run_encoding(const Pack *pack, Scratch *scratch, Str data)
{
    ReadOptions options = {.pack = pack, .encoding = "windows-1252"};
    Document document = {.path = STR("fuzz"), .input = data};
    Diag diag = {0};
    if (read_input(&scratch->arena, &options, FORMAT_TEXT, &document, &diag))
        check_invariants(pack, scratch, &document);
    diag_free(&diag);
    arena_reset(&scratch->arena);
}

static void run_jsonl(const Pack *pack, Scratch *scratch, Str data)
{
    ReadOptions options = {.pack = pack, .fields = fields};
    while (data.at != NULL) {
        Str line = str_cut(&data, '\n'), reason = {0};
        Document document = {.path = STR("fuzz")};
        if (read_record(&scratch->arena, &options, line, &document, &reason))
            check_invariants(pack, scratch, &document);
        else
            promise(reason.length > 0, "a broken record has a reason");
        arena_reset(&scratch->arena);
    }
}

// A stream of [data]; false when the system has no memory for it.
static bool open_stream(Stream *stream, Str data, char *path, size_t size)
{
    Diag diag = {0};
    int file = memfd_create("fuzz", MFD_CLOEXEC);
    if (file < 0 || write(file, data.at, data.length) != (ssize_t)data.length)
        return false;
    snprintf(path, size, "/proc/self/fd/%d", file);
    bool is_open = stream_open(stream, str_from(path), &diag);
    close(file);
    diag_free(&diag);
    return is_open;
}

static void run_wxr(const Pack *pack, Scratch *scratch, Str data)
{
    ReadOptions options = {.pack = pack};
    Stream stream;
    char path[64];
    Post post;
    Diag diag = {0};
    if (!open_stream(&stream, data, path, sizeof path))
        return;
    Wxr *wxr = wxr_open(&stream);
    while (wxr_next(wxr, &scratch->arena, &post, &diag)) {
        Document document = {.path = STR("fuzz")};
        read_post(&scratch->arena, &options, &post, &document);
        check_invariants(pack, scratch, &document);
        arena_reset(&scratch->arena);
    }
    wxr_close(wxr);
    stream_close(&stream);
    diag_free(&diag);
    arena_reset(&scratch->arena);
}

static void run_gold(const Pack *pack, Scratch *scratch, Str data)
{
    Document document =
        document_of_text(STR("fuzz"), STR("Iran bought missiles from North Korea in 1987."));
    Source source = {STR("gold.json"), data};
    Gold gold = {0};
    Diag diag = {0};
    bool is_read = gold_read(pack, &document, &source, &scratch->arena, &gold, &diag);
    promise(is_read == (diag.error_count == 0), "faulty gold has a message");
    for (uint32_t i = 0; is_read && i < gold.claims.count; i++)
        promise(gold.claims.at[i].span.end <= document.text.length, "gold lies in the text");
    FILE *nowhere = fopen("/dev/null", "w");
    if (nowhere != NULL) {
        diag_print(&diag, nowhere);
        fclose(nowhere);
    }
    diag_free(&diag);
    arena_reset(&scratch->arena);
}

// Loads [data] as the file [name] of a folder of rules behind those of tests/packs/base.
static void run_rules_file(Str data, const char *name)
{
    char folder[] = "/tmp/claimtag-fuzz-XXXXXX", path[64];
    if (mkdtemp(folder) == NULL)
        return;
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    if (file != NULL && fwrite(data.at, 1, data.length, file) == data.length && fclose(file) == 0) {
        const char *folders[] = {"tests/packs/base", folder};
        Pack *pack = pack_new((Arena){0});
        Diag diag = {0};
        bool is_loaded = pack_load(pack, folders, 2, &diag);
        promise(is_loaded == (diag.error_count == 0), "faulty rules have a message");
        diag_free(&diag);
        pack_free(pack);
    }
    unlink(path);
    rmdir(folder);
}

static void run_rules(const Pack *pack, Scratch *scratch, Str data)
{
    (void)pack;
    (void)scratch;
    run_rules_file(data, "fuzz.yaml");
}

static void run_gazetteer(const Pack *pack, Scratch *scratch, Str data)
{
    (void)pack;
    (void)scratch;
    run_rules_file(data, "fuzz.tsv");
}

static void run_tags(const Pack *pack, Scratch *scratch, Str data)
{
    (void)scratch;
    check_dossier(pack, data);
}

const FuzzTarget fuzz_targets[] = {
    {"text", run_text},
    {"markdown", run_markdown},
    {"html", run_html},
    {"jsonl", run_jsonl},
    {"encoding", run_encoding},
    {"wxr", run_wxr},
    {"gold", run_gold},
    {"rules", run_rules},
    {"gazetteer", run_gazetteer},
    {"tags", run_tags},
    {NULL, NULL},
};
