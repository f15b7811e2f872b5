# -o: a file for each document, whole or not at all.
. tests/tools.sh
cd "$SCRATCH" || exit
mkdir -p posts/a/b more
sentence='Arland sold ten boats to Borland.'
echo "$sentence" | tee posts/one.txt posts/a/two.html posts/a/b/three.md posts/four >more/five.txt
echo '{"text": "x"}
{"text":
{"text": "y"}' >posts/records.jsonl
files() { # FOLDER
    find "$1" ! -name .claimtag | LC_ALL=C sort
}

echo '# the tree of the inputs, and a folder for each file of records'
boats -o tags posts
echo "status $?"
files tags
brief <tags/a/b/three.json
head -n 1 tags/records/1.json | brief
echo '# the same text as on standard output, but for the fingerprint'
sed 's/"fingerprint":"[0-9a-f]*",//' tags/one.json >one.json
boats posts/one.txt | cmp - one.json
boats --pretty -o pretty posts/one.txt && sed -n '1,4s/"[0-9a-f]\{64\}"/HASH/p' pretty/one.json
echo '# again: what is there is replaced, unless somebody else made it'
echo '{"schema":"claimtag/1","claims":[]}' >tags/gold.json && cp posts/one.txt posts/gold.txt
boats -q -o tags/ posts/gold.txt || cat tags/gold.json
rm posts/gold.txt tags/gold.json
echo "$sentence" >>posts/one.txt
boats -q -o tags/ posts/one.txt && brief <tags/one.json
sed -i s/ten/two/ tags/one.json && echo "$sentence" >posts/one.txt
boats -q -o tags/ posts/one.txt || rm tags/one.json
boats -q -o tags/ posts/one.txt && brief <tags/one.json
echo '# standard input, and folders that are named'
echo "$sentence" | boats -o in && files in
echo '{"text": "x"}' | boats -o in - && files in
boats -o several posts/a more posts/one.txt && files several
boats -o posts/tags posts/a && boats -o posts/tags posts/one.txt posts/tags more && files posts/tags

echo '# files of records without an ending, in a folder with one; a name as long as may be'
mkdir -p sites/site.org && echo '{"text": "x"}' | tee sites/site.org/a >sites/site.org/b
boats -o dotted sites && files dotted
name=$(printf '%0250d' 1)
echo "$sentence" >"$name" && boats -o long "$name" && cmp "long/$name.json" long/* && echo 'as long'

echo '# two documents with one name: the first has it'
mkdir -p twice/a other
echo "$sentence" | tee twice/a.txt twice/a.html twice/b twice/b.md twice/a/1.txt >other/a.txt
echo '{"text": "x"}' >twice/a.jsonl
boats -o once twice other
echo "status $?"
files once
brief <once/a.json
boats -j8 -o once8 twice other 2>/dev/null
diff -r -x .claimtag once once8

echo '# the stages and the summary go with files, too'
boats -o shown --show=claims posts/one.txt && cat shown/*
boats -o summed --summary=json posts/one.txt more
