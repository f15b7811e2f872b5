#!/bin/sh
# Includes point down only. A header says on which floor it lives ("Floor: mark."); a file
# includes headers of its own floor and of those below it. Headers beside a file, in src/,
# are the business of their own folder.
cd "$(dirname "$0")/.." || exit 1
awk '
BEGIN {
    split("base word document pattern annotation rule wing check annotate library page author connect cli verbs main", order)
    for (i in order) height[order[i]] = i + 0
    # These work on the same table and know nothing of each other.
    split("read mark claim write", names)
    for (i in names) { height[names[i]] = height["wing"]; is_wing[names[i]] = 1 }
    height["pack"] = height["rule"]
    height["batch"] = height["verb"] = height["verbs"]
}
function floor_of(path,   parts, count) {
    if (path in floor)
        return floor[path]
    count = split(path, parts, "/")
    if (count > 2)
        return parts[2]
    sub(/\.c$/, "", parts[count])
    return parts[count] == "bake" || parts[count] == "baked" ? "main" : parts[count]
}
FNR == 1 { file_count++; files[file_count] = FILENAME }
FILENAME ~ /^include/ && match($0, /Floor: [a-z]+/) {
    floor[FILENAME] = substr($0, RSTART + 7, RLENGTH - 7)
}
/^#include "/ {
    name = $2
    gsub(/"/, "", name)
    includes[++include_count] = FILENAME " " FNR " " name
}
END {
    for (i = 1; i <= file_count; i++)
        if (files[i] ~ /^include/ && !(files[i] in floor)) {
            print files[i] ": says no floor"
            faults++
        }
    for (i = 1; i <= include_count; i++) {
        split(includes[i], part, " ")
        path = part[1]; header = "include/" part[3]
        if (!(header in floor))
            continue
        from = floor_of(path); to = floor[header]
        if (!(from in height) || !(to in height)) {
            print path ":" part[2] ": no floor is called \"" from "\" or \"" to "\""
            faults++
        } else if (height[from] < height[to] || (from in is_wing && to in is_wing && from != to)) {
            print path ":" part[2] ": " from " may not include " part[3] " of " to
            faults++
        }
    }
    exit faults > 0
}' include/*.h src/*.c src/*/*.c src/*/*.h
