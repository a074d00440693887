// The features of the sequence model, as integers of 26 bits. The same code trains and tags.
import { FormKind, type FormTable } from './forms.ts';
import { seenBits, Setting, type Sequence } from './sequence.ts';

export const featureBits = 26;
const featureMask = (1 << featureBits) - 1;

/** No position has more features than this. */
export const maximalFeatures = 256;

/** A feature from its template and what fills it. */
export const feature = (template: number, a: number, b = 0): number => {
  let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h ^ b, 0xc2b2ae35);
  h ^= h >>> 15;
  h = Math.imul(h, 0x27d4eb2f);
  return (h ^ (h >>> 16)) & featureMask;
};

/** Offsets of the window in which words are looked at one by one. */
export const windowOffsets = [-2, -1, 0, 1, 2] as const;

/** Stands before the first and after the last word of a sentence. */
export const edgeFeature = (offset: number): number => feature(900 + offset, 0);

/** Which groups of features are left out: for the ablation table only. */
export interface Without {
  readonly clusters?: boolean;
  readonly gazetteers?: boolean;
  readonly article?: boolean;
}

/**
 * Features of a form at `offset` from the position that is being labelled: they depend on the form alone, so that their sum is
 * kept. Writes to `out` from `n` on and returns the new length.
 */
export const formFeatures = (forms: FormTable, form: number, offset: number, out: Int32Array, n: number, without: Without): number => {
  const base = 100 * (offset + 3);
  const kind = forms.kind[form] ?? 0;
  const lower = forms.lower[form] ?? 0;
  out[n++] = feature(base, lower);
  out[n++] = feature(base + 1, kind);
  if (!without.clusters) {
    const fine = forms.fine[form] ?? -1;
    const middle = forms.middle[form] ?? -1;
    const coarse = forms.coarse[form] ?? -1;
    out[n++] = feature(base + 2, fine);
    out[n++] = feature(base + 3, middle);
    out[n++] = feature(base + 4, coarse);
    if (offset >= -1 && offset <= 1) {
      out[n++] = feature(base + 5, coarse, kind + 1);
      out[n++] = feature(base + 6, middle, kind + 1);
      out[n++] = feature(base + 7, fine, kind + 1);
    }
  }
  const listed = without.gazetteers ? 0 : (forms.listed[form] ?? 0);
  if (offset >= -1 && offset <= 1) {
    out[n++] = feature(base + 8, forms.shape[form] ?? 0);
    out[n++] = feature(base + 9, forms.affixOf(form, 6));
    if (listed !== 0) {
      for (let bit = 0; bit < 11; bit++) if (listed & (1 << bit)) out[n++] = feature(base + 10, bit, kind);
      out[n++] = feature(base + 11, listed & 0x7ff, kind);
    }
  }
  if (offset !== 0) return n;
  out[n++] = feature(base + 12, forms.exact[form] ?? 0);
  for (let i = 1; i < 8; i++) {
    const affix = forms.affixOf(form, i);
    if (affix !== 0 && i !== 6) out[n++] = feature(base + 20 + i, affix);
    if (affix !== 0 && i > 4) out[n++] = feature(base + 30 + i, affix, kind + 1);
  }
  if (!without.clusters) out[n++] = feature(base + 13, forms.band[form] ?? 0, kind + 1);
  out[n++] = feature(base + 14, 0);
  return n;
};

/**
 * Features of a position in its sentence, beside those of the forms around it. Writes to `out` from `n` on and returns the
 * new length.
 */
