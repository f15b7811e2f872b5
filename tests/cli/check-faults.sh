# Gold at fault is an error with its place; the other documents are compared.
cd "$SCRATCH" || exit
mkdir corpus
for name in broken type text twice role value shape keys unsure offset tail time none; do
    printf 'Arland sold a boat to Borland. A boat is a boat.\n' > corpus/$name.txt
done
printf '{"claims": [\n  {"type": "boat-purchase",,}]}\n' > corpus/broken.json
printf '{"claims": [\n  {"type": "boot-purchase", "text": "sold"}]}\n' > corpus/type.json
printf '{"claims": [\n  {"type": "boat-purchase", "text": "sold a canoe"}]}\n' > corpus/text.json
printf '{"claims": [\n  {"type": "boat-purchase", "text": "a boat"}]}\n' > corpus/twice.json
printf '{"claims": [\n  {"type": "boat-purchase", "text": "sold",\n   "participants": [{"role": "seller", "actor": "ARL"}]}]}\n' > corpus/role.json
printf '{"claims": [\n  {"type": "boat-purchase", "text": "sold", "factuality": "sure"}]}\n' > corpus/value.json
printf '[]\n' > corpus/shape.json
printf '{"claims": [\n  {"type": "boat-purchase", "text": "sold", "factualty": "denied"},\n  {"text": "sold"}]}\n' > corpus/keys.json
printf '{"claims": [\n  {"type": "boat-purchase", "text": "sold", "unsure": "yes"}]}\n' > corpus/unsure.json
printf '{"claims": [\n  {"type": "boat-purchase", "start": 7.5, "end": 12},\n  {"type": "boat-purchase", "start": 7, "end": 99}]}\n' > corpus/offset.json
printf '{"claims": []}\n{"claims": []}\n' > corpus/tail.json
printf '{"claims": [\n  {"type": "boat-purchase", "text": "sold", "time": {"edtf": "last year"}}]}\n' > corpus/time.json
printf '{"claims": []}\n' > corpus/alone.json
printf 'Arland sold a boat to Borland.\n' > corpus/good.txt
printf '{"claims": [{"type": "boat-purchase", "text": "Arland sold a boat to Borland"}]}\n' > corpus/good.json
"$OLDPWD/$CLAIMTAG" check --rules="$OLDPWD/tests/packs/base" corpus
echo "status $?"
# What could not be compared is in every kind of report, beside a folder that is given twice.
rm corpus/[b-fh-z]*.txt corpus/[ab-fh-z]*.json
cp corpus/good.txt corpus/bad.txt && echo '{' > corpus/bad.json
for format in json junit markdown github; do
    "$OLDPWD/$CLAIMTAG" check --rules="$OLDPWD/tests/packs/base" --format=$format --min-f1=1 corpus corpus/. 2>&1
done
mkdir none
"$OLDPWD/$CLAIMTAG" check --rules="$OLDPWD/tests/packs/base" none missing
echo "status $?"
