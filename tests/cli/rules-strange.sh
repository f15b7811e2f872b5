# A folder of rules may come from strangers: nothing is read that lies outside it, nothing is
# waited for, and nothing grows beyond measure. Each is refused at once, with its place.
. tests/tools.sh
cd "$SCRATCH" || exit

# Loads the rules in the folder NAME behind those of the boats; of many messages the first.
try() { # NAME
    timeout 20 "$root/$CLAIMTAG" --rules="$pack" --rules="$1" </dev/null 2>messages >/dev/null
    status=$?
    head -n 3 messages
    tail -n +4 messages | tail -n 1 | grep 'left out'
    echo "$1: status $status"
}

mkdir pipe device outside folder loop broken
mkfifo pipe/a.yaml
ln -s /dev/zero device/a.yaml
echo 'patterns: {secret: "{boat}"}' >secret.yaml
ln -s ../secret.yaml outside/a.yaml
ln -s /etc folder/etc
ln -s . loop/a
ln -s nothing broken/a.yaml
for name in pipe device outside folder loop broken; do try "$name"; done

# Links may lead about within the folder.
mkdir -p inside/.data
echo 'patterns: {vessel: "{boat}"}' >inside/.data/a.yaml
ln -s .data/a.yaml inside/a.yaml
try inside

mkdir size files faults keys open many
truncate -s 5M size/a.yaml
for i in 1 2 3 4 5; do { printf '#'; head -c 4000000 /dev/zero | tr '\0' x; } >files/$i.tsv; done
{ echo 'patterns:' && seq 1 1900 | sed 's/.*/  a&: "{b&}"/'; } >faults/a.yaml
{ echo 'patterns:' && seq -f '  a%g: "{boat}"' 1 2100; } >keys/a.yaml
{ printf 'a: ' && head -c 1000000 /dev/zero | tr '\0' '['; } >open/a.yaml
{ printf 'part\tform\tending\tbecomes\n' && seq 300 | sed 's/.*/v\tf&\t\tx/'; } >many/a.tsv
{ printf 'alias\tclass\tform\n' && seq 1700 | sed 's/.*/a&\tboat\tv/'; } >many/b.tsv
for name in size files faults keys open many; do try "$name"; done

# Forms that are the same as each other, and more forms than there are.
mkdir circle forms classes
printf 'part\tform\tending\tbecomes\nc\tone\t\t=two\nc\ttwo\t\t=one\n' >circle/a.tsv
printf 'alias\tclass\tform\nraft\tboat\tc\n' >circle/b.tsv
{ printf 'part\tform\tending\tbecomes\n' && seq 1100 | sed 's/.*/v\tf&\t\tx/'; } >forms/a.tsv
{ printf 'alias\tclass\nraft\t' && seq -s ' ' -f 'c%g' 1 100; } >classes/a.tsv
mkdir -p rows && { printf 'alias\tclass\n' && yes 'raft	boat' | head -100000; } >rows/a.tsv
for name in circle forms classes rows; do try "$name"; done

# One long run of words is read in no more than its length.
mkdir words
{ printf 'patterns: {long: "' && head -c 300000 /dev/zero | tr '\0' 'a' | sed 's/aa/a /g' && echo '"}'; } >words/a.yaml
try words

# Nor is anything waited for by those who read the rules for what else stands there.
for verb in lint fmt; do timeout 20 "$root/$CLAIMTAG" rules $verb pipe 2>&1; done | grep -o 'pipe/.*regular file'
