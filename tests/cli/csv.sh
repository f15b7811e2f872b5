# --format=csv: a claim a row, whatever stands in it, and no cell is a formula.
. tests/tools.sh
cd "$SCRATCH" || exit
hard_articles hard
boats -q -o csv:hard.csv -o json:hard.json hard
reads csv_rows hard.json hard.csv
echo 'x' | boats --format=csv | cut -c1-60
sed -n '2,3p' hard.csv
echo '# with all rules'
real_articles real
"$root/$CLAIMTAG" -o csv:real.csv -o json:real.json real
reads csv_rows real.json real.csv
echo '# a file for each document'
boats -q -o csv:rows/ hard 2>/dev/null
boats -q --resume --summary -o csv:rows/ hard
ls rows rows/records
