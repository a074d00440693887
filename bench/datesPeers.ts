// The peers that the dates bench measures: chrono-node, compromise with compromise-dates, Microsoft's recognizers.
// Each result becomes a span with the TIMEX3 value that its own output supports best.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** What the scorer reads of a tagger's answer. */
export interface Tagged {
  readonly start: number;
  readonly end: number;
  readonly type?: string;
  readonly value?: string;
}
export type Tagger = (row: { readonly dct?: string; readonly text: string }) => readonly Tagged[];

interface ChronoComponents {
  get(part: string): number | null;
  isCertain(part: string): boolean;
}
interface ChronoResult {
  readonly index: number;
  readonly text: string;
  readonly start: ChronoComponents;
}
interface CompromiseDate {
  readonly offset: { readonly start: number; readonly length: number };
  readonly dates: { readonly start?: string | null; readonly end?: string | null };
}
interface MicrosoftResult {
  readonly start: number;
  readonly end: number;
  readonly typeName: string;
  readonly resolution?: { readonly values?: readonly { readonly timex?: string; readonly value?: string; readonly start?: string }[] };
}

const two = (n: number | null): string => String(n ?? 0).padStart(2, '0');
const noon = (dct: string | undefined): Date => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(dct ?? '') ?? /^()(\d{2})-(\d{2})-(\d{4})/.exec(dct ?? '');
  if (!parts) return new Date(2000, 0, 1, 12);
  return parts[1] === '' ? new Date(Number(parts[4]), Number(parts[3]) - 1, Number(parts[2]), 12) : new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]), 12);
};

const chronoValue = (c: ChronoComponents): { readonly type: string; readonly value: string } => {
  const date = `${String(c.get('year')).padStart(4, '0')}-${two(c.get('month'))}-${two(c.get('day'))}`;
  if (c.isCertain('hour')) return { type: 'TIME', value: `${date}T${two(c.get('hour'))}:${two(c.get('minute'))}` };
  if (c.isCertain('day') || c.isCertain('weekday')) return { type: 'DATE', value: date };
  if (c.isCertain('month')) return { type: 'DATE', value: date.slice(0, 7) };
  return { type: 'DATE', value: c.isCertain('year') ? date.slice(0, 4) : date };
};

const spanValue = (start: string, end: string | null | undefined): string => {
  const days = !end ? 1 : Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000);
  return days >= 360 ? start.slice(0, 4) : days >= 27 ? start.slice(0, 7) : start.slice(0, 10);
};

const microsoftValue = ({ resolution }: MicrosoftResult): string => {
  const values = resolution?.values ?? [];
  const first = values[0];
  const timex = first?.timex ?? '';
  // A definite timex is the value; an open one is read as the past candidate, which Microsoft lists first.
  return timex.includes('XXXX') || timex.startsWith('(') ? (first?.value ?? first?.start ?? timex) : timex;
};

/** The peers that are installed in `bench` (`npm i --prefix bench`); none is an empty table. */
export const peers = async (bench: string): Promise<Readonly<Record<string, Tagger>>> => {
  const folder = path.join(bench, 'node_modules');
  if (!existsSync(folder)) {
    console.error('bench/dates: peers are not installed; `npm i --prefix bench` brings them.');
    return {};
  }
  const require = createRequire(path.join(bench, 'package.json'));
  const chrono = require('chrono-node') as { parse(text: string, reference: Date): readonly ChronoResult[] };
  const { default: nlp } = (await import(require.resolve('compromise'))) as { default: ((text: string) => { dates(options: object): { json(options: object): readonly CompromiseDate[] } }) & { plugin(p: unknown): void } };
  const { default: datesPlugin } = (await import(require.resolve('compromise-dates'))) as { default: unknown };
  nlp.plugin(datesPlugin);
  const microsoft = require('@microsoft/recognizers-text-date-time') as { recognizeDateTime(text: string, culture: string, options: number | undefined, reference: Date): readonly MicrosoftResult[] };
  return {
    'chrono-node': ({ dct, text }) => chrono.parse(text, noon(dct)).map((r) => ({ start: r.index, end: r.index + r.text.length, ...chronoValue(r.start) })),
    // By paragraph: on whole histories compromise takes minutes.
    'compromise-dates': ({ dct, text }) =>
      [...text.matchAll(/[^\n]+/g)].flatMap((paragraph) =>
        nlp(paragraph[0])
          .dates({ today: noon(dct).toISOString().slice(0, 10), timezone: 'UTC' })
          .json({ offset: true })
          .map(({ offset, dates }) => {
            // Its offsets take the white space and punctuation behind a phrase with it.
            const phrase = paragraph[0].slice(offset.start, offset.start + offset.length).replace(/[\s,.;:!?)"”]+$/, '');
            const start = paragraph.index + offset.start;
            return { start, end: start + phrase.length, type: 'DATE', ...(dates.start ? { value: spanValue(dates.start, dates.end) } : {}) };
          }),
      ),
    microsoft: ({ dct, text }) =>
      microsoft.recognizeDateTime(text, 'en-us', undefined, noon(dct)).map((r) => ({
        start: r.start,
        end: r.end + 1,
        type: r.typeName.endsWith('duration') ? 'DURATION' : r.typeName.endsWith('set') ? 'SET' : /time/.test(r.typeName.split('.')[1] ?? '') ? 'TIME' : 'DATE',
        value: microsoftValue(r),
      })),
  };
};
