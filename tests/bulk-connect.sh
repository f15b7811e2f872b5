# "make test-bulk": a million claims become events, in bounded memory, and the same ones in
# whatever order they come.
set -e
root=$PWD
folder=$(mktemp -d "${TMPDIR:-/tmp}/claimtag-bulk-XXXXXX")
trap 'rm -rf "$folder"' EXIT
count=${BULK_CLAIMS:-1000000}

# Kilobytes: what the program takes of itself, and 300 bytes for each claim.
most=$((32768 + count * 300 / 1024))

fail() {
    echo "bulk: $*" >&2
    exit 1
}

echo "$count claims"
/usr/bin/python3 tests/bench/tags.py "$count" >"$folder/tags"
cat >"$folder/measure.py" <<'END'
import os, resource, subprocess, sys, time
start = time.monotonic()
status = subprocess.run(sys.argv[2:]).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(sys.argv[1], 'w') as file:
    print(used.ru_maxrss, f'{time.monotonic() - start:.0f}',
          f'{used.ru_utime + used.ru_stime:.0f}', file=file)
sys.exit(status)
END
connect() { # TAGS EVENTS
    /usr/bin/python3 "$folder/measure.py" "$folder/used" "$root/$CLAIMTAG" connect -o "json:$2" "$1"
    read -r memory seconds work <"$folder/used"
    echo "in $memory kB and $seconds s, $work s of them work: $(head -n 1 "$2")"
    [ "$memory" -lt "$most" ] || fail "took $memory kB"
}
connect "$folder/tags" "$folder/events"
[ "$(tail -n +2 "$folder/events" | grep -o '"number":' | wc -l)" = "$count" ] || fail 'claims are lost'
tac "$folder/tags" >"$folder/back"
rm "$folder/tags"
connect "$folder/back" "$folder/events-back"
cmp "$folder/events" "$folder/events-back" || fail 'the order makes a difference'
