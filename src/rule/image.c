#include "image.h"

#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// Where nothing else lies: below the lowest place of a position-independent program (two
// thirds of 47 bits, Linux's ELF_ET_DYN_BASE), within what the sanitizers leave to it. In 32 bits
// above a program that is not moved and below what the kernel maps.
#if UINTPTR_MAX > UINT32_MAX
#define IMAGE_ADDRESS ((uintptr_t)0x551000000000)
#else
#define IMAGE_ADDRESS ((uintptr_t)0x20000000)
#endif
#define IMAGE_MOST ((size_t)256 * 1024 * 1024)
#define IMAGE_MAGIC UINT64_C(0x3147415454494D43)

typedef struct ImageHeader {
    uint64_t magic;
    uint64_t size; // bytes, header and padding to whole pages included
    Pack *pack;
    uint32_t branch_count; // of its patterns
    uint32_t fixed; // bytes at the beginning, whole pages, that are written to when it is opened
} ImageHeader;

// Defined by src/baked.c from the file that image_write() made; empty in the program
// that makes it.
extern char image_start[], image_end[];

// So many bytes of files may have come to memory before pages of the image are given back.
#define FILES_MOST ((size_t)17 * 1024 * 1024)

// What may be given back of the image that is open, if it is (then this is not 0), and how much of
// the program's files was in memory before.
static char *loose_start;
static _Atomic(size_t) loose_size;
static size_t files_before;

// Where a leak checker finds it, which does not look into the image.
static Cache *cache;

static size_t whole_pages(size_t size)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    return (size + page - 1) / page * page;
}

// Reserves [size] bytes at the image's address, or fails when something lies there.
static void *reserve(size_t size, int protection)
{
    void *wanted = (void *)IMAGE_ADDRESS;
    void *got = mmap(wanted, size, protection,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE, -1, 0);
    if (got == MAP_FAILED)
        return NULL;
    if (got != wanted) { // a kernel that does not know MAP_FIXED_NOREPLACE
        munmap(got, size);
        errno = EEXIST;
        return NULL;
    }
    return got;
}

// The bytes of files that this process has in memory; 0 where nobody knows.
static size_t files_in_memory(void)
{
    char text[128];
    unsigned long pages = 0;
    int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return 0;
    ssize_t length = read(file, text, sizeof text - 1);
    close(file);
    text[length > 0 ? length : 0] = '\0';
    return sscanf(text, "%*u %*u %lu", &pages) == 1 ? pages * (size_t)sysconf(_SC_PAGESIZE) : 0;
}

Pack *image_open(void)
{
    size_t size = (size_t)(image_end - image_start);
    if (size < sizeof(ImageHeader))
        return NULL;
    const ImageHeader *header = (const ImageHeader *)(const void *)image_start;
    if (header->magic != IMAGE_MAGIC || header->size != size)
        return NULL;
    // All that may fail for want of memory, while the image can still be opened another time.
    size_t fixed = header->fixed;
    void *target = reserve(size, PROT_NONE);
    if (target == NULL)
        return NULL;
    cache = cache_try_new(header->branch_count);
    if (cache == NULL || mprotect(image_start, size, PROT_READ | PROT_WRITE) != 0 ||
        mremap(image_start, size, size, MREMAP_MAYMOVE | MREMAP_FIXED, target) == MAP_FAILED) {
        int why = errno;
        munmap(target, size);
        cache_free(cache);
        errno = why;
        return NULL;
    }
    // What reads all of a program's data (a leak checker) must not fall into the hole; without
    // one, a hole does no harm.
    (void)mmap(image_start, size, PROT_READ,
               MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED, -1, 0);
    Pack *pack = ((ImageHeader *)target)->pack;
    // Nothing writes there: what is given back is found again as it was.
    loose_start = (char *)target + fixed;
    files_before = files_in_memory();
    (void)mprotect(loose_start, size - fixed, PROT_READ);
    atomic_store(&loose_size, size - fixed);
    grammar_use_kept_code(pack->grammar, cache);
    return pack;
}

void image_trim(void)
{
    size_t size = atomic_load(&loose_size);
    if (size > 0 && files_in_memory() > files_before + FILES_MOST)
        madvise(loose_start, size, MADV_DONTNEED);
}

static bool write_file(const char *path, const void *bytes, size_t size, Diag *diag)
{
    FILE *file = fopen(path, "wb");
    bool is_written = file != NULL && fwrite(bytes, 1, size, file) == size;
    if (file != NULL && fclose(file) != 0)
        is_written = false;
    if (!is_written)
        diag_error(diag, (Place){0}, "%s: %s", path, strerror(errno));
    return is_written;
}

Pack *image_begin(const char *const *folders, uint32_t count, Diag *diag)
{
    ImageHeader *header = reserve(IMAGE_MOST, PROT_READ | PROT_WRITE);
    if (header == NULL) {
        diag_error(diag, (Place){0}, "no room at the address of the image");
        return NULL;
    }
    Arena arena = {0};
    arena_use(&arena, header + 1, IMAGE_MOST - sizeof *header);
    Pack *pack = pack_new(arena);
    header->fixed = (uint32_t)whole_pages(sizeof *header + arena_used(&pack->arena));
    return pack_load(pack, folders, count, diag) ? pack : NULL;
}

bool image_save(Pack *pack, const char *path, Diag *diag)
{
    ImageHeader *header = (ImageHeader *)IMAGE_ADDRESS;
    lexicon_use_counts(pack->lexicon);
    if (!grammar_keep_code(pack->grammar, diag))
        return false;
    grammar_drop_drafts(pack->grammar);
    size_t used = arena_used(&pack->arena);
    if (used == SIZE_MAX) {
        diag_error(diag, (Place){0}, "the rules are larger than an image can be");
        return false;
    }
    arena_close(&pack->arena);
    size_t size = whole_pages(sizeof *header + used);
    header->magic = IMAGE_MAGIC;
    header->size = size;
    header->pack = pack;
    header->branch_count = grammar_branch_count(pack->grammar);
    return write_file(path, header, size, diag);
}
