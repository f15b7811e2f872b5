// Being asked to stop: SIGINT and SIGTERM. Floor: base.
#ifndef CLAIMTAG_INTERRUPT_H
#define CLAIMTAG_INTERRUPT_H

#include <stdbool.h>

// From now on the two signals are noted instead of ending the program; a second one ends
// it at once. A read that waits returns with EINTR.
void interrupt_catch(void);

// The signal that came, or 0.
int interrupt_signal(void);

#endif
