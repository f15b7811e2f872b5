"""Parses the HTML report, in which nothing may be out of place, and finds in it what the JSON says:
report.py JSON HTML"""
import base64
import hashlib
import re
import sys

import html5lib

from tags import documents, fail, same

HTML = '{http://www.w3.org/1999/xhtml}'


def text(node):
    return ' '.join(''.join(node.itertext()).split())


def words(raw):
    """As the report has it: white space means nothing, and what no document may hold is
    replaced."""
    return ' '.join(re.sub(r'[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]', '\ufffd', raw).split())


def of_class(node, name):
    return [n for n in node.iter() if name in n.get('class', '').split()]


def facts(item):
    names, values = item.iter(HTML + 'dt'), item.iter(HTML + 'dd')
    return [(text(name), text(value)) for name, value in zip(names, values)]


def evidence(article, ident):
    """What is marked for a claim; the sign of its note may stand within."""
    marks = [n for n in article.iter(HTML + 'mark') if ident in n.get('data-claims').split()]
    return ''.join(''.join(n.itertext()) for n in marks)


def check_claim(section, item, claim):
    ident = item.get('id')
    same('type', item.get('data-type'), claim['type'])
    same('factuality', item.get('data-factuality'), claim['factuality'])
    same('source', item.get('data-source'), claim['attribution']['source'])
    same('words', text(item.find(f'.//{HTML}a')), words(claim['text']))
    article = section.find(f'.//{HTML}article')
    marked = words(evidence(article, ident))
    if words(claim['text']) not in marked:
        fail('marked is', repr(marked), 'and not', repr(claim['text']))
    said = facts(item)
    for p in claim['participants']:
        want = f"“{words(p['text'])}”" if 'text' in p else 'implied'
        if not any(n == p['role'] and v.startswith(f"{p['actor']} {want}") for n, v in said):
            fail('participants:', said)
    if claim['time'] and not dict(said)['when'].startswith(claim['time']['edtf']):
        fail('time:', said)
    same('rule', dict(said)['rule'], claim['rule'])
    sentence = item.find(f'.//{HTML}a').get('href')[1:]
    if not any(n.get('id') == sentence for n in of_class(article, 'sentence')):
        fail('leads nowhere:', sentence)


def check_safety(page):
    """Nothing is loaded, and only the one script that the report brings along may run."""
    policy = next(m.get('content') for m in page.iter(HTML + 'meta') if m.get('http-equiv'))
    for element, kind in (('style', 'style-src'), ('script', 'script-src')):
        node, = page.iter(HTML + element)
        digest = base64.b64encode(hashlib.sha256(node.text.encode()).digest()).decode()
        if f"{kind} 'sha256-{digest}'" not in policy or "default-src 'none'" not in policy:
            fail('not by the policy:', element)
    for node in page.iter():
        for name, value in node.items():
            if name.startswith('on') or name in ('src', 'style') or (
                    name == 'href' and not re.match(r'#|https?://', value)):
                fail('not safe:', name, value)


def main(json_path, path):
    with open(path, 'rb') as file:
        page = html5lib.HTMLParser(strict=True).parse(file.read(), transport_encoding='utf-8')
    check_safety(page)
    ids = [n.get('id') for n in page.iter() if n.get('id')]
    same('ids given twice', len(ids), len(set(ids)))
    for node in page.iter(HTML + 'a'):
        if node.get('href').startswith('#') and node.get('href')[1:] not in ids:
            fail('leads nowhere:', node.get('href'))
    sections, want = of_class(page, 'doc'), documents(json_path)
    same('documents', len(sections), len(want))
    for section, document in zip(sections, want):
        items = {int(i.get('id').split('-c')[1]): i for i in of_class(section, 'claim')}
        same('claims', len(items), len(document['claims']))
        for number, claim in enumerate(document['claims'], 1):
            check_claim(section, items[number], claim)
        heading = text(section.find(f'.//{HTML}h2'))
        same('title', heading, words(document['source']['title'] or document['source']['path']))
    print('as in the JSON')


main(*sys.argv[1:])
