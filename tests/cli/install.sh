# make install, uninstall, dist: what is installed works by itself, and goes without a trace.
. tests/tools.sh
[ "$CLAIMTAG" = build/claimtag ] || skip 'only what is shipped is installed'
unset MAKEFLAGS MAKELEVEL MFLAGS
DEST=$SCRATCH/dest
tree() { # what there is, with modes and contents
    (cd "$DEST" && find . -printf '%y %m %p %l\n' -type f -exec cksum {} + | LC_ALL=C sort)
}
# Standing folders stay, and so does what others put beside ours.
mkdir -p "$DEST/usr/local/bin" "$DEST/usr/local/share/man/man1"
echo other >"$DEST/usr/local/share/man/man1/other.1"
tree >"$SCRATCH/before"
make -s install DESTDIR="$DEST" >/dev/null || exit
(cd "$DEST/usr/local" && find . -type f -o -type l | grep -v /share/claimtag/rules/ | LC_ALL=C sort)
(cd "$DEST/usr/local/share/claimtag" && find rules -type f | LC_ALL=C sort) >"$SCRATCH/rules"
find rules -name '*.yaml' -o -name '*.tsv' | LC_ALL=C sort | diff - "$SCRATCH/rules"

# It needs nothing of the source tree.
text='Iran bought Scuds from North Korea.'
echo "$text" >"$SCRATCH/text"
(cd / && "$DEST/usr/local/bin/claimtag" "$SCRATCH/text" | sed 's/.*"type":"\([a-z-]*\)".*/\1/')
(cd / && "$DEST/usr/local/bin/claimtag" --rules="$DEST/usr/local/share/claimtag/rules" "$SCRATCH/text" | sed 's/.*"type":"\([a-z-]*\)".*/\1/')
# And programs can be built with it.
export PKG_CONFIG_PATH=$DEST/usr/local/lib/pkgconfig PKG_CONFIG_SYSROOT_DIR=$DEST
cc samples/library/claims.c $(pkg-config --cflags --libs claimtag) -o "$SCRATCH/example" &&
    LD_LIBRARY_PATH=$DEST/usr/local/lib "$SCRATCH/example" "$SCRATCH/text" | cut -d, -f1 | wc -l

# Again, as to a new version; then it goes.
tree >"$SCRATCH/first"
make -s install DESTDIR="$DEST" >/dev/null || exit
tree | diff "$SCRATCH/first" -
make -s uninstall DESTDIR="$DEST"
tree | diff "$SCRATCH/before" - && echo 'nothing is left'

# A prefix with a blank, by somebody who shares nothing; and where a file is in the way at the end.
(umask 077 && make -s install DESTDIR="$DEST" PREFIX='/opt/our tools' >/dev/null) || exit
find "$DEST/opt/our tools" ! -perm -a=r
PKG_CONFIG_PATH="$DEST/opt/our tools/lib/pkgconfig" pkg-config --cflags-only-I claimtag | grep -c 'our\\ tools/include'
make -s uninstall DESTDIR="$DEST" PREFIX='/opt/our tools'
mkdir -p "$DEST/usr/local/lib/pkgconfig/claimtag.pc/in-the-way"
make -s install DESTDIR="$DEST" >/dev/null 2>&1 && echo 'installed'
rm -r "$DEST/usr/local/lib/pkgconfig/claimtag.pc"
make -s uninstall DESTDIR="$DEST"
rmdir "$DEST/usr/local/lib/pkgconfig" "$DEST/usr/local/lib"
tree | diff "$SCRATCH/before" - && echo 'nothing is left'

make -s uninstall DESTDIR="$DEST" 2>&1 | sed "s,$SCRATCH,," | head -n 1
make -s install DESTDIR="$DEST" PREFIX=usr 2>&1 | head -n 1

[ "$(git rev-parse --show-toplevel 2>/dev/null)" = "$(pwd -P)" ] || { echo 'the same bytes'; exit; }
make -s dist BUILD="$SCRATCH/one" >/dev/null
(umask 077 && make -s dist BUILD="$SCRATCH/two" >/dev/null)
cmp "$SCRATCH"/one/*.tar.gz "$SCRATCH"/two/*.tar.gz && echo 'the same bytes'
