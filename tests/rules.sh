#!/bin/sh
# The rules of the project have nothing that "rules lint" warns of, which asks for the layout
# of "rules fmt" too. Some rules are needed in articles only, and win in no example (W004).
cd "$(dirname "$0")/.." || exit 1
"${CLAIMTAG:-build/claimtag}" rules lint --ignore=W004 rules || exit 1
echo "rules lint: nothing found"
