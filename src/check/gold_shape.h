// Whether gold has the shape that its schema tells (claimtag schema gold), before what it says
// is read.
#ifndef CLAIMTAG_GOLD_SHAPE_H
#define CLAIMTAG_GOLD_SHAPE_H

#include "json_place.h"
#include "pack.h"

#include <cjson/cJSON.h>

typedef struct GoldShape {
    const Pack *pack;
    const Source *source; // well-formed JSON
    Diag *diag;
} GoldShape;

// Looks at all of the document object but what its claims are. Faults are reported under carets.
bool gold_document_fits(const GoldShape *shape, const cJSON *root);

// Looks at the claim [index].
bool gold_claim_fits(const GoldShape *shape, const cJSON *claim, uint32_t index);

#endif
