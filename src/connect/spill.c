#include "spill.h"

#include "file.h"
#include "memory.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// So much stays in memory: the tags of some ten thousand articles.
#define SPILL_KEPT ((size_t)32 << 20)

static int open_nameless(void)
{
    const char *folder = getenv("TMPDIR");
    if (folder == NULL || folder[0] == '\0')
        folder = "/tmp";
    int file = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (file >= 0 || (errno != EOPNOTSUPP && errno != EISDIR))
        return file;
    Arena arena = {0}; // a file system without nameless files
    char *path = arena_alloc(&arena, strlen(folder) + sizeof "/claimtag-XXXXXX");
    stpcpy(stpcpy(path, folder), "/claimtag-XXXXXX");
    file = mkostemp(path, O_CLOEXEC);
    if (file >= 0)
        unlink(path);
    arena_free(&arena);
    return file;
}

static void flush(Spill *spill)
{
    if (spill->file <= 0)
        spill->file = open_nameless();
    bool is_written = spill->file > 0;
    for (size_t at = 0; at < spill->count && is_written; at += SPILL_KEPT / 4) {
        size_t left = spill->count - at;
        uint32_t count = (uint32_t)(left < SPILL_KEPT / 4 ? left : SPILL_KEPT / 4);
        is_written = file_write(spill->file, (Str){spill->bytes + at, count});
    }
    if (!is_written)
        spill->error = errno;
    spill->written += spill->count;
    spill->count = 0;
}

SpillRef spill_put(Spill *spill, const Str *texts, uint32_t count)
{
    size_t size = 0;
    for (uint32_t i = 0; i < count; i++)
        size += sizeof texts[i].length + texts[i].length;
    SpillRef ref = {0, (uint32_t)size};
    if (spill->error != 0)
        return ref;
    if (spill->bytes == NULL)
        spill->bytes = memory_alloc(SPILL_KEPT);
    if (size > SPILL_KEPT) { // no sentence is that long
        spill->error = EFBIG;
        return ref;
    }
    if (spill->count + size > SPILL_KEPT)
        flush(spill);
    ref.at = spill->written + spill->count;
    for (uint32_t i = 0; i < count; i++) {
        memcpy(spill->bytes + spill->count, &texts[i].length, sizeof texts[i].length);
        spill->count += sizeof texts[i].length;
        if (texts[i].length > 0)
            memcpy(spill->bytes + spill->count, texts[i].at, texts[i].length);
        spill->count += texts[i].length;
    }
    return ref;
}

// Returns false when the bytes cannot be read.
static bool read_back(Spill *spill, SpillRef ref, char *bytes)
{
    if (ref.at >= spill->written) {
        memcpy(bytes, spill->bytes + (ref.at - spill->written), ref.size);
        return true;
    }
    for (uint32_t done = 0; done < ref.size;) {
        ssize_t got = pread(spill->file, bytes + done, ref.size - done, (off_t)(ref.at + done));
        if (got <= 0 && !(got < 0 && errno == EINTR)) {
            spill->error = got < 0 ? errno : EIO;
            return false;
        }
        done += got > 0 ? (uint32_t)got : 0;
    }
    return true;
}

void spill_get(Spill *spill, SpillRef ref, Arena *arena, Str *texts, uint32_t count)
{
    char *bytes = arena_alloc(arena, ref.size + 1);
    bool is_read = spill->error == 0 && ref.size > 0 && read_back(spill, ref, bytes);
    size_t at = 0;
    for (uint32_t i = 0; i < count; i++) {
        texts[i] = (Str){bytes, 0};
        if (!is_read)
            continue;
        memcpy(&texts[i].length, bytes + at, sizeof texts[i].length);
        texts[i].at = bytes + at + sizeof texts[i].length;
        at += sizeof texts[i].length + texts[i].length;
    }
}

void spill_free(Spill *spill)
{
    if (spill->file > 0)
        close(spill->file);
    free(spill->bytes);
}
