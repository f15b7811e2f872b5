#include "check.h"

#include <stdlib.h>

// Resamples of the bootstrap, and its seed: fixed, so that a run can be repeated.
#define RESAMPLES 1000
#define SEED UINT64_C(0x9E3779B97F4A7C15)

double check_share(uint32_t part, uint32_t rest)
{
    return part + rest == 0 ? 1 : (double)part / (part + rest);
}

static double harmonic_mean(double a, double b)
{
    return a + b == 0 ? 0 : 2 * a * b / (a + b);
}

double check_precision(const Tally *tally)
{
    return check_share(tally->found, tally->is_false);
}

double check_recall(const Tally *tally)
{
    return check_share(tally->found, tally->missed);
}

double check_f1(const Tally *tally)
{
    return harmonic_mean(check_precision(tally), check_recall(tally));
}

double check_whole_f1(const Tally *tally)
{
    uint32_t predicted = tally->found + tally->is_false, gold = tally->found + tally->missed;
    return harmonic_mean(predicted == 0 ? 1 : (double)tally->whole / predicted,
                         gold == 0 ? 1 : (double)tally->whole / gold);
}

// Figures are quotients of counts; the last bits of a double say nothing about them.
#define ROUNDING 1e-9

uint32_t check_count_todo(const CheckResult *result, TodoState state)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < result->differences.count; i++)
        count += result->differences.at[i].state == state;
    return count;
}

bool check_fails_at(const CheckResult *result, const Difference *difference)
{
    if (difference->state != TODO_NOT)
        return difference->state != TODO_OPEN;
    return !difference->is_known && (result->has_baseline || result->minima.count == 0);
}

bool check_reaches(const CheckMinimum *minimum)
{
    return minimum->reached >= minimum->least - ROUNDING;
}

// xorshift64 (Marsaglia 2003): good enough to draw documents.
static uint64_t next_random(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static int compare_doubles(const void *a, const void *b)
{
    double left = *(const double *)a, right = *(const double *)b;
    return (left > right) - (left < right);
}

void check_interval(const CheckResult *result, double *low, double *high)
{
    static double figures[RESAMPLES];
    uint64_t state = SEED;
    *low = *high = 1;
    if (result->documents.count == 0)
        return;
    for (uint32_t i = 0; i < RESAMPLES; i++) {
        Tally drawn = {0};
        for (uint32_t k = 0; k < result->documents.count; k++) {
            const Tally *tally =
                &result->documents.at[next_random(&state) % result->documents.count].tally;
            drawn.found += tally->found;
            drawn.missed += tally->missed;
            drawn.is_false += tally->is_false;
        }
        figures[i] = check_f1(&drawn);
    }
    qsort(figures, RESAMPLES, sizeof *figures, compare_doubles);
    *low = figures[RESAMPLES * 25 / 1000];
    *high = figures[RESAMPLES * 975 / 1000];
}
