# When a page was published, and what it is called, as it says itself.
. tests/tools.sh
page() { # HTML...
    printf '<html>%s' "$@" | boats --from=html | brief
}
meta='<meta property="article:published_time" content="2012-12-13T08:00:00+00:00">'
data='<script type="application/ld+json">
{"@graph": [{"@type": "WebPage"}, {"@type": "Article", "datePublished": "2011-01-02T00:00:00Z"}]}</script>'
item='<span itemprop="datePublished" content="2010-03-04">March</span>'
header='<meta name="date" content="2009-05-06">'
stamp='<time class="published" datetime="2008-07-08T09:10">July</time>'

page "$meta"
page "$data"
page "$item"
page '<time itemprop="datePublished" datetime="2010-03-05">'
page "$header"
page '<meta name="DC.date.issued" content="2009-05-07">'
page "$stamp"
echo '# the first of these is believed'
page "$stamp$header$item$data$meta"
page "$stamp$header$item$data"
page "$stamp$header$item"
page "$stamp$header"
page "$stamp<time datetime=2001-01-01>"
echo '# no dates'
page '<meta name="date" content="yesterday">' '<time datetime="2012-13-40">' '<time>2012-12-13</time>' \
    '<script type="application/ld+json">{"datePublished": "2012-</script>' \
    '<script type="application/ld+json">{"datePublished": 2012}</script>' \
    '<script type="application/ld+json"></script>'
echo '# what is said on the command line comes first'
printf '<html>%s' "$meta" | boats --date=2000-01-01 | brief
echo '# titles'
page '<title>A &amp; B</title><meta property="og:title" content="C &quot;D&quot; &eacute;"><h1>E</h1>'
page '<title>A &amp; B</title><h1>E <i>F</i></h1>'
page '<title> A
  &amp; B </title>'
