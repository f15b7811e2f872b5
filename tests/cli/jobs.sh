# The same bytes, in the same order, with any number of threads.
. tests/tools.sh
cd "$SCRATCH" || exit
claim='Arland sold ten boats to Borland.'
mkdir -p posts/a posts/b
yes "$claim" | head -n 101 | split -l 1 -a 4 -d --additional-suffix=.txt - posts/a/
yes "<p>$claim" | head -n 200 >posts/a/0000.html # one that takes long, before many that do not
yes "$claim" | head -n 100 >posts/a/0100.md
for i in 1 2 3 4 5; do
    printf 'caf\351' >posts/b/$i.txt
    seq 30 | sed 's/.*/{"text": "& Arland sold ten boats to Borland."}/; s/.*7 .*/7/' >posts/b/$i.jsonl
done
printf 'loop' >posts/c && ln -s .. posts/b/loop
for options in --pretty '--summary=json --quiet' --summary '--line-buffered --exclude=a/'; do
    boats -j1 $options posts >one 2>one.err
    echo "$options: status $?, $(wc -l <one.err) messages"
    for j in 2 8 256; do
        boats -j$j $options posts >more 2>more.err
        cmp one more && cmp one.err more.err
    done
done
for j in 1 2 8; do boats -j$j -o out posts 2>out$j.err && echo failed; mv out out$j; done
diff -r -x .claimtag out1 out2 && diff -r -x .claimtag out1 out8 && cmp out1.err out2.err && cmp out1.err out8.err && echo 'the same'
cat posts/b/1.jsonl | boats -j8 >more 2>/dev/null
cat posts/b/1.jsonl | boats -j1 2>/dev/null | cmp - more
boats -j0 posts
boats -j257 posts
