#!/bin/sh
# Runs what README.md, rules/README.md and the manual show. In a block of kind "console" each line that
# begins with "$ " is run, from the top folder, with the program in the path; the lines
# behind it must be what it prints. Files that they make in /tmp are made in an empty folder. What
# workflow files ask of the program is done, too.
cd "$(dirname "$0")/.." || exit 1
program=${CLAIMTAG:-build/claimtag}
PATH=$PWD/$(dirname "$program"):$PATH
export PATH
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
faults=0
count=0
mkdir "$scratch/files"
for page in README.md rules/README.md src/page/*.[15]; do
    awk -v scratch="$scratch" '
        /^```console$/ { inside = 1; next }
        /^```/ { inside = 0 }
        inside && /^\$ / {
            n = sprintf("%03d", n + 1)
            print substr($0, 3) > (scratch "/" n ".command")
            printf "" > (scratch "/" n ".want")
            print FILENAME ":" FNR > (scratch "/" n ".place")
            next
        }
        inside { print > (scratch "/" n ".want") }' "$page"
    for command in "$scratch"/*.command; do
        [ -e "$command" ] || continue
        stem=${command%.command}
        sed "s|/tmp/|$scratch/files/|g" "$command" | sh > "$stem.got" 2>&1
        count=$((count + 1))
        if ! diff -u "$stem.want" "$stem.got" > "$stem.diff"; then
            echo "$(cat "$stem.place"): $(cat "$command")"
            tail -n +3 "$stem.diff"
            faults=$((faults + 1))
        fi
    done
    rm -f "$scratch"/*.*
done

# What the workflow files do; on the samples instead of the corpus, for the time it takes.
build=${program%/*}
/usr/bin/python3 tests/readers/workflows.py README.md >"$scratch/workflow" || faults=$((faults + 1))
while read -r command; do
    count=$((count + 1))
    echo "$command" | sed "s|build/|$build/|; s|tests/corpus|samples|; s|> \(.*\.xml\)|> $scratch/\1|" | sh >"$scratch/got" 2>&1 && continue
    echo "README.md: $command"
    cat "$scratch/got"
    faults=$((faults + 1))
done <"$scratch/workflow"
for report in "$scratch"/*.xml; do
    /usr/bin/python3 -c 'import sys, xml.dom.minidom as x; x.parse(sys.argv[1]).getElementsByTagName("testcase")[0]' \
        "$report" || faults=$((faults + 1))
done
echo "$count commands of the READMEs and the manual run, $faults print something else"
[ "$faults" = 0 ]
