// The texts of pages, as they lie beside this file.
#include "embed.h"

EMBED(page_claimtag, "src/page/claimtag.1");
EMBED(page_rules, "src/page/claimtag-rules.5");
EMBED(page_json, "src/page/claimtag-json.5");
EMBED(page_bash, "src/page/claimtag.bash");
EMBED(page_zsh, "src/page/claimtag.zsh");
EMBED(page_fish, "src/page/claimtag.fish");
