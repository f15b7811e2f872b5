# fish complete.fish FILE <LINES: prints, a line for each, what fish, which has read FILE, offers at
# the end of the line.
source $argv[1]
while read -l line
    echo (complete -C $line | string replace -r '\t.*' '')
end
