#!/bin/sh
# promises.sh FOLDER: writes into FOLDER what others rely on, as it is now: the schemas, and lists of
# what the program and the library can be asked for, a line each.
set -e
folder=$1
mkdir -p "$folder"
"$CLAIMTAG" --version | tr ',' '\n' | sed 's/^ //; s/^claimtag/program/' >"$folder/versions"
for what in output gold events rules; do
    "$CLAIMTAG" schema $what >"$folder/$what.json"
done

# From what fish is told: verbs, options with each value, what stands behind a verb.
"$CLAIMTAG" completion fish | sed -n 's/^complete -c claimtag -n //p' | awk -v quote="'" '
{
    split($0, quoted, quote)
    option = match($0, / -l [a-z0-9-]+/) ? " --" substr($0, RSTART + 4, RLENGTH - 4) : ""
    has_values = match($0, " -a " quote "[A-Za-z0-9 -]+" quote)
    count = has_values ? split(substr($0, RSTART + 5, RLENGTH - 6), values, " ") : 0
}
quoted[2] ~ /^__claimtag_is/ {
    verbs = split(quoted[2], verb, "\"")
    for (v = 2; v <= verbs; v += 2) {
        if (option != "")
            print verb[v] option (/ -[xr] / ? "=" : "")
        for (i = 1; i <= count; i++)
            print verb[v] (option != "" ? option "=" : " ") values[i]
    }
}
quoted[2] ~ /^__claimtag_follows/ && match($0, / -a [a-z-]+/) {
    sub(/^__claimtag_follows ?/, "", quoted[2])
    print (quoted[2] != "" ? quoted[2] " " : "") substr($0, RSTART + 4, RLENGTH - 4)
}' >"$folder/program"
"$CLAIMTAG" --help | sed -n '/^Exit status/,$ s/^  \([0-9, ]*[0-9]\) .*/status \1/p' >>"$folder/program"
LC_ALL=C sort -u -o "$folder/program" "$folder/program"

# Fields have numbers: a structure may grow at its end, and nowhere else.
sed -e 's|//.*||' -e '/^#/d' -e '/^extern "C"/d' -e '/^}$/d' include/claimtag.h | tr -s ' \n' ' ' | awk -v RS='[;{}]' '
{ gsub(/^ +| +$/, "") }
/^typedef (struct|enum) [a-z_]+$/ && !/^typedef struct [a-z_]+ / { inside = $3; is_enum = $2 == "enum"; count = 0; next }
/^$/ { next }
$0 == inside { inside = ""; next }
inside == "" { print; next }
is_enum {
    values = split($0, value, / *, */)
    for (i = 1; i <= values; i++)
        if (value[i] != "")
            print inside ": " value[i]
    next
}
{ print inside " " ++count ": " $0 }' | LC_ALL=C sort >"$folder/library"
