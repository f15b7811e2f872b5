# rules lint tells all that is wrong, with codes that stay, also of rules that do not load;
# rules fmt lays files out; rules explain-code says what a code means.
cd "$SCRATCH" || exit
root=$OLDPWD
rules() { "$root/$CLAIMTAG" rules "$@"; }
cp -r "$root/tests/packs/base" rules
rules lint
echo "status $?"
mkdir -p mine loose bad
cat > mine/trade.yaml <<'YAML'
frame: trade
says:   somebody hands something to somebody
rules:
# Boats for a while.
- id: lends
  pattern: |
        (?<giver>{party})  (?<event>lent) {gap} (?<object>{boat}) to (?<taker>{party})

          | (?<giver>{party}) (?<event>leased) {gap} (?<object>{boat}) to (?<taker>{party})
  match:
      - Arland lent ten boats to Borland. => boat-purchas supplier=ARL buyer=BOR surely 2006-13
      - "yes"
      - no
  nomatch: [on,
     off]


- id:  buys-again
  pattern: |
    (?<taker>{party}) (?<event>{get}) {gap} (?<object>{boat}) from (?<giver>{party})
YAML
printf 'patterns:\n  unseen: "{boat}"\n' > mine/unused.yaml
# Gaps whose alternatives overlap cost what they multiply to; others, their length.
cat > mine/costly.yaml <<'YAML'
frame: hire
says: somebody hires out something
rules:
  - id: overlaps
    pattern: |
      (?<event>hired) (?:{any} | ten boats){0,16} (?<object>{boat}) (?:{any} | ten boats){0,16} {boat}
    match: [a, b]
    nomatch: [c, d]
  - id: parted
    pattern: |
      (?<event>hired) {!(boat)}{0,16} (?<object>{boat}) {!(boat)}{0,16} {boat}
    match: [a, b]
    nomatch: [c, d]
YAML
printf 'alias\tclass\tcode\tcase\tfrom\tto\n' > mine/people.tsv
printf 'Smith\tperson\tARL\t\t2001\t2005 \nJones\tperson\tARL\t\t2009\t2004\n' >> mine/people.tsv
printf 'Smith\tperson\tARL\t\t2004\t2009\nboats | Smith\tboat\t\t\t\t\t\nSmith\tperson\tARL\t\t2001\t2005\n' >> mine/people.tsv
rules lint --rules=rules mine
echo "status $?"
rules show --rules=rules --rules=mine overlaps parted | grep steps
rules lint --rules=rules mine --format=json --ignore=W011 --ignore=W001 | tr '{' '\n' | sed 1d | cut -c1-60
rules lint --rules=rules mine --format=github | head -3
rules lint --ignore=W999
echo "status $?"
cp mine/trade.yaml loose
rules fmt --check loose
echo "status $?"
rules fmt loose
cat loose/trade.yaml
rules fmt loose && rules fmt --check loose
echo "status $?"
printf 'rules: [\n' > bad/a.yaml
printf 'patern:\n  x: y\n' > bad/b.yaml
rules lint --rules=rules bad
echo "status $?"
rules fmt bad
echo "status $?"
rules explain-code E012 W008
rules explain-code | grep -c .
rules explain-code W999
echo "status $?"
# What other systems write is one finding a file, which rules fmt mends; UTF-16 it cannot.
mkdir other
sed 's/$/\r/' rules/trade.yaml >other/trade.yaml
printf 'alias\tclass\r\nskiff\tboat\r\n' >other/words.tsv
{ printf '\357\273\277' && cat rules/boats.yaml; } >other/boats.yaml
iconv -t UTF-16 rules/trade.yaml >other/utf-16.yaml
printf 'alias\tclass\n' | iconv -t UTF-16BE >other/utf-16.tsv
ln -s ../mine/trade.yaml other/link.yaml
rules lint --rules=rules other
rules fmt other
rules lint --rules=rules other
rules explain-code E032
rm other/utf-16.* other/link.yaml
rules fmt --check other
cmp other/trade.yaml rules/trade.yaml && cmp other/boats.yaml rules/boats.yaml
# A layout that cannot be had without changing what is said is left, and the place is told.
mkdir odd
printf 'patterns:\n  a:  |2\n      x\n    y\n' >odd/a.yaml
cp odd/a.yaml as-it-was
rules fmt odd
cmp odd/a.yaml as-it-was
