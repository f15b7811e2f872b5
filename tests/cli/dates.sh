# --date is the day on which a document was written.
echo "Iran bought missiles from North Korea last year." > "$SCRATCH/text"
$CLAIMTAG --pretty "$SCRATCH/text" | grep '"time":'
$CLAIMTAG --pretty --date=2012-12-13 "$SCRATCH/text" | grep '"time":'
$CLAIMTAG --date=2012-02-30 "$SCRATCH/text"
