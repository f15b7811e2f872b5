# What rules/README.md says of the steps that patterns take at most is what rules show reckons.
root=$PWD
cd "$SCRATCH" || exit
mkdir mine
{
    printf 'frame: trade\nsays: x\nrules:\n'
    sed -n '/^| written behind/,/^$/s/^| `\(.*\)` | \([0-9,]*\): .*/\1 \2/p' "$root/rules/README.md" | tr -d '\\' |
        awk '{ steps = $NF; gsub(",", "", steps); sub(" [0-9,]*$", ""); printf "  - id: r%d-%s\n    pattern: '\''(?<event>sold) %s'\''\n", NR, steps, $0 }'
} >mine/a.yaml
for id in $(sed -n 's/.*id: //p' mine/a.yaml); do
    steps=$("$root/$CLAIMTAG" rules show --rules="$root/tests/packs/base" --rules=mine "$id" | sed -n 's/.* up to \([0-9]*\) steps/\1/p')
    [ "$id" = "${id%-*}-$steps" ] || echo "$id: $steps steps"
done
grep -c 'id:' mine/a.yaml
