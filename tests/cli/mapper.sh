# samples/scale/mapper.sh as Hadoop Streaming and Spark run it: lines in, lines out, settings in the
# environment, counters on standard error, a status that fails the task or does not.
. tests/tools.sh
cd "$SCRATCH" || exit
cat >claimtag <<END
#!/bin/sh
exec '$root/$CLAIMTAG' --rules='$pack' "\$@"
END
chmod +x claimtag
mapper=$root/samples/scale/mapper.sh
export mapreduce_job_id=job_1_0001 mapreduce_task_ismap=true
i=0
while [ $i -lt 90 ]; do
    echo "{\"id\": $i, \"text\": \"Arland sold $i boats to Borland.\"}"
    i=$((i + 1))
done >records
sed 's/^{"id": \([0-9]*\)/key-\1\t&/' records >keyed

echo '# a line for a line'
"$mapper" <records >lines
./claimtag --from=jsonl <records | cmp - lines && echo 'as the program'

echo '# a key for a key; the reducer sorts by them'
"$mapper" --keyed <keyed >pairs
cut -f1 pairs >keys && cut -f1 keyed | cmp - keys && cut -f2- pairs | cmp - lines && echo 'the same behind them'
LC_ALL=C sort -s -k1,1 pairs | cut -f1 | uniq -d

echo '# a task that is killed is done again from the start of its split'
split -n l/3 --additional-suffix=.split keyed ''
mv claimtag whole
printf '#!/bin/sh\n./whole "$@" | head -n 5\nmv whole claimtag\nkill -9 $$\n' >dies
chmod +x dies
for split in *.split; do
    case $split in
    ab*) mv -f dies claimtag ;;
    *) [ ! -e whole ] || ln -sf whole claimtag ;;
    esac
    attempt=0
    until mapreduce_task_attempt_id=attempt_$attempt timeout 60 "$mapper" --keyed <"$split" >"$split.out" 2>>killed; do
        echo "attempt $attempt of $split: $(wc -l <"$split.out") lines, which do not count"
        attempt=$((attempt + 1))
    done
done
# In which line of its split a record stands is all that differs.
places() { sed 's/"line":[0-9]*,"id"/"id"/' "$@"; }
places ??.split.out >joined && places pairs | cmp - joined && echo 'nothing is lost, nothing is there twice'

echo '# records that cannot be read'
printf 'a\t{"text": "x"}\nb\t{"text"\nno key\n' | "$mapper" --keyed | cut -c1-90
echo '{"text"' | "$mapper" >/dev/null
echo "status $?"

echo '# what fails a task'
"$mapper" --keys </dev/null
echo "status $?"
"$mapper" <records >/dev/full
echo "status $?"
stream_map_output_field_separator=, "$mapper" </dev/null
echo "status $?"
printf '#!/bin/sh\nkill -9 $$\n' >claimtag
"$mapper" <records 2>>killed
echo "status $?"
