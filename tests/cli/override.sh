# A type of claims that a later folder writes again takes the place of the earlier one.
. tests/tools.sh
cd "$SCRATCH" || exit
mkdir later
cp "$root/tests/packs/base/boats.yaml" later
echo 'Arland sold ten boats to Borland.' >a.txt
boats a.txt >once
"$root/$CLAIMTAG" --rules="$pack" --rules=later a.txt | cmp - once && echo 'it is claimed once'
