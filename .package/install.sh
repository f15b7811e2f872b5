#!/bin/sh
# install.sh DESTDIR MANIFEST <LIST: installs what the list names, a line each: MODE|SOURCE|TARGET, or
# link|TEXT|TARGET. What was made, folders too, is written into the file MANIFEST, behind what an
# earlier run wrote there.
set -eu
root=$1 manifest=$2
made=$(mktemp) new=
umask 022
[ -z "$root" ] || mkdir -p "$root"

make_folder() {
    [ -n "$1" ] && [ ! -d "$root$1" ] || return 0
    make_folder "${1%/*}"
    mkdir "$root$1"
    echo "$1/" >>"$made"
}

# Of an install that fails, too: it can be taken back.
remember() {
    if [ -n "$manifest" ] && [ -s "$made" ]; then
        make_folder "${manifest%/*}"
        [ ! -e "$root$manifest" ] || cat "$root$manifest" >>"$made"
        LC_ALL=C sort -u "$made" >"$root$manifest"
    fi
    rm -f "$made" ${new:+"$new"}
}
trap remember EXIT

while IFS='|' read -r mode source target; do
    [ -n "$mode" ] || continue
    mode=${mode# } # where make joined lines
    case $target in
    /*) ;;
    *)
        echo "make install: $target is no path from the root: PREFIX begins with a slash" >&2
        exit 1
        ;;
    esac
    make_folder "${target%/*}"
    echo "$target" >>"$made"
    if [ "$mode" = link ]; then
        ln -sfn "$source" "$root$target"
    else
        # In the place of the file, which may be running, not into it.
        new=$root$target.new
        cp "$source" "$new"
        chmod "$mode" "$new"
        mv -fT "$new" "$root$target"
    fi
done
