"""Reads the page of events as people do, in Chromium: events_browser.py JSON HTML FOLDER

Pictures of what it sees go to FOLDER.
"""
import sys

from selenium.webdriver import Keys
from selenium.webdriver.common.by import By

from chromium import Page, check_day_and_night, check_harmless, run
from tags import fail, load, same

# From a number to a sentence it is no farther.
CLICKS_MOST = 4
# So many numbers of each part of the page are clicked; of the others the links are followed.
CLICKED = 4

PARTS = ('.lead', '.timeline', '#timeline > p', '#years', '#matrix tbody', '#matrix tfoot',
         '.measures', '.stances', '.contradictions', '.facts', '#documents', '#copies')

LINKS = 'a[href^="#"]'


def reports(page):
    return [claim for event in page.want for claim in event['claims']]


def it_has_every_event(page):
    same('events', len(page.shown('.event')), len(page.want))
    same('reports', len(page.all('.report')), len(reports(page)))
    same('status', page.one('#shown').text, f'{len(page.want)} of {len(page.want)} events shown')
    same('numbers', [int(n.text) for n in page.all('.lead .n')][0], len(reports(page)))


def it_runs_nothing_and_loads_nothing(page):
    same('elements of texts', len(page.all('main script, main img, main b b')), 0)
    if '<script>' not in page.ask('return document.querySelector("#events").textContent'):
        fail('what could run is not shown')
    check_harmless(page, 'Events')


def click(page, link):
    """Clicks a link, when need be after a click on what it is folded into."""
    for summary in page.ask('''
            const folded = [];
            for (let at = arguments[0].closest('details:not([open])'); at;
                 at = at.parentElement.closest('details:not([open])'))
              folded.unshift(at.querySelector('summary'));
            return folded''', link):
        page.ask('arguments[0].scrollIntoView({block: "center"})', summary)
        summary.click()
    page.ask('arguments[0].scrollIntoView({block: "center"})', link)
    # Of an SVG link the middle may be empty.
    shape = link.find_elements(By.CSS_SELECTOR, 'text')
    (shape or [link])[0].click()
    target = page.one(':target')
    same('where it leads', '#' + target.get_attribute('id'),
         page.ask('return arguments[0].getAttribute("href")', link))
    page.wait(lambda: page.in_view(target) and target.is_displayed(),
              'cannot be seen: ' + target.get_attribute('id'))
    return target


def leads_to_sentence(page, link):
    for _ in range(CLICKS_MOST):
        target = click(page, link)
        found = page.ask('const mark = arguments[0].querySelector(".report mark"); return mark && '
                         'mark.checkVisibility() && mark.textContent', target)
        found = found or ('report' in target.get_attribute('class').split()
                          and target.find_element(By.CSS_SELECTOR, 'mark').text)
        if found:
            same('a sentence that is claimed', any(
                ' '.join(found.split()) == ' '.join(c['text'].split()) for c in reports(page)), True)
            return
        numbers = target.find_elements(By.CSS_SELECTOR, '.n')
        link = numbers[0] if numbers else target.find_element(By.CSS_SELECTOR, LINKS)
    fail('no sentence after', CLICKS_MOST, 'clicks')


