#include "annotate.h"

#include "claim.h"
#include "mark.h"

const Annotation *annotate(const Pack *pack, Scratch *scratch, const Document *document)
{
    Matcher *matcher = scratch->matcher;
    Annotation *a = arena_alloc(&scratch->arena, sizeof *a);
    a->document = document;
    a->arena = &scratch->arena;

    mark_tokens(pack, a);              // words, numbers, marks
    mark_lines(a);                     // and how they are laid out
    mark_zones(pack, matcher, a);      // title, quote, comment, boilerplate
    mark_date(pack, matcher, a);       // when it was written
    mark_sentences(pack, a);           // where sentences end
    mark_mentions(pack, a);            // who and what is named
    mark_references(pack, matcher, a); // whom "it" and "the two countries" mean
    // Most articles name no pair: what follows would find nothing.
    if (scratch->has_no_gate || claim_is_possible(pack, a)) {
        mark_phrases(pack, matcher, a); // what belongs together
        claim_match(pack, matcher, a);  // which rule speaks
        claim_cues(pack, matcher, a);   // who says it, and how surely
        claim_assemble(pack, a);        // who does what to whom
        claim_stance(pack, a);          // vouched for by whom, and when
        claim_resolve(pack, a);         // one claim where several say the same
    }
    for (Str warning; matcher_next_warning(matcher, a->arena, &warning);)
        *array_add(a->arena, &a->warnings) = warning;
    return a;
}
