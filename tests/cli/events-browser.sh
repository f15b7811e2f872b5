# The page of events in a browser: "make browser-deps" installs one.
. tests/tools.sh
cd "$SCRATCH" || exit
command -v chromium chromedriver >/dev/null || skip 'there is no Chromium'
/usr/bin/python3 -c 'import selenium, PIL' 2>/dev/null || skip 'there is no Selenium'
mkdir pictures
printf '%s\n' 'Trade <script>document.title = "run"</script>' '' \
    '<img src=x onerror="document.title = 1"> Iran bought <b>missiles</b> from North Korea in 1987.' >'a <i>run.txt'
for text in one two; do
    echo 'In 1987, said a trader of Oslo, Iran took <script>five</script> old ferries of Scuds from North Korea.' >$text.txt
done
cp "$root"/samples/*.txt .
"$root/$CLAIMTAG" --sentences -q ./*.txt |
    "$root/$CLAIMTAG" connect -o events.json -o events.html
HOME=$PWD /usr/bin/python3 "$root/tests/readers/events_browser.py" events.json events.html pictures
ls pictures
