// The image of the rules, linked into a section of whole pages of its own, so that it
// can be moved (image.h).
#ifdef IMAGE_FILE
__asm__(".section .rules, \"aw\", %progbits\n"
        ".balign 4096\n"
        ".global image_start, image_end\n"
        ".hidden image_start, image_end\n"
        "image_start:\n"
        ".incbin \"" IMAGE_FILE "\"\n"
        ".balign 4096\n"
        "image_end:\n"
        ".previous\n");
#else
__asm__(".data\n"
        ".global image_start, image_end\n"
        ".hidden image_start, image_end\n"
        "image_start:\n"
        "image_end:\n"
        ".previous\n");
#endif
