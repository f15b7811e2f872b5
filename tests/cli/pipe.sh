# A reader who has seen enough: no message, no useless work.
. tests/tools.sh
cd "$SCRATCH" || exit
echo 'Arland sold ten boats to Borland.' >a.txt
for options in '-j1' '-j4' '-j1 --line-buffered' '-j4 --line-buffered' '-j2 --show=claims'; do
    yes a.txt 2>/dev/null | boats $options --files-from=- | head -n 1 | wc -l
    # The same where the signal is passed over.
    (trap '' PIPE && yes a.txt 2>/dev/null | boats $options --files-from=- | head -n 1 | wc -l)
done
yes '{"text": "x"}' | boats --line-buffered | head -n 2 | brief
boats a.txt --summary=json | true
