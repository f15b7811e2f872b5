# claimtag completion: what bash, zsh and fish offer where somebody types, asked of the shells.
. tests/tools.sh
for shell in bash zsh fish; do
    command -v $shell >"$SCRATCH/where" || skip "no $shell"
    "$CLAIMTAG" completion $shell >"$SCRATCH/$shell" || exit
done
mkdir "$SCRATCH/here" "$SCRATCH/here/folder" "$SCRATCH/home"
touch "$SCRATCH/here/file"
cd "$SCRATCH/here" || exit
export HOME="$SCRATCH/home" XDG_CONFIG_HOME="$SCRATCH/home" TERM=dumb
sed 's/|$//' >../lines <<'END'
claimtag |
claimtag ru|
claimtag rules |
claimtag rules te|
claimtag fo|
claimtag check |
claimtag schema |
claimtag completion |
claimtag --|
claimtag check --m|
claimtag rules test --mi|
claimtag --format=|
claimtag check --format=|
claimtag rules lint --format=g|
claimtag --from=|
claimtag --show=m|
claimtag --color=|
claimtag --rules=|
claimtag --files-from=|
claimtag explain --type=missile|
claimtag rules lint --ignore=W00|
claimtag rules explain-code E00|
claimtag --jobs=|
END
# In one order; of an option and its value the value.
for shell in bash zsh fish; do
    $shell "$root/tests/shells/complete.$shell" "../$shell" <../lines 2>&1 | while read -r offers; do
        printf '%s\n' $offers | sed 's,^--[a-z-]*=\(.\),\1,; s,[=/]$,,' | LC_ALL=C sort -u | paste -sd' '
    done >../offers-$shell
done
paste -d'\n' ../lines ../offers-bash
diff ../offers-bash ../offers-zsh
diff ../offers-bash ../offers-fish
