// Dates in EDTF, as tags hold them: ISO 8601-2:2019, levels 0 and 1 without exponents,
// years of four digits. Floor: base.
#ifndef CLAIMTAG_EDTF_H
#define CLAIMTAG_EDTF_H

#include "str.h"

// True for "2006", "2006-11-05", "200X", "2006-21" (spring), "1987~", "2002/2004",
// "2002/..", "/2004".
bool edtf_is_valid(Str text);

#endif
