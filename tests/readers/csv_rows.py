"""Reads CSV as a spreadsheet does, and finds in it what the JSON says: csv_rows.py JSON CSV"""
import csv
import sys

from tags import actors, claims, fail, same


def text(cell):
    """The text of a cell: no formula, and without the apostrophe that keeps it from being one."""
    if cell[:1] in tuple('=+-@\t\r\n'):
        fail('a formula:', repr(cell))
    return cell[1:] if cell[:1] == "'" else cell


def expected(document, claim, roles):
    source, attribution = document['source'], claim['attribution']
    thing, time = claim['object'] or {}, claim['time'] or {}
    row = {role: '; '.join(actors(claim, role)) for role in roles}
    row |= {key: source.get(key) for key in ('path', 'link', 'title', 'date', 'sha256')}
    row |= {key: claim[key] for key in (
        'id', 'type', 'start', 'end', 'byte_start', 'byte_end', 'line', 'column', 'sentence',
        'zone', 'text', 'factuality', 'rule')}
    row |= {
        'record': source.get('line'), 'document_id': source.get('id'),
        'object_class': thing.get('class'), 'object': thing.get('text'),
        'cues': '; '.join(cue['text'] for cue in claim['cues']),
        'source': attribution['source'], 'source_actor': attribution.get('actor'),
        'source_text': attribution.get('text'),
        'said': attribution.get('time', {}).get('edtf'),
        'time': time.get('edtf'), 'time_text': time.get('text')}
    return {key: '' if value is None else str(value) for key, value in row.items()}


def main(json_path, csv_path):
    with open(csv_path, encoding='utf-8', newline='') as file:
        rows = list(csv.reader(file, strict=True))
    names, rows = rows[0], rows[1:]
    roles = names[names.index('text') + 1:names.index('object_class')]
    want = claims(json_path)
    same('rows', len(rows), len(want))
    for row, (document, claim) in zip(rows, want):
        same('row', dict(zip(names, map(text, row), strict=True)),
             expected(document, claim, roles))
        missing = {p['role'] for p in claim['participants']} - set(roles)
        same('roles without a column', missing, set())
    print('as in the JSON')


main(*sys.argv[1:])
