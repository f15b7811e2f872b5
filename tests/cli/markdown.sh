# Markdown: front matter, and what of the text is what.
. tests/tools.sh
cd "$SCRATCH" || exit
claim='Arland sold ten boats to Borland.'
post() { # TEXT
    printf -- "$1" | boats --from=markdown | brief
}

echo '# front matter'
post "---\ntitle: $claim\ndate: 2012-12-13 10:00:00 +0000\ntags: [a, b]\nauthor: {name: $claim}\n---\n$claim\n"
post "---\r\ntitle: \"Of \\\\\"boats\\\\\" \\\\u00e9\"\r\ndate: '2012-12-14'\r\n---\r\n$claim\r\n"
post "\357\273\277---\ntitle: |\n  Two\n  lines\ndraft: false\n...\n$claim\n"
post "---\ntitle: $claim\n"
post "---\ntitle: [$claim\ndate: 2012-12-13\n---\n$claim\n"
post "---\ntitle: Trade: $claim\r\ndate: 2012-12-13\n---\n$claim\n"
post "---\ntitle:\ndate: soon\n---\n$claim\n"
post "----\n\n---\n\n$claim\n\n---\ndate: 2012-12-13\n---\n"

echo '# zones'
post "# $claim\n\n$claim\n\n$claim\n---\n\n> $claim\n>> $claim\n\n![$claim](x.png \"$claim\")\n"
post '```\n'"$claim"'\n```\n\n    '"$claim"'\n\n`'"$claim"'`\n'
post "- $claim\n- $claim\n\n|a|\n|-|\n|$claim|\n"
post "<div><script>$claim</script><p>$claim</p><!-- $claim --></div>\n\n<aside>\n\n$claim\n\n</aside>\n"
post "[x]: http://example.org '$claim'\n\n<!-- $claim -->\n$claim\n"

echo '# marks within a sentence'
post '**Arland** *sold* ~~ten~~ [boats](http://example.org/a "b") to `Borland`.\n'
post 'Arland\nsold ten <b>boats</b>\n to <!-- x -->Borland.\n'
post '[Arland][1] sold __ten__&nbsp;boats to Borland\\. <http://example.org>\n\n[1]: http://example.org\n'
post 'Arland sold ten boats[^1] to Bor*land*.\n\n[^1]: A note: Borland bought a canoe from Arland.\n'
post 'Arland sold ten\n\nboats to Borland.\n'
post '* Arland sold ten\n* boats to Borland\n'
