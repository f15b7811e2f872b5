# A type of claims that a later folder writes again takes the place of the earlier one.
. tests/tools.sh
cd "$SCRATCH" || exit
mkdir later
cp "$root/tests/packs/base/boats.yaml" later
echo 'Arland sold ten boats to Borland.' >a.txt
boats a.txt >once
"$root/$CLAIMTAG" --rules="$pack" --rules=later a.txt | cmp - once && echo 'it is claimed once'
# Of a section that is a map, it may give a part; what it leaves out stays.
mkdir part orders
cat >orders/trade.yaml <<'YAML'
frame: trade
says: somebody hands something to somebody
rules:
  - id: orders
    pattern: |
      (?<taker>{party}) (?<event>ordered) {gap} (?<object>{boat})
YAML
printf 'discourse:\n  reach: 1\n' >part/scope.yaml
echo 'Arland has boats. Nobody looked. Nobody knew. Borland ordered ten boats.' >b.txt
"$root/$CLAIMTAG" --rules="$pack" --rules=orders --show=claims b.txt
echo 'and with a shorter memory:'
"$root/$CLAIMTAG" --rules="$pack" --rules=orders --rules=part --show=claims b.txt
printf 'discourse:\n  claus: stop\n' >part/scope.yaml
"$root/$CLAIMTAG" --rules="$pack" --rules=part b.txt
echo "status $?"
