// The style sheet and the script of the HTML report, as they lie beside this file. Some machines
// cannot address what lies at an odd place.
__asm__(".section .rodata\n"
        ".global report_css, report_js\n"
        ".hidden report_css, report_js\n"
        ".balign 16\n"
        "report_css:\n"
        ".incbin \"src/write/report.css\"\n"
        ".byte 0\n"
        ".balign 16\n"
        "report_js:\n"
        ".incbin \"src/write/report.js\"\n"
        ".byte 0\n"
        ".previous\n");
