# Standard input, "-", files, and names that begin with a dash.
pack="--rules=tests/packs/base"
echo "Arland sold ten boats to Borland." | $CLAIMTAG $pack --show=claims
echo "Arland sold ten boats to Borland." | $CLAIMTAG $pack --show=claims -
cd "$SCRATCH" || exit
claimtag=$OLDPWD/$CLAIMTAG
echo "Borland bought a canoe from Arland." > -odd
$claimtag --rules="$OLDPWD/tests/packs/base" --show=claims -- -odd
$claimtag --rules "$OLDPWD/tests/packs/base" --show claims ./-odd
