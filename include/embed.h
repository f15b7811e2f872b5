// Files that lie beside the source and are put into the program as they are. Floor: base.
#ifndef CLAIMTAG_EMBED_H
#define CLAIMTAG_EMBED_H

#include "str.h"

// Defines the text [name], once and outside of functions: the file [path], as seen from where the
// compiler runs, which is no part of what make knows, and a NUL. Some machines cannot address what
// lies at an odd place.
#define EMBED(name, path)                                                                          \
    __asm__(".section .rodata\n"                                                                   \
            ".global " #name "\n"                                                                  \
            ".hidden " #name "\n"                                                                  \
            ".balign 16\n" #name ":\n"                                                             \
            ".incbin \"" path "\"\n"                                                               \
            ".byte 0\n"                                                                            \
            ".previous\n");                                                                        \
    extern const char(name)[]

#endif
