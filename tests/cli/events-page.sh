# The page of events: in it is what the JSON says, of the samples, of texts that are hard to write
# down, of many events and of none.
. tests/tools.sh
cd "$SCRATCH" || exit
connect() {
    "$root/$CLAIMTAG" connect "$@"
}
connect -o samples.json -o samples.html "$root/tests/connect/samples.jsonl"
reads events_page samples.json samples.html
tac "$root/tests/connect/samples.jsonl" | connect -o again.html
cmp samples.html again.html
connect --format=html </dev/null >none.html
connect -o none.json </dev/null
reads events_page none.json none.html
echo '# hard to write down'
hard_articles articles
printf '{"id": "a b", "url": "javascript:alert(1)", "text": "Arland sold ten boats to Borland."}\n' >articles/javascript.jsonl
boats -q --sentences articles >hard.jsonl 2>errors
connect --rules="$pack" hard.jsonl -o hard.json -o hard.html
reads events_page hard.json hard.html
echo '# more than is shown at once; years of old'
for year in 0900 1901 $(seq 1920 2024); do
    for text in 1 2; do
        echo "In May $year Iran bought $year missiles from North Korea." >"$year-$text.txt"
    done
    echo "In May $year, said Mr. Smith, Iran gave North Korea $year tonnes of oil for missiles." >"$year-3.txt"
done
"$root/$CLAIMTAG" -q --sentences ./????-?.txt | connect -o many.json -o many.html
reads events_page many.json many.html
grep -c 'class="batch"' many.html
echo '# how documents are reached from where the page lies'
mkdir -p deep/er && cp "$root/samples/op-ed.txt" a.txt && "$root/$CLAIMTAG" -q a.txt >tags.jsonl
connect tags.jsonl -o html:here.html -o html:./deep//er/page.html -o "html:$PWD/whole.html"
for page in here.html deep/er/page.html whole.html; do
    grep -o '<a href="[^"#]*a.txt#:~:text=Iran[^"]*"' "$page" | head -n 1 | sed "s|$PWD|HERE|"
done
