# "make bench" measures each of its cases; here in small, where the figures mean nothing.
. tests/tools.sh
grep -q __.san_init "$root/$CLAIMTAG" && skip 'the sanitizers have times of their own'
BENCH_RUNS=1 BENCH_SIZE=small /usr/bin/python3 tests/bench/bench.py "$CLAIMTAG" "$SCRATCH" >"$SCRATCH/table" \
    2>"$SCRATCH/progress" || cat "$SCRATCH/progress"

# Which peers there are is another matter: the cases that need none, and the figures of each.
cut -d '|' -f 2 "$SCRATCH/table" | sed 's/ *$//' | grep -v 'memory\|tenth\|---' | uniq
sed -n '/^|/p' "$SCRATCH/RESULTS.md" | cmp "$SCRATCH/table"
