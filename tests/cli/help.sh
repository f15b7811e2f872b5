# The help names every option, the verbs and the exit statuses.
$CLAIMTAG --help
$CLAIMTAG -h > "$SCRATCH/help"
$CLAIMTAG check --help | cmp - "$SCRATCH/help"
