# claimtag connect: what it makes of the tags of the samples, in every format. Tags and outputs
# stand in tests/connect; "make golden" writes the outputs anew.
. tests/tools.sh
tags=$root/tests/connect/samples.jsonl
cd "$SCRATCH" || exit
for format in json text csv dot graphml; do
    "$root/$CLAIMTAG" connect --pretty --format=$format "$tags" | diff "${tags%.*}.$format" -
done
reads events "${tags%.*}.json" "${tags%.*}.csv"
reads events "${tags%.*}.json" "${tags%.*}.graphml"
reads events "${tags%.*}.json" "${tags%.*}.dot"
echo '# in whatever form and order the tags come, once or twice'
same() { # ARGUMENT...
    "$root/$CLAIMTAG" connect --pretty "$@" | diff "${tags%.*}.json" - | head -n 4
}
same - <"$tags"
same <"$tags"
tac "$tags" | same
/usr/bin/python3 -c 'import json, sys
for line in open(sys.argv[1]): print(json.dumps(json.loads(line), indent=3))' "$tags" | tee pretty.json | same
mkdir folder && split -l 2 --additional-suffix=.json "$tags" folder/part-
same folder
"$root/$CLAIMTAG" connect "$tags" folder/part-aa.json | head -n 1
echo '# several outputs in one run'
"$root/$CLAIMTAG" connect "$tags" -o events.csv -o dot:graph -o graphml:events.xml --format=json >events.json
cmp events.csv "${tags%.*}.csv"
cmp graph "${tags%.*}.dot"
cmp events.xml "${tags%.*}.graphml"
head -n 1 events.json
wc -l <events.json
echo '# nothing claimed'
for format in json text csv dot graphml; do
    "$root/$CLAIMTAG" connect --format=$format </dev/null | tail -n 2 | cut -c1-110
done
echo '# hard to write down'
hard_articles articles
boats -q --sentences articles >hard.jsonl 2>errors
"$root/$CLAIMTAG" connect --rules="$pack" hard.jsonl -o json:hard.json -o csv:hard.csv -o hard.graphml -o hard.dot
reads events hard.json hard.csv
reads events hard.json hard.graphml
reads events hard.json hard.dot
