# What versions promise (README.md, "Versions") is kept: tests/released holds what others rely on, as
# the last version had it.
. tests/tools.sh
/usr/bin/python3 -c '' 2>/dev/null || skip 'there is no python3'
sh tests/promises.sh "$SCRATCH/now" || exit
promises() {
    /usr/bin/python3 tests/readers/promises.py "$@"
}
promises tests/released "$SCRATCH/now"

# All that is said of versions is what version.h and claimtag.h say: in the README, whose newest
# change comes first, in the manual, and where the linker looks.
eval "$(sed 's/ /=/' "$SCRATCH/now/versions")"
date=$("$CLAIMTAG" manual | sed -n 's/^\.Dd //p')
sed -n '/Changes:$/,$ { /^- /{ p; q } }' README.md |
    grep -q "^- $program ($(date -d "$date" +%F)): .* Output $output, events $events, rules $rules\.$" ||
    echo "README.md (Versions) says nothing of $program of $date: output $output, events $events, rules $rules"
grep -q "^CLAIMTAG_${program%%.*} {" src/library/claimtag.map || echo 'claimtag.map has another major version'
grep -q "libclaimtag.so.${program%%.*}\"" samples/library/claims.py || echo 'claims.py opens another major version'

# How a change is told: a schema or list, what sed does to it, and to the versions.
printf '%s\n' 'program 0.1.0' 'output 1.0' 'events 1.0' 'rules 1.0' >"$SCRATCH/now/versions"
changed() { # NAME SED [SED]
    printf '# %s: %s\n' "$1" "$2${3:+; $3}"
    rm -rf "$SCRATCH/then"
    cp -r "$SCRATCH/now" "$SCRATCH/then"
    sed -i "$2" "$SCRATCH/then/$1"
    [ -z "$3" ] || sed -i "$3" "$SCRATCH/then/versions"
    cmp -s "$SCRATCH/now/$1" "$SCRATCH/then/$1" && echo 'nothing is changed'
    promises "$SCRATCH/now" "$SCRATCH/then" | sed '/^Where the version/d; /^and say in/d; s/,$//'
}
changed output.json 's/"factuality"/"certainty"/'
changed output.json 's/"factuality"/"certainty"/' 's/output 1.*/output 2.0/'
changed output.json '/"asserted"/ s/"denied"/"doubted", &/'
changed output.json 's/"enum": \["IRN"/&, "IRQ"/'
changed output.json 's/"enum": \["IRN"/&, "IRQ"/' 's/output 1.*/output 1.9/'
changed output.json '/how many there are/,+1 s/"integer"/["integer", "null"]/'
changed output.json 's/"required": \["edtf", /"required": [/'
changed output.json 's/"description": ".*"/"description": "what it is"/'
changed gold.json 's/"required": \["type"/&, "zone"/'
changed gold.json '/"asserted"/ s/"denied"/"doubted", &/'
changed events.json '/"documents"/,/}/ s/"minimum": 0/"minimum": -1/'
changed rules.json 's/, "rest"\]/]/'
changed rules.json 's/"rest"\]/"rest", "page"]/'
changed program '/^tag --resume$/d'
changed program '/^tag --resume$/d' 's/program 0.*/program 0.9.0/'
changed program 's/^status 4$/&\nstatus 5/'
changed library 's/^claimtag_claim 16: .*/&\nclaimtag_claim 17: int more/'
changed library 's/^claimtag_span 3: .*/&\nclaimtag_span 4: int more/'
