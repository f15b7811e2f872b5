#!/bin/sh
# libraries.sh FOLDER: builds the libraries that claimtag is linked with, and cmocka for its tests, as
# static ones, with $CC, into FOLDER/lib and FOLDER/include. Their sources are those of Debian, which
# apt-get fetches from where this machine has its packages from. Of gumbo-parser the library that
# Debian has built is taken: plain C of which musl has all that it calls, but what fortify.c holds.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
cd "$1"
root=$PWD
: "${CC:=gcc}"
flags='-O2 -fPIC -w'
mkdir -p sources/lists/partial include lib objects
[ ! -e lib/done ] || exit 0

# The same archives as for packages, but their sources; the system's own lists stay as they are.
apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' | sort -u |
    sed 's,^,deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ,' >sources/sources.list
apt() {
    command=$1
    shift
    "$command" -q -o Dir::Etc::sourcelist="$root/sources/sources.list" -o Dir::Etc::sourceparts=/dev/null \
        -o Dir::State::lists="$root/sources/lists" -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= \
        -o APT::Sandbox::User=root "$@"
}

# The newest version that the archive holds, with Debian's changes; without them where it lacks these.
fetch() { # SOURCE
    [ ! -d "sources/$1" ] || return 0
    mkdir "sources/$1"
    versions=$(apt apt-cache showsrc --only-source "$1" | sed -n 's/^Version: //p' | sort -Vru)
    for version in $versions; do
        (cd "sources/$1" && apt apt-get source --only-source "$1=$version") >>"$root/sources/log" 2>&1 && return
        rm -rf "sources/$1"/*
    done
    (cd "sources/$1" && apt apt-get source --only-source --tar-only --download-only "$1" &&
        tar -xf ./*.orig.tar.*) >>"$root/sources/log" 2>&1
}

# Compiles files of a source to a library; options first.
library() { # LIBRARY SOURCE FILE-OR-OPTION...
    name=$1 source=$2
    shift 2
    (
        cd "$(echo sources/"$source"/*/)"
        rm -rf objects
        mkdir objects
        options=
        for word; do
            case $word in
            -*) options="$options $word" ;;
            *) $CC $flags $options -c "$word" -o "objects/$(echo "$word" | tr / _).o" ;;
            esac
        done
        rm -f ../../../lib/lib"$name".a
        ar rcs ../../../lib/lib"$name".a objects/*.o
    )
}

header() { # FOLDER SOURCE FILE...
    folder=include/$1 source=$2
    shift 2
    mkdir -p "$folder"
    for file; do cp sources/"$source"/*/"$file" "$folder"; done
}

apt apt-get update >"$root/sources/log" 2>&1
for source in pcre2 cjson libyaml utf8proc nettle md4c expat cmocka; do
    fetch $source || { echo "the source of $source cannot be had: $1/sources/log says why" >&2; exit 1; }
done

cd sources/pcre2/*/src
cp pcre2.h.generic pcre2.h
cp config.h.generic config.h
cp pcre2_chartables.c.dist pcre2_chartables.c
cd - >/dev/null
library pcre2-16 pcre2 -Isrc -DHAVE_CONFIG_H -DPCRE2_CODE_UNIT_WIDTH=16 -DSUPPORT_JIT -DSUPPORT_UNICODE \
    -DPCRE2_STATIC $(cd sources/pcre2/*/ && ls src/pcre2_*.c |
        grep -v -e jit_test -e printint -e dftables -e fuzzsupport -e jit_match -e jit_misc -e ucptables)
header . pcre2 src/pcre2.h
library cjson cjson cJSON.c
header cjson cjson cJSON.h
library yaml libyaml -Iinclude -DYAML_VERSION_STRING='"0"' -DYAML_VERSION_MAJOR=0 -DYAML_VERSION_MINOR=0 \
    -DYAML_VERSION_PATCH=0 src/api.c src/reader.c src/scanner.c src/parser.c src/loader.c src/writer.c \
    src/emitter.c src/dumper.c
header . libyaml include/yaml.h
library utf8proc utf8proc -DUTF8PROC_STATIC utf8proc.c
header . utf8proc utf8proc.h
: >"$(echo sources/nettle/*/)config.h"
library nettle nettle -I. sha256.c sha256-compress.c write-be32.c base64-encode.c base64-decode.c
header nettle nettle sha2.h base64.h nettle-types.h
library md4c md4c src/md4c.c
header . md4c src/md4c.h
for folder in sources/expat/*/expat/lib/; do : >"${folder}expat_config.h"; done
library expat expat -Iexpat/lib -DXML_NS -DXML_DTD -DXML_GE=1 -DXML_CONTEXT_BYTES=1024 -DHAVE_GETRANDOM \
    -DHAVE_MEMMOVE -DBYTEORDER=1234 expat/lib/xmlparse.c expat/lib/xmlrole.c expat/lib/xmltok.c
header . expat expat/lib/expat.h expat/lib/expat_external.h
library cmocka cmocka -Iinclude -DHAVE_STDINT_H -DHAVE_INTTYPES_H -DHAVE_SIGNAL_H -DHAVE_STRINGS_H \
    -DHAVE_STRUCT_TIMESPEC -DHAVE_CLOCK_GETTIME -DHAVE_MALLOC_H -DHAVE_GCC_THREAD_LOCAL_STORAGE \
    src/cmocka.c
header . cmocka include/cmocka.h
cp "$($CC -print-file-name=libgumbo.a)" lib/libgumbo.a 2>/dev/null ||
    cp "$(gcc -print-file-name=libgumbo.a)" lib/libgumbo.a
cp /usr/include/gumbo.h /usr/include/tag_enum.h include
$CC $flags -c "$here/fortify.c" -o objects/fortify.o
ar rs lib/libgumbo.a objects/fortify.o 2>/dev/null
touch lib/done
