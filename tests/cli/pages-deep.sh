# A page of nothing but open elements is refused at once; what lies behind it is tagged.
{
    printf '<!doctype html>'
    i=0
    while [ $i -lt 1000 ]; do
        printf '<div><div><div><div><div><div>'
        i=$((i + 1))
    done
    echo 'Arland sold boats to Borland.'
} > "$SCRATCH/deep.html"
echo '<p>Arland sold ten boats to Borland.' > "$SCRATCH/flat.html"
cd "$SCRATCH" || exit
$OLDPWD/$CLAIMTAG --rules="$OLDPWD/tests/packs/base" --show=claims deep.html flat.html
