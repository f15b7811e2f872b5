CC ?= gcc
BUILD ?= build
OPTIMIZE ?= -O2 -g
PACKAGES = libpcre2-8 libcjson yaml-0.1 libutf8proc nettle
override CFLAGS += -std=c17 -D_GNU_SOURCE -Iinclude -pthread \
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wmissing-prototypes
LIBS = $$(pkg-config --libs $(PACKAGES)) -pthread

SOURCES := $(sort $(wildcard src/*.c src/*/*.c))
SHARED := $(filter-out src/main.c src/bake.c src/baked.c,$(SOURCES))
OBJECTS := $(SHARED:%.c=$(BUILD)/%.o)
RULES := $(shell find rules -name '*.yaml' -o -name '*.tsv')

all: $(BUILD)/claimtag

$(BUILD)/claimtag: $(OBJECTS) $(BUILD)/src/main.o $(BUILD)/baked.o
	$(CC) $(CFLAGS) $(OPTIMIZE) $(LDFLAGS) $^ -o $@ $(LIBS)

# The rules are loaded once, here, and linked in as they lie in memory.
$(BUILD)/bake: $(OBJECTS) $(BUILD)/src/bake.o $(BUILD)/src/baked.o
	$(CC) $(CFLAGS) $(OPTIMIZE) $(LDFLAGS) $^ -o $@ $(LIBS)

$(BUILD)/rules.image: $(BUILD)/bake $(RULES)
	$(BUILD)/bake $@ rules

$(BUILD)/baked.o: src/baked.c $(BUILD)/rules.image
	$(CC) $(CFLAGS) $(OPTIMIZE) -DIMAGE_FILE='"$(BUILD)/rules.image"' -c $< -o $@

$(BUILD)/src/%.o: src/%.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(OPTIMIZE) -MMD -MP -c $< -o $@

TESTS := $(sort $(wildcard tests/*.c tests/unit/*.c))
TEST_OBJECTS := $(TESTS:%.c=$(BUILD)/%.o)

$(BUILD)/tests/%.o: tests/%.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(OPTIMIZE) -Itests -MMD -MP -c $< -o $@

$(BUILD)/run-tests: $(OBJECTS) $(TEST_OBJECTS) $(BUILD)/src/baked.o
	$(CC) $(CFLAGS) $(OPTIMIZE) $(LDFLAGS) $^ -o $@ $(LIBS) $$(pkg-config --libs cmocka)

-include $(wildcard $(BUILD)/src/*.d $(BUILD)/src/*/*.d $(BUILD)/tests/*.d $(BUILD)/tests/*/*.d)

.PHONY: all
