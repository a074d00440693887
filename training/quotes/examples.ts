// Annotated articles, and what the scorer is to learn from them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ActorMention, ActorType } from '../../src/core/analysis.ts';
import { tokenAt } from '../../src/core/article.ts';
import { parseArticle } from '../../src/core/parse.ts';
import type { Candidate } from '../../src/core/quotes/candidate.ts';
import { bordersFrom } from '../../src/core/quotes/syntax/contents.ts';
import { endFeatures, mayEnd } from '../../src/core/quotes/scorer/endFeatures.ts';
import { acceptFeatures } from '../../src/core/quotes/scorer/features.ts';
import { markArticle, type Marked } from '../../src/core/quotes/marked.ts';
import { prior, weigh, type Judge } from '../../src/core/quotes/weigh.ts';
import type { Span } from '../../src/core/span.ts';
import type { Example } from './logistic.ts';

export interface GoldQuote extends Span {
  readonly kind: string;
  readonly speaker: Span | null;
  readonly cue: Span | null;
}

export interface Row {
  readonly id: string;
  readonly text: string;
  readonly actors: readonly (Span & { readonly type: string; readonly metonym?: boolean })[];
  readonly quotes: readonly GoldQuote[];
}

export interface Annotated {
  readonly row: Row;
  readonly marked: Marked;
  readonly withActors: boolean;
}

const types: Readonly<Record<string, ActorType>> = { person: 'person', org: 'organization', organization: 'organization', place: 'place', people: 'people', misc: 'misc' };

export const goldActors = (row: Row): readonly ActorMention[] =>
  row.actors.map((a) => ({ start: a.start, end: a.end, type: types[a.type] ?? 'misc', name: row.text.slice(a.start, a.end), metonym: a.metonym === true, confidence: 1, by: 'gold' }));

export const readRows = (shared: string, set: string): readonly Row[] =>
  readFileSync(path.join(shared, `data/wikinews/${set}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);

export const annotate = (row: Row, withActors: boolean): Annotated => ({ row, marked: markArticle(parseArticle(row.text), withActors ? goldActors(row) : []), withActors });

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const iou = (a: Span, b: Span): number => overlap(a, b) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));

const spanOf = (m: Marked, chunk: { first: number; last: number }): Span => ({ start: m.article.tokens.start[chunk.first] ?? 0, end: m.article.tokens.end[chunk.last] ?? 0 });

/** The gold quotation that a candidate stands for, by content and, where both have one, by cue. */
const goldFor = (m: Marked, c: Candidate, gold: readonly GoldQuote[]): GoldQuote | undefined => {
  const content = spanOf(m, c.content);
  const cue = c.cue ? spanOf(m, c.cue) : undefined;
  return gold.find((g) => iou(g, content) >= 0.5 && (!g.cue || !cue || c.joint === 'follow' || overlap(g.cue, cue) > 0));
};

/** Borders inside annotated statements: the one at which the statement ends, and those before it at which it goes on. */
export const endExamples = ({ row, marked: m }: Annotated): readonly Example[] => {
  const out: Example[] = [];
  for (const g of row.quotes) {
    if (!g.cue || g.cue.start > g.start) continue;
    const start = tokenAt(m.article.tokens, g.start);
    const stretch = m.stretches.find((s) => s.first <= start && start < s.end);
    if (!stretch || m.inSegment[start]) continue;
    for (const border of bordersFrom(m, start, stretch.end)) {
      if (!mayEnd(m, border, start)) continue;
      const at = m.article.tokens.start[border.at] ?? 0;
      const label = at >= g.end - 1;
      out.push({ features: endFeatures(m, border, start, stretch.end), label });
      if (label) break;
    }
  }
  return out;
};

/** Candidates that the rules propose, with whether the gold has them. The gold decides what a following quotation goes on from. */
export const acceptExamples = ({ row, marked: m }: Annotated, judge: Judge): readonly Example[] => {
  const out: Example[] = [];
  const gold: Judge = {
    ends: judge.ends,
    trust: (_, c) => {
      const found = goldFor(m, c, row.quotes);
      out.push({ features: acceptFeatures(m, c), label: found !== undefined, offset: prior(m, c) });
      return found ? 1 : -1;
    },
  };
  weigh(m, gold);
  return out;
};
