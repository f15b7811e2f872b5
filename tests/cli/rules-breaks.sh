# The ways in which people break rules: each message says what is wrong, where, and the way out; all
# faults of a file in one run.
root=$PWD
cd "$SCRATCH" || exit
cp -r "$root/tests/packs/base" base
rule='frame: trade
says: somebody hands something to somebody
rules:
  - id: lends
    pattern: |
      (?<giver>{party}) (?<event>lent) (?<object>{boat}) to (?<taker>{party})
    match: [a, b]
    nomatch: [c, d]'
new() { rm -rf mine && mkdir mine; }
lint() {
    echo "# $1"
    "$root/$CLAIMTAG" rules lint --rules=base mine | sed '/^[0-9]* findings\{0,1\};/d' | head -${2:-12} | tr '\r' '?'
    new
}
with() { echo "$rule" | sed "$1" >mine/a.yaml; } # SED-SCRIPT
new
printf 'frame: trade\n\tsays: x\n' >mine/a.yaml && lint 'a tab'
printf 'rules: [a, b\n' >mine/a.yaml && lint 'a bracket that nothing closes'
printf 'rules:\n  - id: "x\n' >mine/a.yaml && lint 'a quotation mark that nothing closes'
with 's/$/\r/' && lint 'line ends of another system' 6
printf '\357\273\277%s\n' "$rule" >mine/a.yaml && lint 'a byte-order mark'
printf '\357\273\277alias\tclass\nx\ty\n' >mine/a.tsv && lint 'a byte-order mark in a table'
printf 'frame: tr\351\n' >mine/a.yaml && lint 'another encoding'
printf 'alias\tclass\nx\351\ty\n' >mine/a.tsv && lint 'another encoding of a table'
: >mine/a.yaml && : >mine/a.tsv && lint 'empty files'
mkdir mine/a.yaml mine/b.tsv && lint 'folders that are called as files'
ln -s nowhere mine/a.yaml && lint 'a link to nothing'
rm -rf mine && lint 'no such folder'
rm -rf mine && echo x >mine && lint 'a file in the place of a folder'
printf -- '- a\n- b\n' >mine/a.yaml && lint 'a list'
printf 'just text\n' >mine/a.yaml && lint 'text'
printf 'zones: x\npaterns: {}\nfoo: bar\nparties: [{a: b}]\n' >mine/a.yaml && lint 'sections' 15
with 's/id: lends/idd: lends/; s/{boat}/{bote}/' && lint 'a wrong key beside a wrong class'
with 's/id: lends/id: sells/' && cp mine/a.yaml mine/b.yaml && lint 'an id twice, in a folder that overrides'
with 's/match: \[a/match: [Arland said: x/' && lint 'a colon in a text'
with 's/match: \[a/match: [{text: a}/; s/nomatch: \[.*/nomatch: {a: b}/' && lint 'examples that are maps'
with 's/lent/(lent/' && lint 'a bracket in a pattern'
with 's/lent/lent+ .* x*/' && lint 'repetitions without a bound'
with 's/lent)/lent) {gap:99} {gap:x} {2,} {0,3}/' && lint 'gaps'
with 's/{boat}/{boat\&} {!} {boat|(x} {}/' && lint 'formulas' 20
with 's/(?<event>lent)/(?<=lent?) (?i) (?#x) \\w/' && lint 'signs of PCRE2 that patterns do not have' 20
with 's/?<object>/?<objekt>/; s/?<event>/?<evnt>/' && lint 'groups'
with 's/frame: trade/frame: trde/' && lint 'a frame that no type takes'
printf 'patterns:\n  a: "{b}"\n  b: "{a}"\n  boat: x\n' >mine/a.yaml && lint 'a circle, and a name that is taken'
printf 'type: gift\nsays: x\nroles: [giver, taker]\npairs: [ARL - BOR, ARL > XXX]\ndepth: deep\nframes:\n  - frame: trad\n    roles: {giver: gver, taker: taker}\n' >mine/a.yaml
lint 'a type' 20
printf 'stance:\n  - id: x\n    pattern: said\n    scope: foward\n    factuality: maybe\n    reach: -1\n    known: perhaps\n' >mine/a.yaml
lint 'a stance rule' 20
printf 'alias  class\nx  y\n' >mine/a.tsv && lint 'blanks for tabs'
printf 'alias\tclas\tcode\nx\ty\tZZZ\n' >mine/a.tsv && lint 'a column'
printf 'alias\tclass\tfrom\tto\tcase\tform\nx\ty\t2001-13\tsoon\tupper\tq\nz\n\ty\n' >mine/a.tsv && lint 'cells' 30
printf 'alias\tclass\tform\nlend\tlend\tv pas=lent past\nboat house   boat\t\n' >mine/a.tsv && lint 'forms, and a row without tabs'
printf 'alias   class   boat\n' >mine/a.tsv && lint 'a first line without tabs'
type='type: gift\nsays: x\nroles: [giver, taker]\npairs: [AR > BOR]\ndepth: 1\nframes:\n  - frame: trade\n    roles: {gver: giver, taker: taker}\n'
printf "$type" >mine/a.yaml && lint 'a party that is near'
printf "$type" | sed 's/AR >/ARL >/' >mine/a.yaml && lint 'a role that no group fills' 3
with 's/frame: trade/frame: trde/; s/(?<giver>{party})/{party}/; s/(?<taker>{party})/{party}/' && lint 'a frame without roles that no type takes' 3
with 's/{boat}/{n:baot} {v:zzzzzzzz} {vessels}/' && lint 'lemmas and names'
with 's/id: lends/&\n    wieght: 3\n    colour: red/' && lint 'keys' 15
