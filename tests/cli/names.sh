# Names that are hard to bear: on standard output, and as names of what is written.
. tests/tools.sh
cd "$SCRATCH" || exit
mkdir in 'in/a folder' && cd in || exit
put() { # NAME
    echo "Arland sold ten boats to Borland." >"./$1"
}
put 'with space.txt'
put 'a folder/x y.md'
put "quote'\"\$(x)\`;&|*?.txt"
put "$(printf 'new\nline.txt')"
put "$(printf 'tab\tescape\033[1m\001.txt')"
put "$(printf 'caf\303\251.txt')"
put "$(printf 'caf\351.txt')"
put "$(printf '\377.txt')"
put -dash.txt
put --pretty.txt
put -
put 'back\slash.txt'
put '%s%n.txt'
put "$(printf '%0200d.txt' 7)"
put .json.txt
put a.b.c.txt
put UPPER.TXT

echo '# in a folder'
boats . | grep -o '"path":"\([^"\\]\|\\.\)*"'
echo '# as arguments, and in messages'
boats -- -dash.txt --pretty.txt ./- | brief
boats -- *new* | brief
rm ./*new*
boats -- "$(printf 'new\nline.txt')" -x "$(printf 'caf\351')" "$(printf '\033[1m')"
echo '# as outputs'
cd ..
boats in -o out
find out -name "*.json" | LC_ALL=C sort | sed -n 'l 1000'
boats -j1 in -o out --resume --summary
echo '# an output folder with an odd name'
boats in/a.b.c.txt -o './-o ut' && ls ./-o*
boats -o "$(printf 'new\nline')/" in/a.b.c.txt && ls new*
