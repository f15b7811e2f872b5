"""Parses the HTML report, in which nothing may be out of place, and finds in it what the JSON says:
report.py JSON HTML"""
import sys

import html5lib

from page import HTML, check_page, facts, of_class, text, words
from tags import documents, fail, same


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


def main(json_path, path):
    with open(path, 'rb') as file:
        page = html5lib.HTMLParser(strict=True).parse(file.read(), transport_encoding='utf-8')
    check_page(page)
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
