# zsh complete.zsh FILE <LINES: prints, a line for each, what zsh, which has read FILE, offers at the
# end of the line. An inner shell with a terminal of its own is asked, for there is completion only
# where somebody types.
zmodload zsh/zpty || exit
offers=$(mktemp)
zpty shell zsh -f -i
tell() { zpty -w shell "$1" }
# Waits until the inner shell has written [$1] lines "done".
wait_for() {
    for ((i = 0; i < 500; i++)); do
        zpty -r -t shell >/dev/null
        (($(grep -c '^done$' $offers) >= $1)) && return
        sleep 0.02
    done
}
tell 'PROMPT= RPROMPT=; autoload -Uz compinit; compinit -D -u'
tell ". $1"
# What is offered is written down, too. Some calls only ask what would be.
tell "compadd() {
    if [[ -z \${@[(r)-[OAD]]} ]]; then
        local -a hits
        builtin compadd -A hits \"\$@\"
        print -rn -- \$hits '' >>$offers
    fi
    builtin compadd \"\$@\"
}"
tell "ask() { _main_complete; print -r -- $'\ndone' >>$offers; compstate[insert]= compstate[list]= }"
tell "zle -C ask complete-word ask; bindkey '^I' ask; print -r -- done >>$offers"
wait_for 1
asked=1
while IFS= read -r line; do
    zpty -w -n shell $'\C-u'"$line"$'\t'
    wait_for $((++asked))
done
zpty -d shell
sed -e 1d -e '/^done$/d' $offers
rm $offers
