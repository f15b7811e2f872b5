# Later folders extend and override earlier ones; $CLAIMTAG_RULES names some too.
mkdir "$SCRATCH/more"
cat > "$SCRATCH/more/trade.yaml" <<'YAML'
frame: trade
says: somebody hands something to somebody
rules:
  - id: buys
    pattern: |
      (?<taker>{party}) ordered {gap} (?<event>{boat}) of (?<giver>{party})
  - id: gets
    pattern: |
      (?<taker>{party}) got {gap} (?<object>(?<event>{boat})) of (?<giver>{party})
YAML
text="Borland bought a boat from Arland. Borland got a boat of Arland. Arland sold a boat to Borland."
echo "$text" | $CLAIMTAG --rules=tests/packs/base --show=claims
echo
echo "$text" | $CLAIMTAG --rules=tests/packs/base --rules="$SCRATCH/more" --show=claims
echo
echo "$text" | CLAIMTAG_RULES="tests/packs/base:$SCRATCH/more" $CLAIMTAG --show=claims

# A sub-pattern of the same name takes the place of the earlier one; a row of a table adds to it.
mkdir "$SCRATCH/words"
printf 'patterns:\n  party: "{state}"\n' > "$SCRATCH/words/patterns.yaml"
printf 'alias\tclass\nyacht | canoe\tboat luxury\n' > "$SCRATCH/words/words.tsv"
text="Arland sold a yacht to Borland. The Arlandic sold a boat to Borland."
echo
echo "$text" | $CLAIMTAG --rules=tests/packs/base --show=claims
echo
echo "$text" | $CLAIMTAG --rules=tests/packs/base --rules="$SCRATCH/words" --show=claims
echo "a canoe" | $CLAIMTAG --rules=tests/packs/base --rules="$SCRATCH/words" --show=units
