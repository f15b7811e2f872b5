# Nothing differs: status 0.
cd "$SCRATCH" || exit
printf 'Arland sold ten boats to Borland.\n' > a.txt
"$OLDPWD/$CLAIMTAG" --rules="$OLDPWD/tests/packs/base" a.txt > a.json
"$OLDPWD/$CLAIMTAG" check --rules="$OLDPWD/tests/packs/base" .
