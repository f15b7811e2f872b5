# A filter: who writes a line and waits gets its answer, before he writes the next.
. tests/tools.sh
cd "$SCRATCH" || exit
mkfifo in out
boats --line-buffered -j4 <in >out &
exec 3>in 4<out
for text in 'Arland sold ten boats to Borland.' 'Nothing.' 'Borland bought a canoe from Arland.'; do
    echo "{\"text\": \"$text\"}" >&3
    read -r answer <&4
    echo "$answer" | brief
done
echo '{"text":' >&3
read -r answer <&4
echo "$answer" | brief
exec 3>&-
wait $!
echo "status $?"
cat <&4

echo '# the same without being told the format, one byte at a time'
boats --line-buffered <in >out &
exec 3>in 4<out
printf '{' >&3
sleep 0.1
printf '"text": ' >&3
sleep 0.1
echo '"Arland sold ten boats to Borland."}' >&3
read -r answer <&4
echo "$answer" | brief
exec 3>&-
wait $!
