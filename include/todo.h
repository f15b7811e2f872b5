// Expected failures: what ought to hold and does not yet, with the reason, and the day until
// which that is borne. What starts to hold, or is past its day, fails. Floor: base.
#ifndef CLAIMTAG_TODO_H
#define CLAIMTAG_TODO_H

#include "calendar.h"

// All zero: no failure is expected.
typedef struct Todo {
    Str reason;
    Day until; // the last day on which it may fail; 0: there is none
} Todo;

typedef enum TodoState {
    TODO_NOT,     // nothing is expected to fail
    TODO_OPEN,    // it fails, as expected
    TODO_PASSES,  // it holds: the expectation has to go
    TODO_EXPIRED, // it fails, and no longer may
} TodoState;

// What is to be said of a test that came out [is_right], on the day [today].
TodoState todo_state(const Todo *todo, bool is_right, Day today);

// "2027-01-31: REASON".
Str todo_text(const Todo *todo, Arena *arena);

// A copy that lives in [arena].
Todo todo_copy(const Todo *todo, Arena *arena);

#endif
