# The HTML report in a browser: "make browser-deps" installs one.
. tests/tools.sh
cd "$SCRATCH" || exit
command -v chromium chromedriver >/dev/null || skip 'there is no Chromium'
/usr/bin/python3 -c 'import selenium, PIL' 2>/dev/null || skip 'there is no Selenium'
mkdir pictures
printf '%s\n' 'Trade <script>document.title = "run"</script>' '' \
    '<img src=x onerror="document.title = 1"> Iran bought missiles from North Korea in 1987.' >a-run.txt
cp "$root"/samples/op-ed.txt "$root"/samples/blog-post.txt .
"$root/$CLAIMTAG" -o json:report.json -o html:report.html ./*.txt
HOME=$PWD /usr/bin/python3 "$root/tests/readers/browser.py" report.json report.html pictures
ls pictures
