# Progress: on a terminal only, and only where it does not mix with the output.
. tests/tools.sh
cd "$SCRATCH" || exit
script -qec true /dev/null >/dev/null 2>&1 || skip 'there is no script'
for i in 1 2 3; do echo 'Arland sold ten boats to Borland.' >$i.txt; done
mkfifo slow
slowly() { # OPTION...: a run that takes longer than progress waits, on a terminal
    { sleep 0.3 && echo 'Borland bought a canoe from Arland.'; } >slow &
    script -qec "'$root/$CLAIMTAG' --rules='$pack' 1.txt slow 2.txt $*" /dev/null </dev/null |
        tr '\r' '\n' | sed 's/[0-9.]*\/s/N\/s/g; s/[0-9]*:[0-9]* left/M:SS left/
            s/^[0-9]* of/N of/; s/, [0-9]* claims/, N claims/' | sed -n 'l 200' | uniq
}
echo '# outputs in a folder or a file'
slowly -o out
slowly '>out.json'
echo '# not when told to be quiet, nor among the output'
slowly -q -o out
slowly --show=claims
echo '# not in a pipe or a file'
slowly '-o out 2>messages'
slowly '>/dev/null 2>&1'
cat messages
echo '# a message stands on a line of its own'
slowly '3.txt nowhere -o out'
echo '# a list is not counted'
script -qec "{ echo 1.txt; sleep 0.3; echo 2.txt; } | '$root/$CLAIMTAG' --rules='$pack' --files-from=- -o out" /dev/null |
    tr '\r' '\n' | sed 's/^[0-9]* doc/N doc/; s/[0-9.]*\/s/N\/s/; s/[0-9]* claims/N claims/' | sed -n l | uniq
