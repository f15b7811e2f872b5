#!/bin/sh
# Tags a file of JSON Lines with GNU parallel, here and on other hosts:
#
#     parallel.sh RECORDS TAGS [LOGINS]      LOGINS: a file of hosts, as --sshloginfile wants it
#
# Hosts are sent the program and blocks of lines, nothing else; the rules are in the program. What a
# block becomes counts only when all of it is done: a block whose worker dies goes to the next one,
# and TAGS, in the order of RECORDS, is there only when no block is missing. It wants rsync, and
# room for a copy of RECORDS. (--pipepart wants none, but gives who tries again another block.)
set -e
usage='usage: parallel.sh RECORDS TAGS [LOGINS]'
: "${1:?$usage}" "${2:?$usage}"
fail() {
    echo "parallel.sh: $*" >&2
    exit 1
}
[ -r "$1" ] && [ -f "$1" ] || fail "$1 cannot be read, or is no file"
[ ! "$1" -ef "$2" ] || fail "TAGS would overwrite the records in $1"
[ ! -d "$2" ] || fail "$2 is a folder; TAGS is a file"
[ -z "$3" ] || [ -s "$3" ] || fail "$3 names no hosts"
here=$(cd "$(dirname "$0")" && pwd)
records=$(realpath "$1") tags=$(realpath -m "$2") logins=$(realpath "${3:-/dev/null}")
program=$(command -v "${CLAIMTAG:-claimtag}") ||
    fail "${CLAIMTAG:-claimtag} is not in PATH; \$CLAIMTAG says where it is"
part=$tags.part-$(uname -n)-$$
bundle=$(mktemp -d)
trap 'rm -rf "$bundle" "$part"' EXIT
trap 'exit 130' INT TERM HUP
cp "$program" "$bundle/claimtag"
cp "$here/mapper.sh" "$bundle/mapper.sh"
cd "$bundle"
blocks=$(($(stat -L -c %s "$records") / ${BLOCK:-10000000} + 1))
split --suffix-length=6 --number="l/$blocks" "$records" block-
if [ -s "$logins" ]; then
    set -- --sshloginfile "$logins" --basefile claimtag --basefile mapper.sh --transferfile {} --cleanup \
        --workdir "$bundle.work"
else
    set --
fi
find . -name 'block-*' -printf '%f\n' | sort |
    parallel --will-cite --keep-order --retries 5 "$@" './mapper.sh <{}' >"$part"
mv "$part" "$tags"
