// A run of test cases, as other programs want to read it: TAP, JUnit XML, annotations of
// GitHub. What a case is, its maker says: a document, an example, a difference. Floor: base.
#ifndef CLAIMTAG_CASES_H
#define CLAIMTAG_CASES_H

#include "array.h"
#include "str.h"

#include <stdio.h>

typedef enum CaseOutcome {
    CASE_PASSED,
    CASE_FAILED,
    CASE_FAULTY, // could not be run
    CASE_OPEN,   // fails, as is known and allowed
} CaseOutcome;

// One case. Its texts are borrowed; what is unknown is empty.
typedef struct TestCase {
    CaseOutcome outcome;
    Str name;
    Str path;              // the file to look into
    uint32_t line, column; // and where, from 1; 0: no place
    Str message;           // one line
    Str details;           // lines, of a case that passed too
} TestCase;

typedef struct TestCases {
    Str suite;
    Array(TestCase) rows;
} TestCases;

uint32_t cases_count(const TestCases *cases, CaseOutcome outcome);

// Write all cases to [out].
void cases_as_tap(const TestCases *cases, FILE *out);
void cases_as_junit(const TestCases *cases, FILE *out);

// Only those that did not pass, each as an annotation of its line.
void cases_as_github(const TestCases *cases, FILE *out);

#endif
