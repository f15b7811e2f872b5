#!/bin/sh
# Runs what README.md, rules/README.md and the manual show. In a block of kind "console" each line that
# begins with "$ " is run, from the top folder, with the program in the path; the lines
# behind it must be what it prints. A block of kind "yaml" that begins with the name of a file in /tmp
# is that file. Files in /tmp are made in an empty folder, one for each page. What workflow files ask of
# the program is done, too; of commands amid the text the verb and the options must be there.
cd "$(dirname "$0")/.." || exit 1
program=${CLAIMTAG:-build/claimtag}
PATH=$PWD/$(dirname "$program"):$PATH
export PATH
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
faults=0
count=0
for page in README.md rules/README.md src/page/*.[15]; do
    mkdir "$scratch/files"
    awk -v files="$scratch/files" '
        /^```/ { is_first = $0 == "```yaml"; name = ""; next }
        is_first && sub("^# /tmp", "") {
            name = files $0
            system("mkdir -p $(dirname " name ")")
            $0 = "# /tmp" $0
        }
        { is_first = 0 }
        name { print > name }' "$page"
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
        sed "s|/tmp/|$scratch/files/|g" "$command" | sh 2>&1 | sed "s|$scratch/files/|/tmp/|g" > "$stem.got"
        count=$((count + 1))
        if ! diff -u "$stem.want" "$stem.got" > "$stem.diff"; then
            echo "$(cat "$stem.place"): $(cat "$command")"
            tail -n +3 "$stem.diff"
            faults=$((faults + 1))
        fi
    done
    rm -rf "$scratch"/*.* "$scratch/files"
    # Amid the text names in capitals stand for something; --help asks for the verb and options alone.
    tr '\n' ' ' <"$page" | grep -o '`claimtag [^`|>]*' | cut -c2- | sed 's/=N$/=1/' >"$scratch/amid"
    while read -r command; do
        count=$((count + 1))
        sh -c "$command --help" >"$scratch/got" 2>&1 </dev/null && continue
        echo "$page: $command"
        cat "$scratch/got"
        faults=$((faults + 1))
    done <"$scratch/amid"
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
