// Rules of the discourse: what a text keeps in mind, and where clauses begin and end. Floor: rule.
#ifndef CLAIMTAG_DISCOURSE_RULES_H
#define CLAIMTAG_DISCOURSE_RULES_H

#include "pattern.h"

// How long an actor stays in mind; section "discourse" of the rules.
typedef struct Discourse {
    uint32_t reach;         // sentences
    uint32_t paragraph;     // what a paragraph's border counts, in sentences
    uint32_t focus;         // sentences that name the pair together, for a text about it
    uint32_t focus_reach;   // reach in such a text
    uint32_t bare_reach;    // sentences, for a claim that names neither party and stands alone
    uint32_t support;       // claims that a text must hold for weak rules to count
    uint32_t deed;          // a type of such depth tells of a deed, from which others follow
    const Expr *takeover;   // a unit that takes the place of whoever was in mind, or NULL
    const Expr *clause;     // a unit that ends a clause, or NULL
    const Expr *joins;      // a unit that joins two objects, or NULL
    const Expr *asks;       // a unit that ends a question, or NULL
    const Expr *apart;      // a unit whose parties take no part with each other, or NULL
    const Expr *elsewhen;   // a unit behind which times are those of another deed, or NULL
    const Expr *beside;     // a unit that begins a clause beside the main one, or NULL
    const Expr *beside_end; // a unit that ends such a clause, or NULL
    const Expr *relative;   // a unit that begins a clause about somebody just named, or NULL
    const Expr *opening;    // a unit that opens a sentence whose subject is still to come, or NULL
} Discourse;

#endif
