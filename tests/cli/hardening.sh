# What the compiler and the linker do against faults is in the program.
command -v readelf >/dev/null || { echo 'there is no readelf'; exit 77; }
grep -q __.san_init "$CLAIMTAG" && { echo 'the sanitizers do more'; exit 77; }

has() { # WHAT PATTERN READELF-OPTION
    readelf -W "$3" "$CLAIMTAG" | grep -q "$2" && echo "$1"
}

has 'lies where nobody expects it' 'FLAGS_1.*PIE' -d
has 'keeps its tables of addresses from being written' 'GNU_RELRO' -l
has 'has filled them in at the start' 'FLAGS.*BIND_NOW' -d
has 'runs nothing on the stack' 'GNU_STACK.* RW ' -l
has 'sees that a stack was smashed' '__stack_chk_fail' --dyn-syms
has 'sees that a copy is too long' '__[a-z]*cpy_chk\|__[a-z]*printf_chk' --dyn-syms
