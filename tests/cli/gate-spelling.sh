# However names are spelt, with marks that nobody sees, apostrophes or joined words, the gate lets
# no text pass that it should not: looked into, all give the same.
awk 'BEGIN {
    count = split("Iran bought Scuds from North Korea.|Tehran paid Pyongyang for No-dong missiles.|" \
        "The DPRK'"'"'s Room 39 sold rockets to Iran'"'"'s Ministry of Defence.|" \
        "N. Korea and the I.R.G.C. tested rockets together.|" \
        "The Islamic Republic shares its missiles with the hermit kingdom.", sentences, "|")
    marks = split("\\u00ad|\\u200b|\\u0001|\\u007f|\\u0301|\\u2019|'"'"'|-|\\u2010|.|\\u00e9|\\u00a0| | \\u00ad |\\n|\\u2014|x", mark, "|")
    for (s = 1; s <= count; s++) {
        printf "{\"text\": \"%s\"}\n{\"text\": \"%s\"}\n", toupper(sentences[s]), tolower(sentences[s])
        for (m = 1; m <= marks; m++)
            for (at = 0; at <= length(sentences[s]); at++)
                printf "{\"text\": \"%s%s%s\"}\n", substr(sentences[s], 1, at), mark[m], substr(sentences[s], at + 1)
    }
}' > "$SCRATCH/spelt.jsonl"
$CLAIMTAG "$SCRATCH/spelt.jsonl" > "$SCRATCH/gated"
$CLAIMTAG --no-gate "$SCRATCH/spelt.jsonl" | cmp - "$SCRATCH/gated" && echo "the same"
[ "$(grep -c '"type"' "$SCRATCH/gated")" -gt 1500 ] && echo "with many claims"
