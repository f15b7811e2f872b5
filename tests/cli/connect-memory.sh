# claimtag connect, while each allocation fails: it says that memory ran out, or does without.
. tests/tools.sh
. tests/starve.sh
cd "$SCRATCH" || exit
head -n 2 "$root/tests/connect/samples.jsonl" >tags
starve_all alone connect tags
starve_all on connect --format=csv tags
