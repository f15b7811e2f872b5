# --output=FORMAT:PATH and --format: several outputs of one run, in files and in folders.
. tests/tools.sh
cd "$SCRATCH" || exit
mkdir posts
for name in a b c; do echo 'Arland sold ten boats to Borland.' >posts/$name.txt; done
boats posts >lines

echo '# all in a file, as they would be printed; the file is there when it is whole'
boats --output=json:all.json posts && cmp lines all.json && ls
boats -o jsonl:all.json posts && cmp lines all.json
chmod 600 lines && ln -s lines link && boats -o jsonl:link posts && [ -L link ] && cmp all.json lines
echo '# a device or a pipe is written to as it is'
boats -o json:/dev/stdout posts | cmp - lines
boats -o json:- posts | cmp - lines
boats -o json:/dev/null posts && [ -c /dev/null ]
echo '# a folder, when it is one or ends with a slash'
mkdir there
boats -o jsonl:there -o json:here/ posts && ls there here
echo '# several; what --format says is printed, too'
boats -o json:1 -o jsonl:2 --format=jsonl posts | cmp - lines && cmp 1 lines && cmp 2 lines
boats --format=jsonl -o lines.d posts && ls lines.d
echo '# a colon in a path'
boats -o ./json:d posts && ls json:d
boats -o Json:d posts && ls Json:d
echo '# what does not go together'
run() { # OPTION...
    boats "$@" posts
    echo "status $?"
}
run -o jsno:x
run -o docx:x
run -o json:
run -o report.html
run --format=csv -o claims.csv
run -o json:1 -o jsonl:1
run -o json:- --format=jsonl
run -o json:d -o jsonl:d -o json:d
run -o text:d/ -o brat:d
run -o html:posts/a.txt posts/a.txt
run --summary=json --format=csv
run -o json:1 --resume
run --show=claims --format=json
run --format=yaml 2>&1 | sed 's/none of .*/none of .../'
echo '# what cannot be written: all others are'
run -o json:no/such -o json:1
run -o json:/dev/full -o json:1 && cmp 1 lines
(
    ulimit -f 1
    trap '' XFSZ
    run -o json:2
) 2>&1 | cat
cmp 2 lines
ls
