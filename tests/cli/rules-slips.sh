# Slips that load, or nearly: what is written is not what is meant. One line each.
root=$PWD
cd "$SCRATCH" || exit
cp -r "$root/tests/packs/base" base
rule='frame: trade
says: somebody hands something to somebody
rules:
  - id: lends
    pattern: |
      (?<giver>{party}) (?<event>lent) (?<object>{boat}) to (?<taker>{party})
    match:
      - Arland lent a boat to Borland.
      - Borland lent a boat to Arland.
    nomatch:
      - Arland lent a boat.
      - Borland lent nothing to Arland.'
lint() {
    "$root/$CLAIMTAG" rules lint --rules=base mine | grep -E '^(mine|error)'
    rm -rf mine && mkdir mine
}
with() { # SED-SCRIPT
    echo "$rule" | sed "$1" >mine/a.yaml
    lint
}
mkdir mine
echo '# examples'
with 's/a boat to Borland\./& = > boat-purchase/'
with 's/a boat to Borland\./& =>/'
with 's/a boat to Borland\./&=> boat-purchase/'
with 's/a boat to Borland\./& -> boat-purchase/'
with 's/lent a boat\.$/& => boat-purchase/'
with 's/lent nothing to Arland/lent a boat to Arland/'
with 's/Borland lent a boat to Arland/Arland lent a boat to Borland/'
with 's/- Borland lent a boat to Arland\./- Arland lent a boat to Borland. => boat-purchase/'
echo '# patterns'
with 's/to (/to\\s(/'
with 's/(?<event>/(<event>/'
with 's/{boat}/{boat/'
with 's/^    match:/    object: recaled\n&/'
with 's/id: lends/id:/'
echo '# tables, and files that are not read'
printf 'alias,class\nsell,give\n' >mine/a.tsv && lint
printf 'alias\tclass\tcode\tclass\nx y\tgive\t\tq\n' >mine/a.tsv && lint
printf 'class\talias\ngive\thand over\n' >mine/a.tsv && lint
echo "$rule" >mine/a.yml && lint
echo "$rule" >mine/a.yaml && printf 'alias\tclass\nx y\tgive\n' >mine/a.csv && lint
echo '# what no text has'
with 's/{boat}/{boat\&state}/'
with 's/(?<event>lent)/(?<event>lent|{give\&boat})/'
with 's/ (?<event>/ ^&/'
with 's/ to (?<taker>{party})/ $ &/'
with 's/(?<event>lent)/(?<event>{=lent-out|=Leased})/'
with 's/(?<event>lent)/"lent" (?<event>"to")/'
with "s/{boat})/& \\\\1 'raft'/"
echo '# what is misspelt'
printf 'alias\tclass\tcode\nferry\tboatt\t\nEnderby\tstate\tarl\n' >mine/a.tsv && lint
mkdir -p mine/words && printf 'alias\tclass\nhandover\tzebra\n' >mine/words/a.tsv && lint
printf 'parties: [ARK]\n' >mine/a.yaml && lint
printf 'phrases:\n  - id: far\n    phase: 11\n    class: [boatt]\n    pattern: old {boat}\n' >mine/a.yaml && lint
echo '# all in one run'
with 's/{boat}/{bote}/; s/a boat to Borland\./& => boat-purchas/; s/id: lends/&\n    ecoh: 1/'
echo '# what other languages of patterns have'
with 's/{boat}/ship(s)?/'
with 's/^      (?<giver>/      \/&/; s/{party})$/&\/i/'
with 's/{party})$/& \/\/ who gets it/'
with 's/{party}) (/{gap:2}? &/'
with 's/{party})$/& |/'
with 's/{boat}/{boat,state}/'
with 's/(?<giver>/(?P<giver>/'
echo '# tables of others'
printf 'alias\tclass\tcode\nEnderby; Enderland\tstate\tARL\nArlander, Arlanders\tdemonym\tARL\nNew Arland, Arland\tstate\tARL\n' >mine/a.tsv && lint
printf 'alias\tclass\nx y\tgive\n' >mine/a.txt && echo 'for people' >mine/notes.txt && lint
echo '# what stands alone'
rm base/tokens.tsv
"$root/$CLAIMTAG" rules lint base | grep '^base.*W034'
cp "$root/tests/packs/base/tokens.tsv" base
sed -i '/^discourse/,/clause/d; /^pair/d' base/scope.yaml
"$root/$CLAIMTAG" rules lint base | grep '^base.*E030'
cp "$root/tests/packs/base/scope.yaml" base
echo '# what does nothing'
printf 'type: gift\nsays: x\nroles: [giver, taker]\npairs: [ARL > BOR]\ndepth: 1\nframes:\n  - frame: trade\n    roles: {giver: giver, taker: giver}\n' >mine/a.yaml && lint
printf 'alias\tclass\tcode\tcase\nZed\tstate\tARL\tany\n' >mine/a.tsv && printf 'alias\tclass\tcode\nZed\tstate\tBOR\n' >mine/b.tsv && lint
