"""Validates a SARIF log, follows its regions into the files in each way that they are given, and
finds in it what the JSON says: sarif.py JSON SARIF"""
import json
import os
import sys

import jsonschema

from tags import as_written, claims, fail, path_of, same


def slices(region, content):
    """What the region is in the bytes of the file, by bytes, by characters, by lines."""
    text = content.decode()
    by_bytes = content[region['byteOffset']:region['byteOffset'] + region['byteLength']].decode()
    by_chars = text[region['charOffset']:region['charOffset'] + region['charLength']]
    lines = text.split('\n')[region['startLine'] - 1:region['endLine']]
    lines[-1] = lines[-1][:region['endColumn'] - 1]
    by_lines = '\n'.join([lines[0][region['startColumn'] - 1:], *lines[1:]])
    return by_bytes, by_chars, by_lines


def check_place(place, document):
    """Returns the text there; None when the region is but a line."""
    path = path_of(place['artifactLocation']['uri'])
    same('path', as_written(path), document['source']['path'])
    region = place['region']
    if 'line' in document['source']:
        same('region', region, {'startLine': document['source']['line']})
        return None
    with open(path, 'rb') as file:
        by_bytes, by_chars, by_lines = slices(region, file.read())
    same('by characters', by_chars, by_bytes)
    same('by lines', by_lines, by_bytes)
    if 'snippet' in region:
        same('snippet', region['snippet']['text'], by_bytes)
    return by_bytes if 'snippet' in region else None


def check(result, document, claim, rules):
    same('type', result['ruleId'], claim['type'])
    same('rule', rules[result['ruleIndex']]['id'], claim['type'])
    same('text', check_place(result['locations'][0]['physicalLocation'], document) or claim['text'],
         claim['text'])
    said = result['properties']
    for name in ('factuality', 'zone', 'rule', 'text'):
        same(name, said[name], claim[name])
    same('source', said['source'], claim['attribution']['source'])
    same('time', said.get('time'), (claim['time'] or {}).get('edtf'))
    same('participants', said['participants'],
         [{k: p[k] for k in ('role', 'actor')} for p in claim['participants']])
    related = {place['message']['text']: check_place(place['physicalLocation'], document)
               for place in result['relatedLocations']}
    for p in claim['participants']:
        label = f"{p['role']} {p['actor']}"
        if 'text' in p and related[label] not in (None, p['text']):
            fail(label, 'is', related[label], 'instead of', p['text'])


def schemas():
    """The part of SARIF's schema that is ours to keep, and all of it where "make sarif-schema" found it."""
    here = os.path.dirname(os.path.abspath(__file__))
    whole = os.path.join(os.environ['BUILD'], 'sarif-schema.json')
    return [os.path.join(here, 'sarif-schema.json')] + [whole] * os.path.exists(whole)


def main(json_path, path):
    with open(path, encoding='utf-8') as file:
        log = json.load(file)
    for schema in schemas():
        with open(schema, encoding='utf-8') as file:
            jsonschema.validate(log, json.load(file))
    run, = log['runs']
    same('columns', run['columnKind'], 'unicodeCodePoints')
    want = claims(json_path)
    same('results', len(run['results']), len(want))
    for result, (document, claim) in zip(run['results'], want):
        check(result, document, claim, run['tool']['driver']['rules'])
    print('as in the JSON')


main(*sys.argv[1:])
