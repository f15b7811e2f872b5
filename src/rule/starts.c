// Where in the units of a sieve a branch of a pattern can begin: its anchors, from the last to the
// first, leave fewer and fewer places.
#include "sieve.h"

// Where units stand whose kind is of the set.
static uint64_t find_places(const Sieve *sieve, SetId set)
{
    const uint64_t *const *met = sieve->met;
    uint32_t word = set / 64, bit = set % 64;
    uint64_t places = 0;
    if (sieve->grain == 1)
        for (uint32_t i = sieve->count; i-- > 0;)
            places = places << 1 | (met[i][word] >> bit & 1);
    else
        for (uint32_t i = 0; i < sieve->count; i++)
            places |= (met[i][word] >> bit & 1) << i / sieve->grain;
    return places;
}

static uint64_t places_of(Sieve *sieve, SetId set)
{
    if (!has_bit(sieve->is_placed, set))
        sieve_set_places(sieve, set, find_places(sieve, set));
    return sieve->places[set];
}

static uint64_t places_of_anchor(Sieve *sieve, const Anchor *anchor)
{
    return places_of(sieve, anchor->set) &
           sieve->places[sieve->stage->anchor_count + anchor->asked];
}

static uint64_t shifted(uint64_t places, uint32_t by)
{
    return by < 64 ? places >> by : 0;
}

// The places from which one of [places] is [least] to [most] units ahead.
static uint64_t before(const Sieve *sieve, uint64_t places, uint32_t least, uint32_t most)
{
    uint32_t low = least / sieve->grain, high = (most + sieve->grain - 1) / sieve->grain;
    uint64_t reached = shifted(places, low);
    uint32_t left = high - low, covered = 1;
    for (; left >= covered && reached != 0; left -= covered, covered *= 2)
        reached |= shifted(reached, covered);
    return left == 0 ? reached : reached | shifted(reached, left);
}

// The places that are [least] to [most] units behind one of [places].
static uint64_t behind(const Sieve *sieve, uint64_t places, uint32_t least, uint32_t most)
{
    uint32_t low = least / sieve->grain, high = (most + sieve->grain - 1) / sieve->grain;
    uint64_t reached = 0;
    for (uint32_t by = low; by <= high && by < 64; by++)
        reached |= places << by;
    return reached;
}

// Where a match may start, as far as what goes before it tells.
static uint64_t open_places(Sieve *sieve, const Branch *branch)
{
    uint64_t places = branch->at_start ? 1 : sieve->all;
    if (branch->has_behind)
        places &= behind(sieve, places_of_anchor(sieve, &branch->behind), branch->behind.least,
                         branch->behind.most);
    return places;
}

// Most branches ask for something that the units have nowhere.
static bool lacks_anchor(const Sieve *sieve, const Branch *branch)
{
    for (uint32_t i = 0; i < branch->count; i++)
        if (!has_bit(sieve->met_by_any, branch->anchors[i].set))
            return true;
    return false;
}

uint64_t sieve_find_starts(Sieve *sieve, const Branch *branch)
{
    if (lacks_anchor(sieve, branch))
        return 0;
    uint64_t open = open_places(sieve, branch), places = sieve->all;
    if (open == 0)
        return 0;
    for (uint32_t i = branch->count; i > 0 && places != 0; i--) {
        const Anchor *anchor = &branch->anchors[i - 1];
        if (i < branch->count)
            places = before(sieve, places, branch->anchors[i].least, branch->anchors[i].most);
        places &= places_of_anchor(sieve, anchor);
        if (i == 1)
            places = before(sieve, places, anchor->least, anchor->most);
    }
    return places & open;
}
