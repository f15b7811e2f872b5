# The format of an input: by its name, by its contents, and as --from says.
. tests/tools.sh
cd "$SCRATCH" || exit
markdown='Arland *sold* ten [boats](http://example.org) to Borland.'
page='<!DOCTYPE html><title>Trade</title><p>Arland <b>sold</b> ten boats&#32;to Borland.'
record='{"id": "r1", "text": "Arland sold ten boats to Borland."}'
wxr() {
    echo '<?xml version="1.0"?><rss xmlns:content="c" xmlns:wp="http://wordpress.org/export/1.2/">'
    echo '<channel><title>Blog</title><item><title>Trade</title><link>http://example.org/1</link>'
    echo '<content:encoded><![CDATA[Arland <b>sold</b> ten boats to Borland.]]></content:encoded>'
    echo '<wp:post_id>7</wp:post_id><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>'
    echo '</item></channel></rss>'
}

echo '# by name, whatever its case'
for ending in md markdown mdown mkd MD; do echo "$markdown" >"a.$ending"; done
for ending in html htm xhtml shtml HTML; do echo "$page" >"b.$ending"; done
for ending in jsonl ndjson jsonlines; do echo "$record" >"c.$ending"; done
wxr >d.wxr
echo 'Arland sold ten boats to Borland.' | tee e.txt >e.text
boats . | brief

echo '# by contents'
echo "$page" | boats | brief
echo "$page" >page
boats page | brief
printf '\357\273\277\n  <html><p>Arland sold ten boats to Borland.' | boats | brief
printf '<!-- saved -->\n<html><p>Arland sold ten boats to Borland.' | boats | brief
{ printf '\377\376' && echo "$page" | iconv -f UTF-8 -t UTF-16LE; } | boats | brief
{ printf '\376\377' && echo "$page" | iconv -f UTF-8 -t UTF-16BE; } | boats | brief
echo "$record" | boats | brief
wxr | boats | brief
wxr >export.xml
boats export.xml | brief
printf -- '---\ntitle: Trade\n---\n%s\n' "$markdown" | boats | brief
echo 'Arland sold ten boats to Borland.' | boats | brief
echo '{Arland sold ten boats to Borland.}' | boats | brief
printf '' | boats | brief

echo '# as --from says, against name and contents'
echo "$markdown" | tee f.txt | boats --from=markdown | brief
boats --from=markdown f.txt | brief
cp b.html g.txt
boats --from=html g.txt | brief
boats g.txt | brief
cp c.jsonl h.txt
boats --from=jsonl h.txt | brief
boats --from=text c.jsonl | brief
wxr | boats --from=wxr - | brief
cp d.wxr i.txt
boats --from=wxr i.txt | brief
boats --from=word i.txt
