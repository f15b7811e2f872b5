# explain tells what a text becomes, and why a claim came or did not.
root=$PWD
cd "$SCRATCH" || exit
explain() { "$root/$CLAIMTAG" explain --rules=rules "$@"; }
mkdir mine
cp -r "$root/tests/packs/base" rules
cat > mine/swap.yaml <<'YAML'
type: boat-swap
says: boats are swapped
roles: [supplier, recipient]
pairs: ["ARL > BOR"]
depth: 1
frames:
  - frame: swap
    object: boat
    roles: {giver: supplier, taker: recipient}
YAML
cat > mine/frame.yaml <<'YAML'
frame: swap
says: somebody swaps something
rules:
  - id: swaps
    unless: |
      never
    pattern: |
      (?<giver>{party}) {gap} (?<event>swapped|bartered) {gap} (?<object>{state|boat}) with (?<taker>{party})
YAML
printf 'Arland sold ten boats to Borland.\n\nBorland gave a boat.\n' > a.txt
explain a.txt
echo "status $?"
explain --format=json --pretty a.txt | head -24
explain --color=always a.txt | grep -c "$(printf '\033')"
# Why not: an element that does not fit, a veto, an object of another kind, roles that stay empty.
cat > b.txt <<'TEXT'
Arland swapped boats for Borland.

Arland never swapped boats with Borland.

Arland swapped Cedria with Borland.

Arland swapped boats with Arland.
TEXT
explain --rules=mine --type=boat-swap b.txt | grep -A2 nearest
explain --type=boot-swap b.txt
echo "status $?"
explain missing.txt
echo "status $?"
# A claim that loses to another names the rule of that; one that loses for want of others, none.
cat > mine/hint.yaml <<'YAML'
frame: trade
says: somebody hands something to somebody
rules:
  - id: ships
    weak: yes
    pattern: |
      (?<giver>{party}) (?<event>shipped|sold) {gap} (?<object>{boat}) to (?<taker>{party})
YAML
printf 'Arland shipped a boat to Borland.\n\nArland sold a boat to Borland.\n' > c.txt
explain --rules=mine c.txt | grep lost
explain --rules=mine --type=boat-purchase c.txt | grep fits
# Nearest is the rule whose event, object and actors fit; one that fits a word between, or far less, is
# left out.
cat > mine/near.yaml <<'YAML'
frame: trade
says: somebody hands something to somebody
rules:
  - id: with-it
    pattern: |
      with (?<event>{give})
  - id: parts
    pattern: |
      {!stop:2} with (?<event>parted) of (?<object>{boat})
YAML
printf 'Arland sold ten boats with Borland.\n' > d.txt
explain --rules=mine --type=boat-purchase d.txt | sed -n '/nearest/,$p'
