// What a reader does, in order. Each step is one test; each ends with a screenshot.
import assert from 'node:assert/strict';

export const steps = {
  'opens an article and underlines it': async (reader) => {
    await reader.open('baltic-wire/2023-03-21-denial.txt');
    await reader.underlined();
    const words = (await reader.underlines()).join(' | ');
    for (const name of ['Meridian', 'Gotland', 'Tuesday']) assert.match(words, new RegExp(name));
    await reader.page.waitForTimeout(1500);
    await reader.shot('1-open');
  },

  'hovers over a person': async (reader) => {
    const card = await reader.hover('Lindqvist', 'Annika Lindqvist');
    assert.match(card, /articles/);
    await reader.shot('2-hover-person');
  },

  'hovers over a date': async (reader) => {
    const card = await reader.hover('Tuesday', '2023');
    assert.match(card, /Tuesday 21 March 2023/);
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
};
