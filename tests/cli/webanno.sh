# --format=webanno: JSON-LD that leads to the words in the files.
. tests/tools.sh
cd "$SCRATCH" || exit
hard_articles hard
boats -q -o webanno:hard.jsonld -o json:hard.json hard
reads webanno hard.json hard.jsonld
boats -q --pretty -o webanno:pretty.jsonld hard
reads webanno hard.json pretty.jsonld
real_articles real
"$root/$CLAIMTAG" -o webanno:real.jsonld -o json:real.json "$PWD/real"
reads webanno real.json real.jsonld
echo '# nothing claimed; a file for each'
echo x | boats --format=webanno | tee none.jsonld
: >none.json
reads webanno none.json none.jsonld
boats -q -o webanno:each/ hard
ls each
boats hard/marks.txt >marks.json
reads webanno marks.json each/marks.jsonld
