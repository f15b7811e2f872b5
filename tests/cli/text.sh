# --format=text: each claim with its sentence, what is marked in it underlined and named.
. tests/tools.sh
cd "$SCRATCH" || exit
unset NO_COLOR COLUMNS
TERM=xterm
hard_articles hard
echo '# what an article holds is shown and commands no terminal'
boats -q --format=text hard | sed -n 'l 300'
echo '# folded to the width: of wide characters, too'
yes '船 sold by Arland,' | head -n 9 | tr '\n' ' ' >wide.txt
echo 'Arland sold ten of the boats to Borland.' >>wide.txt
for width in 60 40 1; do COLUMNS=$width boats --format=text wide.txt; done
echo '# coloured when asked to, or on a terminal'
echo 'Arland sold ten boats to Borland.' >a.txt
boats --color=always --format=text a.txt | sed -n 'l 300'
script -qec true /dev/null >/dev/null 2>&1 || skip 'there is no script'
on_terminal() { # ARGUMENT...
    script -qec "stty cols 36; '$root/$CLAIMTAG' --rules='$pack' a.txt $*" /dev/null </dev/null | tr -d '\r'
}
on_terminal | sed -n 'l 300;q'
NO_COLOR=1 on_terminal
TERM=dumb on_terminal | head -n 1
on_terminal --color=never | head -n 1
NO_COLOR=1 on_terminal --color=always | sed -n 'l 300;q'
on_terminal --pretty | head -n 2
on_terminal '| cat' | cut -c1-22
