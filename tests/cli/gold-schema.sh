# Gold that the schema takes, check reads, and what it refuses, check refuses: each line below is
# gold of the same article. What only check can know (whether the text is there, and the day) is
# left to check-faults.sh.
. tests/tools.sh
/usr/bin/python3 -c 'import jsonschema, yaml' 2>/dev/null || skip 'no python3-jsonschema or no python3-yaml'
mkdir "$SCRATCH/corpus"
"$CLAIMTAG" schema gold --rules="$pack" >"$SCRATCH/schema"
article='Arland sold a boat to Borland on 3 May 2001.'
claim='"type": "boat-purchase", "text": "sold a boat"'
parts='"participants": [{"role": "supplier", "actor": "ARL"}'
count=100
while read -r gold; do
    count=$((count + 1))
    echo "$article" >"$SCRATCH/corpus/$count.txt"
    echo "$gold" | sed -e "s/CLAIM/$claim/g" -e "s/PARTS/$parts/" >"$SCRATCH/corpus/$count.json"
done <<'GOLD'
{"claims": []}
{"claims": [{CLAIM}]}
{"claims": [{CLAIM}, {CLAIM}]}
{"claims": [{CLAIM, "start": 7, "end": 18}]}
{"claims": [{"type": "boat-purchase", "start": 7, "end": 18}]}
{"claims": [{"type": "boat-purchase", "start": 7.0, "end": 18}]}
{"claims": [{CLAIM, PARTS]}]}
{"claims": [{CLAIM, PARTS, {"role": "recipient", "actor": "BOR"}]}]}
{"claims": [{CLAIM, "participants": []}]}
{"claims": [{CLAIM, "participants": [{"role": "supplier", "actor": "ARL", "via": "name", "start": 0, "end": 6, "text": "Arland"}]}]}
{"claims": [{CLAIM, "participants": [{"role": "supplier", "actor": "ARL", "via": "salience", "refers_to": {"start": 0, "end": 6, "text": "Arland"}}]}]}
{"claims": [{CLAIM, "factuality": "denied", "zone": "body", "unsure": true}]}
{"claims": [{CLAIM, "attribution": {"source": "media"}, "time": null, "object": null}]}
{"claims": [{CLAIM, "attribution": {"source": "party", "actor": "ARL", "time": {"edtf": "2001"}}}]}
{"claims": [{CLAIM, "attribution": {}}]}
{"claims": [{CLAIM, "time": {"edtf": "2001-05-03"}, "object": {"class": "boat"}, "cues": [{"kind": "hedge"}]}]}
{"claims": [{CLAIM, "time": {"edtf": "198X/.."}}, {CLAIM, "time": {"edtf": "2001-21~"}}]}
{"claims": [{CLAIM, "note": "seen", "id": "c1", "rule": "sells", "sentence": 0, "line": 1, "column": 1, "byte_start": 7, "byte_end": 18}]}
{"claims": [{CLAIM, "todo": "not yet", "until": "9999-12-31"}]}
{"claims": [{CLAIM, "todo": "not yet", "until": "9999-12"}], "todo": "never", "until": "9999"}
{"schema": "claimtag/1", "source": {"path": "a", "title": null, "date": null}, "sentences": 1, "tokens": 9, "claims": [], "warnings": ["x"], "note": "x"}
[]
{}
"claims"
{"claims": {}}
{"claims": null}
{"claims": [[]]}
{"claims": ["x"]}
{"claims": [], "clams": []}
{"Claims": [], "claims": []}
{"schema": "claimtag/2", "claims": []}
{"claims": [], "source": {"path": 5}}
{"claims": [], "source": {"place": "x"}}
{"claims": [], "source": {"sha256": "abc"}}
{"claims": [], "sentences": -1}
{"claims": [], "warnings": [1]}
{"claims": [], "todo": "x"}
{"claims": [], "until": "2001"}
{"claims": [], "todo": "", "until": "2001"}
{"claims": [], "todo": "x", "until": "soon"}
{"claims": [{"text": "sold a boat"}]}
{"claims": [{"type": "boat-purchase"}]}
{"claims": [{"type": "boat-purchase", "start": 7}]}
{"claims": [{"type": "boat-purchase", "end": 18}]}
{"claims": [{CLAIM, "start": 7}]}
{"claims": [{CLAIM, "end": 18}]}
{"claims": [{"type": "boat-purchase", "start": 7.5, "end": 18}]}
{"claims": [{"type": "boat-purchase", "start": -1, "end": 18}]}
{"claims": [{"type": "boat-purchase", "start": 0, "end": 0}]}
{"claims": [{"type": "boat-purchase", "start": "7", "end": "18"}]}
{"claims": [{"type": "boot-purchase", "text": "sold a boat"}]}
{"claims": [{"type": 5, "text": "sold a boat"}]}
{"claims": [{"type": "boat-purchase", "text": 5}]}
{"claims": [{"type": "boat-purchase", "text": null}]}
{"claims": [{CLAIM, "factuality": "sure"}]}
{"claims": [{CLAIM, "factuality": null}]}
{"claims": [{CLAIM, "factualty": "denied"}]}
{"claims": [{CLAIM, "comment": "seen"}]}
{"claims": [{CLAIM, "zone": "head"}]}
{"claims": [{CLAIM, "unsure": "yes"}]}
{"claims": [{CLAIM, "unsure": null}]}
{"claims": [{CLAIM, "id": "claim 1"}]}
{"claims": [{CLAIM, "line": 0}]}
{"claims": [{CLAIM, "note": 5}]}
{"claims": [{CLAIM, "participants": {}}]}
{"claims": [{CLAIM, "participants": ["ARL"]}]}
{"claims": [{CLAIM, "participants": [{"role": "supplier"}]}]}
{"claims": [{CLAIM, "participants": [{"actor": "ARL"}]}]}
{"claims": [{CLAIM, "participants": [{"role": "seller", "actor": "ARL"}]}]}
{"claims": [{CLAIM, "participants": [{"role": "supplier", "actor": "ARX"}]}]}
{"claims": [{CLAIM, "participants": [{"role": "supplier", "actor": "ARL", "from": "x"}]}]}
{"claims": [{CLAIM, "participants": [{"role": "supplier", "actor": "ARL", "start": 0}]}]}
{"claims": [{CLAIM, PARTS, {"role": "supplier", "actor": "ARL"}, {"role": "supplier", "actor": "ARL"}, {"role": "supplier", "actor": "ARL"}, {"role": "supplier", "actor": "ARL"}]}]}
{"claims": [{CLAIM, "attribution": null}]}
{"claims": [{CLAIM, "attribution": "media"}]}
{"claims": [{CLAIM, "attribution": {"source": "same"}}]}
{"claims": [{CLAIM, "attribution": {"sauce": "media"}}]}
{"claims": [{CLAIM, "time": "2001"}]}
{"claims": [{CLAIM, "time": {}}]}
{"claims": [{CLAIM, "time": {"edtf": "last year"}}]}
{"claims": [{CLAIM, "time": {"edtf": null}}]}
{"claims": [{CLAIM, "time": {"edtf": "2001-5-3"}}]}
{"claims": [{CLAIM, "object": "boat"}]}
{"claims": [{CLAIM, "cues": [{"kind": "hunch"}]}]}
{"claims": [{CLAIM, "todo": "x"}]}
{"claims": [{CLAIM, "todo": true, "until": "2001"}]}
GOLD
cd "$SCRATCH/corpus" || exit
(cd "$root" && fits() { /usr/bin/python3 tests/readers/schema.py "$SCRATCH/schema" "$@"; } &&
    fits "$SCRATCH"/corpus/*.json) | sed -n 's/.*corpus\/\([0-9]*\).json:.*/\1/p' | sort -u >../refused
"$root/$CLAIMTAG" check --rules="$pack" . 2>&1 >/dev/null | sed -n 's/^.*\/\([0-9]*\).json:[0-9:]* error:.*/\1/p' | sort -u >../unread
ls ./*.json | wc -l
wc -l <../refused
diff ../refused ../unread && echo 'schema and check agree'
# What nothing but a place in the text tells apart: a key that stands twice, and what is behind.
echo '{"claims": [{"type": "boat-purchase", "type": "boat-purchase", "text": "sold a boat"}]}' >101.json
printf '{"claims": [{"type": "boat-purchase", "text": "\377"}]}' >102.json
printf '\357\273\277{"claims": [{"type": "boat-purchase", "text": "sold a boats"}]}' >103.json
printf '' >104.json
"$root/$CLAIMTAG" check --rules="$pack" . 2>&1 >/dev/null | grep -A2 '^./10[1-4].json'
