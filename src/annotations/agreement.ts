// Two people's annotations of the same articles: side by side, and in figures.
import { overlaps, type Span } from '../core/span.ts';
import { UnitKind, unitsIn, unitsOf, Vocabulary, type Units } from './anchor/units.ts';

/** A span with a label, by one of the two. Offsets into the article's LF text. */
export interface Labelled extends Span {
  /** A tag, class or verdict; where a note has none, its motivation. */
  readonly label: string;
}

export interface AnnotatedText {
  /** The LF text. */
  readonly text: string;
  readonly a: readonly Labelled[];
  readonly b: readonly Labelled[];
}

/** One row of the comparison, in text order. */
export interface Pairing {
  readonly kind: 'same' | 'other-extent' | 'other-label' | 'only-a' | 'only-b';
  readonly a?: Labelled;
  readonly b?: Labelled;
}

export interface LabelFigures {
  readonly label: string;
  readonly a: number;
  readonly b: number;
  /** Spans of equal extent and label. */
  readonly exact: number;
  /** Spans that share a word, label equal, each counted once. */
  readonly overlapping: number;
  /** Precision and recall of the one measured by the other, in one: 2·same / (a + b). Undefined where nobody used it. */
  readonly f1?: number;
  readonly f1Overlapping?: number;
  /** Cohen's kappa (1960) over words: does the word carry the label? Undefined where chance alone would agree on everything. */
  readonly kappa?: number;
}

export interface Agreement {
  readonly labels: readonly LabelFigures[];
  readonly all: LabelFigures;
  readonly words: number;
}

const sameExtent = (x: Span, y: Span): boolean => x.start === y.start && x.end === y.end;
const order = (x: Labelled, y: Labelled): number => x.start - y.start || x.end - y.end || (x.label < y.label ? -1 : x.label > y.label ? 1 : 0);

/** Pairs each span with its best partner: same extent and label, then a common word with the same label, then the same extent. */
export const pairings = (a: readonly Labelled[], b: readonly Labelled[]): readonly Pairing[] => {
  const left = [...a].sort(order);
  const right = [...b].sort(order);
  const partner = new Map<Labelled, Labelled>();
  const taken = new Set<Labelled>();
  const common = (x: Span, y: Span): number => Math.min(x.end, y.end) - Math.max(x.start, y.start);
  const rounds: readonly ((x: Labelled, y: Labelled) => boolean)[] = [(x, y) => sameExtent(x, y) && x.label === y.label, (x, y) => overlaps(x, y) && x.label === y.label, (x, y) => sameExtent(x, y), (x, y) => overlaps(x, y)];
  for (const fits of rounds)
    for (const x of left) {
      if (partner.has(x)) continue;
      const [best] = right.filter((y) => !taken.has(y) && fits(x, y)).sort((y, z) => common(x, z) - common(x, y));
      if (!best) continue;
      partner.set(x, best);
      taken.add(best);
    }
  const rows: Pairing[] = left.map((x) => {
    const y = partner.get(x);
    if (!y) return { kind: 'only-a', a: x };
    return { kind: x.label !== y.label ? 'other-label' : sameExtent(x, y) ? 'same' : 'other-extent', a: x, b: y };
  });
  for (const y of right) if (!taken.has(y)) rows.push({ kind: 'only-b', b: y });
  return rows.sort((x, y) => order(x.a ?? (x.b as Labelled), y.a ?? (y.b as Labelled)));
};

const marked = (units: Units, spans: readonly Labelled[]): Uint8Array => {
  const marks = new Uint8Array(units.length);
  for (const { start, end } of spans) {
    const [from, until] = unitsIn(units, start, end);
    marks.fill(1, from, until);
  }
  return marks;
};

/** How many of the pairs are of one span each, `fits` deciding; greedy in text order. */
const matched = (a: readonly Labelled[], b: readonly Labelled[], fits: (x: Labelled, y: Labelled) => boolean): number => {
  const free = new Set(b);
  let count = 0;
  for (const x of [...a].sort(order)) {
    for (const y of free)
      if (fits(x, y)) {
        free.delete(y);
        count++;
        break;
      }
  }
  return count;
};

interface Prepared {
  readonly units: Units;
  readonly a: readonly Labelled[];
  readonly b: readonly Labelled[];
}

const figuresOf = (label: string, texts: readonly Prepared[], isAll: boolean): LabelFigures => {
  let [a, b, exact, overlapping] = [0, 0, 0, 0];
  // Words: both, only a, only b, neither.
  const table: [both: number, onlyA: number, onlyB: number, neither: number] = [0, 0, 0, 0];
  for (const text of texts) {
    const mine = isAll ? text.a : text.a.filter((s) => s.label === label);
    const other = isAll ? text.b : text.b.filter((s) => s.label === label);
    a += mine.length;
    b += other.length;
    exact += matched(mine, other, (x, y) => sameExtent(x, y) && x.label === y.label);
    overlapping += matched(mine, other, (x, y) => overlaps(x, y) && x.label === y.label);
    const marksA = marked(text.units, mine);
    const marksB = marked(text.units, other);
    for (let i = 0; i < text.units.length; i++) {
      if (!((text.units.kind[i] ?? 0) & UnitKind.word)) continue;
      const cell = (marksA[i] ? 0 : 2) + (marksB[i] ? 0 : 1);
      if (cell === 0) table[0]++;
      else if (cell === 1) table[1]++;
      else if (cell === 2) table[2]++;
      else table[3]++;
    }
  }
  const [both, onlyA, onlyB, neither] = table;
  const n = both + onlyA + onlyB + neither;
  const observed = n === 0 ? 1 : (both + neither) / n;
  const chance = n === 0 ? 1 : ((both + onlyA) * (both + onlyB) + (onlyB + neither) * (onlyA + neither)) / (n * n);
  return {
    label, a, b, exact, overlapping,
    ...(a + b === 0 ? {} : { f1: (2 * exact) / (a + b), f1Overlapping: (2 * overlapping) / (a + b) }),
    ...(chance >= 1 ? {} : { kappa: (observed - chance) / (1 - chance) }),
  };
};

/** Agreement over one or several articles, by label and in all. */
export const agreement = (texts: readonly AnnotatedText[]): Agreement => {
  const prepared = texts.map(({ text, a, b }) => ({ units: unitsOf(text, new Vocabulary()), a, b }));
  const labels = [...new Set(texts.flatMap(({ a, b }) => [...a, ...b].map(({ label }) => label)))].sort();
  let words = 0;
  for (const { units } of prepared) for (const kind of units.kind) if (kind & UnitKind.word) words++;
  return { labels: labels.map((label) => figuresOf(label, prepared, false)), all: figuresOf('', prepared, true), words };
};
