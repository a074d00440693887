// What a reader does, in order. Each step is one test; each ends with a screenshot.
import assert from 'node:assert/strict';

export const steps = {
  'opens an article and underlines it': async (reader) => {
    await reader.open('baltic-wire/2023-03-21-denial.txt');
    await reader.underlined();
    for (const name of ['Meridian', 'Gotland', 'Tuesday']) await reader.until(`${name} is underlined`, async () => (await reader.underlines()).some((words) => words.includes(name)));
    await reader.swept();
    await reader.shot('1-open');
  },

  'hovers over a person': async (reader) => {
    const card = await reader.hover('Lindqvist', /Annika Lindqvist[\s\S]*\d articles/);
    assert.match(card, /articles/);
    await reader.shot('2-hover-person');
  },

  'hovers over a date': async (reader) => {
    // The year is known once the other articles are read.
    const card = await reader.hover('Tuesday', /Tuesday 21 March 2023/);
    assert.match(card, /Worked out/);
    await reader.shot('3-hover-date');
  },

  'hovers by keyboard': async (reader) => {
    await reader.select('Rotterdam');
    await reader.page.keyboard.press('ArrowLeft');
    await reader.page.keyboard.press('Control+K');
    await reader.page.keyboard.press('Control+I');
    await reader.card('Rotterdam');
    await reader.shot('4-hover-keyboard');
    await reader.page.keyboard.press('Escape');
  },

  'annotates by the palette': async (reader) => {
    await reader.select('more than 300 tonnes');
    await reader.command('Dateline: Annotate…');
    await reader.page.locator('.quick-input-widget', { hasText: 'your name in notes' }).or(reader.page.locator('.quick-input-widget', { hasText: 'more than 300 tonnes' })).first().waitFor();
    await reader.type('Differs from the coast guard. #figures');
    await reader.page.locator('.quick-input-widget', { hasText: 'your name in notes' }).waitFor();
    await reader.shot('5-name');
    await reader.type('Ada');
    await reader.until('the note is written', () => reader.annotationFiles().length === 2);
    const note = reader.annotation();
    assert.equal(note.creator.name, 'Ada');
    assert.equal(note.target.selector[0].exact, 'more than 300 tonnes');
    assert.deepEqual(note.body.map((b) => b.purpose), ['commenting', 'tagging']);
    await reader.page.waitForTimeout(800);
    await reader.shot('6-annotated');
  },

  'shows the note on hover': async (reader) => {
    await reader.focusEditor();
    const card = await reader.hover('than 300 tonnes', 'Ada');
    assert.match(card, /Differs from the coast guard\./);
    await reader.shot('7-hover-note');
  },

  'lists actors and notes': async (reader) => {
    await reader.away();
    await reader.page.locator('.activitybar .action-item a[aria-label*="Dateline"]').first().click();
    await reader.page.locator('.pane-header', { hasText: 'Notes' }).first().waitFor();
    await reader.page.locator('.pane-body .monaco-list-row', { hasText: 'Differs from the coast guard' }).first().waitFor();
    await reader.page.waitForTimeout(500);
    await reader.shot('8-views');
  },

  'commits the note, and git is clean': async (reader) => {
    reader.git('add', '-A');
    reader.git('commit', '-q', '-m', 'A note');
    await reader.page.reload();
    await reader.underlined();
    await reader.hover('Gotland', 'Gotland');
    assert.equal(reader.git('status', '--porcelain'), '');
  },

  'passages: a quotation that stands elsewhere, too': async (reader) => {
    await reader.turnTo('baltic-wire/2023-03-14-leak.txt');
    await reader.underlined();
    const card = await reader.hover('working against the wind', /Annika Lindqvist[\s\S]*also in 1 other article/);
    assert.match(card, /said to reporters in Visby/);
    assert.match(card, /also in 1 other article/);
    assert.match(card, /word for word/);
    await reader.shot('p1-quotation');
  },

  'passages: a passage that stands elsewhere, too': async (reader) => {
    await reader.turnTo('harbour-post/rostock-waits.md');
    await reader.underlined();
    const card = await reader.hover('sails under the flag', /Told[\s\S]*word for word/);
    assert.match(card, /word for word/);
    await reader.shot('p2-reuse');
  },

  'passages: a disputed figure': async (reader) => {
    await reader.turnTo('baltic-wire/2023-03-21-denial.txt');
    await reader.underlined();
    const card = await reader.hover('more than 300 tonnes', /Disputed[\s\S]*340 tonnes/);
    assert.match(card, /340 tonnes/);
    await reader.shot('p3-disputed');
  },

  'passages: statements by actor': async (reader) => {
    await reader.turnTo('baltic-wire/2023-03-14-leak.txt');
    await reader.underlined();
    await reader.command('Dateline: Focus on Statements View').catch(() => reader.page.locator('.activitybar .action-item a[aria-label*="Dateline"]').first().click());
    await reader.page.locator('.pane-header', { hasText: 'Statements' }).first().waitFor();
    const speaker = reader.page.locator('.pane-body .monaco-list-row[aria-label*="statement"]', { hasText: 'Annika Lindqvist' }).first();
    await speaker.waitFor({ timeout: 20_000 });
    await speaker.click();
    await reader.page.locator('.pane-body .monaco-list-row[aria-label*="tonnes"]').first().waitFor({ timeout: 10_000 });
    await reader.shot('p4-statements');
  },
};