def it_leads_from_numbers_to_sentences(page):
    for part in PARTS:
        links = page.all(f'{part} a.n, {part} li > a[href^="#"]')
        for link in links[::max(1, len(links) // CLICKED)]:
            leads_to_sentence(page, link)


def it_leads_from_every_number_to_sentences(page):
    lost = page.ask('''
        const leads = (link, clicks) => {
          const target = document.getElementById(link.getAttribute('href').slice(1));
          return target.querySelector('mark') !== null || (clicks > 1 &&
            [...target.querySelectorAll('a[href^="#"]')].some(next => leads(next, clicks - 1)));
        };
        return [...document.querySelectorAll('.n, .timeline a, .contradictions a')]
          .filter(link => !leads(link, arguments[0])).map(link => link.outerHTML)''', CLICKS_MOST)
    same('leads to no sentence', lost, [])


def it_needs_no_script(page):
    page.tell('Emulation.setScriptExecutionDisabled', value=True)
    page.open()
    same('events', len(page.shown('.event')), len(page.want))
    same('filter', len(page.shown('#filter')), 0)
    leads_to_sentence(page, page.one('#matrix tbody .n'))
    leads_to_sentence(page, page.all('.event')[-1].find_element(By.CSS_SELECTOR, '.n'))
    page.tell('Emulation.setScriptExecutionDisabled', value=False)


def it_can_be_used_by_keyboard(page):
    page.press(Keys.TAB)
    focus = page.driver.switch_to.active_element
    same('first', focus.get_attribute('class'), 'skip')
    page.press(Keys.ENTER)
    same('skipped', page.one(':target').get_attribute('id'), 'main')
    seen = set()
    for _ in range(40):
        page.press(Keys.TAB)
        focus = page.driver.switch_to.active_element
        if focus.value_of_css_property('outline-style') == 'none':
            fail('no outline:', focus.get_attribute('outerHTML')[:200])
        seen.add(focus.tag_name)
    same('reached', {'a', 'summary', 'div'} - seen, set())


def it_speaks_to_screen_readers(page):
    page.tell('Accessibility.enable')
    nodes = page.tell('Accessibility.getFullAXTree')['nodes']
    roles = {n['role']['value'] for n in nodes}
    same('landmarks', {'main', 'banner', 'navigation', 'contentinfo', 'article', 'table',
                       'columnheader', 'rowheader', 'region'} - roles, set())
    unnamed = [n for n in nodes if n['role']['value'] in ('checkbox', 'link', 'button', 'spinbutton',
                                                          'region', 'navigation')
               and not n['ignored'] and not n.get('name', {}).get('value')]
    same('without a name', unnamed, [])
    names = [n.get('name', {}).get('value', '') for n in nodes]
    same('the drawing', any(name.startswith('Events by year, ') for name in names), True)
    levels = page.ask('return [...document.querySelectorAll("h1,h2,h3,h4")].map(h => +h.tagName[1])')
    steps = {after - before for before, after in zip(levels, levels[1:])}
    same('headings', (levels[0], levels.count(1), max(steps)), (1, 1, 1))


def shown_events(page):
    return page.ask('return [...document.querySelectorAll(".event")]'
                    '.filter(event => event.checkVisibility()).map(event => event.id)')


def check_boxes(page, name, of):
    for value in sorted({value for event in page.want for value in of(event)}):
        box = page.one(f'input[name="{name}"][value="{value}"]')
        box.click()
        left = [event['id'] for event in page.want if of(event) - {value}]
        same(f'without {value}', shown_events(page), left)
        same('status', page.one('#shown').text, f'{len(left)} of {len(page.want)} events shown')
        box.click()


def it_filters(page):
    check_boxes(page, 'type', lambda event: {event['type']})
    check_boxes(page, 'stance', lambda event: set(event['stances']))
    check_boxes(page, 'source', lambda event: {source['kind'] for source in event['sources']})


def it_filters_by_time(page):
    undated = [event['id'] for event in page.want if not event['time']]
    page.one('input[name="undated"]').click()
    dated = [event['id'] for event in page.want if event['id'] not in undated]
    same('dated', shown_events(page), dated)
    page.one('input[name="from"]').send_keys('2000')
    late = [event['id'] for event in page.want if event['time']
            and (event['time'].get('to') or '9999')[:4] >= '2000']
    same('since 2000', shown_events(page), late)
    page.one('input[name="to"]').send_keys('1999')
    same('never', [e for e in shown_events(page) if e not in late], [])
    # What is filtered out is shown again when a link leads to it.
    target = click(page, page.one('#matrix tbody .n'))
    click(page, target.find_element(By.CSS_SELECTOR, LINKS))
    same('all again', len(page.shown('.event')), len(page.want))


def it_can_be_read_by_day_and_night(page):
    check_day_and_night(page, '.lead *, td a, th, .faint, nav a, .event *, summary, legend, label, '
                        '#documents *')
    for scheme in ('light', 'dark'):
        page.media(scheme=scheme)
        page.ask('document.querySelector(".event").scrollIntoView()')
        page.picture('events-' + scheme)


def it_fits_small_screens(page):
    page.tell('Emulation.setDeviceMetricsOverride', width=360, height=640, deviceScaleFactor=1,
              mobile=True)
    page.open()
    same('width', page.ask('return document.documentElement.scrollWidth'), 360)
    page.picture('small')
    page.ask('document.querySelector(".event").scrollIntoView()')
    page.picture('events-small')
    page.tell('Emulation.clearDeviceMetricsOverride')


def it_prints(page):
    page.media(kind='print')
    same('on paper', len(page.shown('#filter, nav')), 0)
    same('sentences', len(page.shown('.report mark')), len(reports(page)))
    page.media()
    pdf = page.tell('Page.printToPDF')['data']
    same('PDF', len(pdf) > 10000, True)


def main(json_path, path, folder):
    run(Page(path, load(json_path)['events'], folder), globals())


main(*sys.argv[1:])
