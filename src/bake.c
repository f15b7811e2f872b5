// Makes the image of the rules that is linked into claimtag: bake IMAGE FOLDER...
#include "image.h"

int main(int argc, char **argv)
{
    Diag diag = {0};
    if (argc < 3) {
        fputs("usage: bake IMAGE FOLDER...\n", stderr);
        return 2;
    }
    bool is_written =
        image_write(argv[1], (const char *const *)argv + 2, (uint32_t)argc - 2, &diag);
    diag_print(&diag, stderr);
    diag_free(&diag);
    return is_written ? 0 : 3;
}
