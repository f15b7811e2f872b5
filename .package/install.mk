# What is installed, and how it is packed up: included by the Makefile.

BINDIR ?= $(PREFIX)/bin
INCLUDEDIR ?= $(PREFIX)/include
DATADIR ?= $(PREFIX)/share/claimtag
DOCDIR ?= $(PREFIX)/share/doc/claimtag
MANDIR ?= $(PREFIX)/share/man
BASHDIR ?= $(PREFIX)/share/bash-completion/completions
ZSHDIR ?= $(PREFIX)/share/zsh/site-functions
FISHDIR ?= $(PREFIX)/share/fish/vendor_completions.d
# Says what to remove again. Empty: nothing is to be removed (packages know by themselves).
MANIFEST ?= $(DATADIR)/manifest

# What the program prints of itself.
PAGES := $(addprefix $(BUILD)/pages/,claimtag.1 claimtag-rules.5 claimtag-json.5 claimtag.bash claimtag.zsh \
    claimtag.fish output.json gold.json events.json rules.json)
$(BUILD)/pages/claimtag.1: PRINTS = manual claimtag
$(BUILD)/pages/claimtag-%.5: PRINTS = manual $(patsubst claimtag-%.5,%,$(@F))
$(BUILD)/pages/claimtag.bash $(BUILD)/pages/claimtag.zsh $(BUILD)/pages/claimtag.fish: \
    PRINTS = completion $(subst .,,$(suffix $@))
$(BUILD)/pages/%.json: PRINTS = schema $(basename $(@F))
$(PAGES): $(BUILD)/claimtag
	@mkdir -p $(@D)
	$(RUN) $(BUILD)/claimtag $(PRINTS) > $@.part
	mv $@.part $@

# MODE|SOURCE|TARGET, a line each, for a path may hold blanks; of a link, "link" and what it says.
LIBNAME = libclaimtag.so
define NEWLINE


endef
define INSTALLED
755|$(BUILD)/claimtag|$(BINDIR)/claimtag
$(foreach file,$(RULES),644|$(file)|$(DATADIR)/$(file)$(NEWLINE))
$(foreach name,output gold events rules,644|$(BUILD)/pages/$(name).json|$(DATADIR)/schemas/$(name).json$(NEWLINE))
644|$(BUILD)/pages/claimtag.1|$(MANDIR)/man1/claimtag.1
644|$(BUILD)/pages/claimtag-rules.5|$(MANDIR)/man5/claimtag-rules.5
644|$(BUILD)/pages/claimtag-json.5|$(MANDIR)/man5/claimtag-json.5
644|$(BUILD)/pages/claimtag.bash|$(BASHDIR)/claimtag
644|$(BUILD)/pages/claimtag.zsh|$(ZSHDIR)/_claimtag
644|$(BUILD)/pages/claimtag.fish|$(FISHDIR)/claimtag.fish
644|LICENSE|$(DOCDIR)/LICENSE
644|README.md|$(DOCDIR)/README.md
644|rules/README.md|$(DOCDIR)/rules.md
644|include/claimtag.h|$(INCLUDEDIR)/claimtag.h
644|$(BUILD)/libclaimtag.a|$(LIBDIR)/libclaimtag.a
644|$(BUILD)/$(LIBNAME)|$(LIBDIR)/$(LIBNAME).$(VERSION)
link|$(LIBNAME).$(VERSION)|$(LIBDIR)/$(LIBNAME).$(LIBRARY_MAJOR)
link|$(LIBNAME).$(LIBRARY_MAJOR)|$(LIBDIR)/$(LIBNAME)
644|$(BUILD)/claimtag.pc|$(LIBDIR)/pkgconfig/claimtag.pc
endef
install: export LIST = $(INSTALLED)

.PHONY: install uninstall dist
install: $(BUILD)/claimtag $(PAGES) library
	@printf '%s\n' "$$LIST" | sh .package/install.sh '$(DESTDIR)' '$(MANIFEST)'

uninstall:
	@sh .package/uninstall.sh '$(DESTDIR)' '$(MANIFEST)'

# The same commit gives the same bytes: git sorts, and takes the time and the owner from the commit.
NAME = claimtag-$(VERSION)
dist: $(BUILD)/$(NAME).tar.gz
$(BUILD)/$(NAME).tar.gz: FORCE
	@[ "$$(git rev-parse --show-toplevel 2> /dev/null)" = "$$(pwd -P)" ] && git rev-parse -q --verify HEAD > /dev/null || \
	    { echo "make dist packs up a commit: there is none here"; exit 1; }
	@mkdir -p $(@D)
	git -c tar.umask=022 archive --format=tar --prefix=$(NAME)/ HEAD | gzip -9n > $@.part
	mv $@.part $@

FORCE:

# What was packed up builds where there is no git, and says the same: all tests, from the tarball.
.PHONY: test-dist test-part
test-dist: dist
	@set -e; folder=$$(mktemp -d); trap 'rm -rf "$$folder"' EXIT; \
	tar -xf $(BUILD)/$(NAME).tar.gz -C "$$folder"; \
	env -u MAKEFLAGS -u MAKELEVEL -u MFLAGS $(MAKE) -C "$$folder/$(NAME)" BUILD=build test

# What takes seconds, and nothing but what the program is built with: whoever packs it up runs this.
test-part: $(BUILD)/claimtag $(BUILD)/run-tests
	RUN="$(RUN)" sh .package/part.sh $(BUILD)/run-tests
	for script in pipe places; do CLAIMTAG=$(BUILD)/claimtag $(BUILD)/run-tests "tests/cli/$$script*" || exit; done
	sh tests/layers.sh

# The packages of Debian, in $(BUILD)/deb. DEB_BUILD_OPTIONS=nocheck leaves their tests out.
.PHONY: deb
deb: dist
	sh .package/debian.sh $(BUILD)/$(NAME).tar.gz $(VERSION) $(BUILD)/deb
	lintian --allow-root --info --display-info --fail-on error,warning,info $(BUILD)/deb/*.changes

# Installs the packages in a fresh system, uses and removes them; and does there what README.md says.
.PHONY: test-deb test-source
test-deb: deb
	sh .package/chroot.sh packages $(BUILD)/deb
test-source: dist
	sh .package/chroot.sh source $(BUILD)/$(NAME).tar.gz
