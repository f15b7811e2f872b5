# Files and folders that may not be read. Root may read everything, so it steps down.
. tests/tools.sh
if [ "$(id -u)" = 0 ]; then
    chmod 755 "$SCRATCH/.." "$pack"
    down='setpriv --reuid=65534 --regid=65534 --clear-groups'
    $down test -x "$root/$CLAIMTAG" 2>"$SCRATCH/reason" || skip "root may read everything"
fi
cd "$SCRATCH" || exit
mkdir -p posts/closed posts/listed locked out
for name in a.txt b.txt closed/c.txt listed/d.txt e.txt f.jsonl g; do
    echo 'Arland sold ten boats to Borland.' >"posts/$name"
done
chmod 000 posts/b.txt posts/closed posts/f.jsonl posts/g
chmod 444 posts/listed locked
chmod 755 . out
low() {
    $down "$root/$CLAIMTAG" --rules="$pack" "$@"
    echo "status $?"
}
low --summary posts | brief
low posts/b.txt posts/closed posts/closed/c.txt posts/a.txt | brief
low --files-from=posts/b.txt
low -o locked posts/a.txt
low -o locked/new posts/a.txt
low -o posts/closed posts/a.txt
chmod 755 posts/closed posts/listed locked
