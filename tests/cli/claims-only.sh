# Of documents without a claim nothing is written; the others are written as ever.
in=$SCRATCH/in
mkdir "$in"
cp samples/blog-post.txt "$in/a.txt"
echo "Iran sold carpets." > "$in/b.txt"
echo "Iran and North Korea lie in Asia." > "$in/c.txt"
$CLAIMTAG --claims-only "$in" > "$SCRATCH/only"
$CLAIMTAG "$in" | head -1 | cmp - "$SCRATCH/only" && wc -l < "$SCRATCH/only"
$CLAIMTAG --claims-only --quiet -o "$SCRATCH/out" "$in" && ls "$SCRATCH/out"
# What a text names, the gate sees, however it is spelt.
for text in "NORTH KOREA SOLD IRAN MISSILES." "North
Korea sold Iran missiles." "Kim Jong-un’s men sold Iran’s mullahs missiles." "D.P.R.K. missiles went to Tehran in 1990." \
    "North Korea sold Irann't missiles." "A North Korean ship (Pyongyang’s) took missiles to the Islamic Republic." "“Iran”–North Korea missile sale" "Nor­th Korea sold Ir­an missiles."; do
    printf '%s' "$text" | $CLAIMTAG --claims-only > "$SCRATCH/gated"
    printf '%s' "$text" | $CLAIMTAG --claims-only --no-gate | cmp - "$SCRATCH/gated"
    echo "$(wc -l < "$SCRATCH/gated") $text"
done
