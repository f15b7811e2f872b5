# What fish completes after "claimtag": printed by "claimtag completion fish", from its tables.

# Whether the verb of the command line, or else "tag", is among the arguments.
function __claimtag_is
    set -l words (commandline -opc)
    set -l verb tag
    set -e words[1]
@fish-verbs
    contains -- $verb $argv
end

# Whether all that stands before the word that is completed are the arguments.
function __claimtag_follows
    set -l words (commandline -opc)
    set -e words[1]
    test "$words" = "$argv"
end

@fish-options
