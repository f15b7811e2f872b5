"""The table of what was measured: on the terminal, and as Markdown."""
import datetime
import os
import platform
import re
import statistics
import subprocess
from dataclasses import dataclass

HEADS = ('case', 'against', 'figure', 'lowest to highest', 'must', 'aim', 'reaches')


@dataclass
class Row:
    case: str
    against: str
    values: list            # sorted
    must: float = None
    aim: float = None
    unit: str = ''
    at_least: bool = False  # more is better

    def reaches(self, bound):
        figure = statistics.median(self.values)
        return figure >= bound if self.at_least else figure <= bound

    def verdict(self):
        if self.must is None:
            return ''
        if self.aim is not None and self.reaches(self.aim):
            return 'aim'
        return 'must' if self.reaches(self.must) else 'no'

    def cells(self):
        sign = '>= ' if self.at_least else '<= '
        bounds = ['' if bound is None else sign + number(bound) for bound in (self.must, self.aim)]
        spread = ''
        if len(self.values) > 1:
            spread = f'{number(self.values[0])} to {number(self.values[-1])}'
        return (self.case, self.against, number(statistics.median(self.values)) + self.unit, spread,
                *bounds, self.verdict())


def number(value):
    """Three digits that count."""
    return f'{value:.0f}' if abs(value) >= 100 else f'{value:.3g}'


def first_line(*command):
    """What a program says when it is asked for its version; '' when it is not there."""
    try:
        run = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return ''
    return (run.stdout or run.stderr).partition('\n')[0].strip()


def processor():
    with open('/proc/cpuinfo', encoding='utf-8') as file:
        found = re.search(r'^model name\s*: (.*)', file.read(), re.M)
    return found[1] if found else platform.machine()


def table(rows):
    lines = [HEADS] + [row.cells() for row in rows]
    widths = [max(len(line[i]) for line in lines) for i in range(len(HEADS))]
    lines.insert(1, tuple('-' * width for width in widths))
    return '\n'.join('| ' + ' | '.join(cell.ljust(width) for cell, width in zip(line, widths)) + ' |'
                     for line in lines)


def document(rows, about, versions, left_out, loads):
    """The whole of RESULTS.md."""
    today = datetime.datetime.now(datetime.timezone.utc)
    missing = f'Left out, because not installed: {", ".join(dict.fromkeys(left_out))}.\n\n' if left_out else ''
    return f"""# What `make bench` measured

{today:%Y-%m-%d}, {os.cpu_count()} cores ({processor()}), shared with others: load average {loads[0]:.1f} when it began,
{loads[1]:.1f} when it ended (its own programs are 1 of it, or 2).

{about}

A figure without a unit is a ratio of wall time, claimtag's to the peer's, the median of the runs; what has a lower bound
says how many times faster claimtag is.

{table(rows)}

{missing}Versions: {'; '.join(version for version in versions if version)}.
"""
