$CLAIMTAG --version
