# --resume: what is done is not done again, and what was broken off is.
. tests/tools.sh
cd "$SCRATCH" || exit
claim='Arland sold ten boats to Borland.'
mkdir posts
yes "$claim" | head -n 200 | split -l 1 -a 4 -d --additional-suffix=.txt - posts/
seq 40 | sed 's/.*/{"text": "& Arland sold ten boats to Borland."}/' >posts/records.jsonl
boats -o whole posts

echo '# kill -9 in the middle, several times: the same in the end'
for after in 0010 0060 0120; do
    exec_boats -j4 -o tags --resume posts &
    while [ ! -e tags/$after.json ]; do sleep 0.005; done
    kill -9 $!
    wait $! 2>/dev/null
    [ -e tags/0199.json ] && echo 'it was too late'
    for file in tags/*.json; do tail -c 2 "$file"; done | sort -u
done
boats -j4 -o tags --resume posts && diff -r -x .claimtag whole tags && echo 'the same'
boats -o tags --resume --summary posts

echo '# done again: what changed, and what is missing'
passed() { # OPTION...
    boats --resume --summary "$@" 2>&1 | grep -v boat-purchase
}
mkdir few && for i in 1 2 3 4; do echo "$claim" >few/$i.txt; done
echo '{"text": "x"}
{"text": "y"}' >few/r.jsonl
passed -o out few
echo "$claim" >>few/1.txt
rm out/2.json
rm out/3.json && printf 'a line that was broken o' >>out/.claimtag
touch few/4.txt
passed -o out few
echo '{"text": "z"}
{"text": "y"}' >few/r.jsonl
passed -o out few
echo '# all, when anything else changes that they depend on'
passed -o out --pretty few
passed -o out --pretty --date=2012-12-13 few
passed -o out --pretty --date=2012-12-13 --from=text few
passed -o out few
passed -o out -j8 --quiet few
cp -r "$pack" "$pack"2
sed 's/sells/sold/' "$pack"/trade.yaml >"$pack"2/trade.yaml
"$root/$CLAIMTAG" --rules="$pack"2 --resume --summary -o out few 2>&1 | head -n 1
echo '# what failed fails again'
printf 'caf\351' >few/5.txt
passed -o out few
passed -o out few
