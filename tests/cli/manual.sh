# claimtag manual: pages without a fault, in which each option, status and variable is named, and
# which show examples as they are typed (tests/readme.sh runs them).
. tests/tools.sh
command -v mandoc >"$SCRATCH/where" || skip 'no mandoc'
mkdir "$SCRATCH/man1" "$SCRATCH/man5"
"$CLAIMTAG" manual >"$SCRATCH/man1/claimtag.1"
"$CLAIMTAG" manual rules >"$SCRATCH/man5/claimtag-rules.5"
"$CLAIMTAG" manual json >"$SCRATCH/man5/claimtag-json.5"
"$CLAIMTAG" manual claimtag | cmp - "$SCRATCH/man1/claimtag.1"
for page in "$SCRATCH"/man?/*; do
    name=$(basename "$page")
    # Whether other pages are installed is not the page's business.
    mandoc -T lint -W all "$page" 2>&1 | grep -v -e 'referenced manual not found' -e 'mandoc.db'
    mandoc -T ascii -O width=250 "$page" | col -bx >"$SCRATCH/$name"
    # What the source shows is what is read.
    tr -s ' ' <"$SCRATCH/$name" >"$SCRATCH/squeezed"
    sed -n '/^```console/,/^```$/p' "src/page/$name" | grep -v '^```' | tr -s '\t ' ' ' |
        while IFS= read -r line; do
        grep -qF -- "$line" "$SCRATCH/squeezed" || printf 'not shown: %s\n' "$line"
    done
done
for option in $("$CLAIMTAG" --help | sed -n 's/^ *\(-[a-z], \)\?\(--[a-z0-9-]*\).*/\2/p'); do
    grep -q -- "^ *\(-[a-z], \)\?$option" "$SCRATCH/claimtag.1" || echo "no option $option"
done
for variable in $(sed -n 's/.*getenv("\([A-Z_]*\)").*/\1/gp' src/*.c src/*/*.c); do
    grep -q "^ *$variable" "$SCRATCH/claimtag.1" || echo "no variable $variable"
done
"$CLAIMTAG" manual all
"$CLAIMTAG" completion bash zsh
