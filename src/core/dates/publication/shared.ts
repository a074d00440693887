// What an undated article has in common with dated ones word for word: a quotation or a figure is told once it was said, seldom before the first dated report of it.
import { dayFromIso, isoOf } from '../calendar/days.ts';
import type { DatedArticle } from './matching.ts';
import type { OutsideEvidence } from './narrow.ts';

const quoted = /["“]([^"“”\n]{12,240})["”]/g;
/** A counted sum, or a count of three and more digits. */
const figure = /(?<![\d.,-])(\d{1,3}(?:[.,]\d{1,3})?) (million|billion|trillion)\b|(?<![\d.,-])(\d{1,3}(?:,\d{3}){1,3}|\d{3,7})(?![\d.,-]*\d)/g;

/** Words of a quotation, at least: shorter ones are phrases that anybody may use. */
const fewestWords = 4;
/** The first dated article may itself report what was said so many days before. */
const reportedWithin = 2;
/** The chances that the same was said or counted, and not the like at another time. Estimated. */
const certainties = { quotation: 0.85, figure: 0.5 } as const;
/** Quotations and figures of the undated article that are looked for. */
const most = 40;

const normal = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly kind: keyof typeof certainties;
  readonly key: string;
}

const piecesOf = (prose: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  for (const { 0: whole, 1: inner = '', index } of prose.matchAll(quoted)) {
    const key = normal(inner);
    if (key.split(' ').length - 2 >= fewestWords) pieces.push({ start: index, end: index + whole.length, kind: 'quotation', key });
  }
  for (const { 0: whole, 3: count, index } of prose.matchAll(figure)) {
    // A bare number of four digits may be a year; a round one is a guess that anybody may make.
    if (count !== undefined && (/^(?:1[5-9]|20)\d\d$/.test(count) || count.endsWith('0'))) continue;
    pieces.push({ start: index, end: index + whole.length, kind: 'figure', key: normal(whole) });
  }
  return pieces.slice(0, most);
};

/** Evidence for `narrow`: each shared piece by the first dated article that has it. The work is pieces times articles. */
export const sharedEvidence = (undated: DatedArticle, others: readonly DatedArticle[]): readonly OutsideEvidence[] => {
  const pieces = piecesOf(undated.article.prose);
  if (pieces.length === 0) return [];
  const dated = others
    .flatMap(({ name, article, published }) => {
      const day = published.value === undefined ? undefined : dayFromIso(published.value);
      return day === undefined ? [] : [{ name, day, text: normal(article.prose) }];
    })
    .sort((a, b) => a.day - b.day);
  const seen = new Set<string>();
  return pieces.flatMap(({ start, end, kind, key }): readonly OutsideEvidence[] => {
    if (seen.has(key)) return [];
    seen.add(key);
    const first = dated.find(({ text }) => text.includes(key));
    if (!first) return [];
    const latest = isoOf(first.day);
    return [{ span: { start, end }, told: 'past', earliest: isoOf(first.day - reportedWithin), latest, certainty: certainties[kind], article: first.name, why: `the same ${kind} in ${first.name}, of ${latest}` }];
  });
};
