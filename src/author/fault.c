#include "fault.h"

// True when [text] is [pattern], in which "*" stands for any text.
static bool fits(Str pattern, Str text)
{
    if (pattern.length == 0)
        return text.length == 0;
    Str behind = str_slice(pattern, 1, pattern.length);
    if (pattern.at[0] != '*')
        return text.length > 0 && text.at[0] == pattern.at[0] &&
               fits(behind, str_slice(text, 1, text.length));
    for (uint32_t i = 0; i <= text.length; i++)
        if (fits(behind, str_slice(text, i, text.length)))
            return true;
    return false;
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
