# samples/scale/slurm.sh under Slurm, controller and node on this machine, with a task that is killed.
. tests/tools.sh
for tool in munged slurmctld slurmd sbatch; do
    command -v $tool >/dev/null || [ -x /usr/sbin/$tool ] || skip "there is no $tool"
done
[ "$(id -u)" = 0 ] || skip 'Slurm wants root'
PATH=$PATH:/usr/sbin
cd "$SCRATCH" || exit
here=$PWD name=$(hostname -s)
mkdir state spool
head -c 1024 /dev/urandom >munge.key
chmod 400 munge.key
# Ports that another test of the same kind does not take.
port=$((20000 + $$ % 20000))
cat >slurm.conf <<END
ClusterName=test
SlurmctldHost=$name(127.0.0.1)
SlurmctldPort=$port
SlurmdPort=$((port + 1))
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$here/munge.socket
StateSaveLocation=$here/state
SlurmdSpoolDir=$here/spool
SlurmctldPidFile=$here/slurmctld.pid
SlurmdPidFile=$here/slurmd.pid
SlurmctldLogFile=$here/log
SlurmdLogFile=$here/log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
NodeName=$name NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
SchedulerParameters=batch_sched_delay=0,sched_interval=1,sched_min_interval=0
PartitionName=all Nodes=ALL Default=YES State=UP
END
export SLURM_CONF=$here/slurm.conf
clean() {
    for pid in slurmd.pid slurmctld.pid munged.pid; do
        [ ! -s $pid ] || kill "$(cat $pid)"
    done
    while pgrep -F slurmctld.pid || pgrep -F slurmd.pid; do sleep 0.2; done
} >/dev/null 2>&1
trap clean EXIT
munged --force --key-file="$here/munge.key" --socket="$here/munge.socket" --pid-file="$here/munged.pid" \
    --log-file="$here/munged.log" --seed-file="$here/munged.seed" 2>>log || skip 'munged does not run here'
slurmctld && slurmd || skip 'Slurm does not run here'
waited=0
until sinfo -h -o %T 2>>log | grep -q idle; do
    sleep 0.5
    waited=$((waited + 1))
    [ $waited -lt 60 ] || skip 'no node of Slurm comes up here'
done

i=0
while [ $i -lt 200 ]; do
    echo "{\"id\": $i, \"text\": \"Arland sold $i boats to Borland.\"}"
    i=$((i + 1))
done >records
# The first of all tasks writes some documents and is killed.
cat >claimtag <<END
#!/bin/sh
mkdir '$here/killed' 2>/dev/null || exec '$root/$CLAIMTAG' --rules='$pack' "\$@"
'$root/$CLAIMTAG' --rules='$pack' "\$@" | head -n 7
kill -9 \$\$
END
chmod +x claimtag
export MAPPER="$root/samples/scale/mapper.sh"
submit() {
    sbatch --quiet --array=0-3 --output=messages-%a "$root/samples/scale/slurm.sh" records tags
    until [ -z "$(squeue -h)" ]; do sleep 0.3; done
    set -- tags/part-*
    echo "$# parts"
}
submit
submit
# In which line of its share a record stands is all that differs.
places() { sed 's/"line":[0-9]*,"id"/"id"/' "$@"; }
places tags/part-* >joined
"$root/$CLAIMTAG" --rules="$pack" --from=jsonl <records | places | cmp - joined &&
    echo 'no document is missing, none is there twice'
