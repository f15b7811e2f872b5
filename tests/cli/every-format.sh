# What holds for every format: the same from many threads, files for each document, --resume,
# and hands off what others changed.
. tests/tools.sh
cd "$SCRATCH" || exit
hard_articles hard
for format in text json jsonl csv webanno sarif html; do
    boats -q -j1 -o $format:one hard 2>/dev/null
    boats -q -j8 -o $format:eight hard 2>/dev/null
    cmp one eight
    boats -q --format=$format hard 2>/dev/null | cmp - one
    [ -s one ] && echo "$format: the same"
done
for format in text json jsonl csv brat webanno sarif html; do
    rm -rf each again
    boats -q -j1 -o $format:each/ hard 2>/dev/null
    boats -q -j8 -o $format:again/ hard 2>/dev/null
    diff -r -x .claimtag each again && echo "$format: $(find each -type f ! -name .claimtag | wc -l) files"
    rm again/marks.* again/page.*
    for file in again/lines.*; do echo x >>"$file"; done
    boats -q -j8 --resume --summary -o $format:again/ hard 2>&1 | grep -v 'records\|boat'
done
