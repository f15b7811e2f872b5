#include "fault.h"

// True when [text] is [pattern], in which "*" stands for any text. Of several ways for a "*" only
// the last "*" need be tried anew: so no text takes long.
static bool fits(Str pattern, Str text)
{
    uint32_t p = 0, t = 0, star = UINT32_MAX, from = 0;
    while (t < text.length) {
        if (p < pattern.length && pattern.at[p] == '*') {
            star = p++;
            from = t;
        } else if (p < pattern.length && pattern.at[p] == text.at[t]) {
            p++;
            t++;
        } else if (star != UINT32_MAX) {
            p = star + 1;
            t = ++from;
        } else {
            return false;
        }
    }
    while (p < pattern.length && pattern.at[p] == '*')
        p++;
    return p == pattern.length;
}

// The length of the longest of its messages that this is; 0: of none.
static uint32_t fitness(const FaultCode *code, Str message)
{
    Str rest = str_from(code->messages);
    uint32_t longest = 0;
    while (rest.at != NULL) {
        Str pattern = str_cut(&rest, '\n');
        if (pattern.length > longest && fits(pattern, message))
            longest = pattern.length;
    }
    return longest;
}

static const FaultCode *const files[] = {faults_of_patterns, faults_of_style, faults_of_reading};

const FaultCode *fault_of_message(Str message)
{
    const FaultCode *fittest = &faults_of_reading[0];
    uint32_t most = 0;
    for (uint32_t i = 0; i < array_length(files); i++)
        for (const FaultCode *code = files[i]; code->code != NULL; code++)
            if (fitness(code, message) > most) {
                most = fitness(code, message);
                fittest = code;
            }
    return fittest;
}

const FaultCode *fault_called(Str name)
{
    for (uint32_t i = 0; i < array_length(files); i++)
        for (const FaultCode *code = files[i]; code->code != NULL; code++)
            if (str_equal(str_from(code->code), name))
                return code;
    return NULL;
}
