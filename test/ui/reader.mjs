// A reader at the browser edition: what a person does, with the selectors that hold on 1.100 and on the current VS Code.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Milliseconds. How long a loaded machine may take for anything. */
const patience = 60_000;

export class Reader {
  constructor({ page, server, workspace, git, shot }) {
    Object.assign(this, { page, server, workspace, git, shot });
    this.editor = page.locator('.editor-instance .monaco-editor[role="code"] .view-lines').first();
    this.hoverCard = page.locator('.monaco-editor .monaco-resizable-hover .monaco-hover:not(.hidden)');
    this.toast = page.locator('.notifications-toasts .notification-toast');
    this.input = page.locator('.quick-input-widget input').first();
    page.setDefaultTimeout(patience);
  }

  /** Opens the folder with one file in the editor. */
  async open(file) {
    const payload = [['openFile', this.server.remote(path.join(this.workspace, file))]];
    await this.page.goto(this.server.url({ folder: this.workspace, payload }));
    await this.editor.waitFor();
  }

  /** Opens another file in the same window, as a reader does: by its name. */
  async turnTo(file) {
    if (this.page.url() === 'about:blank') return this.open(file);
    await this.away();
    await this.page.keyboard.press('Control+P');
    const box = this.page.locator('.quick-input-widget input').first();
    await box.waitFor();
    await box.fill(file);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: path.basename(file) }).first().click();
    await this.page.locator('.tab.active', { hasText: path.basename(file) }).first().waitFor();
    return undefined;
  }

  /** Waits for underlines: decorations with a border are drawn as overlays, not on the text. */
  async underlined() {
    await this.page.locator('.view-overlays .cdr[class*="ced-"]').first().waitFor({ state: 'attached' });
  }

  /** Waits until the other articles of the folder are read: the status item no longer counts them. */
  async swept() {
    await this.page.locator('.statusbar-item', { hasText: /^\s*Dateline\s*$/ }).first().waitFor();
  }

  /** The words under each underline that is in sight. */
  underlines() {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('.view-overlays .cdr[class*="ced-"]')].map((mark) => {
        const { left, right, top, height } = mark.getBoundingClientRect();
        const at = (x) => document.caretRangeFromPoint(x, top + height / 2);
        const [from, to] = [at(left + 1), at(right - 1)];
        if (!from || !to) return '';
        // A line is cut into several text nodes, so a word may lie across two.
        const words = document.createRange();
        words.setStart(from.startContainer, from.startOffset);
        words.setEnd(to.startContainer, Math.min(to.startOffset + 1, to.startContainer.textContent.length));
        return words.toString().replaceAll('\u00a0', ' ');
      }),
    );
  }

  /** The middle of the first stretch of editor text that is `text`, `nth` for a later one. */
  async place(text, nth = 0) {
    const found = await this.page.evaluate(
      ([wanted, skip]) => {
        let left = skip;
        const lines = [...document.querySelectorAll('.editor-instance .monaco-editor[role="code"] .view-line')].sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
        for (const line of lines) {
          const nodes = [];
          const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
          const whole = nodes.map((n) => n.textContent).join('').replaceAll('\u00a0', ' ');
          for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + 1)) {
            if (left-- > 0) continue;
            const range = document.createRange();
            let seen = 0;
            const middle = at + Math.floor(wanted.length / 2);
            for (const node of nodes) {
              const { length } = node.textContent;
              if (seen <= middle && middle < seen + length) {
                range.setStart(node, middle - seen);
                range.setEnd(node, middle - seen + 1);
                const { x, y, width, height } = range.getBoundingClientRect();
                return { x: x + width / 2, y: y + height / 2 };
              }
              seen += length;
            }
          }
        }
        return undefined;
      },
      [text, nth],
    );
    assert.ok(found, `"${text}" is not in sight`);
    return found;
  }

  /**
   * Moves the mouse over a text of the article, again and again until the card says what is expected: what the other articles
   * say is known only once they are read.
   * @returns the card's words
   */
  async hover(text, expected = '', nth = 0) {
    const begun = Date.now();
    for (;;) {
      await this.away();
      const { x, y } = await this.place(text, nth);
      await this.page.mouse.move(x - 2, y, { steps: 2 });
      await this.page.mouse.move(x, y);
      try {
        return await this.card(expected, 4000);
      } catch (error) {
        if (Date.now() - begun > patience) throw error;
      }
    }
  }

  async card(expected, most = patience) {
    const card = this.hoverCard.filter({ hasText: expected }).first();
    await card.waitFor({ timeout: most });
    return card.innerText({ timeout: most });
  }

  /** The mouse to a corner, and the hover gone. */
  async away() {
    await this.page.mouse.move(640, 790);
    await this.hoverCard.first().waitFor({ state: 'hidden', timeout: 5000 }).catch(() => {});
  }

  async focusEditor() {
    await this.away();
    await this.editor.click({ position: { x: 400, y: 30 } });
  }

  /** A command by its title in the palette. */
  async command(title) {
    await this.page.keyboard.press('F1');
    await this.input.waitFor();
    await this.input.fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title.replace(/^.*: /, '') }).first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Opens another file of the folder by its name. */
  async goToFile(name) {
    await this.page.keyboard.press('Control+P');
    await this.input.waitFor();
    await this.input.fill(name);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: path.basename(name) }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.tab.active', { hasText: path.basename(name) }).first().waitFor();
  }

  /** Puts the cursor on the first occurrence of a text, by the find widget, so that it is selected. */
  async select(text) {
    await this.focusEditor();
    await this.page.keyboard.press('Control+Home');
    await this.page.keyboard.press('Control+F');
    const find = this.page.locator('.find-widget textarea, .find-widget input').first();
    await find.waitFor();
    await find.fill(text);
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Escape');
  }

  status(text) {
    return this.page.locator('.statusbar-item', { hasText: text }).first();
  }

  /** Types into the input box that is open, and sends it. */
  async type(text) {
    await this.input.fill(text);
    await this.page.keyboard.press('Enter');
    await this.page.waitForTimeout(200);
  }

  async until(what, holds, most = patience) {
    const begun = Date.now();
    while (!(await holds())) {
      assert.ok(Date.now() - begun < most, `waited ${most} ms: ${what}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** Files below .annotations, anywhere in the folder. */
  annotationFiles() {
    return readdirSync(this.workspace, { recursive: true })
      .map(String)
      .filter((name) => name.includes('.annotations') && name.endsWith('.json'));
  }

  /** The first annotation on disk. */
  annotation() {
    const [file] = this.annotationFiles().filter((name) => !name.endsWith('article.json'));
    return JSON.parse(readFileSync(path.join(this.workspace, file), 'utf8'));
  }
}
