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
used() { # PREFIX
    cp samples/op-ed.txt "$system/root"
    inside "cd /root
        echo 'Iran bought Scuds from North Korea.' | claimtag | grep -q missile-purchase
        claimtag --format=text op-ed.txt | grep -q 'North Korea sold Iran hundreds of Scuds'
        claimtag rules list $1/share/claimtag/rules | tail -n 1 | grep -q claim
        claimtag --version | head -n 1"
    for page in man1/claimtag.1 man5/claimtag-rules.5 man5/claimtag-json.5; do
        ls "$system$1/share/man/$page"* >/dev/null
    done
}

quietly 'apt-get update -q'
case $what in
packages)
    tree >"$system/before"
    cp "$from"/*.deb "$system/root"
    quietly 'apt-get install -q -y --no-install-recommends /root/claimtag_*.deb'
    used /usr
    quietly 'apt-get install -q -y --no-install-recommends gcc libc6-dev pkg-config /root/lib*.deb'
    cp samples/library/claims.c "$system/root"
    quietly 'cd /root && gcc claims.c $(pkg-config --cflags --libs claimtag) -o example && ./example op-ed.txt'
    quietly 'apt-get purge -q -y --autoremove claimtag libclaimtag-dev "libclaimtag[0-9]*" gcc libc6-dev pkg-config'
    ;;
source)
    quietly 'apt-get install -q -y --no-install-recommends make'
    cp "$from" "$system/root"
    quietly 'cd /root && tar -xf claimtag-*.tar.gz && cd claimtag-*/ && make deps all library'
    tree >"$system/before"
    quietly 'cd /root/claimtag-*/ && make install'
    used /usr/local
    quietly 'cd /root/claimtag-*/ && make uninstall'
    ;;
esac
rm -f "$system/root"/*.deb "$system"/root/*.txt "$system"/root/claims.c "$system"/root/example
tree | diff "$system/before" - && echo "$what: nothing is left"
