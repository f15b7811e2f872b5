# libclaimtag as its users have it: what it shows, the examples in samples/library, and what it
# does when memory runs out.
. tests/tools.sh
grep -q __.san_init "$root/$CLAIMTAG" && skip 'a library with sanitizers wants programs with them'
cd "$SCRATCH" || exit
build=$root/${CLAIMTAG%/*}
cp "$root"/samples/*.txt .

nm -D --defined-only "$build/libclaimtag.so" | sed -n 's/.* T //p' >shown
sed -n 's/@.*//; s/^    \(claimtag_[a-z_]*\);/\1/p' "$root/src/library/claimtag.map" >promised
sed 's/@.*//' shown | diff promised - && echo 'it shows what it promises, and no more'
nm -g --defined-only "$build/libclaimtag.a" | sed -n 's/.* [A-Z] //p' | sort | diff promised - &&
    echo 'so does the static one'
nm -D --undefined-only "$build/libclaimtag.so" | grep -wE 'exit|abort|printf|puts|signal|sigaction'
! command -v c++ >/dev/null || c++ -x c++ -std=c++11 -Wall -Wextra -Wpedantic -Werror -fsyntax-only "$root/include/claimtag.h"

# As pkg-config says.
libraries=$(sed -n 's/^Requires.private: //p' "$build/claimtag.pc")
example=$root/samples/library/claims.c
cc -std=c17 -Wall -Wextra -Werror -I"$root/include" "$example" -L"$build" -lclaimtag -o with-shared
cc -std=c17 -I"$root/include" "$example" "$build/libclaimtag.a" \
    $(pkg-config --libs $libraries) -pthread -o with-static
export LD_LIBRARY_PATH=$build LIBCLAIMTAG=$build/libclaimtag.so.0
./with-shared *.txt >shared && ./with-static *.txt >static
/usr/bin/python3 "$root/samples/library/claims.py" *.txt >python
cmp shared static && cmp shared python && echo 'C, static C and Python say the same'
/usr/bin/python3 "$root/samples/library/claims.py" no-such-article

"$root/$CLAIMTAG" --rules="$root/rules" --format=csv *.txt >claims.csv
[ "$(wc -l <shared)" -eq "$(($(/usr/bin/python3 -c 'import csv, sys
print(len(list(csv.reader(open("claims.csv", newline="")))))') - 1))" ] && echo 'as the program'

printf 'caf\351' >bad.txt
./with-shared bad.txt nowhere.txt blog-post.txt >rest
echo "status $?, $(cmp rest - <<END && echo 'the rest was done'
$(./with-shared blog-post.txt)
END
)"

# Each allocation fails once: who asks again gets the same.
cc -std=c17 -Wall -Wextra -Werror -I"$root/include" "$root/tests/library/again.c" -L"$build" -lclaimtag -o again
starved() { # STEP FOLDER FILE...
    step=$1
    shift
    ./again "$@" >want || cat want
    STARVE_COUNT=count LD_PRELOAD=$build/starve.so ./again "$@" >out
    at=$(cat count)
    [ "$at" -gt 20 ] || echo 'no allocation was counted'
    while [ "$at" -gt 0 ]; do
        STARVE_AT=$at LD_PRELOAD=$build/starve.so ./again "$@" >out 2>err
        status=$?
        [ $status -eq 0 ] && cmp -s out want && [ ! -s err ] ||
            echo "allocation $at of $1 fails: status $status, $(head -qc 200 err out)"
        at=$((at - step))
    done
}
starved 1 - blog-post.txt "$root/tests/golden/post.md" "$root/tests/golden/wordpress.html"
starved 10 "$pack" blog-post.txt
echo 'no allocation that fails ends the program, or changes what is found'
