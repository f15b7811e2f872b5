# What scripts of tests/cli share: ". tests/tools.sh" at their top.
#
# Makes a small pack of rules, in which Arland and Borland trade in boats (packs/base), with
# the markup of the real ones, so that what the tests print does not change with the rules.
root=$PWD
pack=$SCRATCH/../pack
mkdir -p "$pack"
cp tests/packs/base/* rules/markup.yaml "$pack"

# The program with that pack.
boats() {
    "$root/$CLAIMTAG" --rules="$pack" "$@"
}

# The same where a script waits for it, or sends it signals: runs in the place of the shell.
exec_boats() {
    exec "$root/$CLAIMTAG" --rules="$pack" "$@"
}

# Leaves the test, which cannot be made here, with the word that says why.
skip() {
    echo "$*"
    exit 77
}

# Of JSON, what does not change with the rules: of each document where it is from, of each
# claim place, zone and text.
brief() {
    sed -e 's/{"id":"c[0-9]/\n&/g' | sed \
        -e 's/^{"schema":"claimtag.1",\("fingerprint":"[^"]*",\)\?"source":{\(.*\),"bytes".*/\2/' \
        -e 's/.*"line":\([0-9]*\),"column":\([0-9]*\),.*"zone":"\([a-z]*\)","text":\("\([^"\\]\|\\.\)*"\).*/  \1:\2 \3 \4/'
}

# Cuts each claim of the JSON on standard input out of FILE by its bytes and prints it. It
# says so when its characters, or its line and column, lead elsewhere.
slices() { # FILE [ENCODING]
    as_text "$2" <"$1" >slices-text
    tr '{' '\n' | sed -n 's/.*"start":\([0-9]*\),"end":\([0-9]*\),"byte_start":\([0-9]*\),"byte_end":\([0-9]*\),"line":\([0-9]*\),"column":\([0-9]*\).*/\1 \2 \3 \4 \5 \6/p' |
        while read -r start end byte_start byte_end line column; do
            tail -c +$((byte_start + 1)) "$1" | head -c $((byte_end - byte_start)) |
                iconv -f "${2:-UTF-8}" -t UTF-8 >slices-bytes
            characters "$start" "$end" <slices-text >slices-chars
            sed -n "${line}p" slices-text | characters $((column - 1)) $((column + 5)) >slices-place
            cat slices-bytes && echo
            cmp -s slices-bytes slices-chars || echo "other characters: $(cat slices-chars)"
            [ "$(head -c 6 slices-bytes)" = "$(cat slices-place)" ] ||
                echo "at line $line, column $column: $(cat slices-place)"
        done
}

# The characters from START up to END of the UTF-8 on standard input.
characters() { # START END
    iconv -f UTF-8 -t UTF-32LE | tail -c +$((4 * $1 + 1)) | head -c $((4 * ($2 - $1))) |
        iconv -f UTF-32LE -t UTF-8
}

# Decodes; the byte-order mark of UTF-16 is no character.
as_text() { # [ENCODING]
    case $1 in
    UTF-16*) iconv -f "$1" -t UTF-8 | sed '1s/^\xEF\xBB\xBF//' ;;
    *) iconv -f "${1:-UTF-8}" -t UTF-8 ;;
    esac
}
