# What of a page is read: what its readers see, each part in its zone.
. tests/tools.sh
cd "$SCRATCH" || exit
claim='Arland sold ten boats to Borland.'
page() { # HTML...
    printf '%s\n' "$@" | boats --from=html | brief
}

echo '# what nobody sees'
page "<body><script>$claim</script><style>/* $claim */</style><noscript>$claim</noscript>" \
    "<script type='application/ld+json'>{\"articleBody\": \"$claim\"}</script>" \
    "<template><p>$claim</template><!-- $claim --><p hidden>$claim<p style='Display : none'>$claim" \
    "<p style='color:red;display:none'>$claim<div style='visibility: hidden'><p>$claim</div>" \
    "<p aria-hidden=true>$claim<span class='x screen-reader-text'>$claim</span>" \
    "<iframe srcdoc='$claim'>$claim</iframe><svg><text>$claim</text></svg><img alt='$claim'>" \
    "<textarea>$claim</textarea><input value='$claim'><object>$claim</object><video>$claim</video>" \
    "<select><option>$claim</select><p title='$claim' data-x='$claim'>"

echo '# zones'
page "<h1>$claim</h1><p>$claim<blockquote><p>$claim</blockquote>" \
    "<figure><img src=x><figcaption>$claim</figcaption></figure><table><caption>$claim</caption>" \
    "<tr><td>$claim</table><div id=comments><div class=comment><p>$claim</div></div>"
page "<title>$claim</title><p>No more."
page "<title>Not this: $claim</title><h1>But this: $claim</h1>"

echo '# furniture'
for element in nav footer aside form address 'div class=sidebar' 'div id=secondary' \
    'div class="x sharedaddy"' 'div role=navigation' 'ul class=related-posts' dialog 'div class=byline' \
    'div id=cookie-banner' 'div class=author-bio'; do
    page "<$element><p>$claim</${element%% *}>"
done
echo '# a page with an article: what lies outside is none of it'
page "<h1>A title</h1><p>$claim</p><article><header><h2>$claim</h2></header><p>$claim" \
    "<footer>$claim</footer><aside>$claim</aside></article><p>$claim</p>" \
    "<div class=comments><p>$claim</div>"
page "<div class='post hentry'><p>$claim</div><div>$claim</div>"

echo '# marks within a sentence, and between two'
page "<p>Ar<wbr>land <b>sold</b><i> ten</i> <a href=x>boats</a><sup><a href=n>1</a></sup> to <span>Borland</span>."
page '<p><st1:place w:st="on">Arland</st1:place> sold<o:p></o:p> ten <x-y>boats</x-y> to Borland.'
page '<p>Arland sold ten</p><p>boats to Borland.</p>'
page '<ul><li>Arland sold ten<li>boats to Borland</ul>' '<p>Arland sold ten<br>boats to Borland.'
page '<td>Arland sold ten<td>boats to Borland' '<div>Arland sold ten<hr>boats to Borland</div>'
page '<p>Arland sold ten boats' '' '' '	to Borland.'

echo '# broken and deep pages'
page "<p>Arland <b>sold <i>ten</b> boats</i> to Borland" "<div><table><p>$claim" "</p></p></body>$claim"
page "<p>$claim<" '<p' "</html>" "<p>$claim &"
{ yes '<div>' | head -n 4000 && echo "$claim"; } | boats --from=html | brief
{ yes '<b>' | head -n 3000 && echo "$claim"; } | boats --from=html | brief
printf '<html>' | boats | brief
printf '<p>Arland sold\0ten' | boats --from=html
