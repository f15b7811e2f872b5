# What is expected to fail, with its reason and until when, may; what starts to hold, or is past its
# day, fails: of examples of rules and of gold, in every format.
root=$PWD
cd "$SCRATCH" || exit
claimtag() { "$root/$CLAIMTAG" "$@"; }
cp -r "$root/tests/packs/base" rules
mkdir mine corpus
cat > mine/trade.yaml <<'YAML'
frame: trade
says: somebody hands something to somebody
rules:
  - id: lends
    pattern: |
      (?<giver>{party}) {gap} (?<event>lent|hired out) {gap} (?<object>{boat}) to (?<taker>{party})
    match:
      - Arland lent ten boats to Borland. => boat-purchase supplier=ARL
      - text: Arland lent a canoe to Borland. => boat-purchase supplier=BOR recipient=ARL
        todo: canoes go the other way
        until: 9999-12
      - {text: "Arland lent ten boats over to Borland.", todo: "over: a particle", until: 2001-01-31}
      - text: Arland lent ten boats to Borland.
        todo: it passes
        until: 9999-12-31
    nomatch:
      - text: Borland lent a boat to Arland.
        todo: the pair is directed
        until: 9999-12-31
YAML
for format in text tap junit github; do
    claimtag rules test --rules=rules --format=$format mine
    echo "status $?"
done
sed -i '/over to/d; /it passes/,+1d; s/- text: \(Arland lent ten\)/- \1/' mine/trade.yaml
claimtag rules test --rules=rules mine | tail -1
claimtag rules fmt --check mine && claimtag rules show --rules=rules --rules=mine lends | sed -n '/^match/,/^compiled/p'

echo '# gold'
todo='"todo": "not yet", "until": "9999-12-31"'
for name in open passes expired wrong whole nothing; do
    printf 'Arland sold a boat to Borland. Cedria has the canoes of Arland.\n' > corpus/$name.txt
done
found='{"type": "boat-purchase", "text": "Arland sold a boat to Borland"'
missed='{"type": "boat-purchase", "text": "canoes of Arland"'
echo "{\"claims\": [$found}, $missed, $todo}]}" > corpus/open.json
echo "{\"claims\": [$found, $todo}]}" > corpus/passes.json
echo "{\"claims\": [$found}, $missed, \"todo\": \"not yet\", \"until\": \"2001-01\"}]}" > corpus/expired.json
echo "{\"claims\": [$found, \"factuality\": \"denied\", $todo}]}" > corpus/wrong.json
echo "{\"claims\": [$missed}], $todo}" > corpus/whole.json
echo "{\"claims\": [$found}], $todo}" > corpus/nothing.json
check() { claimtag check --rules=rules "$@"; echo "status $?"; }
for format in text json junit markdown github; do
    check --format=$format corpus
done
echo '# minima and a baseline do not excuse what has expired or passes'
check --min-f1=0.1 corpus | tail -1
claimtag check --rules=rules --write-baseline=known corpus > /dev/null
cat known
check --baseline=known corpus | tail -1
rm corpus/passes.* corpus/expired.* corpus/nothing.*
check corpus | grep -v right
