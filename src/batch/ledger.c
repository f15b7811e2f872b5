#include "ledger.h"

#include "digest.h"
#include "file.h"
#include "stream.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define LEDGER_NAME ".claimtag"

// Where the parts of a line begin.
#define CONTENT_AT (DIGEST_LENGTH + 1)
#define NAME_AT (2 * CONTENT_AT)

// No line is longer: a path has at most 4,096 bytes, each written with up to three.
#define LINE_MOST ((size_t)16 * 1024)

// A name as it stands on a line: what would end it, and "%", in hexadecimal.
static Str line_of(Arena *arena, Str fingerprint, Str content, Str name)
{
    char *line = arena_alloc(arena, NAME_AT + 3 * (size_t)name.length + 1);
    uint32_t length = NAME_AT;
    memcpy(line, fingerprint.at, DIGEST_LENGTH);
    memcpy(line + CONTENT_AT, content.at, DIGEST_LENGTH);
    line[CONTENT_AT - 1] = line[NAME_AT - 1] = ' ';
    for (uint32_t i = 0; i < name.length; i++)
        if (name.at[i] == '\n' || name.at[i] == '\r' || name.at[i] == '%') {
            line[length++] = '%';
            line[length++] = "0123456789ABCDEF"[(uint8_t)name.at[i] >> 4];
            line[length++] = "0123456789ABCDEF"[name.at[i] & 15];
        } else {
            line[length++] = name.at[i];
        }
    return (Str){line, length};
}

static void learn(Ledger *ledger, Str line)
{
    if (line.length <= NAME_AT)
        return; // broken off
    hashes_add(&ledger->made, hash_of(line));
    hashes_add(&ledger->written, hash_of(str_slice(line, CONTENT_AT, line.length)));
}

static bool fail(Str path, Diag *diag)
{
    diag_error(diag, (Place){0}, "%.*s: %s", STR_ARGS(path), strerror(errno));
    return false;
}

// Lines are added behind a line end, also when the last one was broken off.
static bool end_last_line(const Ledger *ledger)
{
    char last = '\n';
    off_t size = lseek(ledger->file, 0, SEEK_END);
    bool is_read = size <= 0 || pread(ledger->file, &last, 1, size - 1) == 1;
    return is_read && (last == '\n' || file_write(ledger->file, STR("\n")));
}

bool ledger_open(Ledger *ledger, Str folder, Diag *diag)
{
    Arena arena = {0};
    Str path = str_format(&arena, "%.*s/" LEDGER_NAME, STR_ARGS(folder)), line;
    Stream stream;
    *ledger = (Ledger){.folder = folder};
    ledger->file = open(path.at, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    bool is_open = ledger->file >= 0 || fail(path, diag);
    if (is_open && stream_open(&stream, path, diag)) {
        for (LineResult result;
             (result = stream_part(&stream, '\n', LINE_MOST, &line, diag)) != LINE_NONE;)
            if (result == LINE_WHOLE)
                learn(ledger, line);
        stream_close(&stream);
    }
    is_open = is_open && (end_last_line(ledger) || fail(path, diag));
    arena_free(&arena);
    return is_open && diag->error_count == 0;
}

Standing ledger_look(const Ledger *ledger, Str name, Str fingerprint)
{
    Arena arena = {0};
    Diag diag = {0}; // what cannot be read is somebody else's, or is told when it is written
    Str path = str_format(&arena, "%.*s/%.*s", STR_ARGS(ledger->folder), STR_ARGS(name)), content;
    Standing standing = STANDING_FOREIGN;
    if (access(path.at, F_OK) != 0 || file_is_folder(path.at)) {
        standing = STANDING_NOTHING;
    } else if (file_read(&arena, path.at, &content, &diag)) {
        Digest digest = digest_new();
        digest_add(&digest, content);
        Str line = line_of(&arena, fingerprint, digest_hex(&digest, &arena), name);
        Str written = str_slice(line, CONTENT_AT, line.length);
        standing = hashes_have(&ledger->made, hash_of(line))         ? STANDING_CURRENT
                   : hashes_have(&ledger->written, hash_of(written)) ? STANDING_OLD
                                                                     : STANDING_FOREIGN;
    }
    diag_free(&diag);
    arena_free(&arena);
    return standing;
}

bool ledger_add(const Ledger *ledger, Str name, Str fingerprint, Str content)
{
    Arena arena = {0};
    Digest digest = digest_new();
    digest_add(&digest, content);
    Str line = line_of(&arena, fingerprint, digest_hex(&digest, &arena), name);
    bool is_known = hashes_have(&ledger->made, hash_of(line));
    Str ended = str_format(&arena, "%.*s\n", STR_ARGS(line));
    bool is_added = is_known || (file_write(ledger->file, ended) && fdatasync(ledger->file) == 0);
    int reason = errno;
    arena_free(&arena);
    errno = reason;
    return is_added;
}

void ledger_close(Ledger *ledger)
{
    if (ledger->file >= 0)
        close(ledger->file);
    hashes_free(&ledger->written);
    hashes_free(&ledger->made);
}
