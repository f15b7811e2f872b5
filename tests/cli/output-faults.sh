# A write that fails is an error; a reader who has seen enough is none.
echo "Arland sold ten boats to Borland." | $CLAIMTAG --rules=tests/packs/base > /dev/full
echo "status $?"
seq 20000 | sed 's/.*/Arland sold ten boats to Borland./' > "$SCRATCH/long.txt"
$CLAIMTAG --rules=tests/packs/base --show=claims "$SCRATCH/long.txt" | head -1
