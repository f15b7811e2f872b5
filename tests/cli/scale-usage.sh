# The scripts in samples/scale say how they are called, and overwrite no records.
. tests/tools.sh
scripts=$root/samples/scale
cd "$SCRATCH" || exit
echo '{"text": "Arland sold boats to Borland."}' >records
unset CLAIMTAG SLURM_ARRAY_TASK_ID
# Which line of the script says so does not matter, nor how a shell begins its message.
run() {
    "$@" 2>&1 | sed 's|^.*/\([a-z]*\.sh\): \(line \)\{0,1\}[0-9]*: |\1: |'
}
run sh "$scripts/parallel.sh"
run sh "$scripts/parallel.sh" records
run sh "$scripts/parallel.sh" none tags
ln -s records link
run sh "$scripts/parallel.sh" records link
run env CLAIMTAG=none sh "$scripts/parallel.sh" records tags
run bash "$scripts/slurm.sh"
run bash "$scripts/slurm.sh" records tags
run env SLURM_ARRAY_TASK_ID=0 bash "$scripts/slurm.sh" none tags
ls
