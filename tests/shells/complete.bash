# bash complete.bash FILE <LINES: prints, a line for each, what bash, which has read FILE, offers at
# the end of the line.
. "$1" || exit
compopt() { :; } # there is no completion that it could tell how to go on
while IFS= read -r line; do
    read -ra COMP_WORDS <<<"${line//=/ = }" # bash parts words there, too
    [[ $line == *[\ =] ]] && COMP_WORDS+=("")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMPREPLY=()
    [[ $line == *= ]] && COMP_CWORD=$((COMP_CWORD - 1)) && unset 'COMP_WORDS[-1]'
    _claimtag
    echo "${COMPREPLY[*]}"
done
