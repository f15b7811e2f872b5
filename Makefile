CC ?= gcc
BUILD ?= build
PACKAGES = libpcre2-8 yaml-0.1 libutf8proc nettle
override CFLAGS += -std=c17 -D_GNU_SOURCE -Iinclude -pthread \
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wmissing-prototypes
OPTIMIZE ?= -O2 -g
SOURCES := $(sort $(wildcard src/*.c src/*/*.c))
OBJECTS := $(SOURCES:%.c=$(BUILD)/%.o)

all: $(BUILD)/claimtag

$(BUILD)/claimtag: $(OBJECTS)
	$(CC) $(CFLAGS) $(OPTIMIZE) $(LDFLAGS) $^ -o $@ $$(pkg-config --libs $(PACKAGES)) -pthread

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(OPTIMIZE) -MMD -MP -c $< -o $@

-include $(OBJECTS:.o=.d)

.PHONY: all
