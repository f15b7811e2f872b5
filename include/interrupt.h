// Being asked to stop: SIGINT and SIGTERM. Floor: base.
#ifndef CLAIMTAG_INTERRUPT_H
#define CLAIMTAG_INTERRUPT_H

#include <stdbool.h>

// From now on the two signals are noted instead of ending the program; a second one ends
// it at once. What was to be passed over from the start is passed over.
void interrupt_catch(void);

// The signal that came, or 0.
int interrupt_signal(void);

// Waits until [file] has something to read, or has ended. Returns false when a signal came,
// now or before.
bool interrupt_wait(int file);

#endif
