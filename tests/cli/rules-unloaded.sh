# Rules that do not load are a case that failed in every report for programs, with its place.
root=$PWD
cd "$SCRATCH" || exit
claimtag() { "$root/$CLAIMTAG" "$@"; }
mkdir mine corpus
printf 'frame: trade\nsays: "a & b"\nrules:\n  - id: lends\n    pattern: |\n      (?<event>lent) {baot}\n    mach:\n      - x\n' >mine/lends.yaml
echo 'Arland sold a boat to Borland.' >corpus/a.txt
echo '{"claims": []}' >corpus/a.json
for format in text tap junit github; do
    claimtag rules test --rules="$root/tests/packs/base" --format=$format mine 2>messages
    echo "status $?, messages $(grep -c error: messages)"
done
for format in text junit github; do
    claimtag check --rules="$root/tests/packs/base" --rules=mine --format=$format corpus 2>messages
    echo "status $?, messages $(grep -c error: messages)"
done
claimtag rules test --format=junit missing 2>/dev/null
echo "status $?"
