// A reader at the browser edition: what a person does, with the selectors that hold on 1.100 and on the current VS Code.
import assert from 'node:assert/strict';
import path from 'node:path';

export class Reader {
  constructor({ page, server, workspace, git, shot }) {
    Object.assign(this, { page, server, workspace, git, shot });
    this.editor = page.locator('.editor-instance .monaco-editor[role="code"] .view-lines').first();
    this.hoverCard = page.locator('.monaco-editor .monaco-resizable-hover .monaco-hover:not(.hidden)');
    this.toast = page.locator('.notifications-toasts .notification-toast');
    this.input = page.locator('.quick-input-widget input').first();
  }

  /** Opens the folder with one file in the editor. */
  async open(file) {
    const payload = [['openFile', this.server.remote(path.join(this.workspace, file))]];
    await this.page.goto(this.server.url({ folder: this.workspace, payload }));
    await this.editor.waitFor({ timeout: 60_000 });
  }

  /** Waits for underlines. */
  async underlined() {
    await this.page.locator('.view-lines span[class*="ced-"]').first().waitFor({ timeout: 30_000 });
  }

  underlines() {
    return this.page.locator('.view-lines span[class*="ced-"]').allTextContents();
  }

  /** Moves the mouse over the first stretch of underlined text that holds `text`. @returns the card's words */
  async hover(text, expected = '') {
    await this.away();
    await this.page.locator('.view-lines span[class*="ced-"]', { hasText: text }).first().hover();
    return this.card(expected);
  }

  async card(expected) {
    const card = this.hoverCard.filter({ hasText: expected }).first();
    await card.waitFor({ timeout: 10_000 });
    await this.page.waitForTimeout(150);
    return card.innerText();
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
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title.replace(/^.*: /, '') }).first().waitFor({ timeout: 5000 });
    await this.page.keyboard.press('Enter');
  }

  /** Is a command offered in the palette? */
  async offers(title) {
    await this.page.keyboard.press('F1');
    await this.input.waitFor();
    await this.input.fill(`>${title}`);
    await this.page.waitForTimeout(500);
    const rows = await this.page.locator('.quick-input-list .monaco-list-row').allTextContents();
    await this.page.keyboard.press('Escape');
    return rows.some((row) => row.includes(title));
  }

  /** Opens another file of the folder by its name. */
  async goToFile(name) {
    await this.page.keyboard.press('Control+P');
    await this.input.waitFor();
    await this.input.fill(name);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: path.basename(name) }).first().waitFor({ timeout: 10_000 });
    await this.page.keyboard.press('Enter');
    await this.page.locator('.tab.active', { hasText: path.basename(name) }).first().waitFor({ timeout: 10_000 });
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

  assert = assert;
}
