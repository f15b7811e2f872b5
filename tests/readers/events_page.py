"""Parses the page of events, in which nothing may be out of place, and finds in it what the JSON
says: events_page.py JSON HTML"""
import re
import sys
from urllib.parse import unquote

import html5lib

from page import HTML, check_page, facts, of_class, text, words
from tags import as_written, fail, load, same


def numbers(node):
    return [int(text(link)) for link in of_class(node, 'n')]


def by_id(page):
    return {n.get('id'): n for n in page.iter() if n.get('id')}


def check_report(item, claim, event):
    same('number', item.get('value'), str(claim['number']))
    sentence, voice = item.findall(f'{HTML}p')
    same('evidence', text(sentence.find(f'{HTML}mark')), words(claim['text']))
    if words(claim.get('sentence_text', '')) not in text(sentence):
        fail('sentence:', text(sentence))
    source = next(s for s in event['sources'] if s['id'] == claim['source'])
    if not text(voice).startswith(source['kind']):
        fail('source:', text(voice))
    same('copy', 'copy' in item.get('class').split(), 'copy_of' in claim)
    place = f"{claim['path']}:{claim['line']}:{claim['column']}"
    link = voice.find(f'{HTML}a')
    if claim['path'] != '-' and 'record' not in claim:
        same('place', text(link), words(place))
        path = unquote(link.get('href').split('#')[0], errors='replace')
        if not path.endswith(as_written(claim['path'])):
            fail('another document:', path)
    if words(claim['title'] or '') not in text(voice) or (claim['date'] or '') not in text(voice):
        fail('document:', text(voice))


def check_event(article, event, ids):
    ident = event['id']
    same('type', article.get('data-type'), event['type'])
    same('stances', set(article.get('data-stance').split()), set(event['stances']))
    same('sources', set(article.get('data-source').split()), {s['kind'] for s in event['sources']})
    figures, = of_class(article, 'measures')
    want = [event['corroboration'], event['documents'], len(event['claims'])]
    same('figures', numbers(figures), want + ([event['copies']] if event['copies'] else []))
    cast = text(of_class(article, 'cast')[0])
    for p in event['participants']:
        if f"{p['role']} {p['actor']}" not in cast:
            fail('participants:', cast)
    for claim in event['claims']:
        check_report(ids[f"{ident}-r{claim['number']}"], claim, event)
    for stance, count in event['stances'].items():
        items = of_class(ids[f'{ident}-{stance}'], 'report')
        wanted = [str(c['number']) for c in event['claims'] if c['stance'] == stance]
        same(stance, ([i.get('value') for i in items], len(items)), (wanted, count))
    same('contradictions', [text(i) for n in of_class(article, 'contradictions') for i in n],
         [words(c['says']) for c in event['contradictions']])
    said = facts(article)
    for value in event['why'] if len(event['claims']) > 1 else []:
        if words(value) not in dict(said)['one, because']:
            fail('why:', said)


def check_cells(ids, events):
    """Each cell of the matrix counts the reports that it leads to."""
    cells = [n for n in of_class(ids['matrix'], 'n') if n.get('href')[1] in 'xk']
    for link in cells:
        if link.get('href').startswith('#x'):
            items = list(ids[link.get('href')[1:]].iter(HTML + 'li'))
            same('reports', len(items), int(text(link)))
        else:
            counts = re.findall(r'\((\d+)\)', text(ids[link.get('href')[1:]]))
            same('reports', sum(map(int, counts)), int(text(link)))
    reports = [n for n in of_class(ids['matrix'], 'n') if n.get('href') == '#reports']
    same('all', numbers(ids['matrix'])[-1], sum(len(e['claims']) for e in events))
    same('one sum', len(reports), 1)


def check_years(page, ids, events):
    """Each event stands once in the table of years, and each number of the timeline counts."""
    if not events:
        return
    shown = [n.find(f'{HTML}a').get('href')[1:] for n in ids['years'].iter(HTML + 'li')]
    same('events by year', sorted(shown), sorted(e['id'] for e in events))
    for link in page.iter('{http://www.w3.org/2000/svg}a'):
        label = re.search(r': (\d+) events?$', link.get('aria-label', ''))
        if label:
            row = ids[link.get('href')[1:]]
            same('events of a year', len(list(row.iter(HTML + 'li'))), int(label[1]))


def main(json_path, path):
    dossier = load(json_path)
    events = dossier['events']
    with open(path, 'rb') as file:
        page = html5lib.HTMLParser(strict=True).parse(file.read(), transport_encoding='utf-8')
    check_page(page)
    ids = by_id(page)
    articles = of_class(page, 'event')
    same('events', [a.get('id') for a in articles], [e['id'] for e in events])
    for article, event in zip(articles, events):
        check_event(article, event, ids)
    check_cells(ids, events)
    check_years(page, ids, events)
    lead = numbers(of_class(page, 'lead')[0])
    same('claims and documents', lead[:2], [dossier['claims'], dossier['documents']])
    print('as in the JSON')


main(*sys.argv[1:])
