# The program elsewhere: alone, with another C library, on machines of other kinds. Included by the
# Makefile.

# A binary that needs nothing beside it, with musl, whose iconv() has its encodings inside.
STATIC = build-static
STATIC_LIBRARIES = $(STATIC)/libraries
MUSL = BUILD=$(STATIC) CC=musl-gcc CFLAGS="-I$(STATIC_LIBRARIES)/include" \
    LDFLAGS="-static -no-pie -L$(STATIC_LIBRARIES)/lib" \
    LIBS="-lpcre2-16 -lcjson -lyaml -lutf8proc -lnettle -lgumbo -lmd4c -lexpat"
.PHONY: static test-static test-musl test-foreign test-portability package-deps
static:
	CC=musl-gcc sh .package/libraries.sh $(STATIC_LIBRARIES)
	$(MAKE) $(MUSL) $(STATIC)/claimtag

# In a folder that holds the binary and a text, and nothing else.
test-static: all static
	sh .package/alone.sh $(STATIC)/claimtag

# What the tests of functions, stages and articles say with musl.
test-musl: static
	$(MAKE) $(MUSL) $(STATIC)/run-tests
	sh .package/part.sh $(STATIC)/run-tests

# On a big-endian machine of 64 bits and a little-endian one of 32, as qemu plays them: rules are
# baked there, and the tests say the same. make test-foreign ARCHITECTURES=s390x is one of them, and
# PARTS='tests/golden/*' some of the tests.
ARCHITECTURES ?= s390x armhf
test-foreign: all
	+for architecture in $(ARCHITECTURES); do \
	    sh .package/foreign.sh $$architecture build-$$architecture || exit; done

test-portability: test-static test-musl test-foreign

package-deps:
	$(call install,$(NEEDED) $(NEEDED_FOR_PACKAGES))
NEEDED_FOR_PACKAGES = bash-completion binutils debhelper debootstrap dpkg-dev fish gcc-arm-linux-gnueabihf \
    gcc-s390x-linux-gnu lintian mandoc mmdebstrap musl-tools qemu-user-static zsh
