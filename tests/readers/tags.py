"""What the readers share: the JSON of a run, with which they compare what they read."""
import json
import os
import sys
import urllib.parse


def fail(*words):
    sys.exit(' '.join(map(str, words)))


def same(what, got, want):
    if got != want:
        fail(f'{what}: {got!r} instead of {want!r}')


def load(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)


def documents(path):
    """The documents of JSON Lines, in order, without those that could not be read."""
    with open(path, encoding='utf-8') as lines:
        return [d for d in map(json.loads, lines) if 'claims' in d]


def claims(path):
    """Each claim with its document."""
    return [(d, c) for d in documents(path) for c in d['claims']]


def actors(claim, role):
    return [p['actor'] for p in claim['participants'] if p['role'] == role]


def path_of(uri):
    """The path of a file from its URI, whatever its bytes."""
    return os.fsdecode(urllib.parse.unquote_to_bytes(uri.removeprefix('file://')))


def as_written(path):
    """A path as JSON has it, which holds text alone."""
    return os.fsencode(path).decode(errors='replace')
