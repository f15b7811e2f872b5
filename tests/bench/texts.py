"""Makes what is measured, always the same from the same seed: texts out of our own articles, lists
of names out of the rules, and rules with a gazetteer ten times as large."""
import glob
import os
import random
import re
import shutil

SEED = 2012
DOCUMENT_BYTES = 5000
PARAGRAPH_SENTENCES = 4
DENSE_SHARE = 0.2         # of sentences that name both countries, in dense text
NAMING_BOTH_SHARE = 1 / 80  # of documents of sparse text that are written like dense ones
WHOLE_SHARE = 4           # of the documents, that are one text, too
GROWTH = 10               # of the gazetteers

CODES = ('IRN', 'PRK', 'SYR', 'HEZ', 'HAM', 'HOU')  # whom claims can be about
IRAN = re.compile(r'\b(?:Iran|Iranians?|Tehran)\b')
KOREA = re.compile(r'\b(?:North Korea|North Koreans?|Pyongyang|DPRK)\b')

# What sparse text names instead: state, its people, its capital.
OTHERS = [('Denmark', 'Danish', 'Copenhagen'), ('Peru', 'Peruvian', 'Lima'),
          ('Kenya', 'Kenyan', 'Nairobi'), ('Norway', 'Norwegian', 'Oslo'),
          ('Chile', 'Chilean', 'Santiago'), ('Latvia', 'Latvian', 'Riga'),
          ('Ghana', 'Ghanaian', 'Accra'), ('Portugal', 'Portuguese', 'Lisbon'),
          ('Fiji', 'Fijian', 'Suva'), ('Bolivia', 'Bolivian', 'La Paz')]
RENAMED = re.compile(r'\b(?:(Iran|North Korea|DPRK)|(Iranian|North Korean)s?|(Tehran|Pyongyang))\b')


def rows(path):
    """Of a gazetteer, the rows as dictionaries."""
    lines = [line.rstrip('\n').split('\t') for line in open(path, encoding='utf-8')
             if line.strip() and not line.startswith('#')]
    return [dict(zip(lines[0], line)) for line in lines[1:]]


def gazetteer_rows(rules):
    for path in sorted(glob.glob(rules + '/*.tsv') + glob.glob(rules + '/words/*.tsv')):
        yield from (row for row in rows(path) if 'alias' in row)


def aliases(rules, wanted=lambda row: True):
    """The aliases of all gazetteers whose row is wanted, sorted."""
    found = set()
    for row in gazetteer_rows(rules):
        if wanted(row):
            found.update(alias.strip() for alias in row['alias'].split(' | '))
    return sorted(found - {''})


def actors(rules, codes=('IRN', 'PRK')):
    """The aliases of what belongs to the two countries."""
    return aliases(rules, lambda row: row.get('code') in codes)


def sentences(root):
    """Those of our articles, each once."""
    found = {}
    for path in sorted(glob.glob(root + '/tests/corpus/*.txt') + glob.glob(root + '/samples/*.txt')):
        for line in open(path, encoding='utf-8'):
            for sentence in re.split(r'(?<=[.!?]) +(?=[A-Z])', line.strip()):
                if re.fullmatch(r'[A-Z“"](?:\S+ +){4,}\S*[.!?”"]', sentence):
                    found[sentence] = None
    return list(found)


def names_both(sentence):
    return IRAN.search(sentence) and KOREA.search(sentence)


def words(text):
    """Its words, whatever their capitals, hyphens and apostrophes, between blanks."""
    return ' ' + ' '.join(re.findall(r'[^\W_]+', text.lower().replace('’', "'").replace("'s", ''))) + ' '


def names_any(sentence, names):
    """Whether it holds one of the names, which are words()."""
    folded = words(sentence)
    return any(name in folded for name in names)


def about_others(sentence, chance):
    """The sentence about two other countries, the same throughout."""
    first, second = chance.sample(OTHERS, 2)

    def other(match):
        country = first if IRAN.match(match[0]) else second
        return country[match.lastindex - 1]
    return RENAMED.sub(other, sentence)


class Prose:
    """Draws documents out of sentences that name both countries, and others."""

    def __init__(self, root):
        self.chance = random.Random(SEED)
        drawn = sentences(root)
        self.naming = [sentence for sentence in drawn if names_both(sentence)]
        self.others = [sentence for sentence in drawn if not names_both(sentence)]
        of_claims = {words(name) for name in actors(root + '/rules', CODES) +
                     ['Korea', 'Korean', 'Koreans', 'the North', 'Workers']}
        self.neutral = sorted({about_others(sentence, self.chance) for sentence in drawn
                               if not names_any(RENAMED.sub('X', sentence), of_claims)
                               for _ in OTHERS})

    def document(self, draw):
        paragraphs, size = [], 0
        while size < DOCUMENT_BYTES:
            paragraph = ' '.join(draw() for _ in range(PARAGRAPH_SENTENCES))
            paragraphs.append(paragraph)
            size += len(paragraph.encode()) + 2
        return '\n\n'.join(paragraphs) + '\n'

    def dense_sentence(self):
        is_naming = self.chance.random() < DENSE_SHARE
        return self.chance.choice(self.naming if is_naming else self.others)

    def sparse(self, size):
        while size > 0:
            if self.chance.random() < NAMING_BOTH_SHARE:
                text = self.document(self.dense_sentence)
            else:
                text = self.document(lambda: self.chance.choice(self.neutral))
            size -= len(text.encode())
            yield text

    def dense(self, size):
        while size > 0:
            text = self.document(self.dense_sentence)
            size -= len(text.encode())
            yield text


def given(path):
    """The documents of a file, parted by form feeds."""
    with open(path, encoding='utf-8', errors='replace') as file:
        return [text for text in file.read().split('\f') if text.strip()]


class Text:
    """Documents as files of a folder; a part of them as one file, too."""

    def __init__(self, folder, name, documents):
        self.folder, self.whole = f'{folder}/{name}', f'{folder}/{name}.txt'
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        documents = list(documents)
        self.paths = [f'{self.folder}/{number:05}.txt' for number in range(len(documents))]
        for path, text in zip(self.paths, documents):
            write_lines(path, [text])
        write_lines(self.whole, documents[:max(1, len(documents) // WHOLE_SHARE)])
        self.size = sum(map(os.path.getsize, self.paths))


def write_lines(path, lines):
    with open(path, 'w', encoding='utf-8') as file:
        file.writelines(line + '\n' for line in lines)
    return path


def grow(rules, folder):
    """Copies the rules to FOLDER, with as many made-up names as make them GROWTH times as large. Half
    of the names begin with a word that the rules know, and so are looked for in every text."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(rules, folder)
    chance, known = random.Random(SEED), aliases(rules)
    known_class = next(gazetteer_rows(rules))['class'].split()[0]
    first_words = sorted({alias.split()[0] for alias in known if alias.split()[0].isalpha()})

    def syllables(count):
        return ''.join(chance.choice('bdfgklmnprstvz') + chance.choice('aeiou') for _ in range(count))
    made = set()
    while len(made) < (GROWTH - 1) * len(known):
        first = chance.choice(first_words) if len(made) % 2 else syllables(3).capitalize()
        made.add(f'{first} {syllables(4).capitalize()}')
    write_lines(folder + '/made-up.tsv',
                ['alias\tclass'] + [f'{alias}\t{known_class}' for alias in sorted(made)])
    return folder
