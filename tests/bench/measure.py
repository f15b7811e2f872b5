"""Runs whole processes, and says how long they took and how much memory they held."""
import os
import shutil
import statistics
import time

GNU_TIME = '/usr/bin/time'


class Lab:
    """Where programs run: what they print goes to a file, not to /dev/null, of which grep knows that
    nobody reads it."""

    def __init__(self, folder, runs):
        self.runs, self.folder = runs, folder
        self.cores = sorted(os.sched_getaffinity(0))
        self.environment = dict(os.environ, LC_ALL='C.UTF-8',
                                NODE_PATH=os.path.abspath(folder + '/npm/node_modules'))

    def spawn(self, command, fed=b'', cores=1, accepted=(0, 1)):
        """Runs [command] with the bytes [fed] in a pipe (no more than a pipe holds); returns the seconds
        it took and those of them that it computed."""
        os.sched_setaffinity(0, self.cores[-cores:])
        reading, writing = os.pipe()
        os.write(writing, fed)
        os.close(writing)
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        out = os.open(self.folder + '/out', flags, 0o666)
        err = os.open(self.folder + '/err', flags, 0o666)
        actions = [(os.POSIX_SPAWN_DUP2, reading, 0), (os.POSIX_SPAWN_DUP2, out, 1),
                   (os.POSIX_SPAWN_DUP2, err, 2)]
        began = time.perf_counter()
        child = os.posix_spawnp(command[0], command, self.environment, file_actions=actions)
        _, status, usage = os.wait4(child, 0)
        took = time.perf_counter() - began
        for fd in (reading, out, err):
            os.close(fd)
        # grep ends with 1 when it finds nothing.
        if os.waitstatus_to_exitcode(status) not in accepted:
            with open(self.folder + '/err', encoding='utf-8', errors='replace') as file:
                raise SystemExit(f'bench: {" ".join(command)[:200]}: failed: {file.read()[:500]}')
        return took, usage.ru_utime + usage.ru_stime

    def seconds(self, command, **how):
        return self.spawn(command, **how)[0]

    def computed(self, command, runs):
        """The median of the processor's time."""
        return statistics.median(self.spawn(command)[1] for _ in range(runs))

    def compare(self, ours, peers):
        """For each peer, the ratios of our time to its time, one for each run, sorted. [ours] and the
        peers take turns; each is a command, or a command and the number of cores it may use."""
        ratios = {name: [] for name in peers}
        for _ in range(self.runs):
            base = self.seconds(ours)
            for name, peer in peers.items():
                command, cores = peer if isinstance(peer, tuple) else (peer, 1)
                ratios[name].append(base / self.seconds(command, cores=cores))
        return {name: sorted(values) for name, values in ratios.items()}

    def differences(self, ours, peer, fed, count):
        """Milliseconds that [ours] takes longer than [peer] with the bytes in a pipe, sorted."""
        return sorted(1000 * (self.seconds(ours, fed=fed) - self.seconds(peer, fed=fed))
                      for _ in range(count))

    def peak(self, command, cores=1):
        """MiB of memory at most. GNU time is asked: a child of this process begins with its peak."""
        path = self.folder + '/peak'
        self.spawn([GNU_TIME, '-f', '%M', '-o', path] + command, cores=cores)
        return int(open(path).read().split()[-1]) / 1024


def is_there(program):
    return shutil.which(program) is not None
