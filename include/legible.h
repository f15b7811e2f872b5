// Whether a file of rules is text that can be read at all. Floor: pattern.
#ifndef CLAIMTAG_LEGIBLE_H
#define CLAIMTAG_LEGIBLE_H

#include "diag.h"

#define BYTE_ORDER_MARK STR("\xEF\xBB\xBF")

// False with one message: [source] is no UTF-8, or begins with a byte-order mark.
bool legible_check(const Source *source, Diag *diag);

#endif
