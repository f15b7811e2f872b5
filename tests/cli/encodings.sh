# Encodings: UTF-8, UTF-16 with a byte-order mark, and what --encoding or the page names.
. tests/tools.sh
cd "$SCRATCH" || exit
encode() { # NAME
    iconv -f UTF-8 -t "$1"
}
sentence='Café: Arland sold ten boats to Borland.'

echo '# UTF-8 and UTF-16'
echo "$sentence" | boats | brief
{ printf '\357\273\277' && echo "$sentence"; } | boats | brief
{ printf '\377\376' && echo "🚢 $sentence" | encode UTF-16LE; } | boats | brief
{ printf '\376\377' && echo "🚢 $sentence" | encode UTF-16BE; } | boats | brief

echo '# what --encoding names'
for name in windows-1252 iso-8859-1 ISO-8859-15 macintosh UTF-16LE UTF-32BE; do
    echo "$sentence" | encode "$name" >"$name.txt"
    boats --encoding="$name" "$name.txt" | tee out | brief
    slices "$name.txt" "$name" <out
done
echo 'Кафе: Arland sold ten boats to Borland.' | encode KOI8-R | boats --encoding=koi8-r | brief
echo '喫茶店。Arland sold ten boats to Borland.' | encode SHIFT_JIS | boats --encoding=shift_jis | brief
echo '茶 — Arland sold ten boats to Borland.' | encode GB18030 | boats --encoding=gb18030 | brief

echo '# UTF-8 among old files stays UTF-8'
echo "$sentence" >utf8.txt
boats --encoding=windows-1252 windows-1252.txt utf8.txt | grep -o '"start":[0-9]*,"end":[0-9]*,"byte.*"column":[0-9]*'

echo '# what a page names'
page() { # CHARSET
    printf '<html><head>%s</head><p>' "$1" && echo "$sentence"
}
page '<meta charset="windows-1252">' | encode windows-1252 | boats | brief
page '<meta charset=ISO-8859-1>' | sed 's/é/“é”/' | encode windows-1252 | boats | brief
page '<META http-equiv="Content-Type" content="text/html; charset=iso-8859-2">' | sed 's/é/ő/' |
    encode iso-8859-2 | boats | brief
page '<meta charset="utf-8">' | boats | brief
page '<meta charset="windows-1252">' | encode iso-8859-15 | boats --encoding=iso-8859-15 | brief

echo '# what is wrong'
printf 'caf\351 in Arland\n' | boats
printf 'Arland sold ten boats to Borland. caf\303\251 \303' | boats
printf '\355\240\200' | boats
printf '\377\376A\0\000\334' | boats
printf '\377\376A\0B' | boats
printf 'caf\201\n' | boats --encoding=windows-1252
printf 'caf\351\n' | boats --encoding=latin-17
page '<meta charset="x-unknown">' | encode windows-1252 | boats
printf 'Arland\0sold\n' | boats
printf 'Arland\0sold caf\351\n' | boats --encoding=windows-1252
printf '\177ELF\002\001\001\0\0\0\0\377\376' | boats
