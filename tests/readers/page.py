"""What the readers of HTML share."""
import base64
import hashlib
import re

from tags import fail, same

HTML = '{http://www.w3.org/1999/xhtml}'


def text(node):
    return ' '.join(''.join(node.itertext()).split())


def words(raw):
    """As a page has it: white space means nothing, and what no document may hold is
    replaced."""
    return ' '.join(re.sub(r'[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]', '\ufffd', raw).split())


def of_class(node, name):
    return [n for n in node.iter() if name in n.get('class', '').split()]


def facts(item):
    names, values = item.iter(HTML + 'dt'), item.iter(HTML + 'dd')
    return [(text(name), text(value)) for name, value in zip(names, values)]


def check_safety(page):
    """Nothing is loaded, and only the one script that the page brings along may run."""
    policy = next(m.get('content') for m in page.iter(HTML + 'meta') if m.get('http-equiv'))
    for element, kind in (('style', 'style-src'), ('script', 'script-src')):
        node, = page.iter(HTML + element)
        digest = base64.b64encode(hashlib.sha256(node.text.encode()).digest()).decode()
        if f"{kind} 'sha256-{digest}'" not in policy or "default-src 'none'" not in policy:
            fail('not by the policy:', element)
    for node in page.iter():
        for name, value in node.items():
            if name.startswith('on') or name in ('src', 'style') or (
                    name == 'href' and not re.match(r'#|https?://|file:///|(?!/)[^:#]+(#|$)', value)):
                fail('not safe:', name, value)


def check_page(page):
    """It is safe, no id is given twice, and each link into the page leads somewhere."""
    check_safety(page)
    ids = [n.get('id') for n in page.iter() if n.get('id')]
    same('ids given twice', len(ids), len(set(ids)))
    for node in page.iter():
        target = node.get('href', '')
        if target.startswith('#') and target[1:] not in ids:
            fail('leads nowhere:', target)
