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
if [ ! -r "$records" ]; then
    echo "slurm.sh: $records cannot be read" >&2
    exit 1
fi
number=$((SLURM_ARRAY_TASK_ID - SLURM_ARRAY_TASK_MIN + 1))
part=$folder/part-$(printf %05d "$number")-of-$SLURM_ARRAY_TASK_COUNT
[ ! -e "$part" ] || exit 0
mkdir -p "$folder"
split -n "l/$number/$SLURM_ARRAY_TASK_COUNT" "$records" | "${MAPPER:-mapper.sh}" >"$folder/unfinished-$number.$$"
mv "$folder/unfinished-$number.$$" "$part"
