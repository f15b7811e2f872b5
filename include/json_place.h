// Where something stands in JSON text. cJSON reads values and forgets their places. Floor: base.
#ifndef CLAIMTAG_JSON_PLACE_H
#define CLAIMTAG_JSON_PLACE_H

#include "diag.h"

// The place of the value under [key] in element [index] of the array "claims"; of the
// element itself when [key] is NULL or not there. [source] is well-formed JSON.
Place json_place(const Source *source, uint32_t index, const char *key);

#endif
