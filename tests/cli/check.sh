# check compares with gold: what is missed, false, and wrong, each with its place.
cd "$SCRATCH" || exit
claimtag="$OLDPWD/$CLAIMTAG check --rules=$OLDPWD/tests/packs/base"
mkdir corpus
printf 'On boats\n\nArland sold ten boats to Borland. Borland bought a boat from Arland.\nThe boats of Arland went to Borland.\n' > corpus/a.txt
cat > corpus/a.json <<'JSON'
{"claims": [
  {"type": "boat-purchase", "text": "Arland sold ten boats to Borland", "factuality": "denied",
   "participants": [{"role": "supplier", "actor": "ARL"}, {"role": "recipient", "actor": "BOR"}]},
  {"type": "boat-purchase", "text": "The boats of Arland went to Borland"}]}
JSON
printf 'Arland is poor.\n' > corpus/b.txt
printf '{"claims": []}\n' > corpus/b.json
printf 'Arland sold a boat to Borland. No gold stands beside this.\n' > corpus/c.txt
$claimtag corpus
echo "status $?"
$claimtag --min-f1=0.5 corpus > /dev/null
echo "status $?"
$claimtag --min-precision=0.6 corpus > /dev/null
echo "status $?"
for format in json junit markdown github; do
    $claimtag --format=$format corpus
done
