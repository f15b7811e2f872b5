#!/bin/sh
# uninstall.sh DESTDIR MANIFEST: removes what the manifest names, and the folders among it that are
# empty then.
set -eu
root=$1 manifest=$2
if [ ! -e "$root$manifest" ]; then
    echo "nothing is installed here: there is no $root$manifest; PREFIX and DESTDIR must be as they were" >&2
    exit 1
fi
names=$(LC_ALL=C sort -r "$root$manifest")
rm "$root$manifest"
echo "$names" | while IFS= read -r name; do
    case $name in
    */) rmdir --ignore-fail-on-non-empty "$root$name" ;;
    *) rm -f "$root$name" ;;
    esac
done
