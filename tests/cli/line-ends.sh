# Carriage returns, a byte-order mark, wrapped lines and a missing line end.
pack="--rules=tests/packs/base --show=claims"
printf 'On boats\r\n\r\nArland sold ten boats to Borland.\r\n' | $CLAIMTAG $pack
printf '\357\273\277Arland sold ten boats to Borland.' | $CLAIMTAG $pack
printf 'The harbour was full of people when in the end Arland sold\nits last boats to Borland and the flag came down.\n' | $CLAIMTAG $pack
