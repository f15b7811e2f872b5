# rules test runs the examples of rules, and says of each that fails what was expected, what
# came, and where the pattern stopped.
cd "$SCRATCH" || exit
mkdir mine texts
root=$OLDPWD
test() { "$root/$CLAIMTAG" rules test "$@"; }
cp -r "$root/tests/packs/base" rules
cat > mine/trade.yaml <<'YAML'
frame: trade
says: somebody hands something to somebody
rules:
  - id: lends
    pattern: |
      (?<giver>{party}) {gap} (?<event>lent|hired out) {gap} (?<object>{boat}) to (?<taker>{party})
    match:
      - Arland lent ten boats to Borland. => boat-purchase supplier=ARL
      - Arland lent a canoe to Borland. => boat-purchase supplier=BOR recipient=ARL
      - Arland lent ten boats over to Borland.
      - Arland sold ten boats to Borland.
    nomatch:
      - Borland lent a boat to Arland.
YAML
test --rules=rules mine
echo "status $?"
for format in tap junit github; do
    test --format=$format rules mine
done
# Coverage is that of the examples, or that of a corpus; a folder "rules" is found by itself.
test --dead
echo "status $?"
printf 'Borland bought a boat from Arland.\n' > texts/a.txt
printf 'A boat.\n' > texts/b.txt
test --corpus=texts --min-coverage=0.4
echo "status $?"
test --corpus=texts --min-coverage=0.9 --corpus=missing
echo "status $?"
test --corpus=texts --min-coverage=0.9 --format=github
echo "status $?"
"$root/$CLAIMTAG" rules
echo "status $?"
# Mutants: rewritten examples, which the rules must notice.
cat > mine/mutations.yaml <<'YAML'
mutations:
  - id: negated
    wrap: "It is false that {sentence}"
    expect: denied
  - id: aside
    insert: ", they say,"
    expect: same
  - id: swapped
    swap: names
    expect: swapped
  - id: other-country
    instead: Cedria
    expect: none
  - id: turned
    voice: passive
    expect: same
YAML
sed -i 's/  - id: lends/&\n    passive: "{object} were {event:participle} {rest} by {subject}"/; s/lent|hired out/{lend}/' mine/trade.yaml
printf 'alias\tclass\tform\nlend\tlend\tv past=lent participle=lent\n' > mine/words.tsv
sed -i '/canoe to Borland/d; /boats over to/d; /sold ten boats/d; /nomatch:/d; /Borland lent/d' mine/trade.yaml
test rules mine --mutate --min-noticed=0.9
echo "status $?"
# Behind other rules, those of the folder.
test --rules=rules mine --mutate
printf 'mutations:\n  - id: odd\n    wrap: "x"\n    swap: names\n    expect: gone\n' > mine/mutations.yaml
printf '  - id: loud\n    voice: loud\n    expect: same\n' >> mine/mutations.yaml
sed -i 's/{event:participle}/{event}/' mine/trade.yaml
test --rules=rules mine
echo "status $?"
# What stands behind "=>" must be in the output: a claim that lost to a deeper type is not.
mkdir deep
cat > deep/gift.yaml <<'YAML'
type: boat-gift
says: boats are handed over
roles: [giver, taker]
pairs: ["ARL > BOR"]
depth: 2
frames:
  - frame: boat-gift
    object: boat
    roles: {giver: giver, taker: taker}
rules:
  - id: hands
    pattern: |
      (?<giver>{party}) (?<event>sold) {gap} (?<object>{boat}) to (?<taker>{party})
    match:
      - Arland sold ten boats to Borland. => boat-gift
YAML
sed -i 's/Arland sold ten boats to Borland\./& => boat-purchase supplier=ARL/' rules/trade.yaml
test --rules=rules deep
echo "status $?"
# Without mutations nothing is tried: a share of them cannot be reached. Beside a report for programs
# the mutants are told of on standard error.
rm -r mine && mkdir mine && printf 'patterns:\n  any-boat: "{boat}"\n' >mine/a.yaml
sed -i 's/ => boat-purchase supplier=ARL//' rules/trade.yaml
test --mutate --rules=rules mine
echo "status $?"
test --min-noticed=0.1 --rules=rules mine
echo "status $?"
printf 'mutations:\n  - id: aside\n    insert: ", they say,"\n    expect: same\n' >mine/mutations.yaml
test --min-noticed=0.5 --format=tap rules mine
echo "status $?"
