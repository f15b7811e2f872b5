# Outputs that cannot be written: one clear line each, the rest is done.
. tests/tools.sh
cd "$SCRATCH" || exit
mkdir posts
for name in a b c; do echo "Arland sold ten boats to Borland." >posts/$name.txt; done
run() { # OPTION...
    boats "$@"
    echo "status $?"
}

echo '# a full disk'
boats posts >/dev/full
echo "status $?"
boats -j1 --line-buffered posts >/dev/full
echo "status $?"
yes posts/a.txt | head -n 10000 | boats --files-from=- >/dev/full
echo "status $?"
boats --summary=json -o out posts >/dev/full
echo "status $?"
echo '# closed'
boats posts >&-
echo "status $?"
boats posts <&- | wc -l
boats <&-
echo "status $?"
echo '# what would be said on a closed stream is said nowhere, least of all in an output'
echo "{" >posts/d.jsonl
boats -j2 -o quiet posts 2>&-
echo "status $?"
cat quiet/*.json | brief
echo '# a folder that is not there, is none, or cannot be made'
run -o no/such posts
run -o posts/a.txt posts
run -o '' posts
run --resume posts
echo '# files in the way of folders, folders in the way of files'
mkdir -p in/b way/a.json && echo x >way/b
cp posts/a.txt in/b
cp posts/a.txt posts/c.txt in
run -o way in
find way ! -name .claimtag | LC_ALL=C sort
echo '# a name that is too long'
name=$(printf '%0251d' 1).txt
cp posts/a.txt "$name"
run -o out "$name" 2>&1 | sed 's/0000*/0/'
echo '# a place that is full after some bytes: no half files'
(
    ulimit -f 1
    trap '' XFSZ
    yes 'Arland sold ten boats to Borland.' | head -n 9 >posts/b.txt
    run -o small posts
) 2>&1 | cat
find small ! -name .claimtag | LC_ALL=C sort
