# Rules that cannot be had: each with its reason, status 3.
$CLAIMTAG --rules=tests/packs/none </dev/null
echo "status $?"
(cd "$SCRATCH" && mkdir rules && "$OLDPWD/$CLAIMTAG" --rules=rules </dev/null)
echo "status $?"
$CLAIMTAG --rules=tests/packs/base --rules=tests/packs/names </dev/null
echo "status $?"
