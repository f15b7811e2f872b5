# Files that are no YAML: what is wrong is said in words for rule authors, at its place, with the
# way out. One line each: the place, and the message.
root=$PWD
cd "$SCRATCH" || exit
cp -r "$root/tests/packs/base" base
mkdir mine
rule='frame: trade\nsays: x\nrules:\n  - id: a\n'
try() { # FORMAT of printf
    printf "$1" >mine/a.yaml
    "$root/$CLAIMTAG" rules lint --rules=base mine | grep '^mine.*error'
}
echo '# patterns that are not quoted'
try "$rule    pattern: {party} sold\n"
try "$rule    pattern: {party}\n"
try "$rule    pattern: {party sold\n    match: [a]\n"
try "$rule    pattern: (?<a>{party}) sold: x\n"
try "$rule    pattern: %%a b\n"
try "$rule    pattern: *a b\n"
try "$rule  - {id: x, pattern: {a} b}\n"
echo '# quotation marks'
try "$rule    pattern: '{party}' sold\n"
try "$rule    pattern: \"{party} \\\\. sold\"\n"
try "$rule    pattern: x\n    match:\n      - 'It's so.'\n"
try "$rule    pattern: x\n    match:\n      - \"He said \"no\" to it.\"\n"
try 'frame: "x\n'
echo '# blocks and lists'
try "$rule    pattern: | {party}\n"
try "$rule    pattern: x\n    match: - a\n"
try "$rule    pattern: x\n    match: [a, b\n    nomatch: [c]\n"
try "$rule    pattern: x\n    match: [a, b]]\n"
try 'rules: [\n'
echo '# indentation'
try "$rule    pattern: |\n      a\n     b\n"
try "$rule    pattern: |\n\ta\n"
try "$rule\tpattern: a\n"
try "$rule   pattern: a\n"
try "$rule     pattern: a\n"
try 'frame: trade\n  says: x\n'
echo '# keys, and the rest'
try "$rule    pattern b\n    match: [a]\n"
try 'frame:trade\nsays: x\n'
try 'frame: a\n---\nframe: b\n'
try 'frame: a\n...\nx: y\n'
try 'frame: a\001b\n'
