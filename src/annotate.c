#include "annotate.h"

#include "claim.h"
#include "mark.h"

// Most articles name no pair: they are told by their bytes, or by whom they name.
static bool may_claim(const Pack *pack, const Scratch *scratch, const Document *document)
{
    return scratch->has_no_gate ||
           lexicon_may_name(pack->lexicon, document->text, pack->pairs.at, pack->pairs.count);
}

const Annotation *annotate(const Pack *pack, Scratch *scratch, const Document *document)
{
    Matcher *matcher = scratch->matcher;
    Annotation *a = arena_alloc(&scratch->arena, sizeof *a);
    a->document = document;
    a->arena = &scratch->arena;

    bool may_name = may_claim(pack, scratch, document);
    if (scratch->wants_claims_only && !may_name)
        return a;
    mark_tokens(pack, a);         // words, numbers, marks
    mark_lines(a);                // and how they are laid out
    mark_zones(pack, matcher, a); // title, quote, comment, boilerplate
    mark_date(pack, matcher, a);  // when it was written
    mark_sentences(pack, a);      // where sentences end
    if (may_name) {
        mark_mentions(pack, a);            // who and what is named
        mark_references(pack, matcher, a); // whom "it" and "the two countries" mean
    }
    if (may_name && (scratch->has_no_gate || claim_is_possible(pack, a))) {
        mark_phrases(pack, matcher, a);                      // what belongs together
        claim_match(pack, matcher, scratch->has_no_gate, a); // which rule speaks
        claim_cues(pack, matcher, a);                        // who says it, and how surely
        claim_assemble(pack, a);                             // who does what to whom
        claim_stance(pack, a);                               // vouched for by whom, and when
        claim_resolve(pack, a);                              // one claim where several say the same
    }
    for (Str warning; matcher_next_warning(matcher, a->arena, &warning);)
        *array_add(a->arena, &a->warnings) = warning;
    return a;
}
