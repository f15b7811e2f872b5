# What scripts of tests/cli share that let memory run out: ". tests/starve.sh" behind tools.sh.
starve="$root/${CLAIMTAG%/*}/starve.so"
grep -q __.san_init "$root/$CLAIMTAG" && skip 'the sanitizers have an allocator of their own'

# Runs "claimtag ARGUMENT..." with the allocation AT failing (HOW "alone"), or with all that
# follow it (HOW "on").
starved() { # AT HOW ARGUMENT...
    at=$1 how=$2
    shift 2
    rm -rf out
    [ "$how" = alone ] && unset STARVE_ON || export STARVE_ON=1
    STARVE_AT=$at LD_PRELOAD=$starve "$root/$CLAIMTAG" "$@" >stdout 2>stderr
    status=$?
    case $status in
    "$want_status") cmp -s stdout want && is_whole && return ;;
    3 | 4) is_whole && grep -q memory stderr && return ;;
    esac
    echo "$*: allocation $at ($how) fails: status $status, $(head -c 300 stderr)"
}

# Each file that stands in the output folder is as it ought to be.
is_whole() {
    for file in out/*.json; do
        [ ! -e "$file" ] || cmp -s "$file" "want-${file#out/}" || return 1
    done
}

# Lets all allocations of the run fail, one after the other.
starve_all() { # HOW ARGUMENT...
    how=$1
    shift
    STARVE_COUNT=count LD_PRELOAD=$starve "$root/$CLAIMTAG" "$@" >want 2>stderr
    want_status=$?
    for file in out/*.json; do
        [ ! -e "$file" ] || cp "$file" "want-${file#out/}"
    done
    at=$(cat count)
    echo "status $want_status"
    [ "$at" -gt 20 ] || echo 'no allocation was counted'
    while [ "$at" -gt 0 ]; do
        starved "$at" "$how" "$@"
        at=$((at - 1))
    done
}
