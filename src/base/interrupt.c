#include "interrupt.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>

static volatile sig_atomic_t caught;

// The second signal, be it the same or the other one, ends the program as if nobody cared.
static void note(int number)
{
    if (caught != 0) {
        signal(number, SIG_DFL);
        raise(number);
    }
    caught = number;
}

// Who started the program may have asked that it pass over a signal: shells do for what
// runs in the background.
static void catch_signal(int number, const struct sigaction *action)
{
    struct sigaction before;
    if (sigaction(number, NULL, &before) == 0 && before.sa_handler != SIG_IGN)
        sigaction(number, action, NULL);
}

void interrupt_catch(void)
{
    // Who writes goes on; who waits for input is woken up all the same.
    struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    catch_signal(SIGINT, &action);
    catch_signal(SIGTERM, &action);
}

int interrupt_signal(void)
{
    return caught;
}

// A signal that comes between a look at it and the wait must end the wait: it is kept back
// until the wait has begun.
bool interrupt_wait(int file)
{
    sigset_t stop, before;
    struct pollfd waited = {.fd = file, .events = POLLIN};
    int count = -1;
    sigemptyset(&stop);
    sigaddset(&stop, SIGINT);
    sigaddset(&stop, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &stop, &before);
    do {
        if (interrupt_signal() == 0)
            count = ppoll(&waited, 1, NULL, &before);
    } while (count < 0 && errno == EINTR && interrupt_signal() == 0);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return interrupt_signal() == 0;
}
