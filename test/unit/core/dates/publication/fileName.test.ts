import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateInName } from '../../../../../src/core/dates/publication/fileName.ts';

test('the date in a name, or in the folders above it', () => {
  for (const address of ['2023-03-21-denial.txt', 'file:///news/baltic/2023_03_21%20denial.txt', 'news/20230321.md', 'denial 2023.03.21.txt', '/news/2023/03/21/denial.txt']) assert.equal(dateInName(address), '2023-03-21', address);
});

test('figures that are no date', () => {
  for (const address of ['2023-02-30-denial.txt', '000_a20190521b.txt', '120230321.txt', '2023-03.txt', 'denial.txt', '2023-03-21/denial.txt', '']) assert.equal(dateInName(address), undefined, address);
});