export const positionFeatures = (forms: FormTable, seq: Sequence, position: number, sentence: number, out: Int32Array, from: number, without: Without): number => {
  let n = from;
  const first = seq.sentence[sentence] ?? 0;
  const stop = seq.sentence[sentence + 1] ?? 0;
  const form = seq.form[position] ?? 0;
  const kind = forms.kind[form] ?? 0;
  const lower = forms.lower[form] ?? 0;
  const before = position > first ? (seq.form[position - 1] ?? 0) : -1;
  const after = position + 1 < stop ? (seq.form[position + 1] ?? 0) : -1;
  const before2 = position > first + 1 ? (seq.form[position - 2] ?? 0) : -1;
  const after2 = position + 2 < stop ? (seq.form[position + 2] ?? 0) : -1;
  const at = (array: Int32Array | Uint8Array, f: number): number => (f < 0 ? -7 : (array[f] ?? 0));
  const kindBefore = at(forms.kind, before);
  const kindAfter = at(forms.kind, after);
  const lowerBefore = at(forms.lower, before);
  const lowerAfter = at(forms.lower, after);
  const setting = seq.setting[sentence] ?? 0;
  const glue = seq.glue[position] ?? 0;
  const initial = position === first ? 1 : 0;

  out[n++] = feature(1, glue, kind + 1);
  out[n++] = feature(2, setting * 2 + initial, kind + 1);
  out[n++] = feature(3, lowerBefore, lower);
  out[n++] = feature(4, lower, lowerAfter);
  out[n++] = feature(5, kindBefore * 400 + kind * 20 + kindAfter, glue);
  out[n++] = feature(6, lowerBefore, kind + 1);
  out[n++] = feature(7, lowerAfter, kind + 1);
  if (kind === FormKind.lower && seq.phrase[position] === 0) {
    // A small word is a name only between names.
    const runBefore = position > first && (seq.runFirst[position - 1] ?? -1) >= 0;
    const runAfter = position + 1 < stop && (seq.runFirst[position + 1] ?? -1) >= 0;
    if (!runBefore && !runAfter) return n;
  }
  out[n++] = feature(8, kindBefore * 160000 + kind * 8000 + kindAfter * 400 + at(forms.kind, before2) * 20 + at(forms.kind, after2));
  out[n++] = feature(9, at(forms.lower, before2), Math.imul(lowerBefore, 31) ^ kind);
  out[n++] = feature(10, at(forms.lower, after2), Math.imul(lowerAfter, 31) ^ kind);
  if (!without.clusters) {
    const middle = at(forms.middle, form);
    out[n++] = feature(11, at(forms.middle, before), middle);
    out[n++] = feature(12, middle, at(forms.middle, after));
    out[n++] = feature(13, at(forms.coarse, before) * 64 + at(forms.coarse, after), kind + 1);
    out[n++] = feature(14, at(forms.fine, before), kind + 1);
    out[n++] = feature(15, at(forms.fine, after), kind + 1);
    out[n++] = feature(16, at(forms.coarse, before2) * 64 + at(forms.coarse, before), kind + 1);
    out[n++] = feature(17, at(forms.coarse, after2) * 64 + at(forms.coarse, after), kind + 1);
    out[n++] = feature(18, at(forms.coarse, form) * 64 + at(forms.coarse, after), kindAfter);
  }
  if (setting !== Setting.plain) {
    out[n++] = feature(19, lower, setting);
    if (!without.clusters) out[n++] = feature(20, at(forms.middle, form), setting);
  }

  if (!without.gazetteers) {
    const phrase = seq.phrase[position] ?? 0;
    if (phrase !== 0) {
      const place = seq.phrasePlace[position] ?? 0;
      for (let bit = 0; bit < 11; bit++) if (phrase & (1 << bit)) out[n++] = feature(30, bit, place * 16 + kind + 1);
      out[n++] = feature(31, phrase, place * 16 + kind + 1);
      out[n++] = feature(32, phrase, lowerBefore);
      out[n++] = feature(33, phrase, lowerAfter);
    }
    if (position > first && seq.phrase[position - 1]) out[n++] = feature(34, seq.phrase[position - 1] ?? 0, (seq.phrasePlace[position - 1] ?? 0) * 16 + kind + 1);
    if (position + 1 < stop && seq.phrase[position + 1]) out[n++] = feature(35, seq.phrase[position + 1] ?? 0, (seq.phrasePlace[position + 1] ?? 0) * 16 + kind + 1);
  }

  const runFirst = seq.runFirst[position] ?? -1;
  if (runFirst >= 0) {
    const runLast = seq.runLast[position] ?? position;
    const length = Math.min(6, runLast - runFirst);
    const place = length === 0 ? 3 : position === runFirst ? 0 : position === runLast ? 2 : 1;
    const left = runFirst > first ? (seq.form[runFirst - 1] ?? 0) : -1;
    const right = runLast + 1 < stop ? (seq.form[runLast + 1] ?? 0) : -1;
    const head = seq.form[runLast] ?? 0;
    const start = seq.form[runFirst] ?? 0;
    out[n++] = feature(40, length * 4 + place, setting * 2 + (runFirst === first ? 1 : 0));
    out[n++] = feature(41, at(forms.lower, left), place);
    out[n++] = feature(42, at(forms.lower, right), place);
    if (length > 0) {
      out[n++] = feature(43, forms.lower[head] ?? 0, place);
      out[n++] = feature(44, forms.lower[start] ?? 0, place);
      out[n++] = feature(45, forms.affixOf(head, 6), place);
      if (!without.gazetteers) {
        out[n++] = feature(46, (forms.listed[start] ?? 0) & 0x7ff, place);
        out[n++] = feature(47, (forms.listed[head] ?? 0) & 0x7ff, place);
      }
    }
    if (!without.clusters) {
      out[n++] = feature(48, at(forms.middle, left), place);
      out[n++] = feature(49, at(forms.middle, right), place);
      if (length > 0) {
        out[n++] = feature(50, at(forms.fine, head), place);
        out[n++] = feature(51, at(forms.middle, head), place);
        out[n++] = feature(52, at(forms.middle, start), place);
        out[n++] = feature(53, at(forms.coarse, start) * 64 + at(forms.coarse, head), place);
      } else out[n++] = feature(54, at(forms.coarse, left) * 64 + at(forms.coarse, right), kind);
    }
  }

  if (!without.article && kind !== FormKind.punctuation && kind !== FormKind.number) {
    const seen = seq.seen[forms.lowerId[form] ?? 0] ?? 0;
    for (let bit = 0; bit < seenBits; bit++) if (seen & (1 << bit)) out[n++] = feature(60, bit, kind + 1);
    // How it stands elsewhere, all at once: small, in rows, as a person, as a place.
    out[n++] = feature(61, seen & 0x1ff, kind * 2 + initial);
    out[n++] = feature(62, seen & 3, (kind * 2 + initial) * 4 + setting);
    const long = seq.acronymOf[position] ?? -1;
    if (long >= 0) {
      out[n++] = feature(63, 1);
      out[n++] = feature(64, forms.lower[long] ?? 0);
      if (!without.clusters) out[n++] = feature(65, at(forms.middle, long));
    }
  }
  return n;
};
