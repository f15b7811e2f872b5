# --format=sarif: a log that leads to the words in the files.
. tests/tools.sh
cd "$SCRATCH" || exit
hard_articles hard
boats -q -o sarif:hard.sarif -o json:hard.json hard
reads sarif hard.json hard.sarif
boats -q --pretty -o sarif:pretty.sarif hard
reads sarif hard.json pretty.sarif
real_articles real
"$root/$CLAIMTAG" -o sarif:real.sarif -o json:real.json "$PWD/real"
reads sarif real.json real.sarif
echo '# nothing claimed; a file for each'
echo x | boats --format=sarif | tee none.sarif
: >none.json
reads sarif none.json none.sarif
boats -q -o sarif:each/ hard
ls each
boats hard/marks.txt >marks.json
reads sarif marks.json each/marks.sarif
