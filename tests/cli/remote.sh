# samples/scale/parallel.sh over two hosts: sshd in two network namespaces, with a worker that dies.
. tests/tools.sh
grep -q __.san_init "$root/$CLAIMTAG" && skip 'what is sent to other hosts is the program as it is shipped'
for tool in parallel ip ssh-keygen /usr/sbin/sshd; do
    command -v $tool >/dev/null || skip "there is no $tool"
done
cd "$SCRATCH" || exit
name=ct$$
ip netns add ${name}a 2>/dev/null || skip 'network namespaces cannot be made here'
clean() {
    [ -z "$daemons" ] || kill $daemons
    ip netns del ${name}a
    ip netns del ${name}b
} 2>/dev/null
trap clean EXIT

ssh-keygen -q -t ed25519 -N '' -f key
cp key.pub allowed
mkdir -p /run/sshd

# A namespace with an address and a server of its own.
host() { # NAME NUMBER
    { [ "$1" = a ] || ip netns add $name$1; } &&
        ip link add ${name}$1 type veth peer name eth0 netns $name$1 &&
        ip address add 10.213.$2.1/24 dev ${name}$1 &&
        ip link set ${name}$1 up &&
        ip -n $name$1 address add 10.213.$2.2/24 dev eth0 &&
        ip -n $name$1 link set eth0 up || return
    ip netns exec $name$1 /usr/sbin/sshd -D -e -f /dev/null -h "$SCRATCH/key" -p 2222 -o StrictModes=no -o UsePAM=no \
        -o PermitRootLogin=yes -o AuthorizedKeysFile="$SCRATCH/allowed" -o PidFile=none 2>>log &
    daemons="$daemons $!"
    printf '1/ssh -p 2222 -i %s/key -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR root@10.213.%s.2\n' \
        "$SCRATCH" "$2" >>logins
}
host a 71 2>>log && host b 72 2>>log || skip 'network namespaces cannot be joined here'
waited=0
for login in 1 2; do
    until $(sed -n "s|^1/||; ${login}p" logins) true 2>>log; do
        sleep 0.3
        waited=$((waited + 1))
        [ $waited -lt 30 ] || skip 'no ssh between network namespaces here'
    done
done

i=0
while [ $i -lt 400 ]; do
    echo "{\"id\": \"$i\", \"text\": \"Iran bought $i Scuds from North Korea.\"}"
    i=$((i + 1))
done >records.jsonl
echo '{"id": "400"' >>records.jsonl

# Where a document stands in its block is all that may differ.
documents() {
    sed 's/"source":{"path":"[^"]*","line":[0-9]*/"source":{/; s/"path":"[^"]*","line":[0-9]*//' "$@"
}
"$root/$CLAIMTAG" --from=jsonl records.jsonl 2>messages | documents >want

# The first worker of all writes some of its documents and is killed.
cat >claimtag <<END
#!/bin/sh
mkdir '$SCRATCH/killed' 2>/dev/null || exec '$root/$CLAIMTAG' "\$@"
'$root/$CLAIMTAG' "\$@" | head -n 7
kill -9 \$\$
END
chmod +x claimtag
CLAIMTAG=./claimtag BLOCK=6000 "$root/samples/scale/parallel.sh" records.jsonl tags.jsonl logins 2>messages
echo "status $?"
[ -d killed ] && echo 'a worker was killed'
grep -c 'Accepted publickey' log | awk '$1 > 1 { print "both hosts were asked" }'
documents tags.jsonl | cmp - want && echo 'no document is missing, none is there twice'
