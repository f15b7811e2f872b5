#!/bin/sh
# The mapper of Hadoop Streaming and the command of Spark's pipe(): a line for a line, records of
# JSON Lines in, documents of JSON Lines out. What it is given goes to claimtag:
#
#     mapred streaming -files claimtag,mapper.sh -mapper mapper.sh -numReduceTasks 0 -input IN -output OUT
#     mapred streaming ... -mapper 'mapper.sh --keyed'       with lines KEY, tab, RECORD
#     records.pipe("./mapper.sh")                            in Spark, of an RDD of lines
#
# A task fails where a status is not 0. A record that cannot be read is no reason: its line of
# output says what is wrong with it, and a counter says how many there were. So the status is
# 0 for those, and that of claimtag for all else.
claimtag=./claimtag
[ -x "$claimtag" ] || claimtag=claimtag

# Hadoop tells its settings with "_" for what is no letter or digit.
tab=$(printf '\t')
for separator in "$stream_map_input_field_separator" "$stream_map_output_field_separator"; do
    if [ -n "$separator" ] && [ "$separator" != "$tab" ]; then
        echo "mapper.sh: keys are parted by a tab, not by \"$separator\"" >&2
        exit 2
    fi
done

# Passes messages on; as they come to an end, counts for Hadoop those of records. Its status
# is 1 when there were others.
tell() {
    awk '{ print; if ($0 ~ /^claimtag: -:[0-9]+: /) records++; else others++; fflush() }
        END {
            if (records) print "reporter:counter:claimtag,records that cannot be read," records
            exit others > 0
        }' >&2
}

{
    status=$({
        { "$claimtag" --from=jsonl --jobs=1 --quiet "$@" 2>&4 >&3; echo $? >&5; } 4>&1 | tell
        echo $? >&5
    } 5>&1)
} 3>&1
case $(echo $status) in
'0 0' | '4 0') exit 0 ;;
*) exit "${status%%[!0-9]*}" ;;
esac
