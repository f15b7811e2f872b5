# --files-from: paths out of a list.
. tests/tools.sh
cd "$SCRATCH" || exit
mkdir folder
for name in a.txt 'b c.txt' folder/d.txt folder/e.txt -f.txt "$(printf 'g\nh.txt')"; do
    echo "Arland sold ten boats to Borland." >"./$name"
done
paths() { # OPTION...
    boats "$@" | sed 's/.*"path":"\([^"]*\)".*/\1/'
}
echo '# parted by line ends'
printf 'b c.txt\na.txt\n\nfolder\n-f.txt' >list
paths --files-from=list
paths --files-from=list >out && paths --files-from=- <list | cmp - out
echo '# parted by NUL bytes'
printf 'b c.txt\0a.txt\0g\nh.txt\0' | tee list0 | paths --files-from -
find . -name '*.txt' -print0 | sort -z | paths -j2 --files-from=-
find folder -type f | sort | paths --files-from=- --exclude='*'
echo '# nothing in it, and nothing there'
paths --files-from=/dev/null
paths --files-from=nowhere
printf 'a.txt\nnowhere\nfolder/d.txt\n' | paths --files-from=-
{ head -c 5000 /dev/zero | tr '\0' x && printf '\na.txt\n'; } | paths --files-from=-
echo '# one that waits for what comes of each path'
mkfifo in answers
boats --files-from=in --line-buffered >answers &
exec 4<answers 3>in
for path in folder/d.txt a.txt; do
    echo $path >&3
    read -r answer <&4
    echo "$answer" | brief
done
exec 3>&-
wait $!
echo '# many'
yes a.txt | head -n 20000 | boats --files-from=- | wc -l
echo '# both a list and paths'
boats --files-from=list a.txt
