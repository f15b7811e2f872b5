# Gold at fault is an error with its place; the other documents are compared.
cd "$SCRATCH" || exit
mkdir corpus
for name in broken type text twice role value shape; do
    printf 'Arland sold a boat to Borland. A boat is a boat.\n' > corpus/$name.txt
done
printf '{"claims": [\n  {"type": "boat-purchase",,}]}\n' > corpus/broken.json
printf '{"claims": [\n  {"type": "boot-purchase", "text": "sold"}]}\n' > corpus/type.json
printf '{"claims": [\n  {"type": "boat-purchase", "text": "sold a canoe"}]}\n' > corpus/text.json
printf '{"claims": [\n  {"type": "boat-purchase", "text": "a boat"}]}\n' > corpus/twice.json
printf '{"claims": [\n  {"type": "boat-purchase", "text": "sold",\n   "participants": [{"role": "seller", "actor": "ARL"}]}]}\n' > corpus/role.json
printf '{"claims": [\n  {"type": "boat-purchase", "text": "sold", "factuality": "sure"}]}\n' > corpus/value.json
printf '[]\n' > corpus/shape.json
printf 'Arland sold a boat to Borland.\n' > corpus/good.txt
printf '{"claims": [{"type": "boat-purchase", "text": "Arland sold a boat to Borland"}]}\n' > corpus/good.json
"$OLDPWD/$CLAIMTAG" check --rules="$OLDPWD/tests/packs/base" corpus
echo "status $?"
mkdir none
"$OLDPWD/$CLAIMTAG" check --rules="$OLDPWD/tests/packs/base" none missing
echo "status $?"
