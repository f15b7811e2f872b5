"""Measures the program against public ones: bench.py PROGRAM FOLDER. "make bench" calls it.

BENCH_RUNS   how often each pair runs (5)
BENCH_SIZE   "small" for a try in seconds, whose figures mean little
BENCH_TEXT   a file in place of the sparse text; documents in it are parted by form feeds
"""
import glob
import json
import os
import shutil
import subprocess
import sys

import report
import texts
from measure import GNU_TIME, Lab, is_there
from report import Row

ROOT = os.path.relpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), '../..'))
PEERS = ROOT + '/tests/bench/peers'
START_COUNT = 40        # starts for each run of the other cases: one takes a millisecond
ARTICLE_BYTES = 5000
UNGATED_SHARE = texts.WHOLE_SHARE  # of the sparse text, where each sentence is looked into
HOSTILE_SHOWN = 3       # the worst of them
SLOW_SHARE = 10         # of a text, for peers that need minutes for it

# Bytes of sparse, of dense and of each hostile text.
SIZES = {'full': (24_000_000, 3_000_000, 1_000_000), 'small': (500_000, 100_000, 20_000)}


class Bench:
    def __init__(self, program, folder):
        os.makedirs(folder, exist_ok=True)
        self.program, self.folder = os.path.abspath(program), folder
        self.lab = Lab(folder, int(os.environ.get('BENCH_RUNS', 5)))
        self.size = os.environ.get('BENCH_SIZE', 'full')
        if self.size not in SIZES or self.lab.runs < 1:
            raise SystemExit('bench: BENCH_SIZE is "full" or "small", BENCH_RUNS at least 1')
        self.given = os.environ.get('BENCH_TEXT')
        self.rows, self.left_out = [], []
        self.prepare()

    def prepare(self):
        sparse, dense, self.hostile_size = SIZES[self.size]
        prose, rules = texts.Prose(ROOT), ROOT + '/rules'
        self.sparse = texts.Text(self.folder, 'sparse', texts.given(self.given) if self.given
                                 else prose.sparse(sparse))
        self.dense = texts.Text(self.folder, 'dense', prose.dense(dense))
        self.rules = rules if self.size == 'full' else self.small_rules()
        self.actors = texts.write_lines(self.folder + '/actors', texts.actors(rules))
        self.aliases = texts.write_lines(self.folder + '/aliases', texts.aliases(self.rules))
        self.grown = texts.grow(self.rules, self.folder + '/grown')

    def small_rules(self):
        """Those of the tests: they load in no time."""
        folder = self.folder + '/rules'
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(ROOT + '/tests/packs/base', folder)
        shutil.copy(ROOT + '/rules/markup.yaml', folder)
        return folder

    def ours(self, *arguments, jobs=1):
        return [self.program, f'--jobs={jobs}', '--quiet', *arguments]

    def have(self, program, package=None):
        """Whether the peer can run; one that cannot is named in the results."""
        if is_there(program) and (package is None or package in self.packages()):
            return True
        self.left_out.append(package or program)
        return False

    def against(self, case, ours, peers):
        """One row for each of the peers that is there: NAME: (COMMAND, MUST, AIM)."""
        there = {name: peer for name, peer in peers.items() if self.have(peer[0][0])}
        ratios = self.lab.compare(ours, {name: peer[0] for name, peer in there.items()})
        for name, (_, must, aim) in there.items():
            self.add(Row(case, name, ratios[name], must, aim))

    def add(self, row):
        self.rows.append(row)
        print(f'{row.case}: {row.against}: {row.cells()[2]}', file=sys.stderr, flush=True)

    def sparse_text(self):
        paths = self.sparse.paths
        counting = ['rg', '-j1', '-cFw', '-f', self.actors]
        self.against('sparse, claims only', self.ours('--claims-only', self.sparse.folder), {
            'wc -w': (['wc', '-w', *paths], 0.6, 0.3),
            'md5sum': (['md5sum', *paths], None, None),
            'grep -c Iran': (['grep', '-c', 'Iran', *paths], None, None),
            'rg -j1 -cFw -f actors': ([*counting, *paths], 1, None)})
        self.against('sparse', self.ours(self.sparse.folder), {
            'wc -w': (['wc', '-w', *paths], None, None)})
        self.against('sparse, one text', self.ours(self.sparse.whole), {
            'wc -w': (['wc', '-w', self.sparse.whole], None, None)})

    def ungated_text(self):
        paths = self.sparse.paths[:max(1, len(self.sparse.paths) // UNGATED_SHARE)]
        finding = ['-oFw', '-f', self.aliases, *paths]
        ours = self.ours('--no-gate', *paths)
        self.against('sparse, --no-gate', ours, {
            'wc -w': (['wc', '-w', *paths], 2.5, 1.3),
            'md5sum': (['md5sum', *paths], None, None),
            'ugrep -J1 -oFw -f aliases': (['ugrep', '-J1', *finding], None, None),
            'grep -oFw -f aliases': (['grep', *finding], None, None)})
        slow = paths[:max(1, len(paths) // SLOW_SHARE)]
        finding = ['rg', '-j1', '-oFw', '-f', self.aliases]
        self.against('sparse, --no-gate, a tenth', self.ours('--no-gate', *slow), {
            'rg -j1 -oFw -f aliases': ([*finding, *slow], 1 / 3, None)})
        self.threads('sparse, --no-gate', ours, self.ours('--no-gate', *paths, jobs=2))

    def dense_text(self):
        paths = self.dense.paths
        slow = paths[:max(1, len(paths) // SLOW_SHARE)]
        peers = {'wc -w': (['wc', '-w', *paths], 6, 3)}
        if self.have('node', 'wink-nlp'):
            peers['wink-nlp'] = (['node', PEERS + '/wink.js', *paths], 1 / 10, None)
        ours = self.ours(*paths)
        self.against('dense', ours, peers)
        if self.have('node', 'compromise'):
            self.against('dense, a tenth', self.ours(*slow), {
                'compromise': (['node', PEERS + '/compromise.js', *slow], 1 / 200, None)})
        self.threads('dense', ours, self.ours(*paths, jobs=2))

    def threads(self, case, one, two):
        if len(self.lab.cores) < 2:
            return
        ratios = self.lab.compare(one, {'two': (two, 2)})['two']
        self.add(Row(case, 'two threads, times faster', ratios, 1.6, 1.8, at_least=True))

    def start(self):
        with open(self.dense.paths[0], 'rb') as file:
            article = file.read(ARTICLE_BYTES)
        taken = self.lab.differences(self.ours(), ['true'], article, START_COUNT * self.lab.runs)
        self.add(Row('one article of 5 KB by pipe', 'more than /bin/true', taken, 2.5, 1, ' ms'))

    def memory(self):
        if not os.access(GNU_TIME, os.X_OK):
            self.left_out.append('GNU time')
            return
        many = self.lab.peak(self.ours(self.dense.folder))
        whole = os.path.getsize(self.sparse.whole) / 2 ** 20
        for case, peak, must, aim in [
                ('1 document', self.lab.peak(self.ours(self.dense.paths[0])), 12, 8),
                (f'{len(self.dense.paths)} dense documents', many, 12, 8),
                (f'{len(self.sparse.paths)} documents', self.lab.peak(self.ours(self.sparse.folder)), 12, 8),
                ('a second thread', self.lab.peak(self.ours(self.dense.folder, jobs=2), 2) - many, 3, None),
                (f'one text of {whole:.0f} MiB', self.lab.peak(self.ours(self.sparse.whole)),
                 12 + 3 * whole, None)]:
            self.add(Row('peak memory', case, [peak], must, aim, ' MiB'))

    def hostile(self):
        folder = self.folder + '/hostile'
        subprocess.run(['sh', ROOT + '/tests/hostile-texts.sh', folder, str(self.hostile_size)], check=True)
        ordinary = self.lab.computed(self.ours(*self.dense.paths), 1) / self.dense.size
        costs = {}
        for path in glob.glob(folder + '/*.*'):
            computed = self.lab.spawn(self.ours(path), accepted=(0, 4))[1]  # some are refused: 4
            costs[os.path.basename(path)] = computed / os.path.getsize(path) / ordinary
        for name in sorted(costs, key=costs.get)[-HOSTILE_SHOWN:]:
            self.add(Row('hostile, time a byte', f'dense text; {name}', [costs[name]], 10, 3))

    def gazetteers(self):
        """What is over the time to load them: that of a run over an empty file."""
        empty = texts.write_lines(self.folder + '/empty.txt', [])
        took, runs = [], max(1, self.lab.runs // 2)
        for name, rules in [('our rules', self.rules), ('ten times the names', self.grown)]:
            option = '--rules=' + rules
            loading = self.lab.computed(self.ours(option, empty), runs)
            took.append(self.lab.computed(self.ours(option, *self.dense.paths), runs) - loading)
            self.add(Row('--rules, to load', name, [1000 * loading], unit=' ms'))
        self.add(Row('--rules, ten times the names, dense', 'our rules', [took[1] / took[0]], 1.5, 1.1))

    def versions(self):
        packages = [f'{name} {version}' for name, version in self.packages().items()]
        return [report.first_line(self.program, '--version')] + packages + [
            report.first_line(*command, '--version')
            for command in (['wc'], ['grep'], ['rg'], ['ugrep'], ['node'])]

    def packages(self):
        """The versions of the npm packages that are there."""
        found = {}
        for name in ('wink-nlp', 'compromise'):
            path = f'{self.folder}/npm/node_modules/{name}/package.json'
            if os.path.exists(path):
                with open(path, encoding='utf-8') as file:
                    found[name] = json.load(file)['version']
        return found

    def about(self):
        source = 'of $BENCH_TEXT' if self.given else 'made of our own articles, about other countries'
        return (f'Sparse text: {len(self.sparse.paths)} documents, {self.sparse.size / 1e6:.1f} MB, {source}; '
                f'for --no-gate and as one text one document of {UNGATED_SHARE}.\n'
                f'Dense text: {len(self.dense.paths)} documents, {self.dense.size / 1e6:.1f} MB, where 20 % of '
                'the sentences name both countries.\n'
                'One core where nothing else is said, warm cache, LC_ALL=C.UTF-8; times each pair ran: '
                f'{self.lab.runs}.')

    def run(self):
        before = os.getloadavg()[0]
        for part in (self.sparse_text, self.ungated_text, self.dense_text, self.start, self.memory,
                     self.hostile, self.gazetteers):
            part()
        print(report.table(self.rows))
        self.write(report.document(self.rows, self.about(), self.versions(), self.left_out,
                                   (before, os.getloadavg()[0])))

    def write(self, document):
        """Only what was measured in full, on our own texts, is a result of the project."""
        is_whole = self.size == 'full' and not self.given
        path = (ROOT + '/tests/bench' if is_whole else self.folder) + '/RESULTS.md'
        with open(path, 'w', encoding='utf-8') as file:
            file.write(document)
        print(f'written: {path}', file=sys.stderr)


if __name__ == '__main__':
    if len(sys.argv) != 3:
        raise SystemExit('bench: give a program and a folder, or say "make bench"')
    Bench(*sys.argv[1:]).run()
