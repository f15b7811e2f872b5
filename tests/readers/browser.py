"""Reads the HTML report as people do, in Chromium: browser.py JSON HTML FOLDER

Pictures of what it sees go to FOLDER.
"""
import sys

from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.common.by import By

from chromium import Page, check_day_and_night, check_harmless, run
from tags import claims, fail, same


def it_has_every_claim(page):
    same('claims', len(page.shown('.claim')), len(page.want))
    same('boxes', len(page.shown('#filter')), 1)
    same('status', page.one('#shown').text, f'{len(page.want)} of {len(page.want)} claims shown')


def it_needs_no_script(page):
    page.tell('Emulation.setScriptExecutionDisabled', value=True)
    page.open()
    same('claims', len(page.shown('.claim')), len(page.want))
    same('filter', len(page.shown('#filter')), 0)
    page.point_at(page.one('.sentence mark'))
    same('what hovering shows', len(page.shown('.tip')), 1)
    page.tell('Emulation.setScriptExecutionDisabled', value=False)


def it_runs_nothing_and_loads_nothing(page):
    same('elements of the article', len(page.all('article script, article img')), 0)
    if '<script>' not in page.one('article').text:
        fail('what could run is not shown')
    check_harmless(page, 'Claims')


def it_tells_on_hovering(page):
    sentence = page.one('.sentence')
    page.point_at(sentence.find_element(By.CSS_SELECTOR, 'mark'))
    tip, = page.shown('.tip')
    claim = page.want[0][1]
    wanted = [claim['type'], claim['factuality'], claim['attribution']['source'], claim['rule']]
    wanted += [f"{p['role']} {p['actor']}" for p in claim['participants']]
    same('not told', [word for word in wanted if word not in tip.text], [])
    page.picture('hover')
    page.press(Keys.ESCAPE)
    same('after Escape', len(page.shown('.tip')), 0)
    page.point_at(page.one('h1'))
    page.point_at(sentence.find_element(By.CSS_SELECTOR, 'mark'))
    same('pointed at again', len(page.shown('.tip')), 1)


def it_can_be_used_by_keyboard(page):
    seen = set()
    for _ in range(400):
        page.press(Keys.TAB)
        focus = page.driver.switch_to.active_element
        if focus.tag_name == 'body':
            break
        outline = focus.value_of_css_property('outline-style')
        if outline == 'none':
            fail('no outline:', focus.get_attribute('outerHTML')[:200])
        if 'sentence' in (focus.get_attribute('class') or ''):
            same('tips', len(page.shown('.tip')), 1)
            seen.add(focus.get_attribute('id'))
    same('sentences reached', len(seen), len(page.all('.sentence')))


def it_speaks_to_screen_readers(page):
    page.tell('Accessibility.enable')
    nodes = page.tell('Accessibility.getFullAXTree')['nodes']
    told = [n.get('description', {}).get('value', '') for n in nodes]
    for _, claim in page.want:
        if not any(claim['type'] in text and claim['factuality'] in text for text in told):
            fail('not told:', claim['type'])
    roles = {n['role']['value'] for n in nodes}
    same('landmarks', {'main', 'banner', 'complementary', 'contentinfo', 'article'} - roles, set())
    unnamed = [n for n in nodes if n['role']['value'] in ('checkbox', 'link', 'button')
               and not n['ignored'] and not n.get('name', {}).get('value')]
    same('without a name', unnamed, [])
    levels = page.ask('return [...document.querySelectorAll("h1,h2,h3,h4")]'
                      '.map(h => +h.tagName[1])')
    same('first heading', (levels[0], levels.count(1)), (1, 1))


def it_leads_from_claims_to_words_and_back(page):
    for item in page.all('.claim')[:5]:
        item.find_element(By.CSS_SELECTOR, 'a').click()
        target = page.one(':target')
        if 'sentence' not in target.get_attribute('class') or not page.in_view(target):
            fail('does not lead to the sentence')
        note = page.one(f'.refs a[href="#{item.get_attribute("id")}"]')
        ActionChains(page.driver).move_to_element(page.one('h1')).perform()
        page.ask('arguments[0].scrollIntoView({block: "center"})', note)
        note.click()
        same('target', page.one(':target').get_attribute('id'), item.get_attribute('id'))
        if not page.in_view(item):
            fail('does not lead back')


def it_filters(page):
    for name, of in (('type', lambda c: c['type']), ('factuality', lambda c: c['factuality']),
                     ('source', lambda c: c['attribution']['source'])):
        for value in sorted({of(claim) for _, claim in page.want}):
            box = page.one(f'input[name="{name}"][value="{value}"]')
            box.click()
            left = sum(of(claim) != value for _, claim in page.want)
            same(f'without {value}', len(page.shown('.claim')), left)
            same('status', page.one('#shown').text, f'{left} of {len(page.want)} claims shown')
            same('still marked', page.ask(
                'return [...document.querySelectorAll("mark:not(.off)")].filter(m => m.dataset.claims'
                '.split(" ").every(id => document.getElementById(id).hidden)).length'), 0)
            box.click()
    for box in page.shown('input[name="type"]'):
        box.click()
    same('nothing ticked', len(page.shown('.claim, .doc.claiming')), 0)
    page.one('button[type="reset"]').click()
    same('all again', len(page.shown('.claim')), len(page.want))
    same('marks', len(page.all('.off')), 0)


def it_can_be_read_by_day_and_night(page):
    check_day_and_night(page, 'mark, article *, .faint, dt, dd, h4, legend, label')


def it_colours_the_words(page):
    page.media(scheme='light')
    mark = page.one('mark')
    page.ask('arguments[0].scrollIntoView({block: "center"})', mark)
    place = page.ask('const r = arguments[0].getClientRects()[0];'
                     'return [r.left + 1, r.top + 1].map(Math.ceil)', mark)
    color = page.ask('return getComputedStyle(arguments[0]).backgroundColor.match(/\\d+/g)', mark)
    same('colour seen', page.picture('mark').getpixel(tuple(place)), tuple(map(int, color)))


def it_fits_small_screens(page):
    page.tell('Emulation.setDeviceMetricsOverride', width=360, height=640, deviceScaleFactor=1,
              mobile=True)
    page.open()
    same('width', page.ask('return document.documentElement.scrollWidth'), 360)
    page.point_at(page.one('.sentence mark'))
    page.picture('small')
    page.tell('Emulation.clearDeviceMetricsOverride')


def it_prints(page):
    page.media(kind='print')
    same('on paper', len(page.shown('#filter, .tip')), 0)
    same('claims', len(page.shown('.claim')), len(page.want))
    page.media()
    pdf = page.tell('Page.printToPDF')['data']
    same('PDF', len(pdf) > 10000, True)


def main(json_path, path, folder):
    run(Page(path, claims(json_path), folder), globals())


main(*sys.argv[1:])
