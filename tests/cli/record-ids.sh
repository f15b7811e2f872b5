# A number keeps all its digits, and is that of the record, not of what lies within it.
printf '%s\n' '{"user":{"id":99},"id":1234567890123456789,"text":"x"}' \
    '{"kind":"id","id":9007199254740993,"text":"x"}' '{"id":5,"text":"x"}' |
    $CLAIMTAG --rules=tests/packs/base --from=jsonl | grep -o '"id":"[^"]*"'
