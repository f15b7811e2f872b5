# An output in a folder that is read overwrites no article, and is not taken for one by the next run.
. tests/tools.sh
cd "$SCRATCH" || exit
mkdir in
echo 'Arland sold boats to Borland.' >in/a.txt
cp in/a.txt a.txt
tag() {
    boats in "$@"
    echo "status $?"
}
tag -o text:in/a.txt
cmp a.txt in/a.txt
echo '# a report: the second run would read what the first has written'
tag -o html:in/report.html
tag -o html:in/report.html
tag -o html:in/report.html --exclude=report.html
echo '# what is no kind of article may lie there'
tag -o csv:in/claims.csv
tag -o csv:in/claims.csv --exclude=report.html --summary
