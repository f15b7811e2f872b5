#!/bin/sh
# Measures the tags against gold: the samples must come out without a difference, the
# corpora must reach the figures below, which are raised as they are reached.
cd "$(dirname "$0")/.." || exit 1
program=${CLAIMTAG:-build/claimtag}
faults=0
# measure FOLDER OPTION...: prints the differences only when the figures fall short.
measure() {
    if [ ! -d "$1" ]; then
        echo "$1: not here, skipped"
        return
    fi
    if report=$("$program" check "$@" 2>&1); then
        echo "$1: $(echo "$report" | grep '^all ')"
    else
        echo "$report"
        echo "$1: falls short of: check $*"
        faults=$((faults + 1))
    fi
}
echo "                         precision    recall        F1  whole F1   support"
measure samples
measure tests/corpus --min-f1=0.88 --min-precision=0.88 --min-whole=0.82
measure tests/oblique --min-f1=0.78 --min-precision=0.88 --min-whole=0.52
measure tests/unseen --min-f1=0.50 --min-precision=0.70
measure ../shared/corpus/seed
measure ../shared/corpus/written --min-f1=0.84 --min-precision=0.87 --min-whole=0.69
measure ../shared/corpus/real --min-f1=0.90 --min-precision=0.92 --min-whole=0.69
[ "$faults" = 0 ]
