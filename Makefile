CC ?= gcc
BUILD ?= build
# What runs programs that were built for another machine.
RUN ?=
# Against faults that the tests do not find: a smashed stack, a jump over its end, a copy that is
# too long end the program. What it costs cannot be measured.
HARDEN = -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fstack-clash-protection
OPTIMIZE ?= -O2 -g $(HARDEN)
PACKAGES = libpcre2-16 libcjson yaml-0.1 libutf8proc nettle gumbo md4c expat
override CFLAGS += -std=c17 -D_GNU_SOURCE -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64 -Iinclude -pthread -fPIC -fvisibility=hidden \
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wmissing-prototypes
LINK = $(CC) $(CFLAGS) $(OPTIMIZE) -pie -Wl,-z,relro,-z,now $(LDFLAGS)
LIBS = $$(pkg-config --libs $(PACKAGES)) -pthread

SOURCES := $(sort $(wildcard src/*.c src/*/*.c))
SHARED := $(filter-out src/main.c src/bake.c src/baked.c,$(SOURCES))
OBJECTS := $(SHARED:%.c=$(BUILD)/%.o)
PRELOADED := tests/starve.c
ALONE := tests/library/again.c
TESTS := $(sort $(filter-out $(PRELOADED),$(wildcard tests/*.c tests/unit/*.c)) \
    tests/fuzz/targets.c tests/fuzz/invariants.c tests/fuzz/dossiers.c)
FUZZ := $(patsubst tests/fuzz/corpus/%,%,$(wildcard tests/fuzz/corpus/*))
TEST_OBJECTS := $(TESTS:%.c=$(BUILD)/%.o)
TYPICAL := $(sort $(wildcard samples/*.txt tests/corpus/*.txt))
HEADERS := $(sort $(wildcard include/*.h src/*/*.h tests/*.h tests/*/*.h))
RULES := $(shell find rules -name '*.yaml' -o -name '*.tsv')

# Of the objects, those that libclaimtag is made of: all up to the tagging of one text, and nothing
# that reads streams of many or handles signals.
ROOMS = base word rule read mark claim write library
STREAMS = base/interrupt base/stream read/jsonl read/post read/window read/wxr
LIBRARY := $(filter-out $(STREAMS:%=$(BUILD)/src/%.o),$(filter $(ROOMS:%=$(BUILD)/src/%/%) \
    $(BUILD)/src/annot% $(BUILD)/src/document.o,$(OBJECTS))) $(BUILD)/baked.o
LIBRARY_MAJOR = $(firstword $(subst ., ,$(VERSION)))

.PHONY: all library test test-bulk demo deps lint-deps browser-deps sarif-schema scale-deps bench-deps golden released asan tsan valgrind fuzz afl \
    bench lint format clean

all: $(BUILD)/claimtag

$(BUILD)/claimtag: $(OBJECTS) $(BUILD)/src/main.o $(BUILD)/baked.o
	$(LINK) $^ -o $@ $(LIBS)

# The rules are loaded once, here, and linked in as they lie in memory.
$(BUILD)/bake: $(OBJECTS) $(BUILD)/src/bake.o $(BUILD)/src/baked.o
	$(LINK) $^ -o $@ $(LIBS)

$(BUILD)/rules.image: $(BUILD)/bake $(RULES) $(TYPICAL)
	$(RUN) $(BUILD)/bake $@ rules $(TYPICAL)

$(BUILD)/baked.o: src/baked.c $(BUILD)/rules.image
	$(CC) $(CFLAGS) $(OPTIMIZE) -DIMAGE_FILE='"$(BUILD)/rules.image"' -c $< -o $@

# The library: shared, static (one object, of which only what is in claimtag.h can be seen), and what
# pkg-config says of it.
library: $(BUILD)/libclaimtag.so $(BUILD)/libclaimtag.a $(BUILD)/claimtag.pc

$(BUILD)/libclaimtag.so: $(LIBRARY) src/library/claimtag.map
	$(CC) $(CFLAGS) $(OPTIMIZE) -shared -Wl,-soname,libclaimtag.so.$(LIBRARY_MAJOR) \
	    -Wl,--version-script=src/library/claimtag.map -Wl,-z,relro,-z,now,-z,nodelete \
	    -Wl,--no-undefined $(LDFLAGS) $(LIBRARY) -o $@ $(LIBS)
	ln -sf $(@F) $@.$(LIBRARY_MAJOR)

$(BUILD)/libclaimtag.a: $(LIBRARY)
	$(LD) -r $^ -o $(BUILD)/claimtag-whole.o
	objcopy --localize-hidden $(BUILD)/claimtag-whole.o
	rm -f $@
	$(AR) rcs $@ $(BUILD)/claimtag-whole.o

VERSION = $(shell sed -n 's/.*CLAIMTAG_VERSION "\(.*\)"/\1/p' include/claimtag.h)
PREFIX ?= /usr/local
LIBDIR ?= $(PREFIX)/lib
$(BUILD)/claimtag.pc: src/library/claimtag.pc.in FORCE
	@mkdir -p $(@D)
	sed -e 's|@PREFIX@|$(PREFIX)|; s|@LIBDIR@|$(LIBDIR)|; s|@VERSION@|$(VERSION)|' \
	    -e 's|@PACKAGES@|$(PACKAGES)|' $< > $@

$(BUILD)/run-tests: $(OBJECTS) $(TEST_OBJECTS) $(BUILD)/src/baked.o
	$(LINK) $^ -o $@ $(LIBS) $$(pkg-config --libs cmocka)

# Takes the place of malloc() in a program that is to run out of memory.
$(BUILD)/starve.so: $(PRELOADED)
	$(CC) $(CFLAGS) -O2 -shared -fvisibility=default $(LDFLAGS) $< -o $@

$(BUILD)/src/page/texts.o: $(wildcard src/page/claimtag*)
$(BUILD)/src/write/html_page.o: src/write/page.css
$(BUILD)/src/write/as_html.o: src/write/report.css src/write/report.js
$(BUILD)/src/connect/as_events_html.o: src/connect/events.css src/connect/events.js

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(OPTIMIZE) -Itests -MMD -MP -c $< -o $@

-include $(OBJECTS:.o=.d) $(TEST_OBJECTS:.o=.d) $(wildcard $(BUILD)/src/*.d)

include .package/install.mk .package/portability.mk

# make test ONLY='stance*' runs the tests whose names match.
test: $(BUILD)/claimtag $(BUILD)/run-tests $(BUILD)/starve.so library
	CLAIMTAG=$(BUILD)/claimtag $(BUILD)/run-tests $(if $(ONLY),'$(ONLY)')
ifndef ONLY
	sh tests/layers.sh
	CLAIMTAG=$(BUILD)/claimtag sh tests/rules.sh
	CLAIMTAG=$(BUILD)/claimtag sh tests/corpus.sh
	CLAIMTAG=$(BUILD)/claimtag sh tests/readme.sh
	CLAIMTAG=$(BUILD)/claimtag sh tests/hostile.sh
endif

# 100,000 files, a line of a gigabyte, a million claims: what takes minutes.
test-bulk: $(BUILD)/claimtag
	CLAIMTAG=$(BUILD)/claimtag LC_ALL=C sh tests/bulk.sh
	CLAIMTAG=$(BUILD)/claimtag LC_ALL=C sh tests/bulk-connect.sh

# Writes what the program prints now as what is expected.
golden: $(BUILD)/claimtag
	for input in $(filter-out %.json,$(wildcard tests/golden/*)); do \
	    $(BUILD)/claimtag --pretty "$$input" > "$${input%.*}.json" || exit; done
	for format in json text csv dot graphml; do \
	    $(BUILD)/claimtag connect --pretty --format=$$format tests/connect/samples.jsonl \
	        > tests/connect/samples.$$format || exit; done

# Writes down what a version promises, when it goes out: later ones are compared with it.
released: $(BUILD)/claimtag
	CLAIMTAG=$(BUILD)/claimtag sh tests/promises.sh tests/released

# The claims of the samples, in the terminal and as a report to open in a browser; and the events
# that they tell of.
demo: $(BUILD)/claimtag
	@$(BUILD)/claimtag --format=text --sentences --output=html:$(BUILD)/report.html \
	    --output=jsonl:$(BUILD)/tags.jsonl samples
	@$(BUILD)/claimtag connect --output=$(BUILD)/events.html $(BUILD)/tags.jsonl
	@echo "To look at in a browser:"
	@echo "  the articles with their claims        $(BUILD)/report.html"
	@echo "  the events that several texts tell of $(BUILD)/events.html"

ASAN_OPTIMIZE = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
asan:
	$(MAKE) BUILD=build-asan OPTIMIZE="$(ASAN_OPTIMIZE)" test

tsan:
	$(MAKE) BUILD=build-tsan OPTIMIZE="-O1 -g -fsanitize=thread" test

# Reads of what nobody wrote, and what is lost, in the program as it is shipped. Of machine code
# that the JIT wrote valgrind knows nothing.
VALGRIND = CLAIMTAG_JIT_COST=never valgrind -q --error-exitcode=9 --leak-check=full \
    --errors-for-leak-kinds=definite
valgrind: $(BUILD)/claimtag
	$(VALGRIND) $(BUILD)/claimtag --jobs=1 samples tests/golden > $(BUILD)/valgrind.out
	$(VALGRIND) $(BUILD)/claimtag --jobs=2 --rules=tests/packs/base tests/golden > $(BUILD)/valgrind.out
	$(VALGRIND) $(BUILD)/claimtag check samples > $(BUILD)/valgrind.out

# Patterns are compiled when they are first used: to libFuzzer that looks like a leak (make asan
# looks for true ones).
# make fuzz T=60 fuzzes each reader, and all that follows it, for T seconds; what is new goes to
# build-fuzz/TARGET. Worth keeping: "build-fuzz/fuzz -merge=1 tests/fuzz/corpus/X build-fuzz/X".
T ?= 60
fuzz:
	$(MAKE) BUILD=build-fuzz CC=clang OPTIMIZE="-O1 -g -fsanitize=fuzzer-no-link,address,undefined \
	    -fno-sanitize-recover=all -fno-omit-frame-pointer" build-fuzz/fuzz
	for target in $(FUZZ); do \
	    mkdir -p build-fuzz/$$target; echo "fuzzing $$target for $(T) s"; \
	    ASAN_OPTIONS=detect_leaks=0 FUZZ_TARGET=$$target build-fuzz/fuzz -max_total_time=$(T) -timeout=20 -max_len=4096 \
	        -print_final_stats=1 -artifact_prefix=build-fuzz/ build-fuzz/$$target \
	        tests/fuzz/corpus/$$target > build-fuzz/$$target.log 2>&1 || \
	        { tail -40 build-fuzz/$$target.log; exit 1; }; \
	    grep -E 'number_of_executed|cov: ' build-fuzz/$$target.log | tail -2; done

# The same targets and corpus with AFL++ (afl++), which finds other ways in.
afl:
	$(MAKE) BUILD=build-afl CC=afl-clang-fast OPTIMIZE="-O2 -g" build-afl/fuzz
	for target in $(FUZZ); do \
	    mkdir -p build-afl/$$target; echo "fuzzing $$target for $(T) s"; \
	    FUZZ_TARGET=$$target AFL_NO_UI=1 AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1 \
	    AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_BENCH_UNTIL_CRASH=1 \
	        afl-fuzz -V $(T) -t 20000 -i tests/fuzz/corpus/$$target -o build-afl/$$target \
	        -- build-afl/fuzz > build-afl/$$target.log 2>&1 || \
	        { tail -40 build-afl/$$target.log; exit 1; }; \
	    grep -E 'execs_done|saved_crashes|bitmap_cvg' build-afl/$$target/default/fuzzer_stats; \
	    grep -q '^saved_crashes *: 0$$' build-afl/$$target/default/fuzzer_stats || exit 1; done

FUZZ_OBJECTS = $(patsubst %,$(BUILD)/tests/fuzz/%.o,fuzz targets invariants dossiers)
$(BUILD)/fuzz: $(OBJECTS) $(FUZZ_OBJECTS) $(BUILD)/baked.o
	$(LINK) -fsanitize=fuzzer $^ -o $@ $(LIBS)

# Against public programs; what it found last stands in tests/bench/RESULTS.md. Where there is no npm
# (or no network) its peers are left out.
BENCH_PEERS = wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1 compromise@14.17.0
bench: $(BUILD)/claimtag
	@mkdir -p $(BUILD)/bench
	-@test -d $(BUILD)/bench/npm/node_modules || ! command -v npm > /dev/null || \
	    npm install --silent --no-audit --no-fund --prefix $(BUILD)/bench/npm $(BENCH_PEERS)
	/usr/bin/python3 tests/bench/bench.py $(BUILD)/claimtag $(BUILD)/bench

lint:
	$(MAKE) BUILD=build-gcc CC=gcc CFLAGS=-Werror all build-gcc/run-tests
	$(MAKE) BUILD=build-clang CC=clang CFLAGS=-Werror all build-clang/run-tests
	clang-format --dry-run -Werror $(SOURCES) $(HEADERS) $(TESTS) $(PRELOADED) $(ALONE)
	printf '%s\n' $(SOURCES) $(TESTS) $(PRELOADED) $(ALONE) | xargs -P "$$(nproc)" -n 6 \
	    sh -c 'clang-tidy --quiet --warnings-as-errors="*" "$$@" -- $(CFLAGS) -Itests' sh

format:
	clang-format -i $(SOURCES) $(HEADERS) $(TESTS) $(PRELOADED) $(ALONE)

clean:
	rm -rf build build-*

NEEDED = gcc make pkg-config libpcre2-dev libcjson-dev libcmocka-dev libyaml-dev libutf8proc-dev \
    nettle-dev libgumbo-dev libmd4c-dev libexpat1-dev python3 python3-html5lib \
    python3-jsonschema python3-pyld python3-yaml
NEEDED_FOR_LINT = clang clang-tidy clang-format valgrind
NEEDED_FOR_SCALE = parallel rsync openssh-server openssh-client iproute2 slurm-wlm munge procps
NEEDED_FOR_BENCH = python3 ripgrep ugrep npm
NEEDED_FOR_BROWSER = chromium chromium-driver fonts-dejavu-core python3-selenium python3-pil

# $(call install,PACKAGES): installs those of them that are missing, and says so.
define install
@missing=$$(for package in $(1); do \
    dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || echo $$package; \
done); \
if [ -z "$$missing" ]; then echo "All packages that claimtag needs are installed."; exit 0; fi; \
echo "Installing with apt-get:" $$missing; \
sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
$$sudo apt-get update -q && \
$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $$missing
endef

deps:
	$(call install,$(NEEDED))

lint-deps:
	$(call install,$(NEEDED) $(NEEDED_FOR_LINT))

# What tests/cli/*-browser.sh need; they are left out where there is no browser.
browser-deps:
	$(call install,$(NEEDED) $(NEEDED_FOR_BROWSER))

# SARIF's own schema, of which tests/readers has a part, as npm has it; for tests/cli/sarif.sh, which
# makes do with its part where there is no npm.
SARIF_SCHEMA = package/lib/schemas/sarif-2.1.0-rtm.5.json
sarif-schema:
	@mkdir -p $(BUILD)
	-@! command -v npm > /dev/null || test -s $(BUILD)/sarif-schema.json || \
	    { cd $(BUILD) && tar xzOf "$$(npm pack --silent @microsoft/jest-sarif@1.0.0-beta.0)" \
	        $(SARIF_SCHEMA) > sarif-schema.json; }

# What tests/cli/remote.sh and slurm.sh need; they are left out where that is not there.
scale-deps:
	$(call install,$(NEEDED) $(NEEDED_FOR_SCALE))

# What make bench compares with; what is not there it leaves out.
bench-deps:
	$(call install,$(NEEDED) $(NEEDED_FOR_BENCH))
