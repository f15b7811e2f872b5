"""Tags of documents that nobody wrote, for claimtag connect: tags.py CLAIMS. A tenth of the
sentences is printed again; six tenths of the claims have no time."""
import json
import random
import sys

TYPES = [('missile-purchase', 'supplier', 'recipient'), ('arms-transfer', 'supplier', 'recipient'),
         ('technology-sharing', 'supplier', 'recipient'), ('test-delegation', 'host', 'visitor'),
         ('personnel-exchange', 'host', 'visitor'), ('financing', 'payee', 'payer'),
         ('nuclear-cooperation', 'supplier', 'recipient'), ('diplomacy', 'partner', 'partner'),
         ('alignment', 'partner', 'partner'), ('military-ties', 'partner', 'partner')]
THINGS = ['Scud', 'BM-25', 'Nodong', 'missiles', 'engines', 'Shahab-3', 'Musudan', 'arms']
FACTUALITIES = ['asserted', 'asserted', 'probable', 'possible', 'denied', 'hypothetical']
SOURCES = ['author', 'author', 'party', 'government', 'media', 'unnamed']
WORDS = [f'w{i}' for i in range(5000)]
chance = random.Random(7)


def day(first, last):
    return (f'{chance.randint(first, last)}-{chance.randint(1, 12):02}'
            f'-{chance.randint(1, 28):02}')


def time():
    precision = chance.choices([0, 4, 7, 10], [6, 2, 1, 1])[0]
    return {'edtf': day(1980, 2024)[:precision], 'text': 'then'} if precision else None


def sentence(earlier, thing):
    if earlier and chance.random() < 0.1:
        return chance.choice(earlier)
    text = ' '.join(chance.choices(WORDS, k=chance.randint(8, 30)) + [thing])
    if len(earlier) < 1000:
        earlier.append(text)
    return text


def claim(number, earlier):
    kind, one, other = claimed = chance.choice(TYPES)
    thing = chance.choice(THINGS)
    place = {key: 100 * number for key in ('start', 'end', 'byte_start', 'byte_end')}
    # What is printed again says the same.
    factuality = FACTUALITIES[TYPES.index(claimed) % len(FACTUALITIES)]
    return {'id': f'c{number}', 'type': kind, **place, 'line': number, 'column': 1,
            'sentence': 2 * number, 'zone': 'body',
            'text': sentence(earlier.setdefault(claimed, []), thing),
            'participants': [{'role': one, 'actor': 'PRK'}, {'role': other, 'actor': 'IRN'}],
            'object': {'class': 'missile', 'text': thing}, 'factuality': factuality,
            'attribution': {'source': chance.choice(SOURCES),
                            'text': f'source {chance.randint(0, 300)}'},
            'time': time(), 'rule': 'made.up'}


def main(count):
    earlier = {}
    made = document = 0
    while made < count:
        document += 1
        claims = min(chance.randint(1, 8), count - made)
        made += claims
        source = {'path': f'posts/{document}.txt', 'title': f'Post {document}',
                  'date': day(1985, 2025), 'sha256': f'{document:064x}'}
        print(json.dumps({'schema': 'claimtag/1', 'source': source,
                          'claims': [claim(i + 1, earlier) for i in range(claims)]}))


main(int(sys.argv[1]))
