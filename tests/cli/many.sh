# 10,000 files in one run, in memory that does not grow with them.
. tests/tools.sh
cd "$SCRATCH" || exit
mkdir posts
yes 'Arland sold ten boats to Borland.' | head -n 10000 | split -l 1 -a 5 -d --additional-suffix=.txt - posts/
mkfifo list
exec_boats -j2 --files-from=list >lines &
exec 3>list
memory() { # PATH COUNT: kilobytes at most, after so many more files
    find "$SCRATCH/$1" -type f | sort >&3
    until [ "$(wc -l <lines)" -ge $(($2 - 200)) ]; do sleep 0.02; done # some lie in a buffer
    sed -n 's/^VmHWM:[^0-9]*\([0-9]*\) kB/\1/p' /proc/$!/status
}
mkdir first && cp posts/00* first
before=$(memory first 1000)
after=$(memory posts 11000)
exec 3>&-
wait $!
echo "status $?, $(wc -l <lines) documents"
# The sanitizers hold back what was freed.
grep -q __.san_init "$root/$CLAIMTAG" && exit
[ "$after" -lt $((before + 4096)) ] || echo "memory grew from $before to $after kB"
