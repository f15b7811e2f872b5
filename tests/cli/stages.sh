# What each stage lays down.
printf 'On boats\n\nArland sold ten boats to Borland. It bought none.\n' > "$SCRATCH/text"
for stage in tokens zones sentences mentions units matches cues claims; do
    echo "$stage:"
    $CLAIMTAG --rules=tests/packs/base --show=$stage "$SCRATCH/text"
done
