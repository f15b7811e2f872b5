# Lets each allocation of a run fail, one run for each: those of libraries too. Either the
# program does without and prints the same, or it says that memory ran out and ends with a status
# that is not 0; what then stands in the output folder is whole or was never there.
. tests/tools.sh
. tests/starve.sh
cd "$SCRATCH" || exit

# What each of the readers reads, with the encodings and the front matter that want memory too.
claim='Iran bought missiles from North Korea in 1987'
mkdir in gold boats
echo "$claim." >in/a.txt
printf '%s; caf\351s said so.\n' "$claim" | iconv -f latin1 -t UTF-16 >in/b.txt
printf '%s\n' '---' 'title: Missiles' 'date: 2001-02-03' '---' '# Missiles' '' \
    "*Really*, [sources](u) said, $claim &amp; <b>later</b>." >in/c.md
printf '%s\n' '<html><head><title>Missiles</title><script type="application/ld+json">' \
    '{"@graph":[{"datePublished":"2001-02-03"}]}</script></head><body><article>' \
    "<h1>Missiles</h1><p class=x>$claim<b>.</b></p></article></body></html>" >in/d.html
printf '{"id":7,"date":"2001-02-03","text":"\\u0041. %s."}\n' "$claim" >in/e.jsonl
printf '%s\n' '<?xml version="1.0"?><rss version="2.0"><channel><item><title>Missiles</title>' \
    "<content:encoded><![CDATA[$claim.]]></content:encoded>" \
    '<wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item></channel></rss>' >in/f.wxr
cp in/a.txt gold
printf '{"claims":[{"type":"missile-purchase","text":"%s","factuality":"denied"}]}\n' \
    "$claim" >gold/a.json
echo 'Arland sold boats to Borland in 1987.' >boats/a.txt

starve_all alone --jobs=1 -o out in
starve_all on --jobs=1 in
starve_all alone --jobs=2 in
starve_all alone check gold
starve_all alone check --format=junit gold
starve_all alone --rules="$pack" --jobs=1 boats
starve_all alone --rules="$pack" --jobs=1 -o csv:- -o html:page -o brat:brat boats
