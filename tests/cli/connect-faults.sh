# claimtag connect: what is at fault is told with its place, and the rest goes on.
. tests/tools.sh
cd "$SCRATCH" || exit
claim='"participants": [{"role": "supplier", "actor": "PRK"}, {"role": "recipient", "actor": "IRN"}]'
good='{"schema": "claimtag/1", "source": {"path": "good.txt"}, "claims": [{"type": "missile-purchase", '$claim', "factuality": "asserted", "attribution": {"source": "author"}}]}'
head='{"schema": "claimtag/1", "source": {"path": "x.txt"}, "claims": ['
{
    echo "$good"
    echo 'no JSON'
    echo '{"schema": "claimtag/1", "source":'
    echo '{"schema": "claimtag/2"}'
    echo '{"schema": "claimtag/1", "claims": []}'
    echo '{"schema": "claimtag/1", "error": "not UTF-8 at byte 7", "source": {"path": "y.txt"}}'
    printf '{"schema": "\377"}\n'
    echo "$head"'{"type": "missile-purchases"}]}'
    echo "$head"'{"type": "missile-purchase", "factuality": "doubted"}]}'
    echo "$head"'{"type": "missile-purchase", "factuality": "asserted"}]}'
    echo "$head"'{"type": "missile-purchase", "factuality": "asserted", "attribution": {"source": "aunt"}}]}'
    echo "$head"'{"type": "missile-purchase", "factuality": "asserted", "attribution": {"source": "author"}}]}'
    echo "$head"'{"type": "missile-purchase", "factuality": "asserted", "attribution": {"source": "author"}, "participants": [{"role": "visitor", "actor": "PRK"}]}]}'
    echo "$head"
    echo '  {"type": "missile-purchase", "factuality": "asserted", "attribution": {"source": "author"},'
    echo "   $claim,"
    echo '   "time": {"edtf": "last year"}}]}'
    echo '{"schema": "claimtag/1"} {}'
    echo '{"claims": []}'
    echo "$head"'7, {"type": "missile-purchase", "factuality": "asserted", "attribution": {"source": "author"},'" $claim, "'"time": 1987}]}'
    echo "$good" | sed 's/"type"/"start": -7, "type"/'
    echo "$good" | sed 's/"type"/"end": 99999999999, "type"/'
    echo "$good" | sed 's/"type"/"start": 9, "end": 4, "type"/'
    echo "$good" | sed 's/good/better/'
} >tags.jsonl
"$root/$CLAIMTAG" connect tags.jsonl >events.json
echo "status $?"
head -n 1 events.json
echo '# no such file, no tags, a folder, an output that cannot be written'
"$root/$CLAIMTAG" connect none.jsonl
echo "status $?"
mkdir empty
"$root/$CLAIMTAG" connect empty >events.json
echo "status $?"
"$root/$CLAIMTAG" connect tags.jsonl -o csv:empty
"$root/$CLAIMTAG" connect tags.jsonl -o tags.jsonl
"$root/$CLAIMTAG" connect tags.jsonl -o cvs:x
"$root/$CLAIMTAG" connect tags.jsonl -o a.csv -o a.csv
echo "$good" | "$root/$CLAIMTAG" connect -o none/events.json
echo "status $?"
echo "$good" | "$root/$CLAIMTAG" connect >/dev/full
echo "status $?"
echo '# files that hold no tags: an article, events; events among the tags are no fault, and no tags are overwritten'
for line in 1 2 3 4 5; do echo "Line $line of an article."; done >article.txt
"$root/$CLAIMTAG" connect article.txt >events.json
echo "status $?"
mkdir tags
echo "$good" >tags/good.json
cp tags/good.json tags/better.jsonl
for options in '' '' --pretty ''; do
    "$root/$CLAIMTAG" connect tags $options -o tags/events.json
    echo "status $?"
done
"$root/$CLAIMTAG" connect tags/events.json >/dev/null
echo "status $?"
"$root/$CLAIMTAG" connect tags -o ./tags/better.jsonl
echo "status $?"
cmp tags/good.json tags/better.jsonl
