# --output=brat:FOLDER: by brat's rules, whatever the articles hold.
. tests/tools.sh
cd "$SCRATCH" || exit
hard_articles hard
boats -q -o brat:brat/ -o json:hard.json hard
reads brat_folder hard.json brat
cat brat/lines.ann brat/annotation.conf
real_articles real && rm real/*.wxr
printf 'Officials in three capitals, asked about it over the years, said that in the end North\r\n%s\r\n\r\n%s\r\n' \
    'Korea sold nothing at all to anybody in those years, at any price.' \
    'Iran bought Scud missiles, the agency says.' >real/wrapped.txt
"$root/$CLAIMTAG" -o brat:real-brat -o json:real.json real
reads brat_folder real.json real-brat
grep ';' real-brat/wrapped.ann
echo '# what annotators changed is theirs, and so is the configuration'
echo 'Arland sold ten boats to Borland.' >a.txt
boats -o brat:a a.txt && sed -i 's/asserted/probable/' a/a.ann && echo '# mine' >>a/annotation.conf
boats -o brat:a a.txt
boats -o brat:a --resume a.txt
grep -c 'probable\|mine' a/a.ann a/annotation.conf
echo '# it takes a folder'
boats --format=brat a.txt
boats -o brat:- a.txt
