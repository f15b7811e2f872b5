// The style sheet and the script of the HTML report, as they lie beside this file.
__asm__(".section .rodata\n"
        ".global report_css, report_css_end, report_js, report_js_end\n"
        ".hidden report_css, report_css_end, report_js, report_js_end\n"
        "report_css:\n"
        ".incbin \"src/write/report.css\"\n"
        "report_css_end:\n"
        "report_js:\n"
        ".incbin \"src/write/report.js\"\n"
        "report_js_end:\n"
        ".previous\n");
