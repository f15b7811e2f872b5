#!/bin/sh
# Texts that nobody writes, a megabyte each: none may take more than ten times the processor
# time of an ordinary text of its length, and what is found must not depend on whether PCRE2
# interprets patterns or translates them to machine code.
cd "$(dirname "$0")/.." || exit 1
grep -q __.san_init "$CLAIMTAG" && exit 0 # the sanitizers have times of their own
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
faults=0

# The processor time of the program for a file, in milliseconds for each megabyte.
cost_of() { # NAME
    size=$(wc -c <"$scratch/$1")
    sh -c '"$CLAIMTAG" --jobs=1 "$1" >/dev/null 2>&1; times' sh "$scratch/$1" |
        awk -v size="$size" 'NR == 2 {
            gsub("[ms]", " ")
            printf "%d", (($1 + $3) * 60 + $2 + $4) * 1000 * 1000000 / size }'
}

cat tests/corpus/*.txt >"$scratch/dense.txt"
for doubling in 1 2 3 4 5; do
    cat "$scratch/dense.txt" "$scratch/dense.txt" >"$scratch/twice"
    mv "$scratch/twice" "$scratch/dense.txt"
done

sh tests/hostile-texts.sh "$scratch" 1000000

ordinary=$(cost_of dense.txt)
for path in "$scratch"/*.*; do
    name=${path##*/}
    cost=$(cost_of "$name")
    [ "$cost" -le $((10 * ordinary)) ] && continue
    echo "$name: $cost ms for a megabyte; an ordinary text takes $ordinary"
    faults=$((faults + 1))
done

for name in dense sentence in-brackets quotes references; do
    head -c 200000 "$scratch/$name.txt" | iconv -c -f UTF-8 -t UTF-8 >"$scratch/part.txt"
    for after in never 0; do
        CLAIMTAG_JIT_COST=$after "$CLAIMTAG" --jobs=1 "$scratch/part.txt" >"$scratch/out-$after"
    done
    cmp -s "$scratch/out-never" "$scratch/out-0" && continue
    echo "$name: other results from machine code"
    faults=$((faults + 1))
done
echo "hostile texts: $faults faults; an ordinary megabyte takes $ordinary ms"
exit $((faults > 0))
