# Pages of the image of the rules are given back when many of them have come to memory: the examples
# of all rules, which need nearly all of them one after the other, never hold more than a part.
. tests/tools.sh
grep -q __.san_init "$root/$CLAIMTAG" && skip 'the sanitizers have memory of their own'
grep -q '^RssFile' /proc/self/status 2>/dev/null || skip 'nobody tells what of files is in memory'
find rules -name '*.yaml' | sort | xargs sed -n 's/^ *- \([A-Z].*[.]\)$/\1/p' >"$SCRATCH/examples"
cd "$SCRATCH" || exit
mkdir posts
split -l 20 -a 4 -d --additional-suffix=.txt examples posts/
mkfifo list
env -u CLAIMTAG_RULES "$root/$CLAIMTAG" -j1 --line-buffered --files-from=list >lines &
exec 3>list
find "$PWD/posts" -type f | sort >&3
count=$(find posts -type f | wc -l)
most=0
while [ "$(wc -l <lines)" -lt $((count - 50)) ]; do # some names lie in a buffer
    now=$(sed -n 's/^RssFile:[^0-9]*\([0-9]*\) kB/\1/p' /proc/$!/status)
    [ "${now:-0}" -le "$most" ] || most=$now
done
exec 3>&-
wait $!
echo "status $?"
[ "$(wc -l <lines)" = "$count" ] || echo "$(wc -l <lines) documents of $count"
# 50 MB are the image, 33 were in memory of what was never given back.
[ "$most" -gt 0 ] && [ "$most" -lt $((28 * 1024)) ] || echo "$most kB of files were in memory"
