# --keyed: a key and a tab before each record, and before what it becomes.
. tests/tools.sh
cd "$SCRATCH" || exit
claim='Arland sold ten boats to Borland.'
printf 'a\t{"text": "%s"}\n\t{"text": "x"}\nb\ttab\t{}\nno key\n' "$claim" >records
boats --keyed <records | cut -c1-75
echo '# of documents without a claim nothing is written'
boats --keyed --claims-only <records 2>/dev/null | cut -f1
echo '# into a file'
boats --keyed --quiet --output=jsonl:out records 2>/dev/null
cut -f1 out
for wrong in --pretty --format=csv --output=folder --from=html --summary=json; do
    boats --keyed $wrong <records
    echo "status $?"
done
