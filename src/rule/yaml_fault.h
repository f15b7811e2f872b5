// What is wrong with a file that is no YAML, in words for rule authors: where, and the way out.
#ifndef CLAIMTAG_YAML_FAULT_H
#define CLAIMTAG_YAML_FAULT_H

#include "diag.h"

// What libyaml says, and where it stood; offsets are bytes of the source.
typedef struct YamlFault {
    const char *problem;
    uint32_t offset;
    uint32_t began; // where what it was reading began
    uint32_t flow;  // the "[" or "{" that is open there, or FLOW_NONE
} YamlFault;

#define FLOW_NONE UINT32_MAX

// Adds one message about the fault.
void yaml_fault_tell(const Source *source, const YamlFault *fault, Diag *diag);

#endif
