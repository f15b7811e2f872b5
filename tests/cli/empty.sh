# A document without claims is printed all the same; so is one without text.
cd "$SCRATCH" || exit
claimtag="$OLDPWD/$CLAIMTAG --rules=$OLDPWD/tests/packs/base"
: > empty.txt
printf '\n\n \t\r\n' > blank.txt
printf 'Arland is a country' > open.txt
$claimtag empty.txt blank.txt open.txt
