# A wrong command line says what is wrong and how it is right; all faults at once.
$CLAIMTAG --prety --date=2012 --show=everything -x
echo "status $?"
$CLAIMTAG -qx
echo "status $?"
$CLAIMTAG --date
echo "status $?"
$CLAIMTAG --pretty=yes
echo "status $?"
$CLAIMTAG --min-f1=0.8
echo "status $?"
$CLAIMTAG check --min-f1=80
echo "status $?"
$CLAIMTAG check --format=xml
echo "status $?"
# A verb that is misspelt, and is the name of no file.
$CLAIMTAG conect
echo "status $?"
$CLAIMTAG rules tset rules
echo "status $?"
(cd "$SCRATCH" && echo 'No claim.' >tags && "$OLDPWD/$CLAIMTAG" --show=claims tags)
echo "status $?"
