// What the suite may ask of the window that a reader sees. The suite runs in the extension host, the window is in a browser:
// a small server on 127.0.0.1 stands between them.
import { createServer } from 'node:http';

/** Decorations of the extension that are painted now: the words under each, the line below, the ground, the opacity of the text. */
const marks = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.editor-instance .view-overlays .cdr[class*="ced-"]')].flatMap((mark) => {
      const { left, right, top, height } = mark.getBoundingClientRect();
      const { borderBottomStyle, borderBottomWidth, borderBottomColor, backgroundColor } = getComputedStyle(mark);
      const at = (x) => document.caretRangeFromPoint(x, top + height / 2);
      const [from, to] = [at(left + 1), at(right - 1)];
      const range = document.createRange();
      if (from && to) {
        range.setStart(from.startContainer, from.startOffset);
        range.setEnd(to.startContainer, to.startOffset);
      }
      const text = range.toString().replaceAll('\u00a0', ' ');
      const line = borderBottomWidth === '0px' ? 'none' : borderBottomStyle;
      const ground = backgroundColor === 'rgba(0, 0, 0, 0)' ? 'none' : backgroundColor;
      return line === 'none' && ground === 'none' ? [] : [{ text, line, colour: borderBottomColor, ground }];
    }),
  );

const requests = {
  marks,
  /** How many elements a selector finds. */
  count: (page, selector) => page.locator(selector).count(),
  /** The words in the elements that a selector finds. */
  texts: (page, selector) => page.locator(selector).allInnerTexts(),
  click: (page, selector) => page.locator(selector).first().click({ timeout: 10_000 }),
  press: (page, key) => page.keyboard.press(key),
  /** Types into the input box that is open; waits for one. */
  fill: (page, text) => page.locator('.quick-input-widget:visible input').first().fill(text, { timeout: 10_000 }),
};

/** @param {() => import('playwright-core').Page | undefined} page the window at hand */
export const startEyes = (page) =>
  new Promise((resolve) => {
    const server = createServer(async (request, response) => {
      try {
        let body = '';
        for await (const chunk of request) body += chunk;
        const { what, args } = JSON.parse(body);
        if (!Object.hasOwn(requests, what)) throw new Error(`no request ${what}`);
        response.end(JSON.stringify({ value: (await requests[what](page(), ...args)) ?? null }));
      } catch (error) {
        response.end(JSON.stringify({ fault: error instanceof Error ? error.message : String(error) }));
      }
    });
    server.listen(0, '127.0.0.1', () => resolve({ url: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() }));
  });
