# An export of WordPress: a document for each published post or page, with the comments that
# were approved.
. tests/tools.sh
cd "$SCRATCH" || exit
claim='Arland sold ten boats to Borland.'
item() { # ID TYPE STATUS CONTENT [MORE]
    printf '<item><title>Post %s</title><link>http://example.org/?p=%s</link>' "$1" "$1"
    printf '<pubDate>Thu, 13 Dec 2012 08:00:00 +0000</pubDate><wp:post_id>%s</wp:post_id>' "$1"
    printf '<content:encoded><![CDATA[%s]]></content:encoded><excerpt:encoded>%s</excerpt:encoded>' "$4" "$claim"
    printf '<wp:post_date>2012-12-%02d 08:00:00</wp:post_date>' "$1"
    printf '<wp:status><![CDATA[%s]]></wp:status><wp:post_type>%s</wp:post_type>%s</item>\n' "$3" "$2" "$5"
}
comment() { # APPROVED TEXT
    printf '<wp:comment><wp:comment_author>Borland</wp:comment_author><wp:comment_content><![CDATA[%s]]>' "$2"
    printf '</wp:comment_content><wp:comment_approved>%s</wp:comment_approved></wp:comment>' "$1"
}
export_of() {
    echo '<?xml version="1.0" encoding="UTF-8" ?><rss version="2.0" xmlns:excerpt="e" xmlns:content="c"'
    echo 'xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Arland sold ten boats to Borland'
    echo "</title><description>$claim</description><link>http://example.org</link>"
    cat
    echo '</channel></rss>'
}

echo '# what is published'
{
    item 1 post publish "<p>$claim</p><blockquote>$claim</blockquote>" "$(comment 1 "$claim")$(
        comment spam "$claim")$(comment 0 "$claim")$(comment trash "$claim")$(comment 1 'Nothing.')"
    item 2 post draft "$claim"
    item 3 attachment inherit "$claim"
    item 4 page publish "<!-- wp:paragraph --><p>$claim</p><!-- /wp:paragraph --><script>$claim</script>"
    item 5 post private "$claim"
    item 6 nav_menu_item publish "$claim"
    item 7 post publish ''
} | export_of >blog.xml
boats --summary blog.xml | brief

echo '# shortcodes'
{
    item 1 post publish "[caption id=\"a\" width=\"3\"]<img src=\"x\" alt=\"y\" /> ${claim}[/caption]

[gallery ids=\"1,2\"][embed]http://example.org[/embed] Arland [sic] sold ten boats to Borland."
    item 2 post publish '[quote author="Borland"]Arland sold ten [tooltip text="a"]boats[/tooltip] to Borland.[/quote] [1] [a b'
    item 3 post publish 'Arland [...] sold ten boats to Borland. Borland bought [a] canoe from Arland. [/]'
} | export_of | boats | brief

echo '# paragraphs without marks'
{
    item 1 post publish 'Arland sold ten

boats to Borland.

Borland bought a <em>canoe</em> from Arland.
Second line.'
} | export_of | boats | brief

echo '# one output each, named by the number of the post'
boats -o out blog.xml && find out -name '*.json' | sort
{ item 1 post publish "$claim" && item 1 post publish "$claim" && item 2 post publish "$claim"; } | export_of |
    boats -o out2 && find out2 -name '*.json' | sort

echo '# broken exports: what came before is done'
{ item 1 post publish "$claim" && item 2 post publish "$claim" && echo '<b></i>' &&
    item 3 post publish "$claim"; } | export_of | boats | brief
export_of <blog.xml | boats --from=wxr | brief
head -c 1500 blog.xml | boats | brief
echo "$claim" | boats --from=wxr | brief
printf '' | boats --from=wxr | brief
printf '<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item>&nbsp;</item></channel></rss>' | boats | brief
printf '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
<!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;"><!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;">
]><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>&h;</title></item></channel></rss>' | boats | brief

echo '# blank lines before it, control characters in it'
{ printf '\n \n' && { item 1 post publish "a$(printf '\001\013')b $claim" && echo '</b>'; } | export_of; } >odd.xml
boats odd.xml | tee out.json | brief
slices odd.xml <out.json

echo '# an export in another encoding'
{ item 1 post publish "caf$(printf '\351') $claim"; } | export_of | sed 's/UTF-8/ISO-8859-1/' >latin.xml
boats latin.xml | brief

echo '# a post larger than what is read at once'
{ item 1 post publish "$(yes 'The harbour was full of people.' | head -n 20000) $claim" && item 2 post publish "$claim"; } |
    export_of >large.xml
boats large.xml | tee out.json | brief
slices large.xml <out.json
