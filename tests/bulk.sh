# "make test-bulk": what takes too long for each "make test".
#
# 100,000 files into a folder, killed on the way and resumed, in memory that is bounded; a
# line of a gigabyte among others. Takes some minutes, most of them for the disk.
set -e
folder=$(mktemp -d "${TMPDIR:-/tmp}/claimtag-bulk-XXXXXX")
trap 'rm -rf "$folder"' EXIT
SCRATCH=$folder/files
mkdir "$SCRATCH"
. tests/tools.sh
cd "$SCRATCH"

# Kilobytes of memory: more than two workers ever need, less than a list of all files.
most=32768

fail() {
    echo "bulk: $*" >&2
    exit 1
}

# Runs the program, with its messages in "messages"; sets $memory to the kilobytes that it
# took at most.
measured() { # OPTION...
    "$root/$CLAIMTAG" --rules="$pack" "$@" 2>messages &
    memory=0
    while now=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\) kB/\1/p' "/proc/$!/status" 2>/dev/null); do
        memory=${now:-$memory}
        sleep 0.1
    done
    wait $! && status=0 || status=$?
}

echo '100,000 files'
mkdir posts
yes 'Arland sold ten boats to Borland.' | head -n 100000 | (cd posts && split -l 1000 -a 2 -d)
for part in posts/x*; do
    mkdir "$part.d"
    split -l 1 -a 3 -d --additional-suffix=.txt "$part" "$part.d/"
    rm "$part"
done
measured --summary=json posts >lines
[ "$status" = 0 ] || fail "status $status"
[ "$(wc -l <lines)" = 100001 ] || fail "$(wc -l <lines) lines"
[ "$memory" -lt $most ] || fail "took $memory kB"
echo "in $memory kB: $(tail -n 1 lines)"

echo 'into a folder, killed on the way'
"$root/$CLAIMTAG" --rules="$pack" -o tags posts &
while [ ! -e tags/x20.d ]; do sleep 0.1; done
kill -9 $!
wait $! || true
before=$(find tags -name '*.json' | wc -l)
measured -o tags --resume --summary posts
[ "$status" = 0 ] || fail "status $status"
[ "$memory" -lt $most ] || fail "took $memory kB"
cat messages
[ "$before" -lt 100000 ] && grep -q "^$before passed over" messages || fail "$before were done before"
[ "$(find tags -name "*.json" | wc -l)" = 100000 ] || fail 'not all are there'
find tags -name '*.json' | sort | xargs cat | sed 's/"fingerprint":"[0-9a-f]*",//' | sort >resumed
sed '$d' lines | sort | cmp - resumed || fail 'not the same'

echo 'a line of a gigabyte'
gigabyte() {
    printf '{"text": "' && head -c 1000000000 /dev/zero | tr '\0' x && echo '"}'
}
{ echo '{"text": "x"}' && gigabyte && echo '{"text": "y"}'; } >records.jsonl
measured records.jsonl >lines
[ "$status" = 4 ] && [ "$(wc -l <lines)" = 3 ] || fail "status $status, $(wc -l <lines) lines"
cat messages
[ "$memory" -lt $((most + 4 * 65536)) ] || fail "took $memory kB"
mv records.jsonl line.txt
measured line.txt >lines
[ "$status" = 4 ] || fail "status $status"
cat messages
[ "$memory" -lt $most ] || fail "took $memory kB"
echo done
