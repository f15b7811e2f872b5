#!/bin/bash
#SBATCH --job-name=claimtag
#SBATCH --cpus-per-task=1
#SBATCH --requeue
# Tags a file of JSON Lines with a job array of Slurm, on nodes that see the same files:
#
#     sbatch --array=0-99 slurm.sh RECORDS FOLDER
#     cat FOLDER/part-* > TAGS.jsonl              when all are there
#
# Each task takes its share of the lines. Its part has its name only when all of it is done, so a
# task that was killed can be requeued, or the whole array submitted again: parts that are there
# are not made again.
set -eo pipefail
usage='usage: sbatch --array=0-99 slurm.sh RECORDS FOLDER'
records=${1:?$usage} folder=${2:?$usage}
: "${SLURM_ARRAY_TASK_ID:?is told by Slurm to each task; $usage}"
fail() {
    echo "slurm.sh: $*" >&2
    exit 1
}
[ -r "$records" ] || fail "$records cannot be read"
count=$SLURM_ARRAY_TASK_COUNT
[ $((SLURM_ARRAY_TASK_MAX - SLURM_ARRAY_TASK_MIN + 1)) -eq "$count" ] ||
    fail "--array must be a range without gaps: each task takes the share of its number"
mkdir -p "$folder"
# Shares of another size would be joined with these.
others=$(find "$folder" -name 'part-*' ! -name "part-*-of-$count" -print -quit)
[ -z "$others" ] || fail "$folder holds parts of another array: $others"
number=$((SLURM_ARRAY_TASK_ID - SLURM_ARRAY_TASK_MIN + 1))
part=$folder/part-$(printf %05d "$number")-of-$count
[ ! -e "$part" ] || exit 0
unfinished=$folder/unfinished-$number-$(uname -n)-$$
trap 'rm -f "$unfinished"' EXIT
split -n "l/$number/$count" "$records" | "${MAPPER:-mapper.sh}" >"$unfinished"
mv "$unfinished" "$part"
