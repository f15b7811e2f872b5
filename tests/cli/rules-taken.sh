# What a later folder says in vain, or instead of an earlier one, rules lint tells: names that are
# taken again, codes of nobody, codes that an alias has already; and times in office.
root=$PWD
cd "$SCRATCH" || exit
cp -r "$root/tests/packs/base" rules
lint() { "$root/$CLAIMTAG" rules lint --rules=rules "$@"; echo "status $?"; }
mkdir mine people
cat >mine/trade.yaml <<'YAML'
frame: trade
says: somebody hands something to somebody
rules:
  - id: sells
    pattern: |
      (?<giver>{party}) (?<event>lent) {gap} (?<object>{boat}) to (?<taker>{party})
    match: [Arland lent a boat to Borland., Borland lent a boat to Arland.]
    nomatch: [Arland lent a boat., Borland lent nothing to Arland.]
YAML
printf 'patterns:\n  gap: "{!stop:4}"\n' >mine/patterns.yaml
sed 's/depth: 1/depth: 2/' rules/boats.yaml >mine/boats.yaml
printf 'alias\tclass\tcode\n' >mine/names.tsv
printf 'Arland\tstate\tBOR\nBorlandish | Borlanders\tdemonym\tBRO\nArlandic\tsailor\tARL\nDorland\tstate\tDOR\n' >>mine/names.tsv
lint mine
lint mine --ignore=W018 --ignore=W019 --ignore=W020
# What is meant to take a place is no finding; what is meant to and does not, is one.
printf 'overrides: [sells, boat-purchase, gap, sels, oars]\n' >mine/overrides.yaml
lint mine --ignore=W019 --ignore=W020
rm mine/overrides.yaml
echo '# times in office that are open'
printf 'alias\tclass\tcode\tfrom\tto\n' >people/people.tsv
printf 'Brown\tperson\tARL\t1990\t\nBrown\tperson\tARL\t2000\t2003\n' >>people/people.tsv
printf 'Green\tperson\tARL\t\t1999\nGreen\tperson\tARL\t2000\t\n' >>people/people.tsv
printf 'Gray\tperson\tARL\t\t2001\nGray\tperson\tARL\t2001\t\n' >>people/people.tsv
printf 'White\tperson\tARL\t1990\t1999\nWhite\tperson\tBOR\t2000\t\n' >>people/people.tsv
lint people
"$root/$CLAIMTAG" rules explain-code W018 W019 W020
