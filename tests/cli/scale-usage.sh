# The scripts in samples/scale say how they are called, overwrite no records, and leave no part of a
# result for the whole.
. tests/tools.sh
scripts=$root/samples/scale
cd "$SCRATCH" || exit
echo '{"text": "Arland sold boats to Borland."}' >records
program=$root/$CLAIMTAG
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
mkdir folder
run sh "$scripts/parallel.sh" records folder
run sh "$scripts/parallel.sh" records tags none
run env CLAIMTAG=none sh "$scripts/parallel.sh" records tags
run bash "$scripts/slurm.sh"
run bash "$scripts/slurm.sh" records tags
run env SLURM_ARRAY_TASK_ID=0 bash "$scripts/slurm.sh" none tags
export SLURM_ARRAY_TASK_ID=0 SLURM_ARRAY_TASK_MIN=0 SLURM_ARRAY_TASK_MAX=4 SLURM_ARRAY_TASK_COUNT=3
run bash "$scripts/slurm.sh" records tags
: >folder/part-00001-of-00002
SLURM_ARRAY_TASK_MAX=2
run bash "$scripts/slurm.sh" records folder

# Names with blanks, no line end at the end, nothing at all; a disk that is full.
mkdir 'our records' 'our work'
printf '{"text": "Arland"}\n{"text": "Borland"}' >'our records/last open'
: >'our records/none'
cat >claimtag <<END
#!/bin/sh
exec '$program' --rules='$pack' "\$@"
END
chmod +x claimtag
export PATH="$PATH:$PWD" MAPPER="$scripts/mapper.sh"
SLURM_ARRAY_TASK_MAX=0 SLURM_ARRAY_TASK_COUNT=1
for records in 'last open' none; do
    if command -v parallel >/dev/null; then
        TMPDIR=$PWD/our\ work sh "$scripts/parallel.sh" "our records/$records" "our work/tags of $records"
    else
        "$scripts/mapper.sh" <"our records/$records" >"our work/tags of $records"
    fi
    bash "$scripts/slurm.sh" "our records/$records" "our work/parts of $records"
    wc -l <"our work/tags of $records"
    cmp "our work/tags of $records" "our work/parts of $records/"part-*
done
ls 'our work'
printf '#!/bin/sh\nexec "%s" "$@" >/dev/full\n' "$PWD/claimtag" >full
chmod +x full
if command -v parallel >/dev/null; then
    CLAIMTAG=full sh "$scripts/parallel.sh" records full-tags 2>messages && echo 'done on a full disk'
fi
printf '#!/bin/sh\nexec "%s/mapper.sh" "$@" >/dev/full\n' "$scripts" >full
MAPPER=./full bash "$scripts/slurm.sh" records full-parts 2>messages && echo 'done on a full disk'
[ ! -e full-tags ] && ls full-parts
ls
