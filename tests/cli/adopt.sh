# adopt takes texts whose gold people corrected into a corpus, and what the rules did otherwise
# into the examples.
root=$PWD
cd "$SCRATCH" || exit
adopt() { "$root/$CLAIMTAG" adopt --corpus=corpus "$@"; }
cp -r "$root/tests/packs/base" rules
mkdir corpus texts
cat > rules/trade.yaml <<'YAML'
frame: trade
says: somebody hands something to somebody
rules:
  - id: sells
    pattern: |
      (?<giver>{party}) (?<event>{give}) {gap} (?<object>{boat}) to (?<taker>{party})
    match:
      - Arland sold ten boats to Borland.
    nomatch:
      - Arland sold ten boats to Cedria.
  - id: buys
    pattern: |
      (?<taker>{party}) (?<event>{get}) {gap} (?<object>{boat}) from (?<giver>{party})
    match: ["Borland bought a canoe from Arland."]
YAML
# A false claim, a wrong field, a missed claim; one of a rule whose examples are no lines.
cat > texts/a.txt <<'TEXT'
Arland sold "old" boats to Borland. Arland sold a boat to Borland.
The boats of Arland went to Borland. Borland bought a boat from Arland.
TEXT
cat > texts/a.json <<'JSON'
{"claims": [{"type": "boat-purchase", "text": "sold a boat to", "factuality": "denied",
             "participants": [{"role": "supplier", "actor": "ARL"}, {"role": "recipient", "actor": "BOR"}]},
            {"type": "boat-purchase", "text": "boats of Arland"}]}
JSON
# The same in brat's form.
printf 'Borland bought a boat from Arland.\n' > texts/b.txt
printf 'T1\tboat-purchase 8 14\tbought\nT2\tARL 27 33\tArland\nT3\tBOR 0 7\tBorland\nE1\tboat-purchase:T1 supplier:T2 recipient:T3\nA1\tFactuality E1 asserted\n' > texts/b.ann
adopt texts
echo "status $?"
ls corpus
cat corpus/b.json
sed -n '/match/,/id: buys/p' rules/trade.yaml
# Once more nothing is new.
adopt texts | tail -1
# All that is wrong of a claim is one example, and is told once, however often it is told.
printf 'Borland sold a boat to Arland. Arland said nothing. Borland sold a boat to Arland.\n' > d.txt
cat > d.json <<'JSON'
{"claims": [{"type": "boat-purchase", "start": 0, "end": 29, "factuality": "denied", "time": {"edtf": "1987"}, "attribution": {"source": "media"}},
            {"type": "boat-purchase", "start": 52, "end": 81, "factuality": "denied", "time": {"edtf": "1987"}, "attribution": {"source": "media"}}]}
JSON
adopt d.txt
rm corpus/d.*
adopt d.txt
# another text of the name is not overwritten, nor bad gold taken.
printf 'Another.\n' > b.txt
printf '{"claims": []}' > b.json
printf 'Arland.\n' > c.txt
printf 'T1\tboat-purchase 0 6 Arland\nE1\tboat-purchase:T1 supplier:T9\nA1\tFactuality E2 denied\nE3 boat\n' > c.ann
adopt b.txt c.txt
echo "status $?"
ls corpus
adopt
echo "status $?"
