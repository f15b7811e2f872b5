# rules diff says which claims of texts come, go and change with other rules.
root=$PWD
cd "$SCRATCH" || exit
diff() { "$root/$CLAIMTAG" rules diff "$@"; }
cp -r "$root/tests/packs/base" old
cp -r old new
mkdir corpus
cat > new/trade.yaml <<'YAML'
frame: trade
says: somebody hands something to somebody
rules:
  - id: sells
    unless: |
      canoe
    pattern: |
      (?<giver>{party}) (?<event>{give}) {gap} (?<object>{boat}) to (?<taker>{party})
  - id: lends
    pattern: |
      (?<giver>{party}) (?<event>lent) {gap} (?<object>{boat}) to (?<taker>{party})
  - id: bought
    pattern: |
      (?<giver>{party}) (?<event>{get}) {gap} (?<object>{boat}) from (?<taker>{party})
YAML
cat > corpus/a.txt <<'TEXT'
Arland sold ten boats to Borland. Arland sold a canoe to Borland.
Arland lent a boat to Borland. Borland bought a boat from Arland.
TEXT
printf 'Nothing happened.\n' > corpus/b.txt
diff old new corpus
echo "status $?"
diff old new corpus/a.txt --format=json --fail-on-loss
echo "status $?"
diff old old corpus --fail-on-loss
echo "status $?"
diff old new
echo "status $?"
diff old missing corpus
echo "status $?"
diff old new nowhere.txt
echo "status $?"
# A folder without texts shows nothing; what is wrong with both is told at once.
mkdir empty
diff old new empty --fail-on-loss
echo "status $?"
cp -r old old-broken && echo 'pair: [XXX]' >>old-broken/broken.yaml
diff old-broken missing corpus
echo "status $?"
