# What bash completes after "claimtag": printed by "claimtag completion bash", from its tables.

_claimtag()
{
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local verb=tag count=0 option= prefix= words= kind=
@bash-verbs
    if ((COMP_CWORD == 1)) && [[ $word != -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$firsts" -- "$word"; compgen -f -- "$word")
        compopt -o filenames
        return
    fi
    if ((COMP_CWORD == 2)) && [[ -n $seconds ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$seconds" -- "$word")
        return
    fi

    # Bash parts "--format=json" at the "=", unless it was told not to.
    if [[ $word == "=" ]]; then
        option=$before word=
    elif [[ $before == "=" ]]; then
        option=${COMP_WORDS[COMP_CWORD - 2]}
    elif [[ $word == --*=* ]]; then
        option=${word%%=*} prefix=$option= word=${word#*=}
    elif [[ $before == -* && $word != -* ]]; then
        option=$before
    fi
    case $verb:$option in
@bash-values
    *) option= ;;
    esac
    if [[ -z $option && $word == -* ]]; then
        case $verb in
@bash-options
        esac
    elif [[ -z $option ]]; then
        case $verb in
@bash-operands
        esac
    fi

    case $kind in
    file | directory)
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -A "$kind" -- "$word")
        ;;
    none) ;;
    *) mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word") ;;
    esac
    [[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == --*= ]] && compopt -o nospace
    [[ -z $prefix ]] || COMPREPLY=("${COMPREPLY[@]/#/$prefix}")
}

complete -F _claimtag claimtag
