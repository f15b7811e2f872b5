#!/bin/sh
# alone.sh PROGRAM: runs it in a folder in which there is nothing but it and some texts.
set -eu
[ "$(id -u)" = 0 ] || { echo "skipped: only root can shut a program into a folder"; exit 0; }
! ldd "$1" >/dev/null 2>&1 || { echo "$1 needs other files: "; ldd "$1"; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/texts"
cp "$1" "$folder/claimtag"
cp tests/golden/*.html tests/golden/*.wxr tests/golden/*.md samples/*.txt "$folder/texts"
printf 'Caf\351: Iran bought Scuds from North Korea.\n' >"$folder/latin"
chroot "$folder" /claimtag --encoding=windows-1252 latin | grep -q 'missile-purchase'
chroot "$folder" /claimtag manual rules | grep -q '^.Dt CLAIMTAG-RULES 5'
chroot "$folder" /claimtag texts >"$folder/there"
here=$PWD
(cd "$folder" && "$here/build/claimtag" texts) >"$folder/here"
cmp "$folder/there" "$folder/here"
echo "it works alone, and says what the other says"
