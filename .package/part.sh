#!/bin/sh
# part.sh PROGRAM: runs that part of the tests which needs no shell: functions, stages, cases, rules,
# articles. PROGRAM is run-tests, of which a pattern chooses tests; $PARTS are others, $RUN runs it.
set -euf
for part in ${PARTS:-*.*_* tests/cases/* tests/golden/* rules/*}; do
    ${RUN:-} "$1" "$part" >"$1.log" 2>&1 || { grep -a -B 12 '^\[  FAILED' "$1.log" | head -n 60; tail -n 5 "$1.log"; exit 1; }
    grep -a '^\[  PASSED' "$1.log"
done
