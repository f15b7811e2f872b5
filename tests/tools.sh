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

# Runs a reader of tests/readers: it finds in OUTPUT what is in the JSON Lines of the same run.
reads() { # READER JSON OUTPUT
    BUILD="$root/${CLAIMTAG%/*}" /usr/bin/python3 "$root/tests/readers/$1.py" "$2" "$3"
}

# The samples, and inputs of every kind, for the rules of the project.
real_articles() { # FOLDER
    mkdir -p "$1"
    for ending in html md wxr jsonl; do cp "$root"/tests/golden/*.$ending "$1"; done
    cp "$root"/samples/*.txt "$1"
}

# Articles that are hard to write down: names, titles and texts full of marks, in each format.
hard_articles() { # FOLDER
    mkdir -p "$1"
    claim='Arland sold ten boats to Borland'
    printf '"%s", said 5 > 4 & <b>others</b>.\n\nTab\there.\n\n\n%s.' "$claim" "$claim" >"$1/marks.txt"
    printf '\357\273\277Brüder 🚀 say: %s.\r\n\r\nArland sold ten\r\nboats to\r\nBorland.\r\n' "$claim" >"$1/lines.txt"
    printf 'x\033[31my\302\205z\342\200\250 %s\342\200\250to sail. \342\200\256%s.' "$claim" "$claim" >"$1/controls.txt"
    printf '%s.\n%s.' "$claim" "$claim" >"$1/=1+1 %41;'\$(x)' <i>&é.txt"
    printf '<!DOCTYPE html><title>=1+1</title><p>Arland <b>sold</b> ten&nbsp;boats &amp; oars to Borland.<script>x</script><p>%s.' "$claim" >"$1/page.html"
    printf '# The *trade*\n\n%s [again](x).\n' "$claim" >"$1/post.md"
    printf '{"id": "+1", "title": "@x, \\"y\\"", "text": "%s.\\nx"}\n{"id": \n{"id": "r", "title": "-1\\n2", "text": "'"'"'%s"}\n' "$claim" "$claim" >"$1/records.jsonl"
    printf '%s.' "$claim" >"$1/$(printf 'caf\351.txt')"
    echo 'Nothing is sold here.' >"$1/none.txt"
}
