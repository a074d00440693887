// Trains the scorer of quotations from the annotated news: `npm run train:quotes` writes models/quotes.bin.
// `npx tsx training/quotes/train.ts --folds` measures by five-fold cross-validation over articles instead, and writes nothing.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { QuotationScorer } from '../../src/core/analysis.ts';
import { encodeScorer, decodeScorer, scorerOf } from '../../src/core/quotes/scorer/model.ts';
import { quotationOf } from '../../src/core/quotes/quotation.ts';
import { ruleJudge, scorerJudge, weigh, type Judge } from '../../src/core/quotes/weigh.ts';
import { acceptExamples, annotate, endExamples, readRows, type Annotated, type Row } from './examples.ts';
import { trainLogistic } from './logistic.ts';

const shared = path.resolve(process.cwd(), '../shared');
if (!existsSync(shared)) {
  console.log('training/quotes needs ../shared (annotated articles); it is absent, nothing trained');
  process.exit(0);
}
const acceptSettings = { epochs: 16, rate: 0.03, l2: 0.003, seed: 7 };
const endSettings = { epochs: 24, rate: 0.08, l2: 0.02, seed: 11 };

/** Each article is read twice: with its actors and without, so that the scorer holds in both cases. */
const train = (rows: readonly Row[]): readonly Float32Array[] => {
  const data: readonly Annotated[] = rows.flatMap((row) => [annotate(row, true), annotate(row, false)]);
  const ends = trainLogistic(data.flatMap(endExamples), endSettings);
  const partial: QuotationScorer = scorerOf([new Float32Array(0), ends]);
  const judge: Judge = { trust: ruleJudge.trust, ends: scorerJudge(partial).ends };
  const accept = trainLogistic(data.flatMap((a) => acceptExamples(a, judge)), acceptSettings);
  return [accept, ends];
};

interface Prf {
  readonly p: number;
  readonly r: number;
  readonly f: number;
}
const { scoreQuotes } = (await import(pathToFileURL(path.join(shared, 'score/quotes.mjs')).href)) as {
  scoreQuotes: (gold: Map<string, unknown>, system: Map<string, unknown>, onError?: (kind: string, id: string, g: unknown, s: unknown) => void) => { content: Prf; attribution: Prf; directFound: number; directAttributed: number };
};
const show = ({ p, r, f }: Prf): string => `P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)} F ${(100 * f).toFixed(1)}`;

const systemOf = (row: Row, scorer: QuotationScorer, withActors: boolean): unknown => {
  const { marked } = annotate(row, withActors);
  return { id: row.id, quotes: weigh(marked, scorerJudge(scorer)).map((c) => quotationOf(marked, c)) };
};

const rows = [...readRows(shared, 'world.train'), ...readRows(shared, 'stories.train')];
if (process.argv.includes('--folds')) {
  const folds = 5;
  for (const withActors of process.argv.includes('--no-actors') ? [false] : [true, false]) {
    const system = new Map<string, unknown>();
    for (let k = 0; k < folds; k++) {
      const tables = train(rows.filter((_, i) => i % folds !== k));
      const scorer = process.argv.includes('--quantized') ? decodeScorer(encodeScorer(tables), 'quotes.bin') : scorerOf(tables);
      for (const [i, row] of rows.entries()) if (i % folds === k) system.set(row.id, systemOf(row, scorer, withActors));
    }
    for (const set of ['world.train', 'stories.train', 'both']) {
      const gold = new Map((set === 'both' ? rows : readRows(shared, set)).map((row) => [row.id, row]));
      const cut = (id: string, x: { start: number; end: number } | null | undefined): string => (x ? (gold.get(id)?.text ?? '').slice(x.start, x.end).replace(/\s+/g, ' ').slice(0, 140) : '-');
      const onError = (kind: string, id: string, g: unknown, s: unknown): void => {
        type Q = { start: number; end: number; speaker: { start: number; end: number } | null; cue: { start: number; end: number } | null };
        const [a, b] = [g as Q | undefined, s as Q | undefined];
        console.log(`${kind}\t${id.slice(0, 30)}@${(a ?? b)?.start ?? 0}\tgold [${cut(id, a?.speaker)}|${cut(id, a?.cue)}] ${cut(id, a)}\tsystem [${cut(id, b?.speaker)}|${cut(id, b?.cue)}] ${cut(id, b)}`);
      };
      const result = scoreQuotes(gold, new Map([...gold.keys()].map((id) => [id, system.get(id)])), process.argv.includes('--errors') && withActors && set !== 'both' ? onError : undefined);
      console.log(`${withActors ? 'gold actors' : 'no actors  '} ${set.padEnd(14)} content ${show(result.content)} | attribution ${show(result.attribution)} | direct found ${(100 * result.directFound).toFixed(1)} attributed ${(100 * result.directAttributed).toFixed(1)}`);
    }
  }
} else {
  const bytes = encodeScorer(train(rows));
  decodeScorer(bytes, 'quotes.bin');
  mkdirSync('models', { recursive: true });
  writeFileSync('models/quotes.bin', bytes);
  console.log(`models/quotes.bin: ${bytes.length} bytes, from ${rows.length} articles`);
}
