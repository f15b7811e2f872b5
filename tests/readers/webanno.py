"""Expands Web Annotations as JSON-LD, and finds in them, and in the files at which they point, what
the JSON says: webanno.py JSON JSON-LD

The context is that of the standard as far as it is used here. What it does not name would be
dropped without a word: so what is expanded is counted.
"""
import json
import os
import sys

from pyld import jsonld

from tags import as_written, claims, fail, path_of, same

CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
OA = 'http://www.w3.org/ns/oa#'
AS = 'http://www.w3.org/ns/activitystreams#'
VALUE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value'
BASE = 'file:///base/'


def load(url, _options):
    same('a context', url, CONTEXT)
    with open(os.path.join(os.path.dirname(__file__), 'anno-context.json')) as file:
        return {'contentType': 'application/ld+json', 'contextUrl': None, 'documentUrl': url,
                'document': json.load(file)}


def keys(tree):
    """How many members there are in a tree, but for contexts."""
    if isinstance(tree, list):
        return sum(map(keys, tree))
    if not isinstance(tree, dict):
        return 0
    return sum(1 + keys(value) for key, value in tree.items() if key != '@context')


def expanded_keys(tree):
    if isinstance(tree, list):
        return sum(map(expanded_keys, tree))
    if not isinstance(tree, dict) or '@value' in tree or list(tree) == ['@id']:
        return 0
    if '@list' in tree:
        return expanded_keys(tree['@list'])
    return sum(1 + expanded_keys(value) for value in tree.values())


def one(node, name):
    """The one value of a property: a text or number, the name of a node, or the node itself."""
    values = node[name]
    same(name, len(values), 1)
    return values[0].get('@value', values[0]['@id'] if list(values[0]) == ['@id'] else values[0])


def check_quote(selector, claim, whole):
    same('type', selector['@type'], [OA + 'TextQuoteSelector'])
    same('quote', one(selector, OA + 'exact'), claim['text'])
    around = one(selector, OA + 'prefix') + claim['text'] + one(selector, OA + 'suffix')
    if whole is not None and around not in whole:
        fail('not in the text:', around)


def check_target(target, document, claim):
    path = path_of(one(target, OA + 'hasSource').removeprefix(BASE))
    same('source', as_written(path), document['source']['path'])
    selectors = target[OA + 'hasSelector']
    with open(path, 'rb') as file:
        content = file.read()
    if 'line' in document['source']:
        same('selectors', len(selectors), 1)
        line = int(one(selectors[0], VALUE).removeprefix('line=').split(',')[0])
        record = json.loads(content.decode().split('\n')[line])
        check_quote(one(selectors[0], OA + 'refinedBy'), claim, record['text'])
        return
    position, quote = selectors
    start, end = one(position, OA + 'start'), one(position, OA + 'end')
    if position['@type'] == [OA + 'DataPositionSelector']:
        same('start', (start, end), (claim['byte_start'], claim['byte_end']))
        check_quote(quote, claim, None)
        return
    text = content.decode()
    same('text', text[start:end], claim['text'])
    check_quote(quote, claim, text)


def check(annotation, document, claim):
    same('id', annotation['@id'], f"urn:claimtag:{document['source']['sha256']}:{claim['id']}")
    same('type', annotation['@type'], [OA + 'Annotation'])
    same('body', [one(b, VALUE) for b in annotation[OA + 'hasBody']][0], claim['type'])
    same('motive', one(annotation, OA + 'motivatedBy'), OA + 'classifying')
    check_target(one(annotation, OA + 'hasTarget'), document, claim)
    ours = {k.removeprefix('urn:claimtag:1:'): v for k, v in annotation.items() if ':1:' in k}
    for name in ('factuality', 'zone', 'rule'):
        same(name, ours[name][0]['@value'], claim[name])
    same('source', ours['source'][0]['@value'], claim['attribution']['source'])
    same('time', ours.get('time', [{}])[0].get('@value'), (claim['time'] or {}).get('edtf'))
    same('participants', [(one(p, 'urn:claimtag:1:role'), one(p, 'urn:claimtag:1:actor'))
                          for p in ours['participant']],
         [(p['role'], p['actor']) for p in claim['participants']])


def main(json_path, path):
    with open(path, encoding='utf-8') as file:
        written = json.load(file)
    jsonld.set_document_loader(load)
    expanded = jsonld.expand(written, {'base': BASE + 'claims.jsonld'})
    same('members', expanded_keys(expanded), keys(written))
    page = one(expanded[0], AS + 'first')
    same('part of', one(page, AS + 'partOf'), expanded[0]['@id'])
    items, want = one(page, AS + 'items')['@list'], claims(json_path)
    same('total', (one(expanded[0], AS + 'totalItems'), len(items)), (len(want), len(want)))
    for annotation, (document, claim) in zip(items, want):
        check(annotation, document, claim)
    if not jsonld.to_rdf(written, {'base': BASE}):
        fail('says nothing')
    print('as in the JSON')


main(*sys.argv[1:])
