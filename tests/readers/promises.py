"""Compares what is promised with what was, as promises.sh writes it: promises.py RELEASED NOW.
Prints what is gone, narrower or new where the version does not say so, and what to do about it."""
import json
import pathlib
import sys

# What has a schema: by which version it goes, whether claimtag writes it or reads it (readers of
# what it writes want no less than before, writers of what it reads are asked for no more), and
# where a version is raised.
SCHEMAS = {
    'output': ('output', True, 'OUTPUT_VERSION in include/version.h'),
    'gold': ('output', False, 'OUTPUT_VERSION in include/version.h'),
    'events': ('events', True, 'EVENTS_VERSION in include/version.h'),
    'rules': ('rules', False, 'RULES_VERSION in include/version.h'),
}
LISTS = ('program', 'library')

# Of these, new values were always to be expected (README.md, "Versions").
OPEN = ('type', 'role', 'actor', 'cues/items/kind')
SAID_FOR_PEOPLE = ('title', 'description', '$id', '$schema')


def as_set(value):
    return {json.dumps(v) for v in (value if isinstance(value, list) else [value])}


def by_condition(rules):
    """Rules of allOf by the value that they ask for first, or all that they ask for."""
    def name(condition):
        members = condition.get('properties', {})
        value = next(iter(members.values())).get('const') if len(members) == 1 else None
        return f'({value or json.dumps(condition, sort_keys=True)})'

    return {name(rule.get('if', {})): rule for rule in rules}


class Comparison:
    """Of two schemas. [breaks] and [more] are lists of what is said."""

    def __init__(self, is_written):
        self.is_written = is_written
        self.breaks, self.more = [], []

    def values(self, path, old, new, is_open):
        """Types that a value may have, or names that it may be."""
        gone, added = as_set(old) - as_set(new), as_set(new) - as_set(old)
        if gone:
            self.breaks.append(f"{path} is no more {', '.join(sorted(gone))}")
        if added:
            (self.more if is_open or not self.is_written else self.breaks).append(f"{path} may be {', '.join(sorted(added))}")

    def members(self, path, old, new, goes='is gone'):
        for key in old.keys() - new.keys():
            self.breaks.append(f'{path}/{key} {goes}')
        for key in new.keys() - old.keys():
            self.more.append(f'{path}/{key} is new')
        for key in sorted(old.keys() & new.keys()):
            self.schemas(f'{path}/{key}', old[key], new[key])

    def required(self, path, old, new, known):
        """[known] are the members of both: what is gone, or new, is told as that."""
        dropped, asked = set(old) - set(new), set(new) - set(old)
        if self.is_written:
            self.breaks += [f'{path}/{key} may be missing' for key in sorted(dropped & known)]
            self.more += [f'{path}/{key} is always there' for key in sorted(asked & known)]
        else:
            self.breaks += [f'{path}/{key} must be there' for key in sorted(asked)]
            self.more += [f'{path}/{key} may be missing' for key in sorted(dropped)]

    def bound(self, path, keyword, old, new):
        is_lower = keyword.startswith('min')
        if old is None or new is None:
            is_wider = new is None
        else:
            is_wider = new < old if is_lower else new > old
        (self.breaks if is_wider == self.is_written else self.more).append(
            f'{path}: {keyword} was {old}, is {new}')

    def keyword(self, path, keyword, old, new, known):
        if keyword in ('properties', '$defs', 'patternProperties'):
            self.members(path, old or {}, new or {})
        elif keyword == 'required':
            self.required(path, old or [], new or [], known)
        elif keyword == 'dependentRequired':
            for key in (old or {}).keys() | (new or {}).keys():
                self.required(f'{path}/{key}', (old or {}).get(key, []), (new or {}).get(key, []), known)
        elif keyword in ('enum', 'type') and old is not None and new is not None:
            self.values(path, old, new, keyword == 'enum' and path.endswith(OPEN))
        elif keyword in ('minimum', 'maximum', 'minItems', 'maxItems', 'minLength', 'maxLength'):
            self.bound(path, keyword, old, new)
        elif keyword == 'allOf' and old and new:
            self.members(path, by_condition(old), by_condition(new))
        elif keyword in ('items', 'then', 'else', 'additionalProperties') and old is not None and new is not None:
            self.schemas(path if keyword in ('then', 'else') else f'{path}/{keyword}', old, new)
        elif keyword == 'anyOf' and old and new and len(old) <= len(new):
            for i, way in enumerate(old):
                self.schemas(path, way, new[i])
            if len(new) > len(old):
                (self.breaks if self.is_written else self.more).append(f'{path} may be something else')
        else:
            self.breaks.append(f'{path}: {keyword} was {json.dumps(old)}, is {json.dumps(new)}')

    def schemas(self, path, old, new):
        if old == new:
            return
        if isinstance(old, bool) or isinstance(new, bool):
            (self.more if old is False and not self.is_written else self.breaks).append(
                f'{path} was {json.dumps(old)[:60]}, is {json.dumps(new)[:60]}')
            return
        known = old.get('properties', {}).keys() & new.get('properties', {}).keys()
        for keyword in sorted((old.keys() | new.keys()) - set(SAID_FOR_PEOPLE)):
            if old.get(keyword) != new.get(keyword):
                self.keyword(path, keyword, old.get(keyword), new.get(keyword), known)


def of_lists(name, old, new):
    """Lines that are gone and new. A span stands inside of other structures: it cannot grow."""
    breaks = [f'"{line}" is gone' for line in sorted(old - new)]
    more = [f'"{line}" is new' for line in sorted(new - old)]
    grown = [line for line in more if name == 'library' and line.startswith('"claimtag_span ')]
    return breaks + grown, [line for line in more if line not in grown]


def is_raised(old, new, number):
    return new[:number] > old[:number]


def tell(name, version, where, old, new, breaks, more):
    """Before 1.0.0 the second number of the program counts as the first, but not of a library."""
    shift = version == 'program' and old[0] == 0
    if breaks and not is_raised(old, new, 1 + (shift and name != 'library')):
        need, what = breaks, 'breaks what was promised'
        number = 'second' if shift and name != 'library' else 'first'
    elif more and not is_raised(old, new, 2 + shift) and not is_raised(old, new, 1):
        need, what, number = more, 'holds more than was promised', 'third' if shift else 'second'
    else:
        return False
    for line in need:
        print(f'{name}: {line}')
    print(f'{name} {what} by version {".".join(map(str, old))}: raise the {number} number of {where},')
    print('and say in README.md ("Versions") what has changed; or take it back.')
    return True


def versions(folder):
    lines = (folder / 'versions').read_text().split('\n')
    return {name: tuple(map(int, number.split('.'))) for name, number in (l.split() for l in lines if l)}


def main(released, now):
    released, now = pathlib.Path(released), pathlib.Path(now)
    old, new = versions(released), versions(now)
    is_told = False
    for name, (version, is_written, where) in SCHEMAS.items():
        comparison = Comparison(is_written)
        comparison.schemas('', *(json.loads((folder / f'{name}.json').read_text()) for folder in (released, now)))
        is_told |= tell(name, version, where, old[version], new[version], comparison.breaks, comparison.more)
    for name in LISTS:
        breaks, more = of_lists(name, *(set((folder / name).read_text().splitlines()) for folder in (released, now)))
        is_told |= tell(name, 'program', 'CLAIMTAG_VERSION in include/claimtag.h', old['program'], new['program'],
                        breaks, more)
    if is_told:
        print('Where the version that stands there is not out yet: make released')


main(*sys.argv[1:])
