# Folders: all that lies in them, sorted, but for what is hidden, special or left out.
. tests/tools.sh
cd "$SCRATCH" || exit
mkdir -p posts/a/b posts/old posts/drafts/x .hidden posts/.git posts/empty
for name in b.txt a.txt a/2.md a/1.html a/10.html a/b/c.txt old/a.txt old/b.bak drafts/d.txt \
    drafts/x/e.txt drafts.txt picture.jpg notes README a.txt~ .hidden.txt .git/a.txt c.TXT; do
    echo "Arland sold ten boats to Borland." >"posts/$name"
done
paths() { # OPTION...
    boats "$@" | sed 's/.*"path":"\([^"]*\)".*/\1/'
}

echo '# sorted by bytes, the same with any number of threads'
paths posts
paths -j8 posts >eight && paths -j1 posts | cmp - eight
echo '# a slash at the end, a dot, and folders among files'
paths posts/a/
(cd posts/a && paths . ../old ./b/c.txt)
echo '# a file that is asked for is read, whatever it is called'
paths posts/picture.jpg posts/.hidden.txt posts/old/b.bak

echo '# --include and --exclude'
for option in --include='*.html' --include='a/*' --include='/*.txt' --include='**/c.*' \
    --include='*.bak' --exclude='*.txt' --exclude='a' --exclude=drafts/ --exclude=/drafts \
    --exclude='old/*' --exclude='a/**' --exclude='**/b/*' --exclude='[ab]*' --exclude='?.txt' \
    --exclude='nothing' --include='./a/b/c.txt'; do
    echo "$option:" $(paths "$option" posts)
done
echo 'both:' $(paths --include='*.txt' --include='*.md' --exclude=old/ --exclude='c.*' posts)

echo '# links: to files and folders they are followed, back to a folder around them not'
mkdir -p links/in
ln -s ../../posts/a/2.md links/in/file.md
ln -s ../../posts/old links/in/folder
ln -s .. links/in/loop
ln -s ../in links/in/self
ln -s nowhere links/in/broken.txt
ln -s nowhere links/in/broken.jpg
ln -s selfsame.txt links/selfsame.txt
paths --summary links
echo '# special files'
mkfifo links/fifo.txt
paths links/in --exclude=broken.txt --summary --quiet
mkdir special && mkfifo special/fifo.txt && ln -s /dev/null special/null.txt && ln -s /dev/zero special/zero.txt
paths --summary special
echo '# an empty folder, and none'
paths posts/empty
paths nowhere posts/a/b
echo '# a pipe and a device that are asked for are read'
echo 'Arland sold ten boats to Borland.' >special/fifo.txt & paths special/fifo.txt /dev/null

echo '# nothing to tag'
mkdir none && echo '{}' >none/a.json
boats posts/empty 2>&1
boats none posts/empty 2>&1
boats -q posts/empty 2>&1
boats --include='*.none' posts 2>&1
