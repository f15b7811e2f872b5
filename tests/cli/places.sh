# Places lead into the raw file: what lies at the bytes, the characters and the line and
# column of a claim there is the claim, marks and entities within it.
. tests/tools.sh
cd "$SCRATCH" || exit

check() { # FILE [ENCODING]
    echo "# $1"
    boats "$1" | slices "$1" "$2"
}

cat >entities.html <<'END'
<!DOCTYPE html>
<title>Caf&eacute; &ndash; boats</title>
<p>Caf&eacute; r&#233;sum&#xe9; &mdash; &#128674; <b>Arland</b> sold&nbsp;ten <a
 href="x">boats</a> to <em>Bor</em>land. &amp;amp; &lt;p&gt; <i>Borland</i>
bought a canoe from&#32;Arland</p>
<p>&notit; &nGt; &copy2 AT&T &unknown; &; & Arland sold &quot;ten&quot; boats to Borland.</p>
<ul><li>é ü 🚢 漢 Arland sold ten boats to Borland<li>Arland<!-- not -->ia and
	Arland  sold   ten boats to Borland</ul>
<pre>one
Arland sold ten boats to Borland
</pre><textarea>Arland sold ten boats to Borland.</textarea>
END
check entities.html
sed 's/$/\r/' entities.html >crlf.html
check crlf.html | tr -d '\r'
{ printf '\357\273\277'; cat entities.html; } >mark.html
check mark.html
{ printf '\377\376'; iconv -f UTF-8 -t UTF-16LE entities.html; } >little.html
check little.html UTF-16LE
{ printf '\376\377'; iconv -f UTF-8 -t UTF-16BE entities.html; } >big.html
check big.html UTF-16BE

cat >post.md <<'END'
---
title: Café boats
date: 2012-12-13
---
# Ärger: Arland sold ten boats to Borland

“Café” — **Arland** *sold* `ten` [boats](http://example.org/a_b "c") to
Bor*land*. &eacute; 🚢 Arland sold&nbsp;ten ![a canoe](x.png) boats.

> ü Borland
> bought a canoe from \*Arland\*

* é Arland sold ten boats to Borland\
  and left
1. Arland sold ten <b>boats</b> to <i>Borland</i>.

| é | b |
|---|---|
| é | Arland sold ten boats to Borland |

<div>é Arland sold ten <b>boats</b> to&#32;Borland</div>
END
check post.md
sed 's/$/\r/' post.md >crlf.md
check crlf.md | tr -d '\r'

printf 'Caf\351 \226 Arland sold ten boats to Borland.\n' >old.txt
echo '# old.txt'
boats --encoding=windows-1252 old.txt | slices old.txt WINDOWS-1252

cat >export.wxr <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<!-- é -->
<rss xmlns:content="c" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<item><title>Ärger: Arland sold ten boats to Borland</title><link>http://example.org/1</link>
<content:encoded><![CDATA[é 🚢 <b>Arland</b> sold&nbsp;ten boats to Borland &amp; more.

The <i>harbour</i> was full of people &#8212; when Arland sold
ten boats to Borland in the end.

[caption id="a" width="3"]<img src="x" />Borland bought a canoe from Arland[/caption]]]></content:encoded>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item> é <item>
<title>Two &amp; three</title><content:encoded>é &lt;b&gt;Arland&lt;/b&gt; sold&amp;nbsp;ten boats&#32;to &#66;orland &#233;
]]&gt; &lt;p&gt;Arland sold ten boats to Borland</content:encoded>
<wp:comment><wp:comment_content><![CDATA[ü Borland bought a <b>canoe</b> from Arland]]></wp:comment_content>
<wp:comment_approved>1</wp:comment_approved></wp:comment>
<wp:status>publish</wp:status><wp:post_type>page</wp:post_type></item></channel></rss>
END
check export.wxr
sed 's/$/\r/' export.wxr >crlf.wxr
check crlf.wxr | tr -d '\r'

echo '# no claim of the golden pages leads elsewhere, by the real rules'
for page in "$root"/tests/golden/*.html "$root"/tests/golden/*.md "$root"/tests/golden/*.wxr; do
    "$root/$CLAIMTAG" "$page" | slices "$page" | grep -e '^other characters' -e '^at line'
done
true
