# Files that vanish or change between being found and being read.
. tests/tools.sh
cd "$SCRATCH" || exit
claim='Arland sold ten boats to Borland.'

echo '# vanished: the pipe is full long before the last file'
mkdir posts
yes "$claim" | head -n 400 | split -l 1 -a 3 -d --additional-suffix=.txt - posts/
mkfifo out
boats -j1 --line-buffered posts >out &
exec 4<out
read -r first <&4
rm posts/399.txt
cat <&4 | wc -l
wait $!
echo "status $?"

echo '# growing while it is read'
yes "$claim" | head -c 30000000 >posts/000.txt
while :; do echo "$claim"; done >>posts/000.txt &
boats posts/000.txt posts/001.txt >lines
echo "status $?"
kill $!
wc -l <lines
