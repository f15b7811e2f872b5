// The texts of pages, as they lie beside this file. Some machines cannot address what lies at an
// odd place.
#define TEXT(name, file)                                                                           \
    __asm__(".section .rodata\n"                                                                   \
            ".global " #name "\n"                                                                  \
            ".balign 16\n" #name ":\n"                                                             \
            ".incbin \"src/page/" file "\"\n"                                                      \
            ".byte 0\n"                                                                            \
            ".previous\n")

TEXT(page_claimtag, "claimtag.1");
TEXT(page_rules, "claimtag-rules.5");
TEXT(page_json, "claimtag-json.5");
TEXT(page_bash, "claimtag.bash");
TEXT(page_zsh, "claimtag.zsh");
TEXT(page_fish, "claimtag.fish");
