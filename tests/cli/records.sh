# JSON Lines: one record in, one line out, whatever is wrong with it.
. tests/tools.sh
cd "$SCRATCH" || exit

echo '# the fields'
cat >records.jsonl <<'END'
{"id": "a", "text": "Arland sold ten boats to Borland.", "title": "Trade", "date": "2012-12-13"}
{"id": 17, "text": "é \u00e9 \ud83d\udea2 Arland sold\nten boats to Borland."}
{"text": "Nothing.", "more": {"text": "Arland sold ten boats to Borland."}, "date": null, "id": null}
{"text": ""}
END
boats records.jsonl | brief
echo '{"body": "Arland sold ten boats to Borland.", "key": "k", "day": "2012-12-13T08:00", "head": "H"}' |
    boats --text-field=body --id-field=key --date-field=day --title-field=head | brief
echo '{"text": "Arland sold ten boats to Borland.", "date": "2012-12-13"}' | boats --date=2000-01-01 | brief

echo '# what is broken'
{
    echo '{"text": "Arland sold ten boats to Borland."}'
    echo '{"text": "Arland sold ten boats to Borl'
    echo
    echo 'Arland sold ten boats to Borland.'
    echo '["text"]'
    echo '{"txt": "x"}'
    echo '{"text": 17}'
    echo '{"text": null}'
    echo '{"text": "x", "id": {}}'
    echo '{"text": "x", "date": 2012}'
    echo '{"text": "x"} {"text": "y"}'
    echo '{"text": "\ud83d"}'
    echo '{"text": "a\u0000b"}'
    printf '{"text": "caf\351"}\n'
    printf '{"text": "a\0b"}\n'
    printf '\357\273\277{"text": "x"}\n'
    printf '{"text": "Arland sold ten boats to Borland."}\r\n'
    printf '{"text": "Arland sold ten boats to Borland."}'
} >broken.jsonl
boats broken.jsonl >out
echo "status $?"
brief <out
wc -l <out

echo '# in order, whatever the number of threads'
seq 500 | sed 's/.*/{"id": "&", "text": "& Arland sold ten boats to Borland."}/; s/"id": "[0-9]*7",/7/' >many.jsonl
boats -j1 many.jsonl >one 2>one.err
for j in 2 8; do
    boats -j$j many.jsonl >two 2>two.err
    cmp one two && cmp one.err two.err
done
grep -c '"error"' one
sed 's/.*"line":\([0-9]*\).*/\1/' one | sed -n '6,8p;499,$p'

echo '# a line of more than 64 MiB, and one after it'
{
    echo '{"text": "Arland sold ten boats to Borland."}'
    printf '{"text": "' && head -c 70000000 /dev/zero | tr '\0' 'x' && echo '"}'
    echo '{"text": "Arland sold ten boats to Borland."}'
} | boats | brief
