#!/bin/sh
# debian.sh TARBALL VERSION FOLDER: builds, with Debian's tools, the packages of what "make dist" packed
# up, in FOLDER. Versions, times and the licence are taken from there, the maintainer from $DEBFULLNAME
# and $DEBEMAIL.
set -eu
tarball=$1 version=$2 folder=$3
for tool in dpkg-buildpackage dh; do
    command -v $tool >/dev/null || { echo "there is no $tool here; make package-deps installs it" >&2; exit 1; }
done
maintainer="${DEBFULLNAME:-claimtag maintainers} <${DEBEMAIL:-maintainers@claimtag.example}>"
rm -rf "$folder"
mkdir -p "$folder"
cp "$tarball" "$folder/claimtag_$version.orig.tar.gz"
tar -xf "$tarball" -C "$folder"
cd "$folder/claimtag-$version"
cp -r .package/debian debian

# The soname is the first number of the version.
major=${version%%.*}
sed -i "s/libclaimtag0/libclaimtag$major/; s/@MAINTAINER@/$maintainer/" debian/control
for file in debian/libclaimtag0.*; do
    [ "$major" = 0 ] || mv "$file" "debian/libclaimtag$major.${file#*.}"
done
{
    echo "libclaimtag.so.$major libclaimtag$major #MINVER#"
    echo "* Build-Depends-Package: libclaimtag-dev"
    echo " CLAIMTAG_$major@CLAIMTAG_$major $version"
    sed -n "s/^    \(claimtag_[a-z_]*\);/ \1@CLAIMTAG_$major $version/p" src/library/claimtag.map
} >"debian/libclaimtag$major.symbols"
{
    sed -n 's/^Copyright (c) /Copyright: /p' LICENSE
    echo 'License: Expat'
    sed -n '/^Permission/,$ { s/^$/./; s/^/ /p }' LICENSE
} >>debian/copyright
# All files of the tarball have the time of the commit. The revision is none of Debian's own.
cat >debian/changelog <<END
claimtag ($version-1+local1) bookworm; urgency=medium

  * What is new stands in README.md ("Versions").

 -- $maintainer  $(date -R -u -r LICENSE)
END
DEB_BUILD_OPTIONS="${DEB_BUILD_OPTIONS:-} parallel=$(nproc)" dpkg-buildpackage -us -uc
