#include "options.h"

const VerbRow verb_rows[VERB__COUNT] = {
    [VERB_TAG] = {"tag", "[PATH...]",
                  "find claims in articles; the verb may be left out. No\n"
                  "PATH, or \"-\", is standard input; folders are searched\n"
                  "for articles"},
    [VERB_CHECK] = {"check", "FOLDER...",
                    "compare with gold; what is found in each NAME.txt\n"
                    "(.html, .md) of the folders with the NAME.json beside it"},
    [VERB_EXPLAIN] = {"explain", "[PATH...]",
                      "say why there are claims in texts; what was found in\n"
                      "them, and why claims came of it, or did not"},
    [VERB_CONNECT] = {"connect", "[TAGS...]",
                      "join the claims of texts to events; from what claimtag\n"
                      "wrote of many texts, as JSON: who asserts an event, hedges,\n"
                      "passes it on or denies it, and how many independent\n"
                      "sources there are"},
    [VERB_ADOPT] = {"adopt", "--corpus=FOLDER PATH...",
                    "take corrected texts into a corpus; what the rules do\n"
                    "otherwise goes into their examples"},
    [VERB_SCHEMA] = {"schema", "output|gold|events|rules",
                     "print the JSON Schema of what is written, of gold, of\n"
                     "events, or of files of rules (YAML)"},
    [VERB_MANUAL] = {"manual", "[claimtag|rules|json]",
                     "print a page of the manual; \"claimtag manual | man -l -\"\n"
                     "shows it"},
    [VERB_COMPLETION] = {"completion", "bash|zsh|fish", "print what completes commands in a shell"},
    [VERB_RULES_TEST] = {"rules test", "[FOLDER...]",
                         "run the examples of rules; of those in the folders (in\n"
                         "./rules, when none is named), behind those of --rules"},
    [VERB_RULES_LINT] = {"rules lint", "[FOLDER...]",
                         "find what is wrong with rules; each finding has a code"},
    [VERB_RULES_FMT] = {"rules fmt", "[PATH...]",
                        "lay files of rules out anew; those named, or in folders"},
    [VERB_RULES_LIST] = {"rules list", "[FOLDER...]", "name the rules"},
    [VERB_RULES_SHOW] = {"rules show", "ID...", "print rules with their compiled patterns"},
    [VERB_RULES_DIFF] = {"rules diff", "OLD NEW CORPUS...",
                         "compare two folders of rules; which claims of texts\n"
                         "come, go and change with the rules in NEW"},
    [VERB_RULES_CODE] = {"rules explain-code", "[CODE...]", "say what codes of findings stand for"},
};
