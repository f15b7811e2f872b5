# check --baseline lets known differences pass, wherever in the file they have moved, and tells
# which are gone.
root=$PWD
cd "$SCRATCH" || exit
mkdir corpus
printf 'Arland sold ten boats to Borland. Borland bought a boat from Arland.\nThe boats of Arland went to Borland.\n' >corpus/a.txt
cat >corpus/a.json <<'JSON'
{"claims": [
  {"type": "boat-purchase", "text": "Arland sold ten boats to Borland", "factuality": "denied"},
  {"type": "boat-purchase", "text": "The boats of Arland went to Borland"}]}
JSON
check() {
    "$root/$CLAIMTAG" check --rules="$root/tests/packs/base" "$@" corpus
    echo "status $?"
}
check --write-baseline=known.txt | tail -3
cat known.txt
{ echo 'On boats'; echo; cat corpus/a.txt; } >moved && mv moved corpus/a.txt
check --baseline=known.txt | tail -4
sed -i 's/"denied"/"asserted"/' corpus/a.json
echo 'Borland bought two boats from Arland.' >>corpus/a.txt
check --baseline=known.txt
for format in json junit github; do
    check --format=$format --baseline=known.txt | tail -8 | sed 's/.*"differences"/"differences"/'
done
check --baseline=known.txt --min-f1=0.9 --write-baseline=known.txt | tail -1
check --baseline=known.txt | tail -2
# However the folder is spelt, and from wherever: names are as seen from the baseline.
mkdir kept 'other place'
ln -s ../corpus 'other place/corpus'
check --write-baseline=kept/known.txt | tail -1
for folder in corpus/ ./corpus corpus/. corpus/../corpus "$PWD/corpus" 'other place/corpus'; do
    "$root/$CLAIMTAG" check --rules="$root/tests/packs/base" --baseline=kept/known.txt "$folder" | grep baseline
    "$root/$CLAIMTAG" check --rules="$root/tests/packs/base" --write-baseline=again.txt "$folder" >report
    cmp again.txt known.txt
done
(cd kept && "$root/$CLAIMTAG" check --rules="$root/tests/packs/base" --baseline=known.txt ../corpus | grep baseline)
cat kept/known.txt
echo 'corpus/a.txt:3: boat-purchase' >>known.txt
check --baseline=known.txt
check --baseline=none.txt
check --write-baseline=none/known.txt
