#!/bin/sh
# The rules of the project have nothing that "rules lint" warns of, which asks for the layout
# of "rules fmt" too.
cd "$(dirname "$0")/.." || exit 1
program=${CLAIMTAG:-build/claimtag}
"$program" rules lint rules || exit 1
# The pack about another pair, which stands alone.
"$program" rules lint samples/polar || exit 1
"$program" rules test --min-coverage=1 samples/polar || exit 1

# Of the examples rewritten as mutations.yaml says the rules notice no fewer than they did.
mutants=$("$program" rules test --min-noticed=0.833 rules) || {
    echo "$mutants" | tail -n 10
    exit 1
}
echo "rules lint: nothing found; $(echo "$mutants" | tail -n 1)"
