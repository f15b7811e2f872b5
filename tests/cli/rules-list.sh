# rules list names rules, rules show prints one; of a name that is none it says which is near.
base=tests/packs/base
"$CLAIMTAG" rules list $base
"$CLAIMTAG" rules show --rules=$base buys
for name in buy zeppelin; do
    "$CLAIMTAG" rules show --rules=$base $name
    echo "status $?"
done
"$CLAIMTAG" rules show
echo "status $?"
"$CLAIMTAG" rules list buys
echo "status $?"
"$CLAIMTAG" rules list $base/trade.yaml
echo "status $?"
"$CLAIMTAG" rules fmt --check $base/trade.yaml
echo "status $?"
