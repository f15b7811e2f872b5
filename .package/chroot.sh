#!/bin/sh
# chroot.sh packages FOLDER | chroot.sh source TARBALL: in a fresh system, as debootstrap makes it of the
# release of this one, installs the packages in FOLDER, or what "make install" installs of TARBALL;
# uses it as somebody does who is new to it; removes it, and looks whether nothing is left.
set -eu
what=$1 from=$2
. /etc/os-release
[ "$(id -u)" = 0 ] || { echo "skipped: only root can make a system in a folder"; exit 0; }
command -v debootstrap >/dev/null || { echo "skipped: no debootstrap; make package-deps installs it"; exit 0; }
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' "Codename: $VERSION_CODENAME" | head -n 1)
system=$(mktemp -d)
trap 'umount "$system/proc" 2>/dev/null; rm -rf "$system"' EXIT
chmod 755 "$system"
debootstrap --variant=minbase "$VERSION_CODENAME" "$system" "$mirror" >"$system.log" 2>&1 ||
    { tail -n 3 "$system.log"; echo "skipped: debootstrap is not allowed here"; exit 0; }
rm "$system.log"
mount -t proc proc "$system/proc" 2>/dev/null || true

inside() {
    chroot "$system" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/bin LC_ALL=C.UTF-8 HOME=/root TERM=dumb \
        DEBIAN_FRONTEND=noninteractive ${http_proxy:+http_proxy="$http_proxy"} sh -euc "$1"
}
quietly() {
    inside "$1" >"$system/log" 2>&1 || { tail -n 20 "$system/log"; exit 1; }
}
tree() { # but for what package managers keep
    inside 'find /etc /usr /opt /var/lib /root -xdev -not -path "/var/lib/dpkg*" -not -path "/var/lib/apt*" \
        -not -path "/root/claimtag-*" -not -path "*/aux-cache" -not -name "ld.so.cache" | LC_ALL=C sort'
}
# As somebody who may write nowhere else, in a folder with the samples: a text in a pipe, a folder of
# posts, gold in CI.
used() { # PREFIX
    mkdir -p "$system/tmp/user"
    cp -r samples "$system/tmp/user"
    chmod -R a+rwX "$system/tmp/user"
    as_user "echo 'Iran bought Scuds from North Korea.' | claimtag | grep -q missile-purchase
        claimtag --format=text samples/op-ed.txt | grep -q 'North Korea sold Iran hundreds of Scuds'
        claimtag samples --output=tags --summary 2>&1 | grep -q '^7 documents tagged'
        claimtag samples --output=tags --resume --summary 2>&1 | grep -q '^0 documents tagged'
        claimtag connect tags --format=text | grep -q '^e1 '
        claimtag check --format=junit samples >report.xml
        claimtag check --rules=$1/share/claimtag/rules samples >/dev/null
        claimtag rules test $1/share/claimtag/rules | tail -n 1
        claimtag --version | head -n 1"
    for page in man1/claimtag.1 man5/claimtag-rules.5 man5/claimtag-json.5; do
        ls "$system$1/share/man/$page"* >/dev/null
    done
}
as_user() {
    inside "cd /tmp/user && setpriv --reuid=1234 --regid=1234 --clear-groups env HOME=/tmp/user sh -euc '$(echo "$1" | sed "s/'/'\\\\''/g")'"
}

# The examples, through pkg-config: in C, and in Python where that is.
embedded() {
    as_user 'cc samples/library/claims.c $(pkg-config --cflags --libs claimtag) -o claims
        ./claims samples/*.txt >in-c
        grep -q missile-purchase in-c
        ! command -v python3 >/dev/null || python3 samples/library/claims.py samples/*.txt | cmp - in-c'
}

quietly 'apt-get update -q'
case $what in
packages)
    tree >"$system/before"
    cp "$from"/*.deb "$system/root"
    quietly 'apt-get install -q -y --no-install-recommends /root/claimtag_*.deb'
    used /usr
    quietly 'apt-get install -q -y --no-install-recommends gcc libc6-dev pkg-config /root/lib*.deb'
    embedded
    quietly 'apt-get purge -q -y --autoremove claimtag libclaimtag-dev "libclaimtag[0-9]*" gcc libc6-dev pkg-config'
    ;;
source)
    quietly 'apt-get install -q -y --no-install-recommends make'
    cp "$from" "$system/root"
    quietly 'cd /root && tar -xf claimtag-*.tar.gz && cd claimtag-*/ && make deps all library'
    tree >"$system/before"
    quietly 'cd /root/claimtag-*/ && make install && ldconfig'
    used /usr/local
    embedded
    quietly 'cd /root/claimtag-*/ && make uninstall'
    ;;
esac
rm -f "$system/root"/*.deb
tree | diff "$system/before" - && echo "$what: nothing is left"
