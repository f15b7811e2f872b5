# claimtag schema: what is written and what is read is as the schemas say.
. tests/tools.sh
/usr/bin/python3 -c 'import jsonschema, yaml' 2>/dev/null || skip 'no python3-jsonschema or no python3-yaml'
for what in output gold events rules; do
    "$CLAIMTAG" schema $what >"$SCRATCH/$what" || exit
    "$CLAIMTAG" schema $what --rules="$pack" >"$SCRATCH/$what-of-boats" || exit
done

# Of files of the first schema, whether they fit.
fits() { # SCHEMA FILE...
    /usr/bin/python3 tests/readers/schema.py "$SCRATCH/$@"
}

echo '# the output: of the golden files, of articles, of what is hard to write down'
fits output tests/golden/*.json
"$CLAIMTAG" -q samples tests/corpus tests/golden >"$SCRATCH/real.json"
fits output "$SCRATCH/real.json"
hard_articles "$SCRATCH/hard"
boats -q "$SCRATCH/hard" >"$SCRATCH/hard.json" 2>/dev/null
fits output-of-boats "$SCRATCH/hard.json"
echo '# gold, for which output may be taken'
fits gold samples/*.json tests/corpus/*.json tests/oblique/*.json tests/unseen/*.json
grep -v '"error"' "$SCRATCH/hard.json" >"$SCRATCH/found.json"
fits gold-of-boats "$SCRATCH/found.json"
echo '# events, with sentences or without'
"$CLAIMTAG" -q --sentences samples tests/corpus >"$SCRATCH/sentences.json"
fits output "$SCRATCH/sentences.json"
for tags in real sentences; do
    "$CLAIMTAG" connect "$SCRATCH/$tags.json" >"$SCRATCH/events.json"
    fits events tests/connect/samples.json "$SCRATCH/events.json"
done
"$CLAIMTAG" connect --rules="$pack" "$SCRATCH/hard.json" >"$SCRATCH/events.json"
fits events-of-boats "$SCRATCH/events.json"
echo '# rules'
find rules samples/polar tests/packs/base -name '*.yaml' -exec sh -c 'cd "$1" && shift && exec "$@"' \
    sh "$root" /usr/bin/python3 tests/readers/schema.py "$SCRATCH/rules" {} +
cmp "$SCRATCH/rules" "$SCRATCH/rules-of-boats"

echo '# what is wrong is refused'
cd "$SCRATCH" || exit
refuses() { # SCHEMA NAME, with the text on standard input
    cat >"$2"
    (cd "$root" && fits "$1" "$SCRATCH/$2") | sed -e "s|^$SCRATCH/||" -e '/^validated$/d' -e 's/ is not one of .*/ is not one of .../'
}
refuses gold key.json <<'END'
{"claims": [{"type": "alignment", "text": "x", "factualty": "denied"}]}
END
refuses gold value.json <<'END'
{"claims": [{"type": "allignment", "text": "x", "factuality": "doubted"}]}
END
refuses gold role.json <<'END'
{"claims": [{"type": "alignment", "participants": [{"role": "supplier", "actor": "SYR"}]}]}
END
refuses gold half.json <<'END'
{"claims": [{"type": "alignment", "start": 5}], "clams": []}
END
refuses output missing.json <<'END'
{"schema": "claimtag/1", "claims": []}
END
refuses output version.json <<'END'
{"schema": "claimtag/2", "error": "x", "source": {"path": "-", "line": 0}}
END
refuses rules section.yaml <<'END'
stances: []
END
refuses rules key.yaml <<'END'
stance:
  - id: x
    pattern: x
    scope: foreward
    factualty: denied
END
refuses rules frame.yaml <<'END'
frame: x
rules:
  - id: y
    patern: y
    follows: soon
    weak: true
END
refuses rules kinds.yaml <<'END'
via:
  nane: party
zones: x
mutations:
  - id: x
    swap: names
    expect: doubted
END
