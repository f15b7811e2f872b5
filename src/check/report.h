// The inside of the reports: one file writes one kind.
#ifndef CLAIMTAG_REPORT_H
#define CLAIMTAG_REPORT_H

#include "check.h"

typedef struct Report {
    const Pack *pack;
    const CheckResult *result;
    FILE *out;
} Report;

extern const char *const difference_names[DIFFERENCE__COUNT];

// Gold claims of the tally.
uint32_t tally_support(const Tally *tally);

// Whether there was anything to count.
bool tally_is_counted(const Tally *tally);

// "x.txt:3:1: missed missile-purchase "bought ..."", and what was wanted and got.
void report_difference(const Report *report, const Difference *difference, FILE *out);

void report_as_text(const Report *report);
void report_as_markdown(const Report *report);
void report_as_json(const Report *report);
void report_as_junit(const Report *report);
void report_as_github(const Report *report);

#endif
