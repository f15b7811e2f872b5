# SIGINT and SIGTERM: the documents in hand are finished, the rest is told, 130 and 143.
. tests/tools.sh
cd "$SCRATCH" || exit
env --default-signal=INT true 2>/dev/null || skip 'env knows no --default-signal'
claim='Arland sold ten boats to Borland.'
# A shell makes what runs in the background pass over SIGINT.
start() { # OPTION...
    exec env --default-signal=INT,TERM "$root/$CLAIMTAG" --rules="$pack" "$@"
}
mkdir posts
yes "$claim" | head -n 1000 | split -l 1 -a 4 -d --additional-suffix=.txt - posts/

echo '# a folder: the pipe is full long before the end'
mkfifo out
for signal in INT TERM; do
    for jobs in 1 4; do
        start -j$jobs --line-buffered posts >out &
        exec 4<out
        read -r first <&4
        kill -$signal $!
        cat <&4 >lines
        wait $!
        echo "status $?"
        grep -v '"warnings":\[\]}$' lines
        [ $(wc -l <lines) -lt 600 ] && echo 'not all'
    done 2>&1 | sed 's/: [0-9]* documents done, [0-9]* files left/: N documents done, M files left/'
done

echo '# none is lost: what is done and what is left is all'
start -j4 --line-buffered posts >out 2>messages &
exec 4<out
read -r first <&4
kill -INT $!
cat <&4 >lines
wait $!
done=$(sed 's/.*interrupted: \([0-9]*\) .*/\1/' messages)
left=$(sed 's/.*done, \([0-9]*\) .*/\1/' messages)
echo $((done - $(wc -l <lines) - 1)) $((done + left))

echo '# a stream of records that waits for more'
mkfifo in
start --line-buffered <in >out &
exec 3>in 4<out
echo "{\"text\": \"$claim\"}" >&3
read -r first <&4
echo "$first" | brief
printf '{"text": "half' >&3
kill -TERM $!
wait $!
echo "status $?"
cat <&4
exec 3>&-

echo '# a pipe into which nobody writes; a file of records'
start --line-buffered posts/0000.txt in >out &
exec 4<out
read -r first <&4
kill -INT $!
wait $!
echo "status $?"
mkdir few && cp posts/00*.txt few
for i in 1 2 3; do echo "{\"text\": \"$claim\"}"; done >few/0050.jsonl

echo '# into a folder: whole files, and the rest with --resume'
echo "$claim" >in & boats -o whole few in posts/0[1-3]*.txt
start -j2 -o tags few in posts/0[1-3]*.txt &
while [ ! -e tags/0099.json ]; do sleep 0.01; done
kill -INT $!
wait $!
echo "status $?"
ls -A tags | grep -c part
ls tags | wc -l
echo "$claim" >in & boats -o tags --resume few in posts/0[1-3]*.txt
diff -r -x .claimtag whole tags && echo 'the same'

echo '# a signal that is passed over is passed over'
(
    trap '' INT
    "$root/$CLAIMTAG" --rules="$pack" --line-buffered posts >out &
    exec 4<out
    read -r first <&4
    kill -INT $!
    cat <&4 | wc -l
    wait $!
    echo "status $?"
)
