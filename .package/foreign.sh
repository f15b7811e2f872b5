#!/bin/sh
# foreign.sh ARCHITECTURE BUILD: builds the program in BUILD with Debian's cross compiler and its
# libraries for another machine, unpacked into BUILD/system; bakes the rules and runs the tests there,
# as qemu plays it; and compares what the program says there with what it says here.
set -eu
case $1 in
s390x) triplet=s390x-linux-gnu qemu=qemu-s390x-static ;;
armhf) triplet=arm-linux-gnueabihf qemu=qemu-arm-static ;;
*) echo "no machine is called $1: s390x, armhf" >&2; exit 2 ;;
esac
for tool in mmdebstrap "$triplet-gcc" "$qemu"; do
    command -v "$tool" >/dev/null || { echo "skipped: no $tool; make package-deps installs it"; exit 0; }
done
mkdir -p "$2"
system=$(cd "$2" && pwd)/system
if [ ! -d "$system" ]; then
    . /etc/os-release
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' "Codename: $VERSION_CODENAME" | head -n 1)
    mmdebstrap --quiet --variant=extract --architectures="$1" --include=libc6-dev,libgcc-12-dev,libcjson-dev,libcmocka-dev,libexpat1-dev,libgumbo-dev,libmd4c-dev,libpcre2-dev,libutf8proc-dev,libyaml-dev,nettle-dev \
        "$VERSION_CODENAME" "$system" "$mirror" >"$2/system.log" 2>&1 ||
        { rm -rf "$system"; tail -n 3 "$2/system.log"; echo "skipped: the libraries of $1 cannot be had"; exit 0; }
fi
export PKG_CONFIG_SYSROOT_DIR="$system"
export PKG_CONFIG_LIBDIR="$system/usr/lib/$triplet/pkgconfig:$system/usr/share/pkgconfig"
run="$qemu -L $system"
make BUILD="$2" CC="$triplet-gcc --sysroot=$system" RUN="$run" CFLAGS=-Werror "$2/claimtag" "$2/run-tests"
RUN=$run sh .package/part.sh "$2/run-tests"
$run "$2/claimtag" samples tests/golden tests/corpus >"$2/there" 2>/dev/null || [ $? = 4 ]
build/claimtag samples tests/golden tests/corpus >"$2/here" 2>/dev/null || [ $? = 4 ]
cmp "$2/there" "$2/here"
echo "$1: says what it says here"
