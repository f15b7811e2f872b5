# --format=html: a report that is sound HTML, whatever the articles hold.
. tests/tools.sh
cd "$SCRATCH" || exit
hard_articles hard
boats -q -o html:hard.html -o json:hard.json hard
reads report hard.json hard.html
real_articles real
"$root/$CLAIMTAG" -o html:real.html -o json:real.json real
reads report real.json real.html
echo '# what could run is shown'
printf '%s\n' 'Trade <script>alert(1)</script>' '' \
    '<img src=x onerror="alert(1)"> Arland sold ten boats to Borland. &lt;b&gt; --></article></html>' >run.txt
boats -o html:run.html -o json:run.json run.txt
reads report run.json run.html
printf '{"title": "</title><script>x</script>", "id": "\\"><b>", "text": "Arland sold boats to Borland."}\n' |
    boats -o html:title.html -o json:title.json
reads report title.json title.html
echo '# nothing claimed; a file for each'
echo x | boats --format=html | tail -n +2 | sed -n '/<main/,/<script>/p'
boats -q -o html:each/ hard
ls each
boats hard/marks.txt >marks.json
reads report marks.json each/marks.html
