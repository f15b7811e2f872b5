"""Reads a folder as brat does, by the rules of its formats and of the annotation.conf in it, and
finds in it what the JSON says: brat_folder.py JSON FOLDER"""
import os
import re
import sys

from tags import as_written, documents, fail, same

DISCONTINUOUS = ' '  # what brat puts between the pieces of an entity


def configuration(path):
    """Entities, relations and attributes by name; of events, the arguments."""
    found, section = {}, None
    for line in open(path, encoding='utf-8'):
        line = line.rstrip('\n')
        if re.fullmatch(r'\[\w+\]', line):
            section = found.setdefault(line[1:-1], {})
        elif line:
            name, _, rest = line.partition(' ')
            if not re.fullmatch(r'[A-Za-z][\w-]*', name):
                fail('no name of a type:', name)
            section[name] = dict(part.split(':', 1) for part in rest.split(', ') if part)
    return found


class Document:
    def __init__(self, stem, conf):
        self.conf, self.by_id = conf, {}
        with open(stem + '.txt', encoding='utf-8', newline='') as file:
            self.text = file.read()
        with open(stem + '.ann', encoding='utf-8', newline='') as file:
            lines = file.read()
        for line in lines.splitlines():
            self.read(line)
        for ident, kind, values in self.by_id.values():
            self.check(ident, kind, values)

    def read(self, line):
        ident, data, *tail = line.split('\t', 2)
        if not re.fullmatch(r'[TERA#][1-9]\d*', ident) or ident in self.by_id:
            fail('not a new id:', line)
        kind, *values = data.split(' ', 1)
        values = values[0] if values else ''
        if ident[0] == 'T':
            values = self.pieces(values, tail[0])
        elif ident[0] == 'E':
            kind, trigger = kind.split(':')
            values = [('', trigger)] + [tuple(v.split(':')) for v in values.split()]
        elif ident[0] == '#':
            values = [values, tail[0]]
        else:
            values = values.split()
        self.by_id[ident] = ident, kind, values

    def pieces(self, places, text):
        spans = [tuple(map(int, place.split(' '))) for place in places.split(';')]
        for start, end in spans:
            if not 0 <= start < end <= len(self.text):
                fail('no piece of the text:', places)
            if len(self.text[start:end].splitlines()) != 1:
                fail('a piece of several lines:', places)
        for (_, end), (start, _) in zip(spans, spans[1:]):
            if start <= end:
                fail('pieces that touch:', places)
        same('text', text, DISCONTINUOUS.join(self.text[s:e] for s, e in spans))
        return text

    def check(self, ident, kind, values):
        entities, events = self.conf['entities'], self.conf['events']
        if ident[0] == 'T':
            if kind not in entities and kind not in events:
                fail('no such type:', kind)
        elif ident[0] == 'E':
            same('type of a trigger', self.by_id[values[0][1]][1], kind)
            roles = [role for role, _ in values[1:]]
            same('roles given twice', sorted(roles), sorted(set(roles)))
            for role, target in values[1:]:
                role = role.rstrip('0123456789')
                argument = next(a for a in events[kind] if a.rstrip('*?') == role)
                if self.by_id[target][1] not in events[kind][argument].split('|'):
                    fail(ident, 'takes no', target, 'as', role)
                if argument.endswith('?') and role + '2' in roles:
                    fail(ident, 'has more than one', role)
        elif ident[0] == 'A':
            target, value = values
            if target not in self.by_id or value not in self.conf['attributes'][kind]['Value'].split('|'):
                fail('no such attribute:', ident)
        elif ident[0] == 'R':
            for argument in values:
                if self.by_id[argument.split(':')[1]][1] not in entities:
                    fail('no entity:', argument)
            if kind not in self.conf['relations']:
                fail('no such relation:', kind)
        elif values[0] not in self.by_id:
            fail('a note on nothing:', ident)

    def events(self):
        return [row for row in self.by_id.values() if row[0][0] == 'E']

    def attribute(self, event, name):
        return next(v[1] for _, kind, v in self.by_id.values() if kind == name and v[0] == event)

    def note(self, target):
        return next(v[1] for i, _, v in self.by_id.values() if i[0] == '#' and v[0] == target)


def on_a_line(text):
    return DISCONTINUOUS.join(line for line in text.splitlines() if line)


def compare(brat, claims):
    same('claims', len(brat.events()), len(claims))
    for (ident, kind, values), claim in zip(brat.events(), claims):
        same('type', kind, claim['type'])
        same('factuality', brat.attribute(ident, 'Factuality'), claim['factuality'])
        same('source', brat.attribute(ident, 'Attribution'), claim['attribution']['source'])
        same('zone', brat.attribute(ident, 'Zone'), claim['zone'])
        same('rule', brat.note(ident), claim['rule'])
        got = [(role.rstrip('0123456789'), *brat.by_id[target][1:]) for role, target in values[1:]]
        want = [(p['role'], p['actor'], on_a_line(p.get('text', p.get('refers_to', {}).get('text'))))
                for p in claim['participants'] if 'text' in p or 'refers_to' in p]
        same('participants', got[:len(want)], want)
        for role, entry in (('Object', claim['object']), ('Time', claim['time'])):
            same(role, [text for r, _, text in got if r == role],
                 [on_a_line(entry['text'])] if entry else [])
        same('cues', [text for r, _, text in got if r == 'Cue'],
             [on_a_line(c['text']) for c in sorted(claim['cues'], key=lambda c: c['start'])])


def stem_of(source, folder):
    """Where the document goes: its path within the folder that was tagged, without an ending."""
    stem = re.sub(r'^[^/]*/|\.(txt|html|md|jsonl)$', '', source['path'])
    return os.path.join(folder, stem, str(source['line'])) if 'line' in source \
        else os.path.join(folder, stem)


def main(json_path, folder):
    conf = configuration(os.path.join(folder, 'annotation.conf'))
    stems = sorted(os.path.join(at, name[:-4]) for at, _, names in os.walk(folder)
                   for name in names if name.endswith('.ann'))
    want = {stem_of(d['source'], folder): d['claims'] for d in documents(json_path)}
    same('documents', sorted(map(as_written, stems)), sorted(want))
    for stem in stems:
        compare(Document(stem, conf), want[as_written(stem)])
    print('as in the JSON')


main(*sys.argv[1:])
