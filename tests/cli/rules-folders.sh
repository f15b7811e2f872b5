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
