"""A page in Chromium, for those who read pages as people do: they look, point, click, type and print.
"""
import io
import os
import time

from PIL import Image
from selenium import webdriver
from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

from tags import fail, same

# Seconds; the whole script of the test has two minutes.
TIME_MOST = 30

FLAGS = ('--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage',
         '--hide-scrollbars', '--window-size=1200,900')


class Page:
    def __init__(self, path, want, folder):
        options = webdriver.ChromeOptions()
        for flag in FLAGS:
            options.add_argument(flag)
        options.set_capability('goog:loggingPrefs', {'browser': 'ALL', 'performance': 'ALL'})
        self.driver = webdriver.Chrome(service=Service('/usr/bin/chromedriver'), options=options)
        self.driver.set_script_timeout(TIME_MOST)
        self.driver.set_page_load_timeout(TIME_MOST)
        self.url, self.want, self.folder = 'file://' + os.path.abspath(path), want, folder

    def open(self):
        self.driver.get('about:blank')
        self.driver.get(self.url)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def shown(self, selector):
        return self.ask('return [...document.querySelectorAll(arguments[0])]'
                        '.filter(element => element.checkVisibility())', selector)

    def ask(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def tell(self, command, **arguments):
        return self.driver.execute_cdp_cmd(command, arguments)

    def media(self, kind='', scheme='light'):
        self.tell('Emulation.setEmulatedMedia', media=kind,
                  features=[{'name': 'prefers-color-scheme', 'value': scheme}])

    def picture(self, name):
        png = self.driver.get_screenshot_as_png()
        with open(os.path.join(self.folder, name + '.png'), 'wb') as file:
            file.write(png)
        return Image.open(io.BytesIO(png)).convert('RGB')

    def point_at(self, element):
        self.ask('arguments[0].scrollIntoView({block: "center"})', element)
        ActionChains(self.driver).move_to_element(element).perform()

    def press(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()

    def wait(self, is_so, why):
        end = time.monotonic() + TIME_MOST
        while not is_so():
            if time.monotonic() > end:
                fail(why)
            time.sleep(0.05)

    def in_view(self, element):
        return self.ask('const r = arguments[0].getBoundingClientRect();'
                        'return r.bottom > 0 && r.top < innerHeight', element)


def luminance(color):
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
              for c in (part / 255 for part in color)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def colors(page, selector):
    """Of each element that is shown: what it is, its ink, and the first ground behind it."""
    return page.ask('''
        const parse = text => text.match(/[\\d.]+/g).map(Number);
        const ground = element => {
          for (let at = element; at; at = at.parentElement) {
            const [r, g, b, alpha = 1] = parse(getComputedStyle(at).backgroundColor);
            if (alpha > 0)
              return [r, g, b];
          }
        };
        return [...document.querySelectorAll(arguments[0])]
          .filter(element => element.getClientRects().length > 0)
          .map(element => [element.outerHTML.slice(0, 80),
                           parse(getComputedStyle(element).color).slice(0, 3), ground(element)])
        ''', selector)


def check_contrast(page, scheme, selector):
    for what, ink, ground in colors(page, selector):
        low, high = sorted((luminance(ink), luminance(ground)))
        if (high + 0.05) / (low + 0.05) < 4.5:  # WCAG 2.1
            fail('hard to read:', scheme, what, ink, ground)


def check_day_and_night(page, selector):
    """The words can be read on their grounds, and the ground is as light as it should be."""
    grounds = []
    for scheme in ('light', 'dark'):
        page.media(scheme=scheme)
        check_contrast(page, scheme, selector)
        page.ask('scrollTo(0, 0)')
        image = page.picture(scheme)
        grounds.append(image.getpixel((2, 2)))
        same(f'few colours, {scheme}', len(image.getcolors(1 << 20)) > 50, True)
    light, dark = map(luminance, grounds)
    if light < 0.8 or dark > 0.2:
        fail('grounds:', grounds)


def check_harmless(page, title):
    """Its policy refuses scripts that come later, and it has asked for nothing."""
    same('title', page.driver.title, title)
    page.ask('const s = document.createElement("script"); s.textContent = "document.title = 1";'
             'document.body.append(s)')
    same('title', page.driver.title, title)
    log = page.driver.get_log('browser')
    same('refused', [line for line in log if 'Content Security Policy' not in line['message']], [])
    sent = [line for line in page.driver.get_log('performance')
            if '"Network.requestWillBeSent"' in line['message'] and page.url not in line['message']
            and 'about:blank' not in line['message']]
    same('requests', sent, [])


def run(page, checks):
    """Each function whose name begins with "it_" is a check of its own, on a page that was just
    opened."""
    try:
        for name, check in list(checks.items()):
            if name.startswith('it_'):
                page.open()
                check(page)
                print(name.replace('_', ' '))
    finally:
        page.driver.quit()
