#!/bin/sh
# Writes texts that nobody writes into FOLDER, SIZE bytes each: hostile-texts.sh FOLDER SIZE
scratch=$1 size=$2
mkdir -p "$scratch" || exit 1

# Writes TEXT again and again to NAME, SIZE bytes in all.
repeat() { # NAME SIZE TEXT
    yes "$3" | tr -d '\n' | head -c "$2" >"$scratch/$1"
}

# The same with line ends.
lines() { # NAME SIZE TEXT
    yes "$3" | head -c "$2" >"$scratch/$1"
}

repeat letter.txt $size a
repeat sentence.txt $size 'Iran sold missiles to North Korea and '
repeat cues.txt $size 'said that it denied that reports suggested that Iran '
repeat mentions.txt $size 'Iran North Korea '
repeat quotes.txt $size '"Iran said "North Korea sold '
repeat brackets.txt $size '('
repeat in-brackets.txt $size '((((Iran sold missiles to North Korea'
repeat token.txt $size 'missile-purchase/'
repeat foreign.txt $size 'Иран'
repeat watched.txt $size "Iran'Pyongyang’north,kept,in,one,piece,"
repeat pronouns.txt $size 'it they the two countries '
repeat dates.txt $size 'on 12 March 2006 '
lines references.txt $size 'Iran spoke. It said it. The two countries sold it. North Korea did not.'
lines paragraphs.txt $size 'Iran
'
repeat flow.md $size '['
sed -i '1s/^/---\nx: /; $s/$/\n---\nIran\n/' "$scratch/flow.md"
lines links.md $size '[Iran](x "'
lines blocks.md $size '[Iran](x "'
sed -i '0~12000s/^/\n/' "$scratch/blocks.md"
lines tags.html $size '<b>Iran<i>sold</b>'
repeat open.html $size '<'
