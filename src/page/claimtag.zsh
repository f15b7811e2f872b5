#compdef claimtag
# What zsh completes after "claimtag": printed by "claimtag completion zsh", from its tables.

_claimtag() {
    local verb=tag count=0
    local -a specs
@zsh-verbs
    if ((CURRENT == 2)) && [[ $words[2] != -* ]]; then
        _describe -t verbs verb firsts
        _files
        return
    fi
    if ((CURRENT == 3)) && (($#seconds)); then
        _describe -t verbs verb seconds
        return
    fi
    case $verb in
@zsh-options
    esac
    # What is left is completed as if the verb were the name of the command.
    shift $count words
    ((CURRENT -= count))
    _arguments -s -S $specs
}

if [[ $funcstack[1] == _claimtag ]]; then
    _claimtag "$@"
else
    compdef _claimtag claimtag
fi
