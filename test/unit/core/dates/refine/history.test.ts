import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show } from '../found.ts';

const history = [
  'On 3 March 1911 the strike began. By June the mills had closed. In December the owners gave in, and in January the mills reopened.',
  'The next year was calm. On 5 May 1913 a second strike broke out; it ended two months later. The same month the union split, as it had in 1848.',
  'In August the leaders were tried. On 9 October the verdict was read. The following day they were moved to the old fort.',
  'In 1920 the fort was closed, and in the spring of 1921 it was sold.',
].join('\n\n');

test('a history is read from the date before, found out from the text itself', () => {
  assert.deepEqual(show(history), [
    '3 March 1911 = 1911-03-03',
    'June = 1911-06',
    'December = 1911-12',
    'January = 1912-01',
    'The next year = 1913',
    '5 May 1913 = 1913-05-05',
    'two months later = 1913-07',
    'The same month = 1913-07',
    '1848 = 1848',
    'August = 1913-08',
    '9 October = 1913-10-09',
    'The following day = 1913-10-10',
    '1920 = 1920',
    'the spring of 1921 = 1921-SP',
  ]);
});

test('news that names an old year is still read from publication', () => {
  assert.deepEqual(show('The mill, built in 1911 and rebuilt in 1948, burned on Monday. It had been sold in January.'), ['1911 = 1911', '1948 = 1948', 'Monday = 2022-02-14', 'January = 2022-01']);
});
