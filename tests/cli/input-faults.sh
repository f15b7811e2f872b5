# Each fault of input is one line; the other documents are done.
pack="--rules=tests/packs/base"
cd "$SCRATCH" || exit
claimtag="$OLDPWD/$CLAIMTAG --rules=$OLDPWD/tests/packs/base --show=claims"
printf 'Arland sold boats to Borland.\n' > good.txt
printf 'caf\351 in Arland\n' > latin1.txt
printf 'Arland\0Borland\n' > nul.txt
: > empty.txt
mkdir folder
$claimtag latin1.txt good.txt nul.txt empty.txt missing.txt folder good.txt/x good.txt
